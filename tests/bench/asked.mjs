// What is asked of the engine, each beside what was measured.

/** @typedef {{ what: string, asked: string, measured: string, isMet: boolean | null }} Promise isMet: null where it was not measured */

import { compareCosts } from './turns.mjs';

const LEAST_SHARE = 0.5;
const GAINS = {
	'a gate 10% faster': 10,
	'one more server': 10,
	'a gate removed': 10,
	'series → parallel': 2
};

/** @returns {Promise[]} */
export function listAsked({ speed, costs, scaling, memory, luck, browser, preview }) {
	const atMost = (what, limit, { best, median }) => ({
		what,
		asked: `≤ × ${limit}`,
		measured: `× ${best.toFixed(2)} (median × ${median.toFixed(2)})`,
		isMet: best <= limit
	});
	const shares = speed
		.filter(({ timed }) => timed.has('flat') && timed.size > 1)
		.map(({ job, timed }) => {
			const share = compareCosts(timed.get('flat'), timed.get('streamwise'));
			return {
				what: `${job.title}: share of the flat kernel’s speed`,
				asked: `≥ ${percent(LEAST_SHARE)}`,
				measured: `${percent(share.best)} (median ${percent(share.median)})`,
				isMet: share.best >= LEAST_SHARE
			};
		});
	const allocating = memory.events.filter(({ perEvent }) => perEvent >= 1);
	return [
		...shares,
		atMost('an item trace', 2, costs.trace),
		atMost('keyed draws, beside a stream of chance', 1.25, costs.keys),
		atMost('an event with 5 million items, beside 100,000', 1.2, scaling.items),
		atMost('an event with 56 steps, beside 7', 1.6, scaling.steps),
		atMost('an event at twice the capacity’s load, beside 90%', 1.2, scaling.load),
		{
			what: `bytes for each of ${memory.inside.toLocaleString('en-US')} items inside`,
			asked: '≤ 100',
			measured: memory.liveItem.toFixed(0),
			isMet: memory.liveItem <= 100
		},
		{
			what: 'bytes allocated an event, once warm, in every job',
			asked: '0',
			measured: memory.events.map(({ perEvent }) => perEvent.toFixed(1)).join(', '),
			isMet: allocating.length === 0
		},
		{
			what: 'bytes that a second replication adds',
			asked: '0',
			measured: `${Math.max(0, memory.again / 1024).toFixed(1)} KiB`,
			isMet: memory.again < 64 * 1024
		},
		...luck
			.filter(({ name }) => name in GAINS)
			.map(({ name, reduction }) => ({
				what: `variance reduction by shared luck: ${name}`,
				asked: `≥ ${GAINS[name]}`,
				measured: reduction.toFixed(1),
				isMet: reduction >= GAINS[name]
			})),
		{
			what: '30 paired replications of 10,000 items, 7 gates, in the browser with two workers',
			asked: '≤ 1.5 s',
			measured: browser
				? `${seconds(browser.median)} (the first after loading ${seconds(browser.first)})`
				: 'no browser here',
			isMet: browser ? browser.median <= 1500 : null
		},
		{
			what: 'new figures on the page after a slider moves, 95th percentile of 50 moves',
			asked: '≤ 100 ms',
			measured: preview
				? `${preview.p95.toFixed(0)} ms (median ${preview.median.toFixed(0)} ms)`
				: 'no browser here',
			isMet: preview ? preview.p95 <= 100 : null
		}
	];
}

function percent(share) {
	return `${Math.round(100 * share)}%`;
}

function seconds(milliseconds) {
	return `${(milliseconds / 1000).toFixed(2)} s`;
}
