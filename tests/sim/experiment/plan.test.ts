// The plan is tried with results made up on the spot: it cannot know who did the work.
import { describe, expect, test } from 'vitest';
import { planRun, type Round } from '../../../sim/experiment/plan.ts';
import type { Replicated, Task } from '../../../sim/experiment/replicate.ts';
import type { Setup } from '../../../sim/experiment/setup.ts';
import { normalQuantile } from '../../../sim/numerics/index.ts';
import { createKey, uniform } from '../../../sim/random/keys.ts';
import { measure } from '../../../sim/stats/measure.ts';
import type { Summary } from '../../../sim/stats/summary.ts';
import { HOUR, WEEK } from '../../../sim/units.ts';
import { hours, labels, observe } from '../stats/observed.ts';
import { queue } from './streams.ts';

const { a, b } = createKey('plan', 0);
const noise = (series: number, n: number) => normalQuantile(uniform(a, b, series, n) + 2 ** -54);

/** A replication in which one item finished, in so many hours; fills up to `settles` hours. */
function made(task: Task, leadTime: number, settles = 0): Replicated {
	const { warmup, replication, filling } = task;
	const observations = observe({
		horizon: 1000 * HOUR,
		warmup,
		replication,
		leadTimes: hours(leadTime)
	});
	let area = 0;
	observations.samples.at.forEach((instant, i) => {
		area += Math.min(1, (instant + HOUR) / (settles * HOUR + HOUR)) * 10 * HOUR;
		observations.samples.wipArea[i] = area;
	});
	const options = { unit: HOUR, isWeekly: false, filling, views: false };
	return { ok: true, measured: measure(observations, options) };
}

/** Runs a plan with made-up results; gives its rounds and its end. */
function carryOut(setup: Setup, make: (task: Task) => Replicated) {
	const plan = planRun(setup);
	const rounds: Round[] = [];
	let next = plan.next();
	while (!next.done) {
		rounds.push(next.value);
		next = plan.next(next.value.tasks.map(make));
	}
	const end = next.value;
	return { rounds, end, summary: end.ok ? end.value : (null as unknown as Summary) };
}
const sizes = (rounds: Round[]) => rounds.map(({ tasks }) => tasks.length);
const oneRedesign = (setup: Omit<Setup, 'document'> & { document?: Setup['document'] }) => ({
	document: queue(),
	redesigns: ['two'],
	...setup
});

describe('a fixed number of replications', () => {
	const overrides = { warmup: 0, replications: 25 };
	const { rounds, summary } = carryOut(oneRedesign({ overrides }), (task) => made(task, 3));

	test('is done in rounds of ten of every scenario', () => {
		expect(sizes(rounds)).toEqual([20, 20, 10]);
		const tasks = rounds.flatMap((round) => round.tasks);
		expect(new Set(tasks.map((task) => `${task.scenario}/${task.replication}`)).size).toBe(50);
		expect(Math.max(...tasks.map(({ replication }) => replication))).toBe(24);
		expect(summary).toMatchObject({ replications: 25, warmup: 0, horizon: 1000, unit: 'h' });
	});

	test('says what is known after each round, and nothing of precision', () => {
		expect(rounds.map((round) => round.summary?.replications ?? null)).toEqual([null, 10, 20]);
		expect(summary.scenarios.baseline.leadTime.mean).toEqual({ value: 3, low: 3, high: 3 });
		expect('precisionReached' in summary).toBe(false);
	});
});

describe('as many replications as it takes', () => {
	const overrides = { warmup: 0 };

	test('ten, where all are alike', () => {
		const { rounds } = carryOut(oneRedesign({ overrides }), (task) => made(task, 3));
		expect(sizes(rounds)).toEqual([20]);
	});

	test('until the half-width is within the precision of the baseline’s mean', () => {
		// cv 0.1 in each: 2% takes about (1.96 × 0.1 ÷ 0.02)² = 96 replications, the difference (√2) about 192.
		const alone = carryOut({ document: queue(), redesigns: [], overrides }, (task) =>
			made(task, 10 + noise(1, task.replication))
		);
		expect(alone.summary.replications).toBeGreaterThanOrEqual(60);
		expect(alone.summary.replications).toBeLessThanOrEqual(140);
		const { low, high } = alone.summary.scenarios.baseline.leadTime.mean!;
		expect((high! - low!) / 2 / 10).toBeLessThanOrEqual(0.0201);
		const paired = carryOut(oneRedesign({ overrides }), (task) =>
			made(task, 10 + noise(1 + task.scenario, task.replication))
		);
		expect(paired.summary.replications).toBeGreaterThan(alone.summary.replications + 40);
		expect(paired.summary.replications).toBeLessThanOrEqual(260);
	});

	test('luck that is shared takes no more than one scenario alone', () => {
		const { summary } = carryOut(oneRedesign({ overrides }), (task) =>
			made(task, 10 + task.scenario + noise(1, task.replication))
		);
		const { low, high } = summary.comparisons.two.leadTime.mean!;
		expect(high! - low!).toBeLessThan(1e-9);
		expect(summary.replications).toBeLessThanOrEqual(140);
	});

	test('at most 400, and then it says how precise it came', () => {
		const { summary } = carryOut({ document: queue(), redesigns: [], overrides }, (task) =>
			made(task, 10 + 5 * noise(1, task.replication))
		);
		expect(summary.replications).toBe(400);
		const { value, low } = summary.scenarios.baseline.leadTime.mean!;
		expect(summary.precisionReached).toBeCloseTo((value - low!) / value, 9);
		expect(summary.precisionReached).toBeGreaterThan(0.02);
	});

	test('a stream in which nothing ever finishes is not waited for', () => {
		const { summary } = carryOut(oneRedesign({ overrides }), (task) => {
			const options = { unit: HOUR, isWeekly: false, filling: false, views: false };
			const { replication } = task;
			return { ok: true, measured: measure(observe({ replication, labels }), options) };
		});
		expect(summary.replications).toBe(10);
		expect(summary.scenarios.baseline.leadTime.mean).toBeNull();
	});
});

describe('the warm-up', () => {
	const overrides = { replications: 20 };

	test('is the longest of the scenarios, found in ten pilots that are then thrown away', () => {
		const { rounds, summary } = carryOut(oneRedesign({ overrides }), (task) =>
			made(task, task.warmup ? 7 : 1, task.scenario ? 200 : 0)
		);
		expect(sizes(rounds)).toEqual([20, 20, 20]);
		expect(rounds[0].tasks.every((task) => task.filling && task.warmup === 0)).toBe(true);
		expect(rounds[1].summary).toBeNull();
		expect(rounds[1].tasks.every((task) => !task.filling)).toBe(true);
		expect(summary.warmup).toBeGreaterThanOrEqual(150);
		expect(summary.warmup).toBeLessThanOrEqual(250);
		expect(summary.scenarios.baseline.leadTime.mean!.value).toBe(7);
	});

	test('where it is 0 the pilots are the first round', () => {
		const { rounds, summary } = carryOut(oneRedesign({ overrides }), (task) => made(task, 3));
		expect(sizes(rounds)).toEqual([20, 20]);
		expect(rounds[1].tasks[0].replication).toBe(10);
		expect(summary).toMatchObject({ warmup: 0, replications: 20 });
		const few = carryOut(oneRedesign({ overrides: { replications: 3 } }), (task) => made(task, 3));
		expect(few.summary.replications).toBe(3);
	});

	test('is 0 without pilots where the start is meant as it is', () => {
		const trace = queue();
		trace.work.case.arrives = { at: [1, 2, 3] };
		const begun = { ...queue(), begin: { decide: 4 } };
		for (const document of [trace, begun]) {
			const { rounds, summary } = carryOut(oneRedesign({ document, overrides }), (task) =>
				made(task, 3, 300)
			);
			expect(sizes(rounds)).toEqual([20, 20]);
			expect(summary.warmup).toBe(0);
		}
	});

	test.each([
		['a redesign', 200, 400, { perWeek: 168 }, { at: [1, 2, 3] }],
		['the stream now', 400, 200, { at: [1, 2, 3] }, { perWeek: 168 }]
	])('is the longest of the others, where %s starts as it is', (_, now, then, before, after) => {
		const document = queue();
		document.work.case.arrives = before;
		document.redesigns![0].moves = [{ work: 'case', to: { arrives: after } }];
		const { summary } = carryOut(oneRedesign({ document, overrides }), (task) =>
			made(task, 3, task.scenario ? then : now)
		);
		expect(summary.warmup).toBeGreaterThanOrEqual(150);
		expect(summary.warmup).toBeLessThanOrEqual(250);
	});

	test('is what the file says, in its unit', () => {
		const { rounds, summary } = carryOut(
			oneRedesign({ overrides: { warmup: '1wk', replications: 1 } }),
			(task) => made(task, 3)
		);
		expect(rounds[0].tasks[0].warmup).toBe(WEEK);
		expect(summary.warmup).toBe(168);
	});
});

test('what cannot be run is refused at once', () => {
	const { rounds, end } = carryOut(oneRedesign({ overrides: { horizon: -1 } }), (task) =>
		made(task, 3)
	);
	expect(rounds).toEqual([]);
	expect(end).toMatchObject({ ok: false, issues: [{ path: 'run.horizon' }] });
});

test('a replication that comes up against a bound ends the run with its issue', () => {
	const issue = {
		code: 'too-many-events',
		severity: 'error' as const,
		path: 'run.horizon',
		message: 'It is too much.',
		hint: 'Ask for less.'
	};
	const { rounds, end } = carryOut(oneRedesign({}), (task) =>
		task.replication === 4 ? { ok: false, issue } : made(task, 3)
	);
	expect(rounds).toHaveLength(1);
	expect(end).toEqual({ ok: false, issues: [issue] });
});

describe('whoever stops', () => {
	const stop = (done: number) => {
		const plan = planRun(oneRedesign({ overrides: { warmup: 0, replications: 20 } }));
		const { tasks } = plan.next().value as Round;
		return plan.next(tasks.slice(0, done).map((task) => made(task, 3)));
	};

	test('keeps the replications that all scenarios have', () => {
		const end = stop(7);
		expect(end.done && (end.value as { value: Summary }).value.replications).toBe(3);
	});

	test('before there is one in all of them has nothing, and no blame', () => {
		expect(stop(1)).toEqual({ done: true, value: { ok: false, issues: [] } });
	});
});
