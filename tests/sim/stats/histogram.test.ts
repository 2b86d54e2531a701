import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	countLogarithmically,
	mergeCounts,
	orderStatistic,
	RELATIVE_ERROR
} from '../../../sim/stats/histogram.ts';

const whole = fc.oneof(fc.nat(5000), fc.maxSafeNat());

test('every number is found again within the stated error, small ones exactly', () => {
	fc.assert(
		fc.property(whole, (value) => {
			const found = orderStatistic(countLogarithmically(Float64Array.of(value)), 0);
			expect(Math.abs(found - value)).toBeLessThanOrEqual(RELATIVE_ERROR * value);
			if (value < 1024) expect(found).toBe(value);
		})
	);
});

test('ranks come in order, and there are no more than values', () => {
	const counts = countLogarithmically(Float64Array.of(7e12, 3, 500, 3));
	expect([0, 1, 2].map((rank) => orderStatistic(counts, rank))).toEqual([3, 3, 500]);
	expect(orderStatistic(counts, 3)).toBeGreaterThan(6.9e12);
	expect(orderStatistic(counts, 4)).toBeNaN();
});

test('merging does not ask for an order', () => {
	const values = fc.array(whole, { maxLength: 20 }).map((list) => Float64Array.from(list));
	fc.assert(
		fc.property(values, values, values, (one, two, three) => {
			const forth = countLogarithmically(one);
			mergeCounts(forth, countLogarithmically(two));
			mergeCounts(forth, countLogarithmically(three));
			const back = countLogarithmically(three);
			mergeCounts(back, countLogarithmically(two));
			mergeCounts(back, countLogarithmically(one));
			expect(back).toEqual(forth);
			expect(forth).toEqual(countLogarithmically(Float64Array.of(...one, ...two, ...three)));
		}),
		{ numRuns: 5 }
	);
});
