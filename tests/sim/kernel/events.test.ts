import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	ARRIVAL,
	BATCH_TICK,
	CONTROL,
	DELAY_END,
	EventList,
	SHIFT,
	WORK_END
} from '../../../sim/kernel/events.ts';

test('events come by time, then rank, then in the order of scheduling', () => {
	const kinds = [CONTROL, SHIFT, WORK_END, DELAY_END, BATCH_TICK, ARRIVAL];
	// Shifts, ends of work and of delays as one rank, timers, arrivals, and last of all looking.
	const rank = new Map([
		[SHIFT, 0],
		[WORK_END, 1],
		[DELAY_END, 1],
		[BATCH_TICK, 2],
		[ARRIVAL, 3],
		[CONTROL, 4]
	]);
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(...kinds)), {
				maxLength: 600,
				size: 'max'
			}),
			(scheduled) => {
				const list = new EventList();
				scheduled.forEach(([time, kind], subject) => list.schedule(time, kind, subject));
				const taken = scheduled.map(() => {
					list.take();
					return list.subject;
				});
				const expected = scheduled
					.map(([time, kind], subject) => ({ time, rank: rank.get(kind)!, subject }))
					.sort((a, b) => a.time - b.time || a.rank - b.rank || a.subject - b.subject)
					.map(({ subject }) => subject);
				expect(taken).toEqual(expected);
			}
		)
	);
});

test('taking and scheduling in turn', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 500, size: 'max' }),
			(waits) => {
				const list = new EventList();
				const waiting: { time: number; subject: number }[] = [];
				const schedule = (time: number, subject: number) => {
					list.schedule(time, WORK_END, subject);
					waiting.push({ time, subject });
				};
				schedule(0, 0);
				waits.forEach((wait, i) => {
					list.take();
					waiting.sort((a, b) => a.time - b.time || a.subject - b.subject);
					const next = waiting.shift()!;
					expect([list.now, list.subject]).toEqual([next.time, next.subject]);
					// Two, one, or (while others wait) none follow from an event; first they become more, then fewer.
					const follow = (wait % 3) + (2 * i < waits.length ? 1 : -1);
					if (follow > 0 || waiting.length === 0) schedule(list.now + wait, 2 * i + 1);
					if (follow > 1) schedule(list.now + (wait >> 1), 2 * i + 2);
				});
			}
		)
	);
});

test('what is cancelled does not come; all else comes as before', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3 })), {
				maxLength: 300,
				size: 'max'
			}),
			fc.nat(20),
			(scheduled, before) => {
				const list = new EventList();
				scheduled.forEach(([time, subject]) => list.schedule(time, ARRIVAL, subject));
				const taken = Math.min(before, scheduled.length);
				for (let i = 0; i < taken; i++) list.take();
				const left = scheduled
					.map(([time, subject], order) => ({ time, subject, order }))
					.sort((a, b) => a.time - b.time || a.order - b.order)
					.slice(taken);
				expect(list.cancel(ARRIVAL, 2)).toBe(left.some(({ subject }) => subject === 2));
				expect(list.cancel(SHIFT, 1)).toBe(false);
				for (const { time, subject } of left.filter(({ subject }) => subject !== 2)) {
					list.take();
					expect([list.now, list.subject]).toEqual([time, subject]);
				}
			}
		),
		{ seed: 20260323 }
	);
});
