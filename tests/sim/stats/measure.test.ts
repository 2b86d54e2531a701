import { describe, expect, test } from 'vitest';
import type { Labels } from '../../../sim/kernel/observations.ts';
import { listFigures } from '../../../sim/stats/figures.ts';
import { measure } from '../../../sim/stats/measure.ts';
import { DAY, HOUR } from '../../../sim/units.ts';
import { hours, labels, observe } from './observed.ts';

const options = { unit: HOUR, isWeekly: false, filling: false, views: false };

/** The figures of one replication, by their path in the summary. */
function read(observations: ReturnType<typeof observe>, unit = HOUR): Record<string, number> {
	const { figures } = measure(observations, { ...options, unit });
	const paths = listFigures(observations.labels).map(({ path }) => path);
	return Object.fromEntries(paths.map((path, i) => [path, figures[i]]));
}

// A window of 80 h. Four of the cohort finished, in 2, 4, 6 and 8 h; five were finished in the window.
const busy: Labels = {
	...labels,
	steps: ['review', 'both', 'alone'],
	blocks: ['gates'],
	lanes: [2],
	pools: ['maintainers', 'api'],
	kinds: ['pr', 'hotfix'],
	flaws: ['bug'],
	outcomes: ['merged'],
	stepPools: [[0], [0, 1], []],
	capacity: [2, 1],
	cost: [30, null]
};
const observations = observe({
	labels: busy,
	warmup: 20 * HOUR,
	arrived: 4,
	leadTimes: hours(2, 8, 4, 6),
	leadKinds: Uint16Array.of(0, 1, 0, 0),
	// touch, pickup, handoff, queue, batch, paused, blocked, delay: 20 h in all.
	charges: hours(5, 1, 2, 3, 1.5, 2.5, 4, 1),
	offHours: 6 * HOUR,
	promised: Float64Array.of(2, 1),
	late: Float64Array.of(1, 0),
	escaped: Float64Array.of(1),
	caught: Float64Array.of(3),
	begun: Float64Array.of(6, 4, 0),
	repeated: Float64Array.of(2, 0, 0),
	queueTime: hours(3, 0, 0),
	touchTime: hours(4, 1, 0),
	pickupTime: hours(1, 0, 0),
	blockedTime: hours(0, 4, 0),
	entered: Float64Array.of(5),
	joinTime: hours(10),
	laneEnded: Float64Array.of(2, 3),
	throughput: 5,
	throughputByKind: Float64Array.of(4, 1),
	wipArea: 40 * HOUR,
	backlogArea: 8 * HOUR,
	queueArea: hours(16, 0, 0),
	inHand: hours(60, 20, 0),
	effort: hours(30, 10),
	available: hours(160, 40),
	bottleneck: hours(20, 0),
	nobody: 60 * HOUR
});

describe('the figures of one replication, by hand', () => {
	const figures = read(observations);

	test('of the whole stream', () => {
		expect(figures).toMatchObject({
			throughput: 5 / 80,
			'leadTime.mean': 5,
			'leadTime.p50': 5,
			touchTime: 5 / 4,
			waitTime: 15 / 4,
			'waits.pickup': 1 / 4,
			'waits.handoff': 2 / 4,
			'waits.queue': 3 / 4,
			'waits.batch': 1.5 / 4,
			'waits.paused': 2.5 / 4,
			'waits.blocked': 4 / 4,
			'waits.delay': 1 / 4,
			offHours: 6 / 4,
			flowEfficiency: 5 / 20,
			effort: 40 / 5,
			cost: (30 * 30) / 5,
			wip: 40 / 80,
			backlog: 8 / 80,
			rework: 2 / 4,
			late: 1 / 3
		});
		expect(figures['leadTime.p85']).toBeCloseTo(7.1, 12);
		expect(figures['leadTime.p95']).toBeCloseTo(7.7, 12);
	});

	test('of flaws, per 1,000 finished', () => {
		expect(figures).toMatchObject({ 'flaws.bug.escaped': 250, 'flaws.bug.caught': 750 });
	});

	test('of each kind of work', () => {
		expect(figures).toMatchObject({
			'work.pr.leadTime.mean': 4,
			'work.pr.leadTime.p50': 4,
			'work.pr.throughput': 4 / 80,
			'work.hotfix.leadTime.mean': 8,
			'work.hotfix.leadTime.p95': 8,
			'work.hotfix.throughput': 1 / 80
		});
	});

	test('of each step and block: times per service, visits per finished item', () => {
		expect(figures).toMatchObject({
			'steps.review.visits': 6 / 4,
			'steps.review.queueTime': 3 / 6,
			'steps.review.queueLength': 16 / 80,
			'steps.review.touchTime': 4 / 6,
			'steps.review.pickupTime': 1 / 6,
			'steps.review.blockedTime': 0,
			'steps.review.utilization': 60 / 160,
			'steps.both.blockedTime': 1,
			'steps.both.utilization': 0.5,
			'steps.alone.visits': 0,
			'steps.alone.touchTime': NaN,
			'steps.alone.utilization': NaN,
			'steps.gates.visits': 5 / 4,
			'steps.gates.joinTime': 2
		});
	});

	test('of people', () => {
		expect(figures).toMatchObject({
			'people.maintainers.utilization': 60 / 160,
			'people.maintainers.hoursPerWeek': 30 / (80 / 168),
			'people.api.utilization': 0.5
		});
	});

	test('times follow the unit; effort and hours a week stay hours', () => {
		const daily = read(observations, DAY);
		for (const path of ['leadTime.mean', 'waitTime', 'offHours', 'steps.review.queueTime'])
			expect(daily[path]).toBeCloseTo(figures[path] / 24, 12);
		expect(daily.throughput).toBeCloseTo(24 * figures.throughput, 12);
		for (const path of ['effort', 'cost', 'people.api.hoursPerWeek', 'wip', 'flowEfficiency'])
			expect(daily[path]).toBe(figures[path]);
	});

	test('what holds things up is a share of the window', () => {
		expect(Array.from(measure(observations, options).holding)).toEqual([0.25, 0, 0.75]);
	});
});

describe('what was not observed is not a number', () => {
	const figures = read(observe());

	test('nothing finished: no lead time, no effort an item, no share', () => {
		for (const path of ['leadTime.mean', 'leadTime.p50', 'touchTime', 'flowEfficiency', 'effort'])
			expect(figures[path]).toBeNaN();
		expect(figures.throughput).toBe(0);
		expect(figures.wip).toBe(0);
	});

	test('no cost where none is given, none late where nobody has a promise', () => {
		const finished = read(observe({ leadTimes: hours(1) }));
		expect(finished.cost).toBeNaN();
		expect(finished.late).toBeNaN();
		expect(finished.effort).toBe(0);
	});
});

test('who is inside at the end counts as its age in the mean, and leaves high quantiles open', () => {
	const censored = observe({
		labels: { ...labels, kinds: ['pr', 'hotfix'] },
		leadTimes: hours(1, 2, 3),
		ages: hours(10, 20),
		ageKinds: Uint16Array.of(0, 1)
	});
	const figures = read(censored);
	expect(figures['leadTime.mean']).toBe(36 / 5);
	expect(figures['leadTime.p50']).toBe(3);
	expect(figures['leadTime.p85']).toBe(Infinity);
	expect(figures['work.hotfix.leadTime.mean']).toBe(20);
	expect(figures['work.hotfix.leadTime.p50']).toBe(Infinity);
	expect(Array.from(measure(censored, options).censored)).toEqual([1, 1]);
});
