// The engine over web workers: a pool of them replicates, and one more plans and sums up, so that the page stays free.
import { transfer, wrap } from 'comlink';
import { drive } from './drive.ts';
import type { Hand } from './hand.ts';
import type { Planner } from './planner.ts';
import { Pool, type Member } from './pool.ts';
import type { Engine } from './protocol.ts';
import { transferables } from './transferables.ts';

interface Thread extends Member {
	replicator: Hand;
}

/**
 * start: how a worker is started; they are at once, so that they load while the page is drawn.
 * size ≥ 1: how many replications run at once; few, of 1 to `size`: until work has waited for long.
 */
export function createThreadedEngine(start: () => Worker, size: number, few = size): Engine {
	const pool = new Pool(() => createThread(start()), size, few);
	const planner = createRemotePlanner(() => createThread(start()));
	pool.warmUp();
	return {
		get workers() {
			return pool.workers;
		},
		run: (request, onProgress, signal) => drive(planner, pool, request, onProgress, signal),
		close() {
			pool.close();
			planner.end();
		}
	};
}

function createThread(worker: Worker): Thread {
	const broken = new Promise<never>((_, reject) => {
		worker.onerror = (event) =>
			reject(new Error(`a worker of the engine broke down: ${event.message || 'it did not load'}`));
		worker.onmessageerror = () =>
			reject(new Error('a worker of the engine could not be understood'));
	});
	return { replicator: wrap<Hand>(worker), broken, terminate: () => worker.terminate() };
}

/** A planner in a worker of its own. If that breaks down its runs fail, and the next run gets a new one. */
function createRemotePlanner(start: () => Thread): Planner & { end(): void } {
	const pending = new Set<(reason: unknown) => void>();
	let thread: Thread | null = employ();
	/** For good: whoever asks after that (a run that was under way) gets no new worker, which nobody would end. */
	let isClosed = false;

	function ask<T>(question: (planner: Planner) => Promise<T>): Promise<T> {
		if (isClosed) return Promise.reject(new Error('the engine was closed'));
		thread ??= employ();
		const planner = thread.replicator;
		return new Promise((resolve, reject) => {
			pending.add(reject);
			void question(planner)
				.then(resolve, reject)
				.finally(() => pending.delete(reject));
		});
	}

	function employ(): Thread {
		const employed = start();
		employed.broken.catch(dismiss);
		return employed;
	}

	function dismiss(reason: unknown): void {
		thread?.terminate();
		thread = null;
		for (const reject of pending) reject(reason);
	}

	function end(): void {
		isClosed = true;
		dismiss(new Error('the engine was closed'));
	}

	return {
		open: (run, setup) => ask((planner) => planner.open(run, setup)),
		next: (run, results) =>
			ask((planner) => planner.next(run, transfer(results, transferables(results)))),
		close: (run) => (thread ? ask((planner) => planner.close(run)) : Promise.resolve()),
		end
	};
}
