import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUCKETS, bucketOf, middleOf, RELATIVE_ERROR } from '../../../sim/numerics/index.ts';

const whole = fc.oneof(fc.nat(5000), fc.maxSafeNat());

test('every number is found again within the stated error, small ones exactly', () => {
	fc.assert(
		fc.property(whole, (value) => {
			const found = middleOf(bucketOf(value));
			expect(Math.abs(found - value)).toBeLessThanOrEqual(RELATIVE_ERROR * value);
			if (value < 1024) expect(found).toBe(value);
		})
	);
});

test('buckets are in the order of their numbers, and none lies beyond the last', () => {
	fc.assert(
		fc.property(whole, whole, (one, other) => {
			expect(bucketOf(Math.min(one, other))).toBeLessThanOrEqual(bucketOf(Math.max(one, other)));
		})
	);
	expect(bucketOf(Number.MAX_SAFE_INTEGER)).toBe(BUCKETS - 1);
	for (let bucket = 0; bucket < BUCKETS; bucket++)
		expect(bucketOf(Math.floor(middleOf(bucket)))).toBe(bucket);
});
