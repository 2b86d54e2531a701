import type { Result } from '../issue.ts';
import type { Move, NodeDocument, StreamDocument } from '../schema.ts';
import { refuse, refuseTaken, refuseUnknown, RESERVED } from './refusal.ts';
import { findPlaces, flatten, mapNodes } from './tree.ts';

/** `{"add": step, "before": "b"}` (or `"after"`): a new step or block in b's list. Arrows to b still lead to b. */
export function add(
	document: StreamDocument,
	move: Extract<Move, { add: unknown }>
): Result<StreamDocument> {
	const places = findPlaces(document.steps);
	const ids = flatten([move.add]).map((node) => node.id);
	const taken = ids.find((id, i) => places.has(id) || RESERVED.includes(id) || ids.indexOf(id) < i);
	if (taken !== undefined) return refuseTaken(taken);
	return insert(document, move.add, move);
}

/** Puts a node before or after another, in that one's list. */
export function insert(
	document: StreamDocument,
	node: NodeDocument,
	{ before, after }: { before?: string; after?: string }
): Result<StreamDocument> {
	const neighbor = before ?? after;
	if (neighbor === undefined || (before !== undefined && after !== undefined))
		return refuse(
			'no-place',
			`Nobody knows where \`${node.id}\` goes.`,
			'It takes "before" or "after", one of them.'
		);
	if (!findPlaces(document.steps).has(neighbor)) return refuseUnknown(document.steps, neighbor);
	const steps = mapNodes(document.steps, (each) => {
		if (each.id !== neighbor) return [each];
		return before !== undefined ? [node, each] : [each, node];
	});
	return { ok: true, value: { ...document, steps } };
}
