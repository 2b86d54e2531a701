import { createWeek, type Week } from '#sim';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tellWeek, writeWeek } from '../../../src/lib/text/week.ts';

const MINUTE = 60_000;

describe('a week as lines', () => {
	test.each([
		[['Mon-Fri 09:00-12:00', 'Mon-Fri 13:00-17:00']],
		[['Mon-Sun 00:00-24:00']],
		[['Mon,Wed 18:00-21:30', 'Sat,Sun 10:00-12:00']],
		[['Mon-Wed,Fri 09:00-17:00', 'Thu 09:15-12:00']],
		[[]]
	])('%j stays as it is', (lines) => expect(writeWeek(createWeek(lines))).toEqual(lines));

	test('lines that overlap or touch unite', () => {
		const week = createWeek(['Mon-Wed 09:00-12:00', 'Mon 11:00-14:00', 'Tue 12:00-13:00']);
		expect(writeWeek(week)).toEqual(['Mon 09:00-14:00', 'Tue 09:00-13:00', 'Wed 09:00-12:00']);
	});

	test('whatever the week, its lines are read back as the same one', () => {
		const stretch = fc.tuple(fc.nat(10_079), fc.integer({ min: 1, max: 2_000 }));
		fc.assert(
			fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
				const minutes = new Set<number>();
				for (const [from, length] of stretches)
					for (let m = from; m < Math.min(10_080, from + length); m++) minutes.add(m);
				const week: Week = [];
				for (const m of [...minutes].sort((a, b) => a - b)) {
					const last = week.at(-1);
					if (last && last[1] === m * MINUTE) last[1] += MINUTE;
					else week.push([m * MINUTE, (m + 1) * MINUTE]);
				}
				expect(createWeek(writeWeek(week))).toEqual(week);
			}),
			{ numRuns: 50 }
		);
	});

	test('hours are counted', () => {
		expect(tellWeek(createWeek(['Mon-Fri 09:00-17:00']))).toBe('40 hours a week');
		expect(tellWeek(createWeek(['Mon-Sun 00:00-24:00']))).toBe('round the clock');
		expect(tellWeek([])).toBe('no hours yet');
	});
});
