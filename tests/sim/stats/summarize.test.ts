import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Labels, Observations } from '../../../sim/kernel/observations.ts';
import { measure } from '../../../sim/stats/measure.ts';
import { summarize, type Heading } from '../../../sim/stats/summarize.ts';
import { CAUSES } from '../../../sim/kernel/observations.ts';
import type { Estimate } from '../../../sim/stats/summary.ts';
import { HOUR } from '../../../sim/units.ts';
import { hours, labels, observe } from './observed.ts';

const heading: Heading = { name: 'By hand', seed: 's', unit: 'h', horizon: 100, warmup: 0 };
const two: Labels = {
	...labels,
	steps: ['review', 'merge'],
	pools: ['maintainers', 'api'],
	stepPools: [[0], [1]],
	capacity: [1, 1],
	cost: [null, null],
	outcomes: ['merged']
};

const measured = (given: Partial<Observations>) =>
	measure(observe(given), { unit: HOUR, isWeekly: false, filling: false, views: false });

/** A replication in which items with these lead times finished, half of it touch. */
function replicate(replication: number, leads: number[], given: Partial<Observations> = {}) {
	const leadTimes = hours(...leads);
	const all = leadTimes.reduce((sum, value) => sum + value, 0);
	const charges = Float64Array.of(all / 2, 0, 0, all / 4, 0, all / 4, 0, 0);
	return measured({ replication, arrived: leads.length, leadTimes, charges, ...given });
}

const sum = (...scenarios: [id: string, replications: ReturnType<typeof replicate>[]][]) =>
	summarize(
		heading,
		scenarios.map(([id, measured]) => ({ id, measured }))
	);

/** Every estimate in a part of the summary, with its path. */
function estimates(part: object, path = ''): [path: string, estimate: Estimate][] {
	return Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
		if (value === null) return [[path + name, null]];
		if (typeof value !== 'object') return [];
		if ('low' in value) return [[path + name, value as Estimate]];
		return estimates(value, `${path}${name}.`);
	});
}

const lists = fc.array(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 8 }), {
	minLength: 1,
	maxLength: 6
});

test('the mean over replications of each one’s own figure', () => {
	const { scenarios } = sum(['baseline', [replicate(0, [2, 4]), replicate(1, [10])]]);
	const { leadTime, touchTime, waitTime, items, steps } = scenarios.baseline;
	expect(leadTime.mean!.value).toBe(6.5);
	// t of 1 degree of freedom is 12.7062, the standard error 3.5.
	expect(leadTime.mean!.high! - 6.5).toBeCloseTo(12.7062047 * 3.5, 5);
	expect(touchTime!.value + waitTime!.value).toBe(6.5);
	expect(items).toMatchObject({ arrived: 3, finished: 3, inside: 0 });
	expect(steps.review).toMatchObject({ visits: { value: 0 }, queueTime: null });
	expect('censored' in leadTime).toBe(false);
});

test('the top of the summary says what was run, in this order', () => {
	const summary = sum(['baseline', [replicate(0, [1])]]);
	expect(Object.keys(summary)).toEqual([
		...['streamwise', 'name', 'seed', 'unit', 'horizon', 'warmup', 'replications'],
		...['scenarios', 'comparisons']
	]);
	expect(summary).toMatchObject({ ...heading, streamwise: 1, replications: 1, comparisons: {} });
});

test('a stream compared with itself gives exactly 0, or nothing where nothing was observed', () => {
	fc.assert(
		fc.property(lists, (all) => {
			const replications = all.map((leads, i) => replicate(i, leads));
			const { comparisons } = sum(['baseline', replications], ['same', replications]);
			expect(comparisons.same.bottleneckMoved).toBeNull();
			for (const [path, estimate] of estimates(comparisons.same)) {
				if (path === 'bottleneckMoved' || estimate === null) continue;
				expect(estimate.value).toBe(0);
				expect([0, null]).toContain(estimate.low);
				expect([0, null]).toContain(estimate.high);
			}
			const { value } = comparisons.same.throughput!;
			expect(value).toBe(0);
		})
	);
});

test('a comparison is exactly the difference of the values, and parts add up', () => {
	fc.assert(
		fc.property(lists, lists, (before, after) => {
			const n = Math.min(before.length, after.length);
			const make = (all: number[][]) => all.slice(0, n).map((leads, i) => replicate(i, leads));
			const { scenarios, comparisons } = sum(['baseline', make(before)], ['other', make(after)]);
			const [from, to] = [scenarios.baseline, scenarios.other];
			const values = new Map(estimates(from));
			const differences = new Map(estimates(comparisons.other));
			for (const [path, estimate] of estimates(to)) {
				const [old, difference] = [values.get(path), differences.get(path)];
				if (estimate && old) expect(difference!.value).toBe(estimate.value - old.value);
				else expect(difference ?? null).toBeNull();
			}
			if (to.waitTime) {
				const waits = CAUSES.reduce((sum, cause) => sum + to.waits[cause]!.value, 0);
				expect(waits).toBeCloseTo(to.waitTime.value, 9);
				expect(to.touchTime!.value + waits).toBeCloseTo(to.leadTime.mean!.value, 9);
			}
		})
	);
});

test('results may come in any order, and nothing is ever NaN', () => {
	fc.assert(
		fc.property(lists, fc.infiniteStream(fc.nat()), (all, picks) => {
			const make = () => all.map((leads, i) => replicate(i, leads));
			const shuffled = make()
				.map((replication) => ({ replication, by: picks.next().value as number }))
				.sort((a, b) => a.by - b.by)
				.map(({ replication }) => replication);
			const summary = sum(['baseline', make()], ['other', make()]);
			expect(JSON.stringify(sum(['baseline', shuffled], ['other', shuffled]))).toBe(
				JSON.stringify(summary)
			);
			// JSON would turn NaN and Infinity into null: look at the values.
			const numbers: unknown[] = [];
			JSON.stringify(summary, (_, value: unknown) => {
				if (typeof value === 'number') numbers.push(value);
				return value;
			});
			expect(numbers.every(Number.isFinite)).toBe(true);
		})
	);
});

test('censored items are counted over the replications, also by kind', () => {
	const given = { ages: hours(50), ageKinds: Uint16Array.of(0) };
	const { scenarios } = sum([
		'baseline',
		[replicate(0, [1, 2, 3], given), replicate(1, [1, 2, 3], given)]
	]);
	const { leadTime, work, items } = scenarios.baseline;
	expect(leadTime).toMatchObject({ censored: 2, mean: { value: 14 }, p95: null });
	expect(leadTime.p50!.value).toBe(2.5);
	expect(work.pr.leadTime.censored).toBe(2);
	expect(items.inside).toBe(2);
});

test('outcomes are summed', () => {
	const given = { labels: two, outcomes: Float64Array.of(2) };
	const { scenarios } = sum(['baseline', [replicate(0, [1], given), replicate(1, [1], given)]]);
	expect(scenarios.baseline.outcomes).toEqual({ merged: 4 });
});

test('a step that only one of them has cannot be compared', () => {
	const { comparisons } = sum(
		['baseline', [replicate(0, [1], { labels: two })]],
		['without', [replicate(0, [1])]]
	);
	const { steps, people } = comparisons.without;
	expect(Object.keys(steps)).toEqual(['review', 'merge']);
	expect(steps.merge).toMatchObject({ visits: null, queueTime: null });
	expect(steps.review.visits).toEqual({ value: 0, low: null, high: null });
	expect(people.api).toEqual({ utilization: null, hoursPerWeek: null });
});

describe('the bottleneck', () => {
	const holding = (maintainers: number, api: number, nobody: number) => ({
		labels: two,
		bottleneck: hours(maintainers, api),
		nobody: nobody * HOUR,
		queueArea: hours(30, 40)
	});

	test('is who holds things up most, with where most of its work waits', () => {
		const { scenarios, comparisons } = sum(
			[
				'baseline',
				[replicate(0, [1], holding(50, 30, 20)), replicate(1, [1], holding(70, 10, 20))]
			],
			['other', [replicate(0, [1], holding(10, 60, 30)), replicate(1, [1], holding(10, 80, 10))]]
		);
		const { people, step, share, nobody, shares } = scenarios.baseline.bottleneck;
		expect({ people, step }).toEqual({ people: 'maintainers', step: 'review' });
		expect(share).toBeCloseTo(0.6, 12);
		expect(shares.maintainers + shares.api + nobody).toBeCloseTo(1, 12);
		expect(scenarios.other.bottleneck).toMatchObject({ people: 'api', step: 'merge' });
		expect(comparisons.other.bottleneckMoved).toEqual({ from: 'maintainers', to: 'api' });
	});

	test('is nobody where nobody ever holds anything up', () => {
		const { scenarios } = sum(['baseline', [replicate(0, [1])]]);
		const shares = { maintainers: 0 };
		const nobody = { people: null, step: null, share: 0, nobody: 1, shares };
		expect(scenarios.baseline.bottleneck).toEqual(nobody);
	});
});

describe('stability', () => {
	test('a queue that grows by one an hour is named, with its pace', () => {
		const given = observe({ labels: two, begun: Float64Array.of(100, 100) });
		for (let i = 0; i < 100; i++) given.samples.inside[2 * i + 1] = i + 1;
		const { scenarios } = sum(['baseline', [replicate(0, [1], given)]] as [string, never]);
		expect(scenarios.baseline.stable).toBe(false);
		const [{ step, perWeek }] = scenarios.baseline.unstable!;
		expect(step).toBe('merge');
		expect(perWeek).toBeCloseTo(168, 9);
	});

	test('a ring of full steps is named', () => {
		const { scenarios } = sum([
			'baseline',
			[replicate(0, [1], { labels: two }), replicate(1, [1], { labels: two, rings: [[1, 0]] })]
		]);
		expect(scenarios.baseline).toMatchObject({ stable: false, ring: ['merge', 'review'] });
	});

	test('else nothing is said', () => {
		const { baseline } = sum(['baseline', [replicate(0, [1])]]).scenarios;
		expect(baseline.stable).toBe(true);
		expect(Object.keys(baseline)).not.toContain('unstable');
		expect(Object.keys(baseline)).not.toContain('ring');
	});
});
