import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	chooseRateScale,
	chooseTimeScale,
	COUNT,
	formatDifference,
	formatEstimate,
	formatInterval,
	formatSpan,
	losesDigits,
	formatList,
	formatNumber,
	formatTime,
	sharePlaces,
	supportedPlaces
} from '../../../src/lib/text/format.ts';

const estimate = (value: number, half: number) => ({
	value,
	low: value - half,
	high: value + half
});

describe('digits', () => {
	test.each([
		[14.28, 0.13, 1],
		[14.28, 0.5, 1],
		[14.28, 3, 0],
		[143, 30, -1],
		[0.0651, 0.004, 3],
		[3, 0, 2],
		[14.28, null, 0],
		[3.14, null, 1]
	])('%f ± %f is shown to %i places', (value, half, places) => {
		expect(supportedPlaces(value, half)).toBe(places);
	});

	test('the last digit shown is never finer than the interval’s half-width', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
				fc.double({ min: 1e-4, max: 1e5, noNaN: true }),
				(value, half) => {
					expect(10 ** -supportedPlaces(value, half)).toBeLessThanOrEqual(
						Math.max(half, value) * 1.000001
					);
					if (supportedPlaces(value, half) > 0)
						expect(10 ** -supportedPlaces(value, half)).toBeGreaterThan(half / 10.000001);
				}
			)
		);
	});

	test('figures side by side have the places of the least certain', () => {
		expect(sharePlaces([estimate(14.23, 0.2), estimate(3.451, 0.03), null], COUNT)).toBe(1);
	});
});

describe('numbers', () => {
	test('have a true minus sign, thousands apart, and no negative zero', () => {
		expect(formatNumber(-1234.5, 1)).toBe('−1,234.5');
		expect(formatNumber(-0.01, 1)).toBe('0.0');
		expect(formatNumber(3, 0, true)).toBe('+3');
		expect(formatNumber(1234, -2)).toBe('1,200');
	});

	test('nothing observed is a dash, never NaN', () => {
		expect(formatTime(null, 'h')).toBe('—');
		expect(formatDifference(null, COUNT)).toBe('—');
		expect(formatInterval(null, COUNT)).toBe('');
	});
});

describe('units', () => {
	test.each([
		[0.5, 'h', '30.0 min'],
		[3.9, 'h', '3.90 h'],
		[340, 'h', '14.2 d'],
		[14, 'd', '14.0 d'],
		[0.1, 'd', '2.40 h'],
		[90, 'min', '1.50 h']
	] as const)('%f %s is read as %s', (value, unit, text) => {
		expect(formatTime(estimate(value, value / 100), unit)).toBe(text);
	});

	test('a rate is told by the hour, day or week', () => {
		expect(chooseRateScale(0.15, 'h').unit).toBe(' a week');
		expect(chooseRateScale(1, 'h').unit).toBe(' a day');
		expect(chooseRateScale(5, 'h').unit).toBe(' an hour');
	});

	test('a long form where there is room', () => {
		expect(formatEstimate(estimate(340, 1), chooseTimeScale(340, 'h'), true)).toBe('14.2 days');
	});
});

test('intervals have the places of their half-width', () => {
	const scale = chooseTimeScale(-260, 'h');
	expect(formatInterval({ value: -260, low: -262.4, high: -257.6 }, scale)).toBe('−10.9 … −10.7');
	expect(formatInterval({ value: 0, low: 0, high: 0 }, COUNT)).toBe('exact');
	expect(formatInterval({ value: 1, low: null, high: null }, COUNT)).toBe('');
});

test('lists read like speech', () => {
	expect(formatList(['a'])).toBe('a');
	expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
});

test.each([
	[168, '7 days'],
	[24, '24 hours'],
	[1, '60 minutes'],
	[8736, '52 weeks'],
	[43.68, '43.68 hours'],
	[84, '3.5 days']
])('a span of %d h, as it was set: %s', (hours, words) => {
	expect(formatSpan(hours, 'h')).toBe(words);
});

test('a figure loses its digits where rounding takes more than 5% of it', () => {
	expect(losesDigits(estimate(0.0097, 0), COUNT, 1)).toBe(true);
	expect(losesDigits(estimate(3.08, 0), COUNT, 1)).toBe(false);
	expect(losesDigits(estimate(0, 0), COUNT, 1)).toBe(false);
});
