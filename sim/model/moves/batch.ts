import type { Result } from '../issue.ts';
import type { Move, StreamDocument } from '../schema.ts';
import { change } from './change.ts';
import { refuse, refuseUnknown } from './refusal.ts';
import { findPlaces, isBlock, nameOf } from './tree.ts';

/** `{"batch": "a", "to": {…}}`: how a step gathers its work, said anew; null: it no longer does. */
export function batch(
	document: StreamDocument,
	{ batch: id, to }: Extract<Move, { batch: string }>
): Result<StreamDocument> {
	const node = findPlaces(document.steps).get(id)?.node;
	if (!node) return refuseUnknown(document.steps, id);
	if (isBlock(node) || node.wait !== undefined)
		return refuse(
			'not-a-step',
			isBlock(node)
				? `${nameOf(node)} is a block; only a step gathers work.`
				: `${nameOf(node)} is a plain wait; only work is gathered.`,
			'Name a step with a time.'
		);
	return change(document, { change: id, to: { batch: to } });
}
