// The stream file, exactly: the executable form of its specification. Types, JSON Schema and messages come from here.
import * as z from 'zod';
import { LIMITS } from './limits.ts';
import { byId, count, fields, id, positive, text, word } from './schema/fields.ts';
import { redesigns } from './schema/move.ts';
import { claimed, notes, outer, view } from './schema/page.ts';
import { calendars, flaws, people, work } from './schema/people.ts';
import { node, wip } from './schema/step.ts';
import { duration } from './schema/time.ts';

export type { Move, RedesignDocument } from './schema/move.ts';
export type {
	ArrivesDocument,
	CalendarDocument,
	DutyDocument,
	FlawDocument,
	PoolDocument,
	WorkDocument
} from './schema/people.ts';
export type {
	ArrowDocument,
	BatchDocument,
	BlockDocument,
	ByDocument,
	NodeDocument,
	ProvenanceDocument,
	QueueDocument,
	StepDocument
} from './schema/step.ts';
export type { NoteDocument, OuterDocument } from './schema/page.ts';
export type { DurationDocument, KindTimeDocument, TimeDocument } from './schema/time.ts';

/** The version of the format that this program writes; older ones are migrated, newer refused. */
export const FORMAT = 1;

const begin = byId(
	'how many wait at each step',
	z.union([count(0), byId('how many of each kind of work', count(0))], {
		error: 'It takes a number of items, or numbers by kind of work.'
	})
);

const replicationsHint = `It takes "auto", or a whole number of replications, 1 to ${LIMITS.replications}.`;
const warmupHint = 'It takes "auto" or a duration.';

const run = fields('how to run it', {
	seed: z.union([text, z.number()], { error: 'It takes a text or a number.' }).optional(),
	horizon: duration,
	warmup: z
		.union([z.literal('auto', { error: warmupHint }), duration], { error: warmupHint })
		.optional(),
	replications: z
		.union([z.literal('auto', { error: replicationsHint }), count(1, LIMITS.replications)], {
			error: replicationsHint
		})
		.optional(),
	precision: positive.optional(),
	switch: fields('a redesign and when it takes over', { to: id, at: duration }).optional()
});
export type RunDocument = z.infer<typeof run>;

/** A notebook: the stream as it is, its redesigns, and what the page adds. */
export const documentSchema = fields('a stream', {
	streamwise: z.literal(FORMAT, { error: `It takes ${FORMAT}, the version of the format.` }),
	name: text,
	begins: text.optional(),
	ends: text.optional(),
	customer: text.optional(),
	unit: word('min', 'h', 'd', 'wk'),
	calendars: calendars.optional(),
	people: people.optional(),
	work,
	flaws: flaws.optional(),
	steps: z.array(node, { error: 'It takes a list of steps.' }),
	wip: wip.optional(),
	begin: begin.optional(),
	redesigns: redesigns.optional(),
	run,
	// The page's own parts. No figure depends on them.
	notes: notes.optional(),
	walk: z.unknown().optional(),
	outer: outer.optional(),
	experiments: z.unknown().optional(),
	claimed: claimed.optional(),
	view: view.optional()
});
export type StreamDocument = z.infer<typeof documentSchema>;

/** The same as JSON Schema (draft 2020-12), for editors. */
export function createJsonSchema() {
	return {
		...z.toJSONSchema(documentSchema, { reused: 'ref' }),
		title: 'Streamwise: one stream of work',
		description: `A stream file, version ${FORMAT}. The program checks more than a schema can: \`streamwise check FILE\`.`
	};
}
