// The page's own parts of the document: what is written about the stream. No figure depends on them.
import * as z from 'zod';
import { fields, id, text } from './fields.ts';
import { time } from './time.ts';

const cell = text.regex(/^[\p{L}\p{N}-]+$/u, {
	error: 'It takes the id of a cell, such as "map".'
});

const note = z.union(
	[
		fields('a note that stands after a cell', { id, after: cell, text }),
		fields('what is written in a cell', { in: cell, text })
	],
	{
		error:
			'It takes a note { "id": "n-1", "after": "map", "text": "…" } or { "in": "map", "text": "…" }.'
	}
);
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
