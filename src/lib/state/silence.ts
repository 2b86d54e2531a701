// What a document says in words only: no figure depends on it, so a change of it asks nothing new of the engine.
import type { Move, NodeDocument, StreamDocument } from '#sim';
import { isBlock } from '../text/names.ts';

/** Of the whole document. */
const SAID = [
	'name',
	'begins',
	'ends',
	'customer',
	'notes',
	'walk',
	'outer',
	'experiments',
	'claimed',
	'view'
];
/** Of a step or block; whether a step may be removed is decided before anything is asked. */
const SAID_OF_STEP = ['name', 'value', 'keep', 'owner', 'measured'];

function without(object: object, fields: string[]): object {
	return Object.fromEntries(Object.entries(object).filter(([field]) => !fields.includes(field)));
}

function each<T>(record: Record<string, T> | undefined, silence: (value: T) => object) {
	if (!record) return undefined;
	return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, silence(value)]));
}

function silenceNode(node: NodeDocument): object {
	const bare = without(node, SAID_OF_STEP);
	return isBlock(node)
		? { ...bare, parallel: node.parallel.map((lane) => lane.map(silenceNode)) }
		: bare;
}

function silencePool(pool: { duties?: object[] | null | undefined }): object {
	const bare = without(pool, ['name', 'measured']);
	return pool.duties
		? { ...bare, duties: pool.duties.map((duty) => without(duty, ['name', 'value'])) }
		: bare;
}

const silenceKind = (kind: object) => without(kind, ['name', 'measured']);
const silenceFlaw = (flaw: object) => without(flaw, ['name', 'severity', 'measured']);

/** A move, bare of what it only says. */
export function silenceMove(move: Move): object {
	if ('remove' in move) return without(move, ['because']);
	if ('add' in move) return { ...move, add: silenceNode(move.add) };
	if ('as' in move && move.as) return { ...move, as: without(move.as, SAID_OF_STEP) };
	if ('change' in move) return { ...move, to: without(move.to, SAID_OF_STEP) };
	if ('people' in move) return { ...move, to: silencePool(move.to) };
	if ('work' in move) return { ...move, to: silenceKind(move.to) };
	if ('flaw' in move) return { ...move, to: silenceFlaw(move.to) };
	return move;
}

/** The stream as it is, without its redesigns, bare of what it only says. */
export function silenceStream(document: StreamDocument): object {
	return {
		...without(document, [...SAID, 'redesigns']),
		people: each(document.people, silencePool),
		work: each(document.work, silenceKind),
		flaws: each(document.flaws, silenceFlaw),
		steps: document.steps.map(silenceNode)
	};
}
