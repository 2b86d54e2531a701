// What is typed into the forms of moves: numbers, shares, durations, words; refused in a sentence, at the field.
import type { DurationDocument } from '#sim';
import { formatSetting, type Unit } from '../../text/format.ts';
import { parseTime } from '../../text/time.ts';

type Read<T> = { ok: true; value: T | null } | { ok: false; message: string };

export interface NumberKind {
	is?: 'whole' | 'any' | 'share';
	min?: number;
	max?: number;
}

/** A number as its field shows it: shares in percent. */
export function sayNumber(value: number | null | undefined, { is }: NumberKind): string {
	if (value === null || value === undefined) return '';
	return is === 'share'
		? `${formatSetting(Number((value * 100).toFixed(4)))}%`
		: formatSetting(value).replaceAll(',', '');
}

/** From what was typed to the number; null for an empty field where that means something. */
export function parseNumber(text: string, kind: NumberKind, mayBeEmpty: boolean): Read<number> {
	const words = text.trim();
	if (words === '')
		return mayBeEmpty
			? { ok: true, value: null }
			: { ok: false, message: `It takes ${describe(kind)}.` };
	const match = /^([+\-−]?\d*[.,]?\d+)\s*%?$/.exec(words);
	const typed = Number(match?.[1].replace(',', '.').replace('−', '-') ?? NaN);
	const value = Number((kind.is === 'share' ? typed / 100 : typed).toFixed(9));
	const { min = 0, max = kind.is === 'share' ? 1 : Infinity } = kind;
	const isOdd = kind.is === 'whole' && !Number.isInteger(value);
	if (Number.isNaN(value) || isOdd || value < min || value > max)
		return { ok: false, message: `“${words}” does not fit: it takes ${describe(kind)}.` };
	return { ok: true, value };
}

function describe({ is = 'any', min = 0, max }: NumberKind): string {
	const say = (value: number) => (is === 'share' ? `${value * 100}%` : formatSetting(value));
	const what = { whole: 'a whole number', any: 'a number', share: 'a share in percent' }[is];
	const top = max ?? (is === 'share' ? 1 : null);
	if (min === -Infinity) return what;
	return `${what}, ${top === null ? `${say(min)} or more` : `${say(min)} to ${say(top)}`}`;
}

/** A constant time; a range is refused. */
export function parseDurationField(
	text: string,
	unit: Unit,
	mayBeEmpty: boolean
): Read<DurationDocument> {
	if (text.trim() === '' && mayBeEmpty) return { ok: true, value: null };
	const parsed = parseTime(text, unit);
	if ('message' in parsed) return parsed;
	const { value } = parsed;
	if (typeof value === 'number' || (typeof value === 'string' && !value.includes(' to ')))
		return { ok: true, value };
	return {
		ok: false,
		message: `“${text.trim()}” varies; this takes one length of time, such as “2 d”.`
	};
}

export function parseWords(text: string, mayBeEmpty: boolean): Read<string> {
	const words = text.trim();
	if (words === '' && !mayBeEmpty) return { ok: false, message: 'It takes a few words.' };
	return { ok: true, value: words || null };
}

/** The fields that differ, each whole, as a move says them: null takes one away. */
export function listChanges(before: object, after: object): Record<string, unknown> {
	const [old, next] = [before as Record<string, unknown>, after as Record<string, unknown>];
	const fields = [...new Set([...Object.keys(next), ...Object.keys(old)])];
	return Object.fromEntries(
		fields
			.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(next[field]))
			.map((field) => [field, next[field] ?? null])
	);
}
