import { describe, expect, test } from 'vitest';
import { DOOR, type Also, type Estimate, type ScenarioSummary, type Summary } from '#sim';
import { tellThroughput } from '../../../src/lib/text/captions.ts';
import { plain } from '../../../src/lib/text/sentence.ts';
import { tellConstraint, tellWaiting } from '../../../src/lib/text/sentences.ts';
import { escapedOf, tellSafety } from '../../../src/lib/text/escaped.ts';
import { tellComparison, tellEffect } from '../../../src/lib/text/verdict.ts';
import { createSummary } from '../charts/summaries.ts';
import { estimate, stream, summarize } from './figures.ts';

const nothing: Also = { escaped: null, weeklyCost: null, late: {} };

const unsure = (value: number) => ({ value, low: null, high: null });

/** A run that has ended, with `--replications 1`. */
function oneRun() {
	const summary = { ...summarize(), replications: 1 };
	for (const { leadTime } of Object.values(summary.scenarios)) {
		leadTime.mean = unsure(leadTime.mean!.value);
		leadTime.p50 = unsure(leadTime.p50!.value);
	}
	return summary;
}

function finishNothing(scenario: ScenarioSummary) {
	const { items, leadTime, bottleneck } = scenario;
	Object.assign(items, { finished: 0, inside: items.arrived });
	// Those inside count as at least their age.
	Object.assign(leadTime, { mean: unsure(300), p50: null, p85: null, p95: null, censored: 10 });
	scenario.touchTime = null;
	Object.assign(bottleneck, { people: null, step: null, share: 0, nobody: 1 });
}

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

	test('of a single run gives the figures, and says what it takes to be sure', () => {
		const summary = oneRun();
		summary.comparisons.idea.leadTime.p50 = unsure(-266);
		expect(comparison(summary)).toContain(
			'In one run, Side by side takes the median from 14 to 3 days. One run has no interval: it takes more replications'
		);
	});

	test('gives each median the unit in which it can be read', () => {
		const summary = summarize();
		summary.scenarios.baseline.leadTime.p50 = estimate(655);
		summary.scenarios.idea.leadTime.p50 = estimate(0.233);
		summary.comparisons.idea.leadTime.p50 = estimate(-654.8);
		expect(comparison(summary)).toContain('the median from 27.3 days to 14.0 minutes.');
	});

	test('says nothing of who holds work up where nothing was finished', () => {
		const summary = summarize();
		finishNothing(summary.scenarios.idea);
		expect(comparison(summary)).toBe('Too little was finished to compare the medians.');
	});

	test('names people in a way that suits one as well as many', () => {
		const summary = summarize();
		summary.scenarios.baseline.bottleneck.nobody = 0.9;
		summary.pairs!.baseline.idea.holdUp.nobody = estimate(-0.2, 0.05);
		expect(comparison(summary)).toContain(
			'Nobody held it up before; now it is held up by API reviewers, 27% of the time.'
		);
	});

	test('a stream compared with itself changes nothing', () => {
		const summary = summarize();
		summary.scenarios.idea = summary.scenarios.baseline!;
		summary.comparisons.idea.leadTime.p50 = estimate(0, 0);
		expect(comparison(summary)).toContain('changes nothing: the median stays 14.2 days');
	});

	test('a queue that grows without end comes first, at a step or before the door', () => {
		const grows = (step: string) => {
			const summary = summarize();
			const { baseline, idea } = summary.scenarios;
			for (const each of [baseline, idea])
				Object.assign(each, { stable: false, unstable: [{ step, perWeek: 2.5 }] });
			return summary;
		};
		const said = 'the queue grows without end, by 2.5 a week';
		expect(comparison(grows('code'))).toContain(`With Side by side: at Code review ${said}`);
		expect(comparison(grows(DOOR))).toContain(`With Side by side: before the door ${said}`);
		const now = (step: string) => plain(tellConstraint(stream, grows(step), 'baseline'));
		expect(now('code')).toContain(`At Code review ${said}`);
		expect(now(DOOR)).toContain(`Before the door ${said}`);
	});

	test('who is almost never the constraint is not named', () => {
		const summary = summarize();
		for (const each of Object.values(summary.scenarios)) each.bottleneck.nobody = 0.9;
		expect(comparison(summary)).toContain('Nobody holds it up, neither before nor after');
	});
});

test('the map says how much of the time is work', () => {
	expect(plain(tellWaiting(stream, summarize(), 'baseline'))).toBe(
		'Of 14.2 days, 4.00 hours are work. For every hour of it there are 84 of waiting.'
	);
	// What a lane beside does is work as well, and not in that figure.
	const beside = {
		...stream,
		steps: [{ id: 'both', parallel: stream.steps.map((step) => [step]) }]
	};
	expect(plain(tellWaiting(beside, summarize(), 'baseline'))).toBe(
		'Of 14.2 days, 4.00 hours are work along the way that takes longest. For every hour of it there are 84 of waiting.'
	);
});

describe('where there is no finding', () => {
	const waiting = (summary: Summary) => plain(tellWaiting(stream, summary, 'baseline'));

	test('a single run gives its figure, and says that it has no interval', () => {
		expect(waiting(oneRun())).toBe(
			'The mean lead time was 14 days in one run. One run has no interval: it takes more replications to say how sure that is.'
		);
	});

	test('a wide interval is given, with what would make it narrower', () => {
		const summary = summarize();
		summary.scenarios.baseline.leadTime.mean = estimate(340, 100);
		expect(waiting(summary)).toBe(
			'The mean lead time is 14 days (95%: 10 … 18) after 20 runs, too wide a range for a finding. It takes more replications.'
		);
	});

	test('where nothing was finished, that is all there is to say, of people too', () => {
		const summary = summarize();
		finishNothing(summary.scenarios.baseline);
		const nothing =
			'Of what arrived in the 24 weeks observed, nothing was finished. It takes a longer horizon to say more.';
		expect(waiting(summary)).toBe(nothing);
		expect(plain(tellConstraint(stream, summary, 'baseline'))).toBe(nothing);
	});

	test('where all left on the way, or nothing came, it says so', () => {
		const summary = summarize();
		const { items } = summary.scenarios.baseline;
		Object.assign(items, { finished: 0, left: 10 });
		expect(waiting(summary)).toContain('nothing was finished: it all left on the way');
		Object.assign(items, { arrived: 0, left: 0 });
		expect(waiting(summary)).toBe('Nothing arrived in the 24 weeks observed.');
	});

	test('no work at all is said as such', () => {
		const summary = summarize();
		summary.scenarios.baseline.touchTime = estimate(0);
		expect(waiting(summary)).toBe('14.2 days, and none of it is work.');
	});
});

describe('what comes out', () => {
	const scenarios = ['baseline', 'idea'].map((id) => ({ id, name: id }));
	const caption = (now: number, then: number) => {
		const summary = summarize();
		summary.comparisons.idea.throughput = estimate(0, 0.1);
		[now, then].forEach((left, i) => {
			const { items } = summary.scenarios[scenarios[i].id];
			Object.assign(items, { arrived: 100, finished: 100 - left, left });
		});
		return plain(tellThroughput(summary, scenarios));
	};

	test('is as much as arrives only where all of it is finished', () => {
		expect(caption(0, 0)).toBe('As much comes out as arrives, in both');
		expect(caption(10, 10)).toBe('What arrives leaves again, 10% of it unfinished, in both');
		expect(caption(10, 4)).toBe('What arrives leaves again, unfinished 10% now, 4% with idea');
	});

	test('is more or less than now only from 1% of it on', () => {
		const changed = (share: number, half: number) => {
			const summary = summarize();
			const now = summary.scenarios.baseline.throughput!.value;
			summary.comparisons.idea.throughput = estimate(share * now, half * now);
			return plain(tellThroughput(summary, scenarios));
		};
		const same = 'As much comes out as arrives, in both';
		expect(changed(-0.001, 0.0005)).toBe(same);
		expect(changed(0.009, 0.001)).toBe(same);
		expect(changed(-0.02, 0.02)).toBe(same);
		expect(changed(-0.02, 0.01)).toBe('Less comes out than now');
		expect(changed(0.02, 0.01)).toBe('More comes out than now');
	});
});

test('the constraint has a name and a share', () => {
	expect(plain(tellConstraint(stream, summarize(), 'baseline'))).toContain(
		'Work is held up by Maintainers 41% of the time, mostly in the step “Code review”.'
	);
});

describe('safety', () => {
	test('no change that could be told is said as such', () => {
		expect(plain(tellSafety(summarize(), 'idea')!)).toContain('No change in flaws');
		expect(plain(tellEffect(summarize(), 'idea')!)).toBe('−11.1 d · flaws: can’t tell');
	});

	test('no difference in any run is the same', () => {
		const summary = summarize();
		summary.comparisons.idea.flaws.bug.escaped = estimate(0, 0);
		expect(plain(tellSafety(summary, 'idea')!)).toBe(
			'Flaws that get through: the same in every run.'
		);
		expect(plain(tellEffect(summary, 'idea')!)).toBe('−11.1 d · flaws same');
	});

	test('more flaws are never passed over', () => {
		const summary = summarize();
		summary.comparisons.idea.flaws.bug.escaped = estimate(12, 2);
		expect(plain(tellSafety(summary, 'idea')!)).toContain('More flaws get through: +12 per 1,000');
		expect(plain(tellEffect(summary, 'idea')!)).toBe('−11.1 d · flaws +12 per 1,000');
	});

	/** The card and cell 7 of the same change, of so many flaws now. */
	function both(change: Estimate, now = 24) {
		const summary = summarize();
		summary.scenarios.baseline.flaws.bug.escaped = estimate(now, now / 100);
		summary.comparisons.idea.flaws.bug.escaped = change;
		return [plain(tellEffect(summary, 'idea')!), plain(tellSafety(summary, 'idea')!)];
	}

	test('the card has no digits that the interval does not support', () => {
		expect(both({ value: -4, low: -7.9, high: -0.1 }, 10)).toEqual([
			'−11.1 d · flaws −4 per 1,000',
			'Fewer flaws get through: −4 per 1,000 (95%: −7.9 … −0.1).'
		]);
	});

	test('more than none is told per 1,000, and no share of it', () => {
		const [card] = both(estimate(3, 1), 0);
		expect(card).toBe('−11.1 d · flaws +3 per 1,000');
	});

	test('too few to matter is hardly any, whichever way it goes, on the card and in cell 7', () => {
		for (const change of [estimate(0.1, 0.3), estimate(0.3, 0.1), estimate(-0.3, 0.1)]) {
			const [card, cell] = both(change);
			expect(card).toBe('−11.1 d · flaws about the same');
			expect(cell).toMatch(/^Hardly any change in flaws that get through/);
		}
	});

	test('a wide interval around zero is no sameness, of flaws or of time', () => {
		const summary = summarize();
		summary.comparisons.idea.flaws.bug.escaped = { value: 2, low: -4, high: 8 };
		summary.comparisons.idea.leadTime.p50 = { value: -72, low: -168, high: 24 };
		expect(plain(tellEffect(summary, 'idea')!)).toBe('time: can’t tell · flaws: can’t tell');
		summary.comparisons.idea.leadTime.p50 = estimate(0, 0);
		expect(plain(tellEffect(summary, 'idea')!)).toBe('time same · flaws: can’t tell');
		summary.comparisons.idea.leadTime.p50 = estimate(0.5, 1);
		expect(plain(tellEffect(summary, 'idea')!)).toMatch(/^time about the same/);
		expect(plain(tellComparison(stream, summary, 'idea'))).toMatch(/^Side by side hardly changes/);
	});

	test('of several kinds of flaws the interval is that of their sum', () => {
		const summary = createSummary({ also: { ...nothing, escaped: estimate(30, 2) } });
		const flaw = { escaped: estimate(15, 2), caught: null };
		summary.scenarios.baseline.flaws = { one: flaw, two: flaw };
		expect(escapedOf(summary, 'baseline')).toEqual(estimate(30, 2));
	});
});
