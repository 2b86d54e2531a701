import type { Result } from '../issue.ts';
import type { Move, StreamDocument } from '../schema.ts';
import { add } from './add.ts';
import { batch } from './batch.ts';
import { calendar } from './calendar.ts';
import { capacity } from './capacity.ts';
import { change } from './change.ts';
import { drop } from './drop.ts';
import { flaw } from './flaw.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { parallel } from './parallel.ts';
import { people } from './people.ts';
import { remove } from './remove.ts';
import { flatten } from './tree.ts';
import { wip } from './wip.ts';
import { work } from './work.ts';

/** A stream after moves, and the ids of the steps and blocks that are gone, in the order of going. */
export interface Moved {
	document: StreamDocument;
	/** What `remove` took out, and what went with it: steps nobody comes to any more, emptied blocks. Merged steps are not gone. */
	removed: string[];
}

/**
 * The stream after these moves, one after the other. The document is not touched. The first move that does not fit
 * ends it, with issues whose path begins with `moves[i]`.
 */
export function applyMoves(document: StreamDocument, moves: Move[]): Result<Moved> {
	let current = document;
	const removed: string[] = [];
	for (const [i, each] of moves.entries()) {
		const result = applyMove(current, each);
		if (!result.ok)
			return {
				ok: false,
				issues: result.issues.map((issue) => ({ ...issue, path: `moves[${i}]${issue.path}` }))
			};
		if ('remove' in each) {
			const left = new Set(flatten(result.value.steps).map((node) => node.id));
			removed.push(...flatten(current.steps).flatMap(({ id }) => (left.has(id) ? [] : id)));
		}
		current = result.value;
	}
	return { ok: true, value: { document: current, removed } };
}

/** One move. */
export function applyMove(document: StreamDocument, each: Move): Result<StreamDocument> {
	if ('parallel' in each) return parallel(document, each);
	if ('merge' in each) return merge(document, each);
	if ('remove' in each) return remove(document, each);
	if ('move' in each) return move(document, each);
	if ('add' in each) return add(document, each);
	if ('change' in each) return change(document, each);
	if ('capacity' in each) return capacity(document, each);
	if ('people' in each) return people(document, each);
	if ('work' in each) return work(document, each);
	if ('calendar' in each) return calendar(document, each);
	if ('flaw' in each) return flaw(document, each);
	if ('drop' in each) return drop(document, each);
	if ('batch' in each) return batch(document, each);
	return wip(document, each);
}
