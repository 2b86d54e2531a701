// Sent into a browser by browser.mjs: the page's engine with its workers.
import type { StreamDocument } from '#sim';
import { createWorkerEngine } from '../../src/lib/engine/client.ts';

const WORKERS = 2;

/** Milliseconds that each run took, from asking to the last figure; the first one also waits for the workers to load. */
async function timeRuns(document: StreamDocument, runs: number): Promise<number[]> {
	const engine = createWorkerEngine(WORKERS);
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const before = performance.now();
		const outcome = await engine.run({ document, views: true, overrides: { seed: `run ${run}` } });
		if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome));
		times.push(performance.now() - before);
	}
	engine.close();
	return times;
}

Object.assign(globalThis, { timeRuns });
