// How much memory runs take, each in a process of its own.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { root } from './bundle.mjs';
import { JOBS, readStream } from './jobs.mjs';

/** Arrivals go on as long again behind the horizon: twice as many are inside at the end. */
const COME = 500_000;

/**
 * liveItem: bytes for each of a million items that are inside at once. events: by job, bytes allocated an event once warm. again: bytes that a
 * second replication adds to the first.
 * @param {{ file: string, size: number }} setup file: the bundle of engine.ts
 */
export async function measureMemory({ file, size }) {
	const events = [];
	for (const { id, title } of JOBS)
		events.push({ title, ...(await measure({ file, stream: readStream(id, 0.2 * size) })) });
	const crowd = await measure({ file, stream: standstill(COME * size), isCrowd: true });
	return {
		liveItem: crowd.bytes / crowd.inside,
		inside: crowd.inside,
		events: events.map(({ title, perEvent }) => ({ title, perEvent })),
		again: Math.max(...events.map(({ again }) => again))
	};
}

/** Nobody is ever done. @param {number} items */
function standstill(items) {
	const stream = readStream('mm1');
	stream.work.item.arrives.every = 1;
	stream.steps[0].time = 10 * items;
	stream.run.horizon = items;
	return stream;
}

/**
 * @param {{ file: string, stream: object, isCrowd?: boolean }} setup
 * @returns {Promise<{ perEvent: number, again: number } & { bytes: number, inside: number }>} what process-memory.mjs says
 */
export function measure(setup) {
	const file = join(root, 'tests/bench/process-memory.mjs');
	const execArgv = ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128'];
	return new Promise((resolve, reject) => {
		const child = fork(file, [JSON.stringify(setup)], { execArgv });
		child.once('message', resolve);
		child.once('exit', (code) => reject(new Error(`a measurement of memory ended with ${code}`)));
	});
}
