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

export interface NodeEngine extends Engine {
	/** Simulated time, in milliseconds, that the furthest of the replications has reached that are under way; 0 where none is. */
	readonly reached: () => number;
}

/** workers ≥ 1: how many replications run at once. */
export function createNodeEngine(workers: number): NodeEngine {
	const planner = createPlanner();
	const places = new Set<Float64Array>();
	const pool = new Pool(() => startThread(places), workers);
	return {
		workers,
		run: (request, onProgress, signal) => drive(planner, pool, request, onProgress, signal),
		close: () => pool.close(),
		reached: () => Math.max(0, ...Array.from(places, (place) => place[0]))
	};
}

/** places: by thread, what it has reached; in memory that it shares. */
function startThread(places: Set<Float64Array>): Member {
	const place = new Float64Array(new SharedArrayBuffer(8));
	places.add(place);
	// Beside this file once bin/streamwise.mjs has bundled both.
	const thread = new Worker(join(import.meta.dirname, 'worker.mjs'), { workerData: place });
	const broken = new Promise<never>((_, reject) => {
		thread.on('error', (error) => reject(new Error(`a thread broke down: ${error.message}`)));
		thread.on('exit', (code) => reject(new Error(`a thread ended by itself, with ${code}`)));
	});
	return {
		replicator: wrap<Hand>(nodeEndpoint(thread)),
		broken,
		terminate: () => {
			places.delete(place);
			void thread.terminate();
		}
	};
}
