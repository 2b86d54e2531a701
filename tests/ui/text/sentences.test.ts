import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/lib/text/sentence.ts';
import {
	tellComparison,
	tellConstraint,
	tellEffect,
	tellSafety,
	tellWaiting
} from '../../../src/lib/text/sentences.ts';
import { estimate, stream, summarize } from './figures.ts';

const comparison = (summary = summarize()) => plain(tellComparison(stream, summary, 'idea'));

describe('the comparison', () => {
	test('says from what to what, and where the jam goes', () => {
		expect(comparison()).toBe(
			'Side by side takes the median from 14.2 to 3.1 days. ' +
				'The jam moves from Maintainers to API reviewers, and gets smaller: 41% of the time before, 27% after.'
		);
	});

	test('is withheld while the interval of the difference holds zero', () => {
		const text = comparison(summarize(400));
		expect(text).toContain('makes no difference to the median that could be told yet');
		expect(text).not.toContain('takes the median');
	});

	test('does not say how much while that is open', () => {
		const text = comparison(summarize(150));
		expect(text).toContain('makes the median shorter, by');
		expect(text).toContain('how much is still open');
	});

	test('says nothing from a single run', () => {
		const summary = summarize();
		const p50 = { value: -266, low: null, high: null };
		summary.comparisons.idea.leadTime.p50 = p50;
		expect(comparison(summary)).toContain('the figures still move too much for a sentence');
	});

	test('a stream compared with itself changes nothing', () => {
		const summary = summarize();
		summary.scenarios.idea = summary.scenarios.baseline!;
		summary.comparisons.idea.leadTime.p50 = estimate(0, 0);
		expect(comparison(summary)).toContain('changes nothing: the median stays 14.2 days');
	});

	test('a queue that grows without end comes first', () => {
		const summary = summarize();
		Object.assign(summary.scenarios.idea, {
			stable: false,
			unstable: [{ step: 'code', perWeek: 2.5 }]
		});
		expect(comparison(summary)).toContain(
			'At Code review the queue grows without end, by 2.5 a week'
		);
	});

	test('who is almost never the constraint is not named', () => {
		const summary = summarize();
		for (const each of Object.values(summary.scenarios)) each.bottleneck.nobody = 0.9;
		expect(comparison(summary)).toContain('Nobody holds it up, neither before nor after');
	});
});

test('the map says how much of the time is work', () => {
	expect(plain(tellWaiting(stream, summarize(), 'baseline'))).toBe(
		'Of 14.2 days, 4.00 hours are work. For every hour that somebody works on a pull request, it waits 84.'
	);
});

test('the constraint has a name and a share', () => {
	expect(plain(tellConstraint(stream, summarize(), 'baseline'))).toContain(
		'Maintainers hold work up 41% of the time, mostly at Code review.'
	);
});

describe('safety', () => {
	test('no change that could be told is said as such', () => {
		expect(plain(tellSafety(summarize(), 'idea')!)).toContain('No change in flaws');
		expect(plain(tellEffect(summarize(), 'idea')!)).toBe('−11.1 d · flaws same');
	});

	test('more flaws are never passed over', () => {
		const summary = summarize();
		summary.comparisons.idea.flaws.bug.escaped = estimate(12, 2);
		expect(plain(tellSafety(summary, 'idea')!)).toContain('More flaws get through: +12 per 1,000');
		expect(plain(tellEffect(summary, 'idea')!)).toBe('−11.1 d · flaws +50%');
	});
});
