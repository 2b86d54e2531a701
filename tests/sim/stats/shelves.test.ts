import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createShelves } from '../../../sim/stats/shelves.ts';

const few = fc.array(fc.nat(3000), { minLength: 1, maxLength: 40 });
const many = fc.array(
	fc.oneof(fc.nat(1500), fc.maxSafeNat(), fc.double({ min: 0, max: 1e6, noNaN: true })),
	{ minLength: 250, maxLength: 900, size: 'max' }
);

test('every rank has the value that sorting gives it, in whatever order ranks are asked for', () => {
	fc.assert(
		fc.property(fc.oneof(few, many), fc.array(fc.nat()), (numbers, asked) => {
			const values = Float64Array.from(numbers);
			const order = createShelves(values);
			const ascending = values.slice().sort();
			for (const n of asked) expect(order(n % values.length)).toBe(ascending[n % values.length]);
			expect(Array.from(values, (_, rank) => order(rank))).toEqual([...ascending]);
			expect([...values]).toEqual(numbers);
		})
	);
});
