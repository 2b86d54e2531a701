import { describe, expect, test } from 'vitest';
import { createWeek, intersectWeeks, parseLine, weekLength } from '../../../sim/model/calendar.ts';
import { DAY, HOUR, WEEK } from '../../../sim/units.ts';

describe('lines', () => {
	test.each([
		['Mon 09:00-12:00', [0]],
		['Mon-Wed 09:00-12:00', [0, 1, 2]],
		['Mon,Wed,Sun 09:00-12:00', [0, 2, 6]],
		['mon-tue, fri 9:00 - 12:00', [0, 1, 4]]
	])('%s', (line, days) => {
		expect(parseLine(line)).toEqual(
			days.map((day) => [day * DAY + 9 * HOUR, day * DAY + 12 * HOUR])
		);
	});

	test.each([
		['Fri-Mon 09:00-12:00', 'forward'],
		['Mon 22:00-06:00', 'night is two lines'],
		['Mon 09:00-09:00', 'before it starts'],
		['Mon 09:00-24:30', '24:00'],
		['Mon 09:70-12:00', '60 minutes'],
		['Monday 09:00-12:00', 'no day'],
		['Mon-Wed-Fri 09:00-12:00', 'one, or a first and a last'],
		['09:00-12:00', 'no line'],
		['', 'no line']
	])('%s: %s', (line, why) => {
		expect(parseLine(line)).toContain(why);
	});
});

test('a night in two lines is one stretch, the end of Sunday is not the beginning of Monday', () => {
	expect(createWeek(['Tue 22:00-24:00', 'Wed 00:00-06:00'])).toEqual([[46 * HOUR, 54 * HOUR]]);
	expect(createWeek(['Mon-Sun 00:00-24:00'])).toEqual([[0, WEEK]]);
	expect(createWeek(['Mon 00:00-06:00', 'Sun 22:00-24:00'])).toHaveLength(2);
});

test('two weeks have in common when both are on shift', () => {
	const day = createWeek(['Mon-Fri 09:00-17:00']);
	const evening = createWeek(['Mon-Sun 16:00-22:00']);
	const common = intersectWeeks(day, evening);
	expect(weekLength(common)).toBe(5 * HOUR);
});
