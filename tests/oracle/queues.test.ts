// The engine beside theory: the whole way, from a stream file through the command line to its summary. Rates per hour, times in hours.
import { describe, expect, test } from 'vitest';
import type { ScenarioSummary, StepSummary } from '../../sim/stats/summary.ts';
import {
	cobham,
	feedback,
	forkJoinLeadTime,
	leadTimeQuantile,
	mg1,
	mmc
} from '../../sim/theory/index.ts';
import { ask, askCommandLine, expectTruth } from './ask.ts';

const step = (scenario: ScenarioSummary, id: string) => scenario.steps[id] as StepSummary;

describe.each([
	{ name: 'mm1', arrivalRate: 0.75, servers: 1, people: 'server' },
	{ name: 'mm3', arrivalRate: 2.25, servers: 3, people: 'servers' }
])('$name', ({ name, arrivalRate, servers, people }) => {
	test('lead time, wait, work in process and utilization are those of M/M/c', async () => {
		const { scenarios, replications } = await askCommandLine(name);
		const { baseline } = scenarios;
		const truth = mmc(arrivalRate, 1, servers);
		expectTruth(baseline.leadTime.mean, truth.leadTime, replications);
		for (const [p, ours] of [
			[0.5, baseline.leadTime.p50],
			[0.85, baseline.leadTime.p85],
			[0.95, baseline.leadTime.p95]
		] as const) {
			expectTruth(ours, leadTimeQuantile(p, arrivalRate, 1, servers), replications);
		}
		expectTruth(step(baseline, 'serve').queueTime, truth.queueTime, replications);
		expectTruth(step(baseline, 'serve').queueLength, truth.queueLength, replications);
		expectTruth(baseline.waits.queue, truth.queueTime, replications);
		expectTruth(baseline.wip, truth.wip, replications);
		expectTruth(baseline.people[people].utilization, truth.utilization, replications);
		expectTruth(baseline.throughput, arrivalRate, replications);
		expect(baseline.stable).toBe(true);
	});
});

test('M/G/1, lognormal service with cv 2: Pollaczek and Khinchine', async () => {
	const { scenarios, replications } = await askCommandLine('mg1');
	const truth = mg1(1, 0.5, 2);
	expectTruth(scenarios.baseline.leadTime.mean, truth.leadTime, replications);
	expectTruth(step(scenarios.baseline, 'serve').queueTime, truth.queueTime, replications);
	expectTruth(scenarios.baseline.wip, truth.wip, replications);
	expectTruth(scenarios.baseline.touchTime, 0.5, replications);
});

test('M/M/1 where a quarter comes back', async () => {
	const { scenarios, replications } = await askCommandLine('feedback');
	const truth = feedback(0.5625, 1, 0.25);
	expectTruth(scenarios.baseline.leadTime.mean, truth.leadTime, replications);
	expectTruth(step(scenarios.baseline, 'serve').visits, truth.visits, replications);
	expectTruth(scenarios.baseline.rework, truth.visits - 1, replications);
	expectTruth(scenarios.baseline.wip, truth.wip, replications);
	expectTruth(scenarios.baseline.people.server.utilization, truth.utilization, replications);
});

test('non-preemptive priorities: Cobham', async () => {
	const { scenarios, replications } = await askCommandLine('priority');
	const [urgent, other] = cobham([
		{ arrivalRate: 0.6, serviceTime: 0.5, cv: 1 },
		{ arrivalRate: 0.4, serviceTime: 1, cv: 1 }
	]);
	const { work } = scenarios.baseline;
	expectTruth(work.urgent.leadTime.mean, urgent.leadTime, replications);
	expectTruth(work.other.leadTime.mean, other.leadTime, replications);
	expectTruth(scenarios.baseline.wip, urgent.wip + other.wip, replications);
});

test('two-way fork and join: Nelson and Tantawi', async () => {
	const { scenarios, replications } = await askCommandLine('fork-join');
	const { baseline } = scenarios;
	expectTruth(baseline.leadTime.mean, forkJoinLeadTime(1, 1 / 0.6), replications);
	// Each lane by itself is M/M/1.
	const lane = mmc(1, 1 / 0.6);
	expectTruth(step(baseline, 'one').queueTime, lane.queueTime, replications);
	expectTruth(step(baseline, 'two').queueTime, lane.queueTime, replications);
	// What one lane waits for the other: both lanes' times, less twice the longer, turned round.
	const join = 2 * (forkJoinLeadTime(1, 1 / 0.6) - lane.leadTime);
	const block = baseline.steps.both;
	expectTruth('joinTime' in block ? block.joinTime : null, join, replications);
});

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

test('in one thread, without the command line, the summary is the same', async () => {
	expect(JSON.stringify(ask('calendar'))).toBe(JSON.stringify(await askCommandLine('calendar')));
	expect(JSON.stringify(ask('mmck'))).toBe(JSON.stringify(await askCommandLine('mmck')));
});
