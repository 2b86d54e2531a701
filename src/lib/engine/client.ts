// The engine in the browser.
import type { Engine } from './protocol.ts';
import { createThreadedEngine } from './threads.ts';

/** workers ≥ 1: how many replications run at once; one a core unless said otherwise. */
export function createWorkerEngine(workers = navigator.hardwareConcurrency || 2): Engine {
	return createThreadedEngine(
		// Written literally so: the bundler looks for it.
		() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
		workers
	);
}
