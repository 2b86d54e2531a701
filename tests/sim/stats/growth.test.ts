import { describe, expect, test } from 'vitest';
import { log1p } from '../../../sim/numerics/index.ts';
import { createKey, uniform } from '../../../sim/random/keys.ts';
import { DOOR, findGrowth, measureLevels } from '../../../sim/stats/growth.ts';
import { HOUR, WEEK } from '../../../sim/units.ts';
import { observe } from './observed.ts';

/** How many wait in M/M/1 (mean service 1) after every `apart` of time, 100 times, starting with `start` inside. */
function simulateQueue(replication: number, rho: number, apart: number, start = 0): Float64Array {
	const { a, b } = createKey('growth', replication);
	const draw = (salt: number, n: number) => -log1p(-uniform(a, b, salt, n));
	const waiting = new Float64Array(100);
	let [inside, arrivals, services] = [start, 0, 0];
	let arrival = draw(1, 0) / rho;
	let departure = start > 0 ? draw(2, 0) : Infinity;
	for (let i = 0; i < 100; i++) {
		const until = (i + 1) * apart;
		while (Math.min(arrival, departure) <= until) {
			if (arrival <= departure) {
				if (inside++ === 0) departure = arrival + draw(2, ++services);
				arrival += draw(1, ++arrivals) / rho;
			} else departure = --inside > 0 ? departure + draw(2, ++services) : Infinity;
		}
		waiting[i] = Math.max(0, inside - 1);
	}
	return waiting;
}

/** Levels of one replication of that queue; time is in hours. */
function simulate(replication: number, rho: number, apart: number, start = 0) {
	return levelsOf(simulateQueue(replication, rho, apart, start), 100 * apart * HOUR, rho);
}

function levelsOf(waiting: Float64Array, horizon: number, perHour: number, isWeekly = false) {
	const observations = observe({ horizon, begun: Float64Array.of((perHour * horizon) / HOUR) });
	observations.samples.inside.set(waiting);
	return measureLevels(observations, isWeekly);
}

const find = (levels: ReturnType<typeof levelsOf>[]) => findGrowth(['review'], levels);

describe('twice as much work as there are hands', () => {
	test.each([1, 2, 3, 10])('is found in %i replications', (count) => {
		const [growth] = find(Array.from({ length: count }, (_, i) => simulate(i, 2, 20)));
		expect(growth.step).toBe('review');
		// One item an hour more than can be done; the standard error is below 4 a week.
		expect(Math.abs(growth.perWeek - 168)).toBeLessThan(16);
	});

	test('is found at the door, by its name', () => {
		const observations = observe({ horizon: 2000 * HOUR, throughput: 2000 });
		observations.samples.backlog.set(simulateQueue(0, 2, 20));
		expect(find([measureLevels(observations, false)])).toMatchObject([{ step: DOOR }]);
	});
});

test('who stands before a full first step is at none, but in the stream', () => {
	const observations = observe({ horizon: 2000 * HOUR, throughput: 2000 });
	const queue = simulateQueue(0, 2, 20);
	observations.samples.outside.set(queue);
	const [growth] = findGrowth(['review'], [measureLevels(observations, false)]);
	expect(growth.step).toBe(DOOR);
	expect(Math.abs(growth.perWeek - 168)).toBeLessThan(16);
});

test('a little too much is found too: rho = 1.1 in 10 replications', () => {
	expect(find(Array.from({ length: 10 }, (_, i) => simulate(i, 1.1, 100)))).toHaveLength(1);
});

describe('a queue that settles is not said to grow', () => {
	// At most 1 alarm in 1,000 runs is promised; at that rate more than 3 in 200 have a probability below 1 in 10,000.
	test.each([
		['rho = 0.9, 1 replication', 1, 100, 0],
		['rho = 0.9, 10 replications', 10, 100, 0],
		['rho = 0.9, 3 short replications', 3, 30, 9]
	])('%s: at most 3 alarms in 200 runs', (_, count, apart, start) => {
		let alarms = 0;
		for (let run = 0; run < 200; run++) {
			const levels = Array.from({ length: count }, (_, i) =>
				simulate(1000 + run * count + i, 0.9, apart, start)
			);
			alarms += find(levels).length;
		}
		expect(alarms).toBeLessThanOrEqual(3);
	});

	test('nor one that fills over the week and is emptied', () => {
		for (const weeks of [2, 3.5, 7, 13, 26.5]) {
			const hours = (weeks * 168) / 100;
			const waiting = Float64Array.from({ length: 100 }, (_, i) => ((i + 1) * hours) % 168);
			expect(find([1, 2, 3].map(() => levelsOf(waiting, weeks * WEEK, 1, true)))).toEqual([]);
		}
	});

	test('nor one that waits for a monthly meeting', () => {
		const waiting = Float64Array.from({ length: 100 }, (_, i) => (i + 1) % 16);
		expect(find([1, 2, 3].map(() => levelsOf(waiting, 26 * WEEK, 1)))).toEqual([]);
	});

	test('nor where nobody ever waits', () => {
		expect(find([levelsOf(new Float64Array(100), 100 * HOUR, 1)])).toEqual([]);
	});
});

test('by the week, growth is found from four weeks on', () => {
	const waiting = Float64Array.from({ length: 100 }, (_, i) => i + ((i + 1) % 7));
	const find3 = (weeks: number) =>
		find([1, 2, 3].map(() => levelsOf(waiting, weeks * WEEK, 1, true)));
	expect(find3(3)).toEqual([]);
	expect(find3(4)).toHaveLength(1);
	expect(find3(26)).toHaveLength(1);
});
