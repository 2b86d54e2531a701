// What is run: the stream files in jobs/, and what an engine that cannot read them has to know of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.mjs';

/** The four that any engine can do, and one that takes what only this one has. */
export const JOBS = [
	{ id: 'mm1', title: 'M/M/1' },
	{ id: 'tandem', title: 'tandem of 5' },
	{ id: 'series', title: '7 gates in series, 20% rework' },
	{ id: 'parallel', title: 'the same in parallel' },
	{ id: 'office', title: 'calendars, batches, priorities, flaws' }
];

/**
 * A job's stream; `size` is the part of its horizon that is run.
 * @param {string} id
 * @returns {any} as it stands in its file
 */
export function readStream(id, size = 1) {
	const file = join(root, 'tests', 'bench', 'jobs', `${id}.json`);
	const stream = JSON.parse(readFileSync(file, 'utf8'));
	stream.run.horizon *= size;
	return stream;
}

/**
 * A queueing network: Poisson arrivals, exponential services, first come, first served; gates one after the other or all at once, and
 * after the last (or the join) some come back. Times are in the stream's unit.
 * @typedef {{ items: number, interval: number, gates: { capacity: number, mean: number }[], isParallel: boolean, rework: number }} Network
 */

/**
 * @param {any} stream
 * @returns {Network} throws where the stream is more than that
 */
export function readNetwork(stream) {
	const [work] = Object.values(stream.work);
	const [block] = stream.steps;
	const isParallel = block.parallel !== undefined;
	/** @type {any[]} */
	const steps = isParallel ? block.parallel.flat() : stream.steps;
	const last = isParallel ? block : steps[steps.length - 1];
	const known = new Set(['id', 'by', 'time', 'next']);
	const extra = steps.flatMap((step) => Object.keys(step)).find((field) => !known.has(field));
	if (extra) throw new Error(`a plain network has no ${extra}`);
	const interval = work.arrives.every.exponential;
	return {
		items: Math.round(stream.run.horizon / interval),
		interval,
		gates: steps.map((step) => ({
			capacity: stream.people[step.by].capacity,
			mean: step.time.exponential
		})),
		isParallel,
		rework: last.next?.[0].share ?? 0
	};
}

/** Whether every engine can do it. @param {string} id */
export function isNetwork(id) {
	return id !== 'office';
}
