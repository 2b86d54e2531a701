import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../sim/numerics/index.ts';
import { createKey, uniform } from '../../../sim/random/keys.ts';
import { estimate, estimateDifference, mean, variance } from '../../../sim/stats/estimate.ts';

const { a, b } = createKey('estimates', 0);
/** Standard normal number of experiment `salt`. */
const normal = (salt: number, n: number) => normalQuantile(uniform(a, b, salt, n) + 2 ** -54);

describe('an estimate', () => {
	test('is the mean with its Student interval', () => {
		// 1 … 10: mean 5.5, standard deviation √(82.5 ÷ 9); t of 9 degrees of freedom is 2.262157 (tables).
		const half = 2.2621571627 * Math.sqrt(82.5 / 9 / 10);
		const { value, low, high } = estimate([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])!;
		expect(value).toBe(5.5);
		expect(low).toBeCloseTo(5.5 - half, 9);
		expect(high).toBeCloseTo(5.5 + half, 9);
	});

	test('of one replication has no interval', () => {
		expect(estimate([3])).toEqual({ value: 3, low: null, high: null });
		expect(estimate([NaN, 3])).toEqual({ value: 3, low: null, high: null });
	});

	test('is null where nothing was observed, or where one replication is left open', () => {
		expect(estimate([])).toBeNull();
		expect(estimate([NaN, NaN])).toBeNull();
		expect(estimate([1, Infinity, 2])).toBeNull();
	});

	test('of equal numbers is that number, exactly', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.nat(50), (x, n) => {
				const equal = new Array<number>(n + 2).fill(x);
				expect(estimate(equal)).toEqual({ value: x, low: x, high: x });
			})
		);
	});

	test('mean and variance shift and stretch as they should', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 }),
				fc.integer({ min: -1000, max: 1000 }),
				(values, shift) => {
					expect(mean(values.map((x) => 2 * x + shift))).toBeCloseTo(2 * mean(values) + shift, 6);
					expect(variance(values.map((x) => 2 * x + shift))).toBeCloseTo(4 * variance(values), 5);
				}
			)
		);
	});
});

describe('a difference', () => {
	const figures = fc.array(
		fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constant(NaN)),
		{ minLength: 1, maxLength: 30 }
	);

	test('of a stream with itself is exactly 0', () => {
		fc.assert(
			fc.property(figures, (values) => {
				const difference = estimateDifference(values, values);
				const count = values.filter((x) => !Number.isNaN(x)).length;
				if (count === 0) expect(difference).toBeNull();
				else if (count === 1) expect(difference).toEqual({ value: 0, low: null, high: null });
				else expect(difference).toEqual({ value: 0, low: 0, high: 0 });
			})
		);
	});

	test('has exactly the difference of the values, also where one was not always observed', () => {
		fc.assert(
			fc.property(figures, figures, (one, other) => {
				const n = Math.min(one.length, other.length);
				const [to, from] = [one.slice(0, n), other.slice(0, n)];
				const [after, before] = [estimate(to), estimate(from)];
				const difference = estimateDifference(to, from);
				if (!after || !before) expect(difference).toBeNull();
				else expect(difference!.value).toBe(after.value - before.value);
			})
		);
	});

	test('is paired: what both share cancels', () => {
		const luck = Array.from({ length: 20 }, (_, i) => 100 * normal(1, i));
		const { low, high } = estimateDifference(
			luck.map((x) => x + 1),
			luck
		)!;
		expect(high! - low!).toBeLessThan(1e-9);
	});
});

test('intervals of normal figures hold the truth in 95% of 4,000 experiments', () => {
	// Binomial(4,000, 0.95) stays within 4 standard deviations, 0.0138, but for 1 seed in 15,000.
	let held = 0;
	for (let experiment = 0; experiment < 4000; experiment++) {
		const figures = Array.from({ length: 10 }, (_, i) => 7 + normal(experiment + 10, i));
		const { low, high } = estimate(figures)!;
		if (low! <= 7 && 7 <= high!) held++;
	}
	expect(Math.abs(held / 4000 - 0.95)).toBeLessThan(0.0138);
});
