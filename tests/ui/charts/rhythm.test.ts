// After how many steps a series repeats.
import { describe, expect, test } from 'vitest';
import { findRhythm } from '../../../src/lib/charts/rhythm.ts';

/** Numbers without a rhythm, between 0 and 1; the same in every run. */
function scatter(count: number, seed: number): number[] {
	let state = seed;
	return Array.from({ length: count }, () => {
		state = (state * 48271) % 2147483647;
		return state / 2147483647;
	});
}

describe('the rhythm of a series', () => {
	test.each([2, 3, 4, 13])('is found: every %i weeks', (length) => {
		const noise = scatter(104, length);
		const values = noise.map((each, i) => (i % length === 0 ? 6 : 0.5) + each);
		expect(findRhythm(values)).toBe(length);
	});

	test('is none where nothing returns', () => {
		// A false alarm in fewer than one of a hundred series.
		const found = Array.from({ length: 300 }, (_, i) => findRhythm(scatter(52, 1 + i)));
		expect(found.filter((length) => length > 1).length).toBeLessThan(3);
	});

	test('is not told from a few', () => {
		expect(findRhythm([1, 9, 1, 9])).toBe(1);
		expect(findRhythm([])).toBe(1);
		expect(findRhythm([4, 4, 4, 4, 4, 4, 4, 4])).toBe(1);
	});
});
