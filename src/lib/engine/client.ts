// The engine in the browser.
import type { Engine } from './protocol.ts';
import { createThreadedEngine } from './threads.ts';

/**
 * workers ≥ 1: how many replications run at once. Unless said otherwise one a core; and one fewer until work has waited
 * for long, since the page needs a core too.
 */
export function createWorkerEngine(workers?: number): Engine {
	const cores = navigator.hardwareConcurrency || 2;
	return createThreadedEngine(
		// Written literally so: the bundler looks for it.
		() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
		workers ?? cores,
		workers ?? Math.max(1, cores - 1)
	);
}
