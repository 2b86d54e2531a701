// The engine in this very thread: for tests, and where no threads can be had.
import { drive } from './drive.ts';
import { createPlanner } from './planner.ts';
import { Pool } from './pool.ts';
import type { Engine } from './protocol.ts';
import { createCancelableReplicator } from './replicator.ts';

export function createEmbeddedEngine(): Engine {
	const planner = createPlanner();
	const pool = new Pool(startEmbedded, 1);
	return {
		workers: 1,
		run: (request, onProgress, signal) => drive(planner, pool, request, onProgress, signal),
		close: () => pool.close()
	};
}

function startEmbedded() {
	return {
		replicator: createCancelableReplicator(),
		broken: new Promise<never>(() => {}),
		terminate: () => {}
	};
}
