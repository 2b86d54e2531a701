import { describe, expect, test } from 'vitest';
import type { Observations } from '../../../sim/kernel/observations.ts';
import { compareAlso, summarizeAlso } from '../../../sim/stats/also.ts';
import { measure } from '../../../sim/stats/measure.ts';
import { HOUR, WEEK } from '../../../sim/units.ts';
import { hours, labels, observe } from './observed.ts';

/** Two kinds, the second with a promise; two flaws; people at 30 an hour. Two weeks. */
const two = {
	...labels,
	kinds: ['case', 'urgent'],
	flaws: ['slip', 'bug'],
	cost: [30]
};

function replicate(replication: number, given: Partial<Observations> = {}, own = two) {
	const ladder = new Float64Array((own.steps.length + own.blocks.length + 1) * 8);
	const leadTimes = hours(1, 4, 6, 9);
	const observed = observe({
		labels: own,
		replication,
		horizon: 2 * WEEK,
		ladder,
		offByStep: new Float64Array(own.steps.length),
		leadTimes,
		leadKinds: Uint16Array.of(0, 1, 1, 1),
		promised: Float64Array.of(0, 3),
		late: Float64Array.of(0, 2),
		escaped: Float64Array.of(1, 2),
		effort: hours(40),
		...given
	});
	return measure(observed, { unit: HOUR, isWeekly: false, filling: false, views: true });
}

describe('figures that only the views have', () => {
	test('by hand: all flaws together, money a week, and a kind’s own promise', () => {
		const { escaped, weeklyCost, late } = summarizeAlso([replicate(0), replicate(1)]);
		// 3 flaws in 4 items; 40 h at 30 in two weeks; 2 of the 3 urgent ones late.
		expect(escaped).toEqual({ value: 750, low: 750, high: 750 });
		expect(weeklyCost).toEqual({ value: 600, low: 600, high: 600 });
		expect(late.urgent!.value).toBeCloseTo(2 / 3, 12);
		expect(late.case).toBeNull();
	});

	test('are paired: what both have in common does not blur the difference', () => {
		const from = [40, 50, 60].map((effort, i) => replicate(i, { effort: hours(effort) }));
		const to = [30, 40, 50].map((effort, i) => replicate(i, { effort: hours(effort) }));
		const { weeklyCost } = compareAlso(from, to);
		expect(weeklyCost).toEqual({ value: -150, low: -150, high: -150 });
	});

	test('without flaws, cost or promise there is nothing', () => {
		const bare = { ...two, flaws: [], cost: [null] };
		const none = new Float64Array(2);
		const given = { escaped: new Float64Array(0), promised: none, late: none };
		const { escaped, weeklyCost, late } = summarizeAlso([replicate(0, given, bare as never)]);
		expect([escaped, weeklyCost, late.urgent]).toEqual([null, null, null]);
	});

	test('a kind that only one of them has cannot be compared', () => {
		const one = { ...two, kinds: ['case'] };
		const before = replicate(
			0,
			{ leadKinds: new Uint16Array(4), promised: Float64Array.of(0), late: Float64Array.of(0) },
			one
		);
		const { late } = compareAlso([before], [replicate(0)]);
		expect(late).toEqual({ case: null, urgent: null });
	});
});
