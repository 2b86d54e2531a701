import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar, intersect, unite, type Intervals } from '../../../sim/compile/calendar.ts';
import { DAY, HOUR, WEEK } from '../../../sim/units.ts';

const office: Intervals = [0, 1, 2, 3, 4].flatMap((day): Intervals => [
	[day * DAY + 9 * HOUR, day * DAY + 12 * HOUR],
	[day * DAY + 13 * HOUR, day * DAY + 17 * HOUR]
]);

/** Weeks of disjoint, ascending stretches, in whole hours. */
const weeks = fc
	.uniqueArray(fc.integer({ min: 0, max: 167 }), { minLength: 1, maxLength: 30 })
	.map((hours) => hours.sort((a, b) => a - b))
	.map((hours): Intervals => hours.map((hour) => [hour * HOUR, (hour + 1) * HOUR]));

const times = fc.integer({ min: 0, max: 5 * WEEK });

describe('a calendar', () => {
	test('office hours: a night, a lunch and a weekend pass', () => {
		const calendar = createCalendar(office, []);
		expect(calendar.advance(0, HOUR)).toBe(10 * HOUR);
		expect(calendar.advance(16 * HOUR, 2 * HOUR)).toBe(DAY + 10 * HOUR);
		expect(calendar.advance(11 * HOUR, 2 * HOUR)).toBe(14 * HOUR);
		expect(calendar.advance(4 * DAY + 16 * HOUR, HOUR)).toBe(4 * DAY + 17 * HOUR);
		expect(calendar.advance(4 * DAY + 17 * HOUR, 1)).toBe(WEEK + 9 * HOUR + 1);
		expect(calendar.onTime(3 * WEEK)).toBe(3 * 35 * HOUR);
		expect([8, 9, 12, 13, 17].map((hour) => calendar.isOpen(hour * HOUR))).toEqual([
			false,
			true,
			false,
			true,
			false
		]);
	});

	test('advance and onTime undo each other', () => {
		fc.assert(
			fc.property(weeks, times, fc.integer({ min: 1, max: WEEK }), (week, time, work) => {
				const calendar = createCalendar(week, []);
				const end = calendar.advance(time, work);
				expect(calendar.onTime(end) - calendar.onTime(time)).toBe(work);
				// It is the first such instant: a millisecond earlier somebody was on shift.
				expect(calendar.isOpen(end - 1)).toBe(true);
			})
		);
	});

	test('every edge changes whether it is open, but for seams of adjoining stretches', () => {
		fc.assert(
			fc.property(weeks, times, (week, time) => {
				const calendar = createCalendar(week, []);
				const edge = calendar.nextEdge(time);
				expect(edge).toBeGreaterThan(time);
				expect(calendar.isOpen(edge - 1)).toBe(calendar.isOpen(time));
			})
		);
	});

	test('the order of asking does not matter', () => {
		fc.assert(
			fc.property(weeks, fc.array(times, { minLength: 2 }), (week, asked) => {
				const forwards = createCalendar(week, []);
				const backwards = createCalendar(week, []);
				const one = asked.map((time) => forwards.onTime(time));
				const other = [...asked].reverse().map((time) => backwards.onTime(time));
				expect(one).toEqual(other.reverse());
			})
		);
	});

	test('duties are taken off, on the clock', () => {
		const duty = { every: WEEK, takes: 2 * HOUR, first: 2 * DAY + 8 * HOUR };
		const calendar = createCalendar(office, [duty]);
		expect(calendar.onTime(WEEK)).toBe(34 * HOUR);
		expect(calendar.advance(2 * DAY, HOUR)).toBe(2 * DAY + 11 * HOUR);
	});

	test('together: both; either: any', () => {
		fc.assert(
			fc.property(weeks, weeks, times, (one, other, time) => {
				const [a, b] = [createCalendar(one, []), createCalendar(other, [])];
				expect(unite([a, b]).isOpen(time)).toBe(a.isOpen(time) || b.isOpen(time));
				const hasCommon = one.some(([from]) => other.some(([start]) => start === from));
				fc.pre(hasCommon);
				expect(intersect([a, b]).isOpen(time)).toBe(a.isOpen(time) && b.isOpen(time));
			})
		);
	});
});
