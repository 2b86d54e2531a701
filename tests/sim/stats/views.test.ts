import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHARGES, type Observations } from '../../../sim/kernel/observations.ts';
import { DOOR } from '../../../sim/stats/growth.ts';
import { measure } from '../../../sim/stats/measure.ts';
import { summarizeViews } from '../../../sim/stats/views.ts';
import { HOUR, WEEK } from '../../../sim/units.ts';
import { hours, labels, observe } from './observed.ts';

const two = {
	...labels,
	steps: ['review', 'merge'],
	blocks: ['gates', 'checks'],
	lanes: [2, 3],
	pools: [],
	stepPools: [[], []],
	capacity: [],
	cost: []
};
/** Steps, doors of the blocks, the top door. */
const ROWS = 5;

const replicate = (replication: number, given: Partial<Observations> = {}) =>
	measure(
		observe({
			labels: two,
			replication,
			ladder: new Float64Array(ROWS * CHARGES.length),
			offByStep: new Float64Array(two.steps.length),
			...given
		}),
		{ unit: HOUR, isWeekly: false, filling: false, views: true }
	);
const leads = (replication: number, ...values: number[]) =>
	replicate(replication, { leadTimes: hours(...values) });

describe('the distribution of lead time', () => {
	test('by hand: shares at or below, over all replications', () => {
		const { distribution } = summarizeViews([leads(0, 1, 3), leads(1, 2, 3)]);
		expect(distribution).toEqual([
			[1, 0.25],
			[2, 0.5],
			[3, 1]
		]);
	});

	test('is empty where nothing finished', () => {
		expect(summarizeViews([replicate(0, { ages: hours(1) })]).distribution).toEqual([]);
	});

	test('who is still inside is above all that finished', () => {
		const { distribution } = summarizeViews([
			replicate(0, { leadTimes: hours(1, 2, 3), ages: hours(1) })
		]);
		expect(distribution.at(-1)).toEqual([3, 0.75]);
	});

	test('rises, has at most 200 points, and reaches 1', () => {
		const many = fc.array(
			fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 400 }),
			{
				minLength: 1,
				maxLength: 5
			}
		);
		fc.assert(
			fc.property(many, (all) => {
				const { distribution } = summarizeViews(all.map((values, i) => leads(i, ...values)));
				expect(distribution.length).toBeLessThanOrEqual(200);
				expect(distribution.at(-1)![1]).toBe(1);
				for (let i = 1; i < distribution.length; i++) {
					expect(distribution[i][0]).toBeGreaterThan(distribution[i - 1][0]);
					expect(distribution[i][1]).toBeGreaterThan(distribution[i - 1][1]);
				}
			}),
			{ numRuns: 30 }
		);
	});

	test('keeps the shape of many lead times within half a percent', () => {
		const values = Array.from({ length: 5000 }, (_, i) => i + 1);
		const { distribution } = summarizeViews([leads(0, ...values)]);
		for (const [leadTime, share] of distribution)
			expect(Math.abs(share - leadTime / 5000)).toBeLessThanOrEqual(0.005);
	});
});

test('quantile dots are means over replications, null from where one is open', () => {
	const { quantileDots } = summarizeViews([
		leads(0, 1, 1, 1),
		replicate(1, { leadTimes: hours(3, 3, 3), ages: hours(2.5) })
	]);
	expect(quantileDots).toEqual(new Array(50).fill(null));
	const open = summarizeViews([
		leads(0, 1, 1, 1),
		replicate(1, { leadTimes: hours(3, 3, 3), ages: hours(9) })
	]).quantileDots;
	expect(open.slice(0, 33)).toEqual(new Array(33).fill(2));
	expect(open.slice(34)).toEqual(new Array(16).fill(null));
});

test('a number a replication, null where there is none', () => {
	const flaw = { labels: { ...two, flaws: ['bug', 'slip'] }, caught: new Float64Array(2) };
	const some = { leadTimes: hours(2, 4), escaped: Float64Array.of(1, 1), ...flaw };
	const none = { escaped: new Float64Array(2), ...flaw };
	const { replications, escaped } = summarizeViews([replicate(0, some), replicate(1, none)]);
	expect(replications.leadTime).toEqual([3, null]);
	expect(replications.throughput).toEqual([0.02, 0]);
	expect(escaped).toEqual([1000, null]);
	expect(summarizeViews([leads(0, 1)]).escaped).toEqual([null]);
});

test('whole weeks of the window only', () => {
	const arrivedByWeek = Float64Array.of(1, 2, 3, 4, 5);
	const finishedByWeek = Float64Array.of(0, 1, 2, 3, 4);
	const run = { horizon: 4.5 * WEEK, arrivedByWeek, finishedByWeek };
	const weeks = (warmup: number) => summarizeViews([replicate(0, { ...run, warmup })]).weeks;
	expect(weeks(0)).toHaveLength(4);
	expect(weeks(1.5 * WEEK)).toEqual([
		{ arrived: 3, finished: 2 },
		{ arrived: 4, finished: 3 }
	]);
	expect(weeks(4.2 * WEEK)).toEqual([]);
});

describe('the ladder', () => {
	test('adds up to the mean lead time of finished items', () => {
		const cells = fc.array(fc.nat(1e7), { minLength: ROWS * 8, maxLength: ROWS * 8 });
		fc.assert(
			fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (all) => {
				const replications = all.map((row, i) => {
					const lead = row.reduce((sum, value) => sum + value, 0);
					return replicate(i, {
						leadTimes: Float64Array.of(lead),
						ladder: Float64Array.from(row)
					});
				});
				const { ladder, replications: figures } = summarizeViews(replications);
				const mean = figures.leadTime.reduce<number>((sum, x) => sum + x!, 0) / all.length;
				const steps = Object.values(ladder).flatMap((step) => Object.values(step));
				const total = steps.reduce((sum, estimate) => sum + estimate!.value, 0);
				expect(Math.abs(total - mean)).toBeLessThanOrEqual(1e-12 * mean);
			})
		);
	});

	test('has a row a step, and doors where somebody waited', () => {
		const ladder = new Float64Array(ROWS * 8);
		ladder[0] = 6 * HOUR; // touch at review
		ladder[3 * 8 + 6] = 2 * HOUR; // blocked at the door of the second block
		const given = { leadTimes: hours(4, 4), ladder };
		const rows = summarizeViews([replicate(0, given)]).ladder;
		expect(Object.keys(rows)).toEqual(['review', 'merge', 'checks']);
		expect(rows.review.touch!.value).toBe(3);
		expect(rows.checks.blocked!.value).toBe(1);
		ladder[4 * 8 + 6] = HOUR;
		expect(Object.keys(summarizeViews([replicate(0, given)]).ladder)).toContain(DOOR);
	});
});

test('off hours: by step, where there are any, per finished item', () => {
	const { offHours } = summarizeViews([
		replicate(0, { leadTimes: hours(9, 9), offByStep: Float64Array.of(0, 6 * HOUR) }),
		replicate(1, { leadTimes: hours(9), offByStep: Float64Array.of(0, HOUR) })
	]);
	expect(Object.keys(offHours)).toEqual(['merge']);
	expect(offHours.merge!.value).toBe(2);
});

test('lanes: the share of visits that each ended', () => {
	const { lanes } = summarizeViews([
		replicate(0, { laneEnded: Float64Array.of(1, 3, 0, 0, 0) }),
		replicate(1, { laneEnded: Float64Array.of(0, 4, 0, 0, 0) })
	]);
	expect(lanes).toEqual({ gates: [0.125, 0.875], checks: [0, 0, 0] });
});

test('flow: counts since the window opened, between samples by the line between them', () => {
	const { samples } = observe({ labels: two });
	samples.at.forEach((_, i) => {
		samples.arrived[i] = 10 * (i + 1);
		samples.inside[2 * i + 1] = i;
		samples.within[3 * i + 1] = 2 * i;
		samples.within[3 * i + 2] = 3 * i;
	});
	const { flow } = summarizeViews([replicate(0, { samples, warmup: 50.5 * HOUR })]);
	expect(flow.at).toEqual(Array.from({ length: 50 }, (_, i) => 51 + i));
	expect(flow.arrived[0]).toBe(5);
	expect(flow.arrived.at(-1)).toBe(495);
	expect(flow.inside.merge[0]).toBe(50);
	expect(flow.inside.review).toEqual(new Array(50).fill(0));
	expect(flow.inside.checks[0]).toBe(100);
	expect(flow.wip[0]).toBe(150);
});

test('docs/views.md names every field, and no other', () => {
	const text = readFileSync(join(import.meta.dirname, '../../../docs/views.md'), 'utf8');
	const named = [...text.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
	expect(named.sort()).toEqual(Object.keys(summarizeViews([leads(0, 1)])).sort());
});
