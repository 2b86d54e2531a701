import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../sim/numerics/index.ts';
import { createKey, uniform } from '../../../sim/random/keys.ts';
import { countUnsettled, detectWarmup, type Filling } from '../../../sim/stats/warmup.ts';
import { DAY, HOUR, WEEK } from '../../../sim/units.ts';

const { a, b } = createKey('warm-up', 0);
const noise = (series: number, n: number) => normalQuantile(uniform(a, b, series, n) + 2 ** -54);

/** Ten replications that take so many items inside in each of `cells` even cells of a run. */
function fill(
	cells: number,
	horizon: number,
	inside: (cell: number, replication: number) => number
) {
	return Array.from({ length: 10 }, (_, replication): Filling => {
		const at = Float64Array.from({ length: cells }, (_, i) => ((i + 1) * horizon) / cells);
		let area = 0;
		const wipArea = at.map((_, i) => (area += (inside(i, replication) * horizon) / cells));
		return { at, wipArea, backlog: new Float64Array(cells), inside: new Float64Array(cells) };
	});
}

describe('the first that is as full as it is later on', () => {
	test('by hand: of 0, 3, 5, 4, 4, 4 the mean of the second half is 4; 5 is the first to reach it', () => {
		expect(countUnsettled([0, 3, 5, 4, 4, 4])).toBe(2);
		expect(countUnsettled([0, 99, 100, 100, 100, 100])).toBe(1);
		expect(countUnsettled([0, 98, 100, 100, 100, 100])).toBe(2);
	});

	test('is the very first of what is level, and the half of what never is', () => {
		expect(countUnsettled([3, 3, 3, 3, 3])).toBe(0);
		expect(countUnsettled(Array.from({ length: 40 }, (_, i) => i))).toBe(20);
	});

	test('is reached from above as well', () => {
		expect(countUnsettled([9, 5, 3, 4, 4, 4], -1)).toBe(2);
		// Who starts full starts as it goes on.
		expect(countUnsettled([9, 5, 3, 4, 4, 4])).toBe(0);
	});

	test('scale does not matter', () => {
		const values = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 60 });
		fc.assert(
			fc.property(values, fc.integer({ min: 1, max: 8 }), (series, power) => {
				expect(countUnsettled(series.map((x) => 2 ** power * x))).toBe(countUnsettled(series));
			})
		);
	});

	test('nothing can be said of a few numbers', () => {
		for (const series of [[], [1], [1, 9], [1, 1, 9]]) expect(countUnsettled(series)).toBe(0);
	});
});

describe('warm-up', () => {
	test('of a run that fills by half every 4 cells is over after 16 to 32 of 100 in nearly all of 100 tries', () => {
		// In 0.1% of 1,000 tries it was not: at 0.3% more than 3 of 100 have a probability below 1 in 1,000.
		let beyond = 0;
		for (let run = 0; run < 100; run++) {
			const runs = fill(
				100,
				100 * HOUR,
				(i, k) => 10 * (1 - 2 ** (-i / 4)) + 0.5 * noise(10_000 + 10 * run + k, i)
			);
			const warmup = detectWarmup(runs, false);
			expect(warmup % HOUR).toBe(0);
			if (warmup < 16 * HOUR || warmup > 32 * HOUR) beyond++;
		}
		expect(beyond).toBeLessThanOrEqual(3);
	});

	test('of a run that starts as it goes on is at most 8% of it in nearly all of 100 tries', () => {
		// In none of 1,000 tries was it longer: at a rate of 0.3% more than 3 of 100 have a probability below 1 in 1,000.
		let long = 0;
		for (let run = 0; run < 100; run++) {
			const runs = fill(100, 100 * HOUR, (i, k) => 10 + noise(100 + 10 * run + k, i));
			if (detectWarmup(runs, false) > 8 * HOUR) long++;
		}
		expect(long).toBeLessThanOrEqual(3);
	});

	test('of a run with weekends is whole weeks, whatever the instants of sampling', () => {
		for (const cells of [26, 100, 182]) {
			const level = (i: number) => {
				const week = Math.floor(((i + 0.5) * 26) / cells);
				const isWeekend = (((i + 0.5) * 182) / cells) % 7 > 5;
				return (week < 4 ? week : 4) + (isWeekend && cells > 26 ? 2 : 0);
			};
			const warmup = detectWarmup(fill(cells, 26 * WEEK, level), true);
			expect(warmup % WEEK).toBe(0);
			expect(warmup).toBeGreaterThanOrEqual(3 * WEEK);
			expect(warmup).toBeLessThanOrEqual(6 * WEEK);
		}
	});

	test('of a stream that lets in as many as leave is that of its slowest place', () => {
		const runs = fill(100, 100 * HOUR, () => 50).map((filling) => ({
			...filling,
			// Two steps: all at the first, until 20 and 30 are.
			inside: Float64Array.from({ length: 200 }, (_, i) => {
				const second = Math.min(30, Math.floor(i / 2));
				return i % 2 ? second : 50 - second;
			})
		}));
		expect(detectWarmup(runs, false)).toBe(30 * HOUR);
	});

	test('counts who waits before the door', () => {
		const runs = fill(100, 100 * HOUR, () => 1).map((filling) => ({
			...filling,
			backlog: Float64Array.from({ length: 100 }, (_, i) => Math.min(20, i))
		}));
		expect(detectWarmup(runs, false)).toBe(20 * HOUR);
	});

	test('is 0 where there is nothing to see', () => {
		expect(detectWarmup([], false)).toBe(0);
		expect(detectWarmup([fill(0, WEEK, () => 0)[0]], false)).toBe(0);
		expect(
			detectWarmup(
				fill(100, WEEK, () => 0),
				false
			)
		).toBe(0);
		expect(
			detectWarmup(
				fill(100, 3 * DAY, (i) => i),
				true
			)
		).toBe(0);
	});
});
