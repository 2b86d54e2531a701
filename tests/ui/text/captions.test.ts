// Titles of charts say what the figures say.
import { expect, test } from 'vitest';
import { tellCount, tellCumulative, tellDifferences } from '../../../src/lib/text/captions.ts';
import { plain } from '../../../src/lib/text/sentence.ts';
import { createSummary } from '../charts/summaries.ts';

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

test('what is inside is said of both by name', () => {
	const summary = createSummary();
	expect(plain(tellCumulative(summary, [now, then]))).toBe(
		'5.25 are inside at any moment; now 19.7'
	);
	expect(plain(tellCumulative(summary, [then, now]))).toBe(
		'19.7 are inside at any moment; with Side by side 5.25'
	);
});

test('how many can be counted on', () => {
	expect(plain(tellCount(4, [130, 128], true))).toBe(
		'In 4 weeks at least 128 are done, 85 times in 100; now 130'
	);
	expect(plain(tellCount(1, [30, 30], true))).toBe(
		'In 1 week at least 30 are done, 85 times in 100, as now'
	);
	expect(plain(tellCount(4, [130], true))).toBe(
		'In 4 weeks at least 130 are done, 85 times in 100'
	);
	expect(plain(tellCount(4, [130, null], true))).toBe('How many are done in 4 weeks');
});
