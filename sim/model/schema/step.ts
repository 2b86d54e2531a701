import * as z from 'zod';
import { LIMITS } from '../limits.ts';
import { byId, count, fields, id, nonNegative, share, text, word } from './fields.ts';
import { duration, kindTime } from './time.ts';

/** Would the customer miss it? */
export const value = word('value', 'protects', 'required', 'waste');

const arrow = fields('an arrow', {
	to: id,
	share: share.optional(),
	for: z
		.union([id, z.array(id).min(1, { error: 'It takes at least one kind of work.' })], {
			error: 'It takes the id of a kind of work, or a list of them.'
		})
		.optional(),
	atMost: count(1).optional(),
	outcome: text.optional()
});
export type ArrowDocument = z.infer<typeof arrow>;

export const arrows = z.array(arrow, {
	error: 'It takes a list of arrows: [{ "to": "review", "share": 0.3 }].'
});

export const by = z.union(
	[
		id,
		byId('how many of each pool', count(1)),
		z.array(id).min(1, { error: 'It takes at least one pool.' })
	],
	{
		error:
			'It takes a pool "a", all of several at once { "a": 1, "b": 2 }, or the first free of several ["a", "b"].'
	}
);
export type ByDocument = z.infer<typeof by>;

const queue = fields('how its queue works', {
	order: word('priority', 'fifo', 'lifo', 'shortest', 'due', 'random').optional(),
	limit: count(0).optional(),
	full: word('block', 'turn-away').optional(),
	patience: kindTime.optional()
});
export type QueueDocument = z.infer<typeof queue>;

export const batch = fields('how a batch closes', {
	size: count(1).optional(),
	timeout: duration.optional(),
	every: duration.optional(),
	first: duration.optional(),
	time: word('per-batch', 'per-item').optional()
});
export type BatchDocument = z.infer<typeof batch>;

const shares = byId('shares of items', share);

const provenance = fields('where a number comes from', {
	how: word('measured', 'estimated', 'guessed'),
	from: text.optional(),
	on: z.iso.date({ error: 'It takes a date such as "2026-03-31".' }).optional(),
	n: count(0).optional()
});
export type ProvenanceDocument = z.infer<typeof provenance>;

export const measured = z.union([provenance, z.record(text, provenance)], {
	error:
		'It takes { "how": "measured" | "estimated" | "guessed" }, or one of these for each field by name.'
});

/** All that a step may say besides its id. */
export const stepFields = {
	name: text,
	time: kindTime,
	wait: kindTime,
	by,
	handoff: kindTime,
	pickup: kindTime,
	queue,
	batch,
	setup: kindTime,
	next: arrows,
	again: nonNegative.max(LIMITS.again, { error: `It takes a factor, 0 to ${LIMITS.again}.` }),
	adds: shares,
	catches: shares,
	sendsBack: id,
	value,
	keep: text,
	owner: text,
	measured
};

export const wip = fields('a limit', { limit: count(1) });

/** All that a block may say besides its id and lanes. */
export const blockFields = {
	name: text,
	join: z.union([z.literal('all'), z.literal('any'), count(1)], {
		error: 'It takes "all", "any" or the number of lanes that must be done.'
	}),
	next: arrows,
	rejectTo: id,
	rejectWhen: word('all', 'at-once'),
	rerun: word('all', 'rejected'),
	wip,
	value,
	owner: text,
	keep: text
};

export const step = fields('a step', {
	id,
	...z.strictObject(stepFields).partial().shape,
	/** What has lanes is a block. */
	parallel: z.never().optional()
});
export type StepDocument = z.infer<typeof step>;

export const laneList = z.array(
	z.array(
		z.lazy(() => node),
		{ error: 'A lane is a list of steps.' }
	),
	{ error: 'It takes a list of lanes, each a list of steps.' }
);

const blockOptional = z.strictObject(blockFields).partial().shape;
const block = fields('a block', { id, parallel: laneList, ...blockOptional });
export interface BlockDocument extends z.infer<ReturnType<typeof fields<typeof blockOptional>>> {
	id: string;
	parallel: NodeDocument[][];
}

/** A step, or a block of lanes that run side by side. */
export const node: z.ZodType<NodeDocument> = z.union([step, block], {
	error: 'It takes a step { "id": "review", … } or a block { "id": …, "parallel": [[…], […]] }.'
});
export type NodeDocument = StepDocument | BlockDocument;
