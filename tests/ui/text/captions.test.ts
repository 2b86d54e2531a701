// Titles of charts say what the figures say.
import { describe, expect, test } from 'vitest';
import {
	tellCount,
	tellCumulative,
	tellDifferences,
	tellThroughput,
	tellWhere
} from '../../../src/lib/text/captions.ts';
import { COUNT_CHART } from '../../../src/lib/text/charts.ts';
import { plain } from '../../../src/lib/text/sentence.ts';
import { createSummary, estimate } from '../charts/summaries.ts';

const now = { id: 'baseline', name: 'Now' };
const then = { id: 'redesign', name: 'Side by side' };

/** The paired differences of the median, run by run. */
function tell(differences: number[]): string {
	const summary = createSummary();
	const own = summary.views!.redesign.replications;
	summary.views!.baseline.replications.p50 = differences.map(() => 10);
	own.p50 = differences.map((difference) => 10 + difference);
	return plain(tellDifferences(summary, [now, then]));
}

test('what most runs say is said', () => {
	expect(tell([-1, -1, -2])).toBe('Faster in every one of 3 paired runs');
	expect(tell([-1, -1, 2])).toBe('Faster in 2 of 3 paired runs');
	expect(tell([-1, 1, 2])).toBe('Slower in 2 of 3 paired runs');
	expect(tell([1, 1, 2])).toBe('Slower in every one of 3 paired runs');
	expect(tell([0, 0, 0])).toBe('Faster in none of 3 paired runs');
	expect(tell([])).toBe('What changes, run by run');
});

test('of what nobody finished nothing is said', () => {
	const summary = createSummary();
	for (const figures of Object.values(summary.scenarios)) {
		figures.items.finished = 0;
		figures.touchTime = null;
		for (const cause of Object.keys(figures.waits)) figures.waits[cause as 'queue'] = null;
	}
	expect(plain(tellWhere(summary, now))).toBe('Where the time goes');
	expect(plain(tellThroughput(summary, [now, then]))).toBe(
		'Nothing comes out in the time observed'
	);
	expect(plain(tellCount(summary, [now], 4, [0]))).toBe('How many are done in 4 weeks');
});

test('what most of the time is, only where that is told', () => {
	const summary = createSummary();
	const figures = summary.scenarios.baseline;
	expect(plain(tellWhere(summary, now))).toMatch(/^Now, .* is /);
	// What is largest by chance is not named: another could be.
	for (const cause of Object.keys(figures.waits))
		figures.waits[cause as 'queue'] = estimate(figures.waits[cause as 'queue']!.value, 60);
	expect(plain(tellWhere(summary, now))).toBe('Where the time goes');
});

test('what is inside is said of both by name', () => {
	const summary = createSummary();
	expect(plain(tellCumulative(summary, [now, then]))).toBe(
		'5.25 are inside at any moment; now 19.7'
	);
	expect(plain(tellCumulative(summary, [then, now]))).toBe(
		'19.7 are inside at any moment; with Side by side 5.25'
	);
});

describe('how many can be counted on', () => {
	const apart = estimate(0.05, 0.01);
	function tell(
		weeks: number,
		counts: (number | null)[],
		{ pair = [now, then], throughput = apart, replications = 20 } = {}
	) {
		const summary = { ...createSummary(), replications };
		const { redesign: comparison } = summary.comparisons;
		Object.assign(comparison, { throughput });
		summary.pairs = { redesign: { baseline: { comparison }, other: { comparison } } } as never;
		return plain(tellCount(summary, pair.slice(0, counts.length), weeks, counts));
	}
	const said = 'In 4 weeks at least 128 are done, 85 times in 100';

	test('of the one it is compared with, by name', () => {
		const other = { id: 'other', name: 'Other' };
		expect(tell(4, [130, 128])).toBe(`${said}; now 130`);
		expect(tell(4, [130, 128], { pair: [then, now] })).toBe(`${said}; with Side by side 130`);
		expect(tell(4, [130, 128], { pair: [then, other] })).toBe(`${said}; with Side by side 130`);
	});

	test('of one alone; of two only where what comes out differs, and can be told', () => {
		expect(tell(4, [128])).toBe(said);
		expect(tell(4, [128, 128])).toBe(said);
		expect(tell(4, [130, 128], { throughput: estimate(0.005, 0.01) })).toBe(said);
		expect(tell(1, [null, 30])).toBe('In 1 week at least 30 are done, 85 times in 100');
	});

	test('nothing where nothing is known, and of a single run', () => {
		expect(tell(4, [130, null])).toBe('How many are done in 4 weeks');
		expect(tell(4, [130, 128], { replications: 1 })).toBe('How many are done in 4 weeks');
	});

	test('each mark says how sure it is first', () => {
		expect(COUNT_CHART.mark(50, 128)).toBe('50 times in 100 at least 128');
	});
});

test('what leaves unfinished is said of each by name', () => {
	const tell = (pair: (typeof now)[], lost: number[]) => {
		const summary = createSummary();
		summary.comparisons.redesign.throughput = null;
		pair.forEach(({ id }, i) =>
			Object.assign(summary.scenarios[id].items, { finished: 100 - lost[i], left: lost[i] })
		);
		return plain(tellThroughput(summary, pair));
	};
	expect(tell([now, then], [20, 10])).toBe(
		'What arrives leaves again, unfinished 20% now, 10% with Side by side'
	);
	expect(tell([then, now], [10, 20])).toBe(
		'What arrives leaves again, unfinished 10% with Side by side, 20% now'
	);
});

test('where nothing was finished, nothing is said of where its time went', () => {
	const summary = createSummary();
	expect(plain(tellWhere(summary, now))).toMatch(/^Now, /);
	const { waits } = summary.scenarios.baseline;
	for (const cause of Object.keys(waits) as (keyof typeof waits)[]) waits[cause] = null;
	summary.scenarios.baseline.touchTime = null;
	expect(plain(tellWhere(summary, now))).toBe('Where the time goes');
});
