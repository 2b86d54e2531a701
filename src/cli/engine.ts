// The engine in Node: threads that replicate; planning and summing up stay here.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { drive } from '../lib/engine/drive.ts';
import type { Hand } from '../lib/engine/hand.ts';
import { createPlanner } from '../lib/engine/planner.ts';
import { Pool, type Member } from '../lib/engine/pool.ts';
import type { Engine } from '../lib/engine/protocol.ts';

/** workers ≥ 1: how many replications run at once. */
export function createNodeEngine(workers: number): Engine {
	const planner = createPlanner();
	const pool = new Pool(startThread, workers);
	return {
		workers,
		run: (request, onProgress, signal) => drive(planner, pool, request, onProgress, signal),
		close: () => pool.close()
	};
}

function startThread(): Member {
	// Beside this file once bin/streamwise.mjs has bundled both.
	const thread = new Worker(join(import.meta.dirname, 'worker.mjs'));
	const broken = new Promise<never>((_, reject) => {
		thread.on('error', (error) => reject(new Error(`a thread broke down: ${error.message}`)));
		thread.on('exit', (code) => reject(new Error(`a thread ended by itself, with ${code}`)));
	});
	return {
		replicator: wrap<Hand>(nodeEndpoint(thread)),
		broken,
		terminate: () => void thread.terminate()
	};
}
