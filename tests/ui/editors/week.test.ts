import { createWeek } from '#sim';
import { describe, expect, test } from 'vitest';
import {
	copyMonday,
	coverOf,
	paintProfile,
	paintWeek,
	profileOf
} from '../../../src/lib/editors/week/paint.ts';
import { writeWeek } from '../../../src/lib/text/week.ts';

const office = createWeek(['Mon-Fri 09:00-12:00', 'Mon-Fri 13:00-17:00']);
const at = (day: number, slot: number) => ({ day, slot });

describe('painting a week', () => {
	test('a rectangle comes on shift: Monday to Friday, 9 to 12', () => {
		const week = paintWeek([], { from: at(4, 23), to: at(0, 18) }, 48, true);
		expect(writeWeek(week)).toEqual(['Mon-Fri 09:00-12:00']);
	});

	test('what is painted over what is there unites with it', () => {
		const week = paintWeek(office, { from: at(1, 22), to: at(1, 27) }, 48, true);
		expect(writeWeek(week)).toEqual([
			'Mon,Wed-Fri 09:00-12:00',
			'Mon,Wed-Fri 13:00-17:00',
			'Tue 09:00-17:00'
		]);
	});

	test('what is erased is off shift, and odd minutes beside it stay', () => {
		const odd = createWeek(['Wed 09:15-12:10']);
		const week = paintWeek(odd, { from: at(2, 20), to: at(2, 21) }, 48, false);
		expect(writeWeek(week)).toEqual(['Wed 09:15-10:00', 'Wed 11:00-12:10']);
	});

	test('half-hours that are half covered say so', () => {
		const cover = coverOf(createWeek(['Mon 00:15-01:00']), 48);
		expect(cover.slice(0, 3)).toEqual([0.5, 1, 0]);
	});

	test('Monday is copied to Tuesday to Friday, and the weekend stays', () => {
		const week = copyMonday(createWeek(['Mon 08:00-10:00', 'Tue 12:00-13:00', 'Sat 10:00-11:00']));
		expect(writeWeek(week)).toEqual(['Mon-Fri 08:00-10:00', 'Sat 10:00-11:00']);
	});
});

describe('painting a profile', () => {
	test('at half of the highest weight', () => {
		const weights = new Array<number>(168).fill(8);
		const painted = paintProfile(weights, { from: at(0, 9), to: at(1, 10) }, 0.5);
		expect(painted.filter((weight) => weight === 4)).toHaveLength(4);
		expect(painted[24 + 10]).toBe(4);
		expect(painted[11]).toBe(8);
	});

	test('like a calendar: even while it is open', () => {
		const weights = profileOf(['Mon-Fri 09:00-12:30']);
		expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(17.5);
		expect(weights.slice(8, 14)).toEqual([0, 1, 1, 1, 0.5, 0]);
	});
});
