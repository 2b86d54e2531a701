import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUCKETS, bucketOf, RELATIVE_ERROR } from '../../../sim/numerics/index.ts';
import { createKey, uniform } from '../../../sim/random/keys.ts';
import { createCountedOrder, createQuantile } from '../../../sim/stats/quantile.ts';
import { createShelves } from '../../../sim/stats/shelves.ts';

const none = new Float64Array();
const quantileOf = (values: Float64Array, ages: Float64Array) =>
	createQuantile(createShelves(values), values.length, ages);
const times = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 60 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a quantile of type 7', () => {
	test('of 1, 2, 3, 4 by hand', () => {
		const quantile = quantileOf(Float64Array.of(3, 1, 4, 2), none);
		expect(quantile(0)).toBe(1);
		expect(quantile(0.5)).toBe(2.5);
		expect(quantile(0.85)).toBeCloseTo(3.55, 12);
		expect(quantile(1)).toBe(4);
	});

	test('of one number is that number; of none, nothing', () => {
		expect(quantileOf(Float64Array.of(5), none)(0.85)).toBe(5);
		expect(quantileOf(none, none)(0.5)).toBeNaN();
	});

	test('rises with p, stays within the numbers, and does not ask for their order', () => {
		fc.assert(
			fc.property(times, share, share, (values, p, q) => {
				const quantile = quantileOf(Float64Array.from(values), none);
				const [low, high] = [quantile(Math.min(p, q)), quantile(Math.max(p, q))];
				expect(low).toBeLessThanOrEqual(high);
				expect(low).toBeGreaterThanOrEqual(Math.min(...values));
				expect(high).toBeLessThanOrEqual(Math.max(...values));
				expect(quantileOf(Float64Array.from(values.toReversed()), none)(p)).toBe(quantile(p));
			})
		);
	});
});

describe('items still inside count as at least their age', () => {
	test('by hand: below the youngest age all is known, from there on nothing', () => {
		// In order: 1, 2, 3, ≥ 4, and 9, which may come before or after that one.
		const quantile = quantileOf(Float64Array.of(1, 2, 3, 9), Float64Array.of(4));
		expect(quantile(0.5)).toBe(3);
		expect(quantile(0.51)).toBe(Infinity);
		expect(quantile(1)).toBe(Infinity);
	});

	test('an age at the needed number leaves it open', () => {
		expect(quantileOf(Float64Array.of(1, 2, 3), Float64Array.of(2))(0.3)).toBe(Infinity);
		expect(quantileOf(Float64Array.of(1, 2, 3), Float64Array.of(2.5))(0.3)).toBeCloseTo(1.9, 9);
	});

	test('what is said stays true however long they will yet stay', () => {
		fc.assert(
			fc.property(
				times,
				times,
				fc.integer({ min: 0, max: 1e9 }),
				share,
				(values, ages, more, p) => {
					const known = quantileOf(Float64Array.from(values), Float64Array.from(ages))(p);
					const later = [...values, ...ages.map((age) => age + more)];
					const truth = quantileOf(Float64Array.from(later), none)(p);
					expect(known === Infinity || known === truth).toBe(true);
				}
			)
		);
	});
});

describe('of values that were only counted', () => {
	const { a, b } = createKey('many', 0);
	const values = Float64Array.from({ length: 10_000 }, (_, i) =>
		Math.floor(1e9 * uniform(a, b, 1, i) ** 4)
	);
	const count = (values: Iterable<number>) => {
		const counts = new Uint32Array(BUCKETS);
		for (const value of values) counts[bucketOf(value)]++;
		return counts;
	};
	const last = values.length - 1;

	test('every rank is within the stated error', () => {
		const exact = createShelves(values);
		const counted = createCountedOrder([count(values)]);
		for (let rank = 0; rank <= last; rank++)
			expect(Math.abs(counted(rank) - exact(rank))).toBeLessThanOrEqual(
				RELATIVE_ERROR * exact(rank)
			);
		expect(counted(last + 1)).toBeNaN();
		const [near, truth] = [counted, exact].map((order) =>
			createQuantile(order, values.length, none)
		);
		for (const p of [0, 0.01, 0.25, 0.5, 0.85, 0.95, 1])
			expect(Math.abs(near(p) - truth(p))).toBeLessThanOrEqual(RELATIVE_ERROR * truth(p));
	});

	test('neither the order of values nor that of merging matters', () => {
		const whole = createCountedOrder([count(values.toReversed())]);
		const parts = [0, 1, 2].map((part) => count(values.filter((_, i) => i % 3 === part)));
		for (const order of [parts, parts.toReversed(), [parts[1], parts[2], parts[0]]]) {
			const merged = createCountedOrder(order);
			for (let rank = 0; rank <= last; rank += 97) expect(merged(rank)).toBe(whole(rank));
		}
	});
});
