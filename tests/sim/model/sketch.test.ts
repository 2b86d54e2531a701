import { sketchTime, type TimeDocument } from '#sim';
import { describe, expect, test } from 'vitest';

const HOUR = 3_600_000;

function sketch(time: TimeDocument, unit: 'h' | null = 'h') {
	const result = sketchTime(time, unit);
	if (!result.ok) throw new Error(result.issues[0].message);
	return result.value;
}

describe('a picture of a time', () => {
	test('what was said is what is shown: the middle 80% of “2 to 6 h”', () => {
		const { p10, p50, p90, isExact } = sketch('2 to 6 h');
		expect(p10 / HOUR).toBeCloseTo(2, 6);
		expect(p90 / HOUR).toBeCloseTo(6, 6);
		expect(p50 / HOUR).toBeCloseTo(Math.sqrt(12), 6);
		expect(isExact).toBe(true);
	});

	test('20 dots, ascending, each 5%', () => {
		const { dots, mean } = sketch({ uniform: ['0h', '20h'] });
		expect(dots.map((dot) => dot / HOUR)).toEqual(
			Array.from({ length: 20 }, (_, i) => expect.closeTo(i + 0.5, 9) as number)
		);
		expect(mean / HOUR).toBeCloseTo(10, 9);
	});

	test('a sum is drawn, and says so: two uniforms have the quantiles of a triangle', () => {
		// 4,000 draws that are always the same; the error of the median is 0.008 of the range, five of them are allowed.
		const { p10, p50, p90, mean, isExact } = sketch({
			sum: [{ uniform: [0, 1] }, { uniform: [0, 1] }]
		});
		expect(isExact).toBe(false);
		expect(mean / HOUR).toBeCloseTo(1, 9);
		for (const [value, exact] of [
			[p10, Math.sqrt(0.2)],
			[p50, 1],
			[p90, 2 - Math.sqrt(0.2)]
		])
			expect(Math.abs(value / HOUR - exact)).toBeLessThan(0.04);
	});

	test('a sum within a mix is drawn too', () => {
		const time = {
			mix: [
				{ share: 0.5, of: 1 },
				{ share: 0.5, of: { sum: [2, 3] } }
			]
		};
		const { p10, p90, isExact } = sketch(time);
		expect([p10 / HOUR, p90 / HOUR, isExact]).toEqual([1, 5, false]);
	});

	test('items are counted in bare numbers', () => {
		expect(sketch({ uniform: [1, 5] }, null).p50).toBe(3);
	});

	test('parameters that don’t fit are named with their place', () => {
		const result = sketchTime({ mix: [{ share: 0.5, of: { uniform: ['3h', '1h'] } }] }, 'h');
		expect(!result.ok && result.issues.map(({ path }) => path)).toEqual([
			'.mix',
			'.mix[0].of.uniform'
		]);
	});

	test('what has no mean says so', () => {
		expect(sketch({ pareto: { min: '1h', shape: 0.9 } }).mean).toBe(Infinity);
	});
});
