import { expect, test } from 'vitest';
import { compareHoldUps, findBottleneck, summarizeHoldUp } from '../../../sim/stats/bottleneck.ts';
import { estimate } from '../../../sim/stats/estimate.ts';
import { measure } from '../../../sim/stats/measure.ts';
import { HOUR } from '../../../sim/units.ts';
import { hours, labels, observe } from './observed.ts';

const pair = {
	...labels,
	steps: ['review', 'merge'],
	pools: ['clerks', 'doctors'],
	stepPools: [[0], [1]],
	capacity: [1, 1],
	cost: [null, null]
};

/** Hours of 100 in which each holds things up, one line a replication. */
const replicate = (rows: [number, number][], own = pair) =>
	rows.map(([clerks, doctors], replication) =>
		measure(
			observe({
				labels: own,
				replication,
				bottleneck: hours(clerks, doctors).slice(0, own.pools.length),
				nobody: (100 - clerks - doctors) * HOUR
			}),
			{ unit: HOUR, isWeekly: false, filling: false, views: false }
		)
	);

const found = (rows: [number, number][], own = pair) => {
	const measured = replicate(rows, own);
	return { measured, bottleneck: findBottleneck(measured) };
};

test('by hand: each share with its interval, and the lead paired', () => {
	const { shares, nobody, next, lead } = summarizeHoldUp(
		replicate([
			[30, 20],
			[50, 40],
			[40, 30]
		])
	);
	expect(shares.clerks).toEqual(estimate([0.3, 0.5, 0.4]));
	expect(nobody!.value).toBeCloseTo(0.3, 12);
	expect(next).toBe('doctors');
	// What both have in common does not blur it: it is 10 points in every run.
	expect(lead!.value).toBeCloseTo(0.1, 12);
	expect(lead!.high! - lead!.low!).toBeLessThan(1e-9);
});

test('who comes first by chance has a lead whose interval holds zero', () => {
	const { lead } = summarizeHoldUp(
		replicate([
			[30, 20],
			[10, 19]
		])
	);
	expect(lead!.low).toBeLessThan(0);
	expect(lead!.high).toBeGreaterThan(0);
});

test('without another the lead is over nothing; without anybody there is none', () => {
	const alone = summarizeHoldUp(
		replicate([
			[30, 0],
			[20, 0]
		])
	);
	expect(alone.next).toBeNull();
	expect(alone.lead!.value).toBeCloseTo(0.25, 12);
	const nobody = summarizeHoldUp(replicate([[0, 0]]));
	expect(nobody).toMatchObject({ next: null, lead: null, nobody: { value: 1 } });
});

test('a change is paired, by pool, and of the largest share whosever it is', () => {
	const from = found([
		[30, 20],
		[50, 40]
	]);
	const to = found([
		[10, 25],
		[30, 45]
	]);
	const { shares, nobody, most } = compareHoldUps(from, to);
	expect(shares.clerks!.value).toBeCloseTo(-0.2, 12);
	expect(shares.clerks!.high).toBeLessThan(-0.19);
	expect(nobody!.value).toBeCloseTo(0.15, 12);
	expect(most!.value).toBeCloseTo(-0.05, 12);
});

test('a pool that only one of them has cannot be compared', () => {
	const one = { ...pair, pools: ['clerks'], stepPools: [[0], []], capacity: [1], cost: [null] };
	const { shares } = compareHoldUps(found([[30, 0]], one), found([[30, 20]]));
	expect(shares.doctors).toBeNull();
	expect(shares.clerks!.value).toBe(0);
});
