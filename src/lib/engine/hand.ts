// What a thread of the engine offers, in the browser as in Node: planning and replicating, with arrays moved instead of copied.
import { transfer } from 'comlink';
import { createPlanner, type Planner } from './planner.ts';
import { createCancelableReplicator, type Replicator } from './replicator.ts';
import { transferables } from './transferables.ts';

export type Hand = Planner & Replicator;

/** note: as of `createCancelableReplicator`. */
export function createHand(note?: (time: number) => void): Hand {
	const replicator = createCancelableReplicator(note);
	return {
		...createPlanner(),
		...replicator,
		async replicate(run, setup, task) {
			const replicated = await replicator.replicate(run, setup, task);
			return replicated && transfer(replicated, transferables(replicated));
		}
	};
}
