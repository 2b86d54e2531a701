import * as z from 'zod';
import { calendarFields, flawFields, poolFields, workFields } from './people.ts';
import { count, fields, id, text, word } from './fields.ts';
import { batch, blockFields, laneList, node, stepFields } from './step.ts';

const ids = z.array(id, { error: 'It takes a list of ids of steps.' });

/** Each field may be left out. */
const partial = <Shape extends z.ZodRawShape>(what: string, shape: Shape) =>
	fields(what, z.strictObject(shape).partial().shape);

/** Each field may be left out; null takes it away. */
function changes<Shape extends z.ZodRawShape>(what: string, shape: Shape) {
	const nullable = Object.fromEntries(
		Object.entries(shape).map(([name, field]) => [name, z.nullable(field)])
	) as { [Name in keyof Shape]: z.ZodNullable<Shape[Name]> };
	return partial(what, nullable);
}

const place = { before: id.optional(), after: id.optional() };
const oneOfThem = (move: { before?: string; after?: string }) =>
	(move.before === undefined) !== (move.after === undefined);
const placeHint = { error: 'It takes either "before" or "after", and the id of a step.' };

const moves = [
	fields('steps that are to run side by side', {
		parallel: ids.min(2, { error: 'It takes two steps or more.' }),
		as: partial('fields of the block', { id, ...blockFields }).optional()
	}),
	fields('neighbors that become one step', {
		merge: ids.min(2, { error: 'It takes two steps or more.' }),
		as: partial('fields of the merged step', { id, ...stepFields }).optional()
	}),
	fields('a step to remove', {
		remove: id,
		because: text.optional(),
		despite: z.literal(true, { error: 'It takes true.' }).optional()
	}),
	fields('a step to move', { move: id, ...place }).refine(oneOfThem, placeHint),
	fields('a step to add', { add: node, ...place }).refine(oneOfThem, placeHint),
	fields('a step or block to change', {
		change: id,
		to: changes('fields of a step or block', { ...stepFields, ...blockFields, parallel: laneList })
	}),
	fields('a pool and its capacity', { capacity: id, to: poolFields.capacity }),
	fields('a pool to change', { people: id, to: changes('fields of a pool', poolFields) }),
	fields('a kind of work to change', {
		work: id,
		to: changes('fields of a kind of work', workFields)
	}),
	fields('a calendar to change', {
		calendar: id,
		to: changes('hours of the week', calendarFields)
	}),
	fields('a flaw to change', { flaw: id, to: changes('fields of a flaw', flawFields) }),
	fields('a duty to drop', { drop: id }),
	fields('a step and its batch', { batch: id, to: z.nullable(batch) }),
	fields('a limit of the whole stream', { wip: z.nullable(count(1)) })
] as const;

/** One thing that a redesign does. */
export const move = z.union(moves, {
	error:
		'A move is one of parallel, merge, remove, move, add, change, capacity, people, work, calendar, flaw, drop, batch, wip: { "remove": "gate" }, for example.'
});
export type Move = z.infer<typeof move>;

const redesign = fields('a redesign', {
	id,
	name: text.optional(),
	why: text.optional(),
	status: word('proposed', 'accepted', 'rejected', 'trying', 'kept', 'reverted').optional(),
	moves: z.array(move, { error: 'It takes a list of moves.' })
});
export type RedesignDocument = z.infer<typeof redesign>;

export const redesigns = z.array(redesign, { error: 'It takes a list of redesigns.' });
