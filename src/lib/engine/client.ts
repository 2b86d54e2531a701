// The engine in the browser: a pool of workers that replicate, and one more that plans and sums up, so that the page stays free.
import { transfer, wrap } from 'comlink';
import { drive } from './drive.ts';
import type { Hand } from './hand.ts';
import type { Planner } from './planner.ts';
import { Pool, type Member } from './pool.ts';
import type { Engine } from './protocol.ts';
import { transferables } from './transferables.ts';

/** workers ≥ 1: how many replications run at once; one a core unless said otherwise. */
export function createWorkerEngine(workers = navigator.hardwareConcurrency || 2): Engine {
	const pool = new Pool(startWorker, workers);
	const planner = createRemotePlanner();
	return {
		workers,
		run: (request, onProgress, signal) => drive(planner, pool, request, onProgress, signal),
		close() {
			pool.close();
			planner.terminate();
		}
	};
}

function startWorker(): Member & { replicator: Hand } {
	const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
	const broken = new Promise<never>((_, reject) => {
		worker.onerror = (event) =>
			reject(new Error(`a worker of the engine broke down: ${event.message || 'it did not load'}`));
		worker.onmessageerror = () =>
			reject(new Error('a worker of the engine could not be understood'));
	});
	return { replicator: wrap<Hand>(worker), broken, terminate: () => worker.terminate() };
}

/** A planner in a worker of its own. If that breaks down its runs fail, and the next run gets a new one. */
function createRemotePlanner(): Planner & { terminate(): void } {
	let member: ReturnType<typeof startWorker> | null = null;
	const pending = new Set<(reason: unknown) => void>();

	function ask<T>(question: (planner: Planner) => Promise<T>): Promise<T> {
		if (!member) {
			member = startWorker();
			member.broken.catch((reason: unknown) => {
				terminate();
				for (const reject of pending) reject(reason);
			});
		}
		const { replicator: planner } = member;
		return new Promise((resolve, reject) => {
			pending.add(reject);
			const settled = () => pending.delete(reject);
			question(planner).then(resolve, reject).finally(settled);
		});
	}

	function terminate(): void {
		member?.terminate();
		member = null;
	}

	return {
		open: (run, setup) => ask((planner) => planner.open(run, setup)),
		next: (run, results) =>
			ask((planner) => planner.next(run, transfer(results, transferables(results)))),
		close: (run) => (member ? ask((planner) => planner.close(run)) : Promise.resolve()),
		terminate
	};
}
