// What every part of the schema is made of. An `error` text in this folder is a hint: it says what the field takes;
// `parse` puts in front of it what is wrong.
import * as z from 'zod';
import { suggest } from '../suggest.ts';

// Zod would compile its schemas with `new Function`, which a strict content security policy forbids.
z.config({ jitless: true });

/** An object that takes these fields and no others; an unknown one is answered with the nearest that it knows. */
export function fields<Shape extends z.ZodRawShape>(what: string, shape: Shape) {
	const names = Object.keys(shape);
	return z.strictObject(shape, {
		error: (issue) =>
			issue.code === 'unrecognized_keys'
				? (issue as unknown as { keys: string[] }).keys.map((key) => suggest(key, names)).join('\n')
				: `It takes ${what}: { ${names.join(', ')} }.`
	});
}

/** Things by their ids. */
export function byId<Value extends z.ZodType>(what: string, value: Value) {
	return z.record(id, value, { error: `It takes ${what} by their ids.` });
}

/** Letters, digits and hyphens: it travels in links, keys the luck of what it names, and is written in arrows. */
export const id = z
	.string({ error: 'An id is a text of letters, digits and hyphens, such as "review".' })
	.regex(/^[\p{L}\p{N}-]+$/u, { error: 'An id has letters, digits and hyphens only.' });

export const text = z.string({ error: 'It takes a text, in quotation marks.' });

const finite = z.number({ error: 'It takes a number.' });

export const positive = finite.gt(0, { error: 'It takes a number above 0.' });
export const nonNegative = finite.min(0, { error: 'It takes a number, 0 or more.' });

export const share = z
	.number({ error: 'It takes a share from 0 to 1.' })
	.min(0, { error: 'It takes a share from 0 to 1.' })
	.max(1, { error: 'It takes a share from 0 to 1.' });

/** A whole number of things, at least `least`. */
export function count(least: number, most = 1_000_000_000) {
	const error = `It takes a whole number, ${least} or more, at most ${most}.`;
	return z.int({ error }).min(least, { error }).max(most, { error });
}

/** One of a few words. */
export function word<const Words extends readonly [string, ...string[]]>(...words: Words) {
	const list = words.map((each) => `"${each}"`);
	const last = list.pop()!;
	return z.enum(words, {
		error: `It takes ${list.length ? `${list.join(', ')} or ` : ''}${last}.`
	});
}
