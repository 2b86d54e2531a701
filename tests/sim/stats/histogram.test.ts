import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	countLogarithmically,
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
