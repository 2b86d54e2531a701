import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summarizeCounts } from '../../../sim/stats/counts.ts';

test('by hand: two replications of four weeks', () => {
	const counts = summarizeCounts([Float64Array.of(1, 3, 2, 2), Float64Array.of(0, 2, 2, 4)]);
	// One week: 0, 1, 2, 2, 2, 2, 3, 4. Two: 4, 5, 4 and 2, 4, 6; four weeks fit only once.
	expect(counts).toEqual([
		{
			weeks: 1,
			atLeast: [
				[0, 1],
				[1, 7 / 8],
				[2, 6 / 8],
				[3, 2 / 8],
				[4, 1 / 8]
			]
		},
		{
			weeks: 2,
			atLeast: [
				[2, 1],
				[4, 5 / 6],
				[5, 2 / 6],
				[6, 1 / 6]
			]
		}
	]);
});

test('of a window without whole weeks nothing is said', () => {
	expect(summarizeCounts([])).toEqual([]);
	expect(summarizeCounts([Float64Array.of(), Float64Array.of()])).toEqual([]);
	expect(summarizeCounts([Float64Array.of(7)])).toEqual([]);
});

test('counts rise, shares fall from 1, and neither order nor number of replications matters', () => {
	const week = fc.integer({ min: 0, max: 2000 });
	const window = fc.array(week, { minLength: 30, maxLength: 30 });
	fc.assert(
		fc.property(fc.array(window, { minLength: 1, maxLength: 9 }), (windows) => {
			const lists = windows.map((each) => Float64Array.from(each));
			const counts = summarizeCounts(lists);
			expect(counts.map(({ weeks }) => weeks)).toEqual([1, 2, 4, 13]);
			expect(summarizeCounts([...lists].reverse())).toEqual(counts);
			expect(summarizeCounts([...lists, ...lists])).toEqual(counts);
			for (const { atLeast } of counts) {
				expect(atLeast[0][1]).toBe(1);
				expect(atLeast.length).toBeLessThanOrEqual(200);
				atLeast.slice(1).forEach(([count, share], i) => {
					expect(count).toBeGreaterThan(atLeast[i][0]);
					expect(share).toBeLessThan(atLeast[i][1]);
					expect(share).toBeGreaterThan(0);
				});
			}
		})
	);
});
