import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../../sim/compile/calendar.ts';
import { check } from '../../../sim/model/check.ts';
import { areEverTogether, commonPeriod, openTimeOf } from '../../../sim/model/openTime.ts';
import type { PoolDocument, StreamDocument } from '../../../sim/model/schema.ts';
import { DAY, HOUR, MINUTE, WEEK } from '../../../sim/units.ts';
import { onShiftPerWeek } from '../../reference/calendar.ts';

const duty = fc
	.record({
		every: fc.constantFrom(25, 60, 7 * 60, 24 * 60, 30 * 60, 7 * 24 * 60, 14 * 24 * 60),
		share: fc.constantFrom(0, 0.1, 0.5, 0.96),
		first: fc.integer({ min: 0, max: 400 }).map((n) => n * HOUR)
	})
	.map(({ every, share, first }) => ({
		every: every * MINUTE,
		takes: Math.floor(every * share) * MINUTE,
		first
	}));
const duties = fc.array(duty, { maxLength: 3 });
const office: [number, number][] = [0, 2, 4].map((day) => [
	day * DAY + 9 * HOUR,
	day * DAY + 17 * HOUR
]);

describe('time on shift in the long run', () => {
	test('is that of the naive engine', () => {
		fc.assert(
			fc.property(duties, (duties) => {
				const pool = { calendar: office, duties } as unknown as Parameters<
					typeof onShiftPerWeek
				>[0];
				expect(openTimeOf({ week: office, duties })).toBeCloseTo(onShiftPerWeek(pool), 3);
			}),
			{ numRuns: 60 }
		);
	});

	test('is that of a run, once all duties have begun', () => {
		fc.assert(
			fc.property(duties, (duties) => {
				const period = commonPeriod(duties);
				const from = Math.max(...duties.map(({ first }) => Math.ceil(first / period)), 0) + 1;
				const open = openTimeOf({ week: office, duties });
				if (open === 0) return;
				const calendar = createCalendar(office, duties);
				const passed = calendar.onTime((from + 1) * period) - calendar.onTime(from * period);
				expect((passed / period) * WEEK).toBeCloseTo(open, 3);
			}),
			{ numRuns: 60 }
		);
	});

	test('of two who take turns there is none together', () => {
		const half = (first: number) => ({
			week: [[0, WEEK]] as [number, number][],
			duties: [{ every: 2 * HOUR, takes: HOUR, first }]
		});
		expect(areEverTogether([half(0), half(HOUR)])).toBe(false);
		expect(areEverTogether([half(0), half(HOUR - 1)])).toBe(true);
	});
});

describe('check', () => {
	const week = ['Mon 09:00-10:00'];
	const fortnightly = (id: string, first: string) => ({ id, every: '2wk', takes: '1h', first });
	const problems = (people: Record<string, PoolDocument>) => {
		const by = Object.fromEntries(Object.keys(people).map((id) => [id, 1]));
		const document: StreamDocument = {
			streamwise: 1,
			name: 'Never',
			unit: 'h',
			calendars: { mon: { week } },
			people,
			work: { item: { arrives: { every: 10 } } },
			steps: [{ id: 'serve', by, time: 1 }],
			run: { horizon: '8wk' }
		};
		return check(document).flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));
	};

	test('refuses duties that take turns until no time is left', () => {
		const [one, other] = [fortnightly('one', '9h'), fortnightly('other', '177h')];
		const desk = { calendar: 'mon', duties: [one, other] };
		expect(problems({ desk })).toEqual(['duties-over-hours']);
		expect(problems({ desk: { ...desk, duties: [one] } })).toEqual([]);
	});

	test('refuses people whose duties keep them from ever being there at once', () => {
		const one = { calendar: 'mon', duties: [fortnightly('one', '9h')] };
		const other = { calendar: 'mon', duties: [fortnightly('other', '177h')] };
		expect(problems({ one, other })).toEqual(['never-together']);
		expect(
			problems({
				one,
				other: { ...other, duties: one.duties.map((duty) => ({ ...duty, id: 'x' })) }
			})
		).toEqual([]);
	});

	test('takes a duty that comes only after the run for none', () => {
		const always = (first: string) => ({ id: 'all', every: '1wk', takes: '1h', first });
		const desk = (first: string) => ({ calendar: 'mon', duties: [always(first)] });
		// Watched for 8 weeks, and for 8 more until everybody has left.
		expect(problems({ desk: desk('2697h') })).toEqual([]);
		expect(problems({ desk: desk('2529h') })).toEqual(['duties-over-hours']);
	});

	test('refuses a reserve of more than there is, to the minute', () => {
		// Of 28 hours in five weeks that the duty leaves, five are in office hours.
		const office = (reserve: number): Record<string, PoolDocument> => ({
			desk: {
				capacity: 3,
				calendar: 'office',
				reserve,
				duties: [{ id: 'much', every: '30h', takes: '29h' }]
			}
		});
		const problems = (people: Record<string, PoolDocument>) =>
			check({
				streamwise: 1,
				name: 'Reserve',
				unit: 'h',
				calendars: { office: { week: ['Mon-Fri 09:00-17:00'] } },
				people,
				work: { item: { arrives: { every: 1000 } } },
				steps: [{ id: 'serve', by: 'desk', time: 0.01 }],
				run: { horizon: '8wk' }
			}).flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));
		expect(problems(office(3.01))).toEqual(['reserve-over-hours']);
		expect(problems(office(2.9))).toEqual([]);
	});
});

test('of a duty every few seconds a look-up is a step or two', () => {
	const calendar = createCalendar([[0, WEEK]], [{ every: 10_000, takes: 1000, first: 0 }]);
	let time = 0;
	for (let i = 0; i < 200_000; i++) time = calendar.nextEdge(time);
	expect(time).toBe(100_000 * 10_000);
});

test('those who work together in many steps are looked at once', () => {
	const blinking = (id: string): PoolDocument => ({
		duties: [{ id, every: 7 / 60, takes: 1 / 60 }]
	});
	const steps = Array.from({ length: 900 }, (_, i) => ({
		id: `s${i}`,
		by: { a: 1, b: 1 },
		time: 0.001
	}));
	const found = check({
		streamwise: 1,
		name: 'Blinking',
		unit: 'min',
		people: { a: blinking('da'), b: blinking('db') },
		work: { item: { arrives: { every: '1wk' } } },
		steps,
		run: { horizon: '1wk' }
	});
	// 900 times what one step takes would be minutes.
	expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
}, 30_000);
