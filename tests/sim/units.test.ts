import { describe, expect, test } from 'vitest';
import {
	DAY,
	HOUR,
	MINUTE,
	parseDuration,
	parseRange,
	unitLength,
	WEEK,
	WORKING_DAY
} from '../../sim/units.ts';

test('a week is 7 days of 24 hours, a working day 8 hours', () => {
	expect([unitLength('min'), unitLength('h'), unitLength('d'), unitLength('wk')]).toEqual([
		MINUTE,
		HOUR,
		24 * HOUR,
		7 * 24 * HOUR
	]);
	expect(WORKING_DAY).toBe(8 * HOUR);
});

describe('durations', () => {
	test.each([
		['90min', 90 * MINUTE],
		['4h', 4 * HOUR],
		['3d', 3 * DAY],
		['2wd', 16 * HOUR],
		['2wk', 2 * WEEK],
		['1.5 h', 90 * MINUTE],
		['.5d', 12 * HOUR],
		['0h', 0],
		[2, 2 * DAY],
		[0, 0]
	])('%j in days', (text, expected) => {
		expect(parseDuration(text, 'd')).toBe(expected);
	});

	test.each([
		'',
		'h',
		'2',
		'-1h',
		'1e3h',
		'2 hours',
		'2hh',
		'2 h 3',
		null,
		-1,
		NaN,
		Infinity,
		[],
		{}
	])('%j is none', (value) => {
		expect(parseDuration(value, 'h')).toBeNull();
	});
});

describe('ranges', () => {
	test.each([
		['2 to 6 h', 2 * HOUR, 6 * HOUR],
		['30 min to 2h', 30 * MINUTE, 2 * HOUR],
		['1 to 2.5 wd', 8 * HOUR, 20 * HOUR],
		['2 to 6', 2 * MINUTE, 6 * MINUTE]
	])('%s in minutes: the first number takes the second’s unit', (text, low, high) => {
		expect(parseRange(text, 'min')).toEqual({ low, high });
	});

	test.each(['2h', '2-6 h', 'to 6 h', '2 to h', '2 to 6 to 8 h', 6])('%j is none', (value) => {
		expect(parseRange(value, 'h')).toBeNull();
	});
});
