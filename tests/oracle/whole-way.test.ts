// The whole way, from a stream file through the command line to its summary. Figures beside theory: validation.test.ts.
import { expect, test } from 'vitest';
import type { Summary } from '../../sim/stats/summary.ts';
import { erlangA, mmck } from '../../sim/theory/index.ts';
import { streamwise } from '../cli/streamwise.ts';
import { ask, pathOf, read } from './ask.ts';

/** From `streamwise run --json`. */
async function askCommandLine(name: string): Promise<Summary> {
	const { code, out, err } = await streamwise(['run', pathOf(name), '--json']);
	expect({ code, err }).toEqual({ code: 0, err: '' });
	return JSON.parse(out) as Summary;
}

test('a calendar, by hand', async () => {
	const { baseline } = (await askCommandLine('calendar')).scenarios;
	// Monday 08:00 → waits an hour, 09:00 to 11:00. Monday 10:00 → waits an hour, 11:00 to 12:00, lunch, 13:00 to 14:00.
	// Friday 16:00 → one hour at once, then from 17:00 to Monday 09:00 nothing, then two more.
	const leadTimes = { early: 3, noon: 4, friday: 8 + 48 + 11 };
	for (const [kind, hours] of Object.entries(leadTimes)) {
		expect(baseline.work[kind].leadTime.mean).toEqual({ value: hours, low: hours, high: hours });
	}
	expect(baseline.leadTime.mean!.value).toBeCloseTo((3 + 4 + 67) / 3, 12);
	expect(baseline.touchTime!.value).toBeCloseTo((2 + 2 + 3) / 3, 12);
	expect(baseline.waits.queue!.value).toBeCloseTo((1 + 1 + 0) / 3, 12);
	expect(baseline.waits.paused!.value).toBeCloseTo((0 + 1 + 64) / 3, 12);
	// Off shift: 08:00 to 09:00, lunch, and the weekend.
	expect(baseline.offHours!.value).toBeCloseTo((1 + 1 + 64) / 3, 12);
	expect(baseline.items).toMatchObject({ arrived: 6, finished: 6, inside: 0 });
	// Of 35 hours on shift in the week, 2 + 2 + 1 are worked.
	expect(baseline.people.clerk.utilization!.value).toBeCloseTo(5 / 35, 12);
});

test.each(['calendar', 'mmck'])(
	'%s: in one thread, without the command line, the summary is the same',
	async (name) => {
		expect(JSON.stringify(ask(read(name)))).toBe(JSON.stringify(await askCommandLine(name)));
	}
);

// Of some 360,000 arrivals a fifth: 2% of that are more than five standard errors, hanging together included.
test('who is turned away, who gives up: counted', () => {
	const { items } = ask(read('mmck')).scenarios.baseline;
	expect(Math.abs(items.turnedAway / items.arrived / mmck(2, 1, 2, 5).turnedAway - 1)).toBeLessThan(
		0.02
	);
	const waiting = ask(read('erlang-a')).scenarios.baseline.items;
	expect(Math.abs(waiting.gaveUp / waiting.arrived / erlangA(2, 1, 2, 2).gaveUp - 1)).toBeLessThan(
		0.02
	);
	for (const { arrived, finished, left, turnedAway, gaveUp, inside } of [items, waiting])
		expect(finished + left + turnedAway + gaveUp + inside).toBe(arrived);
});
