import { describe, expect, test } from 'vitest';
import {
	formatBeside,
	formatBounds,
	formatDifferenceBeside
} from '../../../src/lib/text/beside.ts';
import { chooseTimeScale, COUNT } from '../../../src/lib/text/format.ts';
import { estimate } from './figures.ts';

const days = chooseTimeScale(340, 'h');
const time = (size: number) => chooseTimeScale(size, 'h');

describe('figures beside each other', () => {
	test('have as many digits as the others', () => {
		expect(formatBeside(estimate(340, 1), days, 1, time).text).toBe('14.2 d');
		expect(formatBeside(estimate(74, 0.1), days, 1, time).text).toBe('3.1 d');
	});

	test('what would read as nothing is told in its own unit', () => {
		expect(formatBeside(estimate(0.4, 0.01), days, 1, time).text).toBe('24 min');
		expect(formatBeside(estimate(0, 0), days, 1, time).text).toBe('0 d');
	});

	test('what is not zero never reads as zero', () => {
		expect(formatBeside(estimate(0.3, 4), COUNT, 1).text).toBe('about 0');
		expect(formatBeside(estimate(0.004, 0.0001), COUNT, 1).text).toBe('0.004');
	});
});

describe('differences', () => {
	test('have the digits of what they stand beside, and more where they are told and small', () => {
		expect(formatDifferenceBeside(estimate(-266, 0.3), days, 1, time).text).toBe('−11.1 d');
		expect(formatDifferenceBeside(estimate(-0.5, 0.01), days, 1, time).text).toBe('−30 min');
	});

	test('that could not be told get no digits that chance wrote', () => {
		const told = formatDifferenceBeside(estimate(0.0001, 0.005), COUNT, 2);
		expect(told.text).toBe('about 0');
		expect(formatBounds(estimate(0.0001, 0.005), told)).toBe('−0.005 … 0.005');
	});

	test('show on which side of zero they are', () => {
		const change = { value: -4.2, low: -8.36, high: -0.04 };
		expect(formatBounds(change, formatDifferenceBeside(change, COUNT, 0))).toBe('−8.36 … −0.04');
		expect(formatBounds(estimate(1, 0), formatDifferenceBeside(estimate(1, 0), COUNT, 0))).toBe(
			'exact'
		);
	});
});
