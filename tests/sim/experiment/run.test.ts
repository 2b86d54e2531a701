// Whole runs: the plan, the kernel and the statistics together.
import { describe, expect, test } from 'vitest';
import { createReplicator } from '../../../sim/experiment/replicate.ts';
import { runAll, type Stage } from '../../../sim/experiment/run.ts';
import type { Setup } from '../../../sim/experiment/setup.ts';
import { CAUSES } from '../../../sim/kernel/observations.ts';
import type { Estimate } from '../../../sim/stats/summary.ts';
import { HOUR } from '../../../sim/units.ts';
import { queue } from './streams.ts';

function run(setup: Setup) {
	const stages: Stage[] = [];
	const steps = runAll(setup);
	let step = steps.next();
	while (!step.done) {
		stages.push(step.value);
		step = steps.next();
	}
	const result = step.value;
	if (!result.ok) throw new Error(result.issues[0].message);
	return { summary: result.value, stages };
}

/** Distance from the truth, in standard errors of the estimate (many replications: half-width ÷ 1.97). */
const errors = (estimate: Estimate, truth: number) =>
	Math.abs(estimate!.value - truth) / ((estimate!.high! - estimate!.value) / 1.97);

describe('M/M/1 at 50%, beside M/M/2 and M/M/3', () => {
	const { summary, stages } = run({
		document: queue({ horizon: 2000 }),
		overrides: { replications: 200, warmup: 100 },
		views: true
	});
	const { baseline, two, three } = summary.scenarios;

	test('finds lead time, queue and utilization by theory', () => {
		// One an hour comes, a clerk does two: M/M/1 takes 1 ÷ (2 − 1) h, M/M/2 ½ ÷ (1 − ¼²) h. 4 standard errors, six times:
		// a right engine fails for 1 seed in 2,500.
		expect(errors(baseline.leadTime.mean, 1)).toBeLessThan(4);
		expect(errors(baseline.wip, 1)).toBeLessThan(4);
		expect(errors(baseline.people.clerks.utilization, 0.5)).toBeLessThan(4);
		// An exponential lead time of mean 1: median ln 2. (Its bias at 1,900 items is far below the error.)
		expect(errors(baseline.leadTime.p50, 0.693147)).toBeLessThan(4);
		expect(errors(two.leadTime.mean, 0.5 / (1 - 0.0625))).toBeLessThan(4);
		expect(errors(two.people.clerks.utilization, 0.25)).toBeLessThan(4);
		expect(three.leadTime.mean!.value).toBeLessThan(two.leadTime.mean!.value);
		expect(baseline.stable && two.stable && three.stable).toBe(true);
	});

	test('pairs scenarios by their shared luck', () => {
		const width = (estimate: Estimate) => estimate!.high! - estimate!.low!;
		const difference = summary.comparisons.two.leadTime.mean;
		expect(width(difference)).toBeLessThan(width(baseline.leadTime.mean));
		expect(difference!.value).toBe(two.leadTime.mean!.value - baseline.leadTime.mean!.value);
		expect(summary.comparisons.two.throughput!.value).toBeCloseTo(0, 2);
	});

	test('parts add up: touch and waits, the ladder, throughput × lead time', () => {
		for (const [id, scenario] of Object.entries(summary.scenarios)) {
			const lead = scenario.leadTime.mean!.value;
			const waits = CAUSES.reduce((sum, cause) => sum + scenario.waits[cause]!.value, 0);
			expect(scenario.touchTime!.value + waits).toBeCloseTo(lead, 9);
			const rows = Object.values(summary.views![id].ladder).flatMap((row) => Object.values(row));
			expect(rows.reduce((sum, row) => sum + row!.value, 0)).toBeCloseTo(lead, 9);
			expect(scenario.throughput!.value * lead).toBeCloseTo(scenario.wip!.value, 1);
		}
	});

	test('draws what the charts need', () => {
		const { quantileDots, distribution, weeks, replications, flow } = summary.views!.baseline;
		expect(quantileDots).toHaveLength(50);
		expect(quantileDots.every((dot) => dot !== null)).toBe(true);
		expect(distribution.at(-1)![1]).toBeCloseTo(1, 12);
		expect(weeks).toHaveLength(10);
		expect(weeks.every(({ arrived }) => Math.abs(arrived - 168) < 5)).toBe(true);
		expect(replications.leadTime).toHaveLength(200);
		expect(flow.at.at(-1)).toBe(2000);
	});

	test('is done in rounds, each with what is known so far', () => {
		expect(stages).toHaveLength(600);
		expect(stages.at(-1)).toMatchObject({ done: 599, expected: 600 });
		expect(stages[0].summary).toBeNull();
		expect(stages[300].summary!.replications).toBe(100);
	});
});

test('the same file and seed give the same bytes, another seed others', () => {
	const setup = (seed: string): Setup => ({
		document: queue({ horizon: 300 }),
		overrides: { seed, replications: 4, warmup: 0 },
		views: true
	});
	const bytes = JSON.stringify(run(setup('one')).summary);
	expect(JSON.stringify(run(setup('one')).summary)).toBe(bytes);
	expect(JSON.stringify(run(setup('two')).summary)).not.toBe(bytes);
});

test('replications may be done in any order, and as often as one likes', () => {
	const replicate = createReplicator({ document: queue({ horizon: 300 }), views: true });
	const figures = (scenario: number, replication: number, views: boolean) => {
		const steps = replicate({ scenario, replication, warmup: 20 * HOUR, filling: true, views });
		let step = steps.next();
		while (!step.done) step = steps.next();
		const { value } = step;
		return value.ok ? { ...value.measured, views: null } : value.issue;
	};
	const first = structuredClone(figures(0, 3, true));
	figures(1, 0, true);
	figures(0, 7, false);
	expect(figures(0, 3, false)).toEqual(first);
	expect(figures(0, 3, true)).toEqual(first);
});

test('a redesign that changes nothing makes no difference at all', () => {
	const document = queue({ horizon: 500, warmup: 0, replications: 5 });
	document.redesigns = [{ id: 'same', name: 'The same', moves: [{ capacity: 'clerks', to: 1 }] }];
	const { summary } = run({ document });
	const { leadTime, wip, people } = summary.comparisons.same;
	for (const estimate of [leadTime.mean, leadTime.p95, wip, people.clerks.utilization])
		expect(estimate).toEqual({ value: 0, low: 0, high: 0 });
	expect({ ...summary.scenarios.same }).toEqual(summary.scenarios.baseline);
});

describe('more work than hands', () => {
	test.each([1, 10])(
		'is said of the step, with its pace, after %i replications',
		(replications) => {
			const { summary } = run({
				document: queue({ horizon: 1000 }, '2h'),
				redesigns: [],
				overrides: { replications }
			});
			const { stable, unstable, leadTime, items } = summary.scenarios.baseline;
			expect(stable).toBe(false);
			const [{ step, perWeek }] = unstable!;
			expect(step).toBe('decide');
			// Half of 168 a week stay; in one replication of 1,000 h the standard error is about 13.
			expect(Math.abs(perWeek - 84)).toBeLessThan(50 / Math.sqrt(replications));
			expect(items.arrived).toBe(items.finished + items.inside);
			expect(leadTime.mean!.value).toBeGreaterThan(100);
		}
	);

	test('is not said of 90% of what they can do', () => {
		const { summary } = run({
			document: queue({ horizon: 4000 }, '54min'),
			redesigns: [],
			overrides: { replications: 10 }
		});
		expect(summary.warmup).toBeLessThanOrEqual(2000);
		expect(summary.scenarios.baseline.stable).toBe(true);
	});
});

test.each(['0.00002min', '0.0001min', '0.0015min'])(
	'a run of a few milliseconds, %s, is a run like any other',
	(horizon) => {
		const { summary } = run({ document: queue({ horizon, replications: 2 }), views: true });
		expect(summary).toMatchObject({ warmup: 0, replications: 2 });
		expect(summary.scenarios.baseline).toMatchObject({
			stable: true,
			items: { arrived: 0 },
			wip: { value: 0, low: 0, high: 0 }
		});
	}
);
