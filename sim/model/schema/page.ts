// The page's own parts of the document: what is written about the stream. No figure depends on them.
import * as z from 'zod';
import { fields, id, text } from './fields.ts';
import { time } from './time.ts';

const cell = text.regex(/^[\p{L}\p{N}-]+$/u, {
	error: 'It takes the id of a cell, such as "map".'
});

const after = fields('a note that stands after a cell', { id, after: cell, text });
const within = fields('what is written in a cell', { in: cell, text });
type Note = z.infer<typeof after> | z.infer<typeof within>;

/** Files and links made before notes had a schema kept other things here: those are carried along, and nothing reads them. */
const note = z.record(z.string(), z.unknown()).superRefine((value, context) => {
	const schema = 'in' in value ? within : 'after' in value ? after : null;
	for (const issue of schema?.safeParse(value).error?.issues ?? [])
		// With the value at its place, as a schema of its own would have it.
		context.addIssue({ ...issue, input: valueAt(value, issue.path) } as never);
}) as unknown as z.ZodType<Note>;

function valueAt(value: unknown, path: PropertyKey[]): unknown {
	return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], value);
}

export type NoteDocument = z.infer<typeof note>;

/** Texts say where the numbers come from; notes (Markdown) stand after a cell or in it. */
export const notes = z.union(
	[text, z.array(z.union([text, note], { error: 'It takes a text or a note.' }))],
	{
		error: 'It takes a text, or a list of texts and notes.'
	}
);

/** The stream that this one is a part of: how long the customer waits in all, and what they would notice first. */
export const outer = fields('how long the customer waits in all', {
	name: text.optional(),
	leadTime: time.optional(),
	noticed: text.optional()
});
export type OuterDocument = z.infer<typeof outer>;

/** What is in view when the file is opened: which two scenarios beside each other. Read with doubt: what is not so is as if it were not there. */
export const view = doubtful({
	description: 'Which two scenarios are beside each other when the file is opened.',
	properties: {
		redesign: {
			description: 'The second: the id of a redesign; null for none.',
			type: ['string', 'null']
		},
		against: {
			description: 'The first: the id of a redesign; left out, the stream as it is.',
			type: 'string'
		}
	}
});

/** What the author saw, so that whoever opens the file sees whether they see the same. Read with the same doubt. */
export const claimed = doubtful({
	description: 'What the author saw: medians of lead time, in the unit of the file.',
	properties: {
		replications: { type: 'number' },
		baseline: { description: 'Of the stream as it is.', type: 'number' },
		redesign: {
			type: ['object', 'null'],
			properties: { id: { type: 'string' }, p50: { type: 'number' } }
		}
	}
});

/** Links live long and come from anybody: nothing in these parts is a reason to refuse a stream. Editors are told what belongs there. */
function doubtful(shape: { description: string; properties: Record<string, object> }) {
	return z.unknown().meta({ type: 'object', ...shape });
}
