// More of the engine beside theory: limits, patience, batches, networks open and closed. Rates per hour, times in hours.
import { expect, test } from 'vitest';
import type { ScenarioSummary, StepSummary } from '../../sim/stats/summary.ts';
import {
	bulkArrival,
	erlangA,
	erlangInterval,
	gatheringTime,
	gim1,
	jackson,
	machineRepair,
	mdc,
	meanValueAnalysis,
	mmck,
	tandem
} from '../../sim/theory/index.ts';
import { ask, expectTruth } from './ask.ts';

const step = (scenario: ScenarioSummary, id: string) => scenario.steps[id] as StepSummary;

test('M/M/2/5: who finds no place is turned away', () => {
	const { scenarios, replications } = ask('mmck');
	const { baseline } = scenarios;
	const truth = mmck(2, 1, 2, 5);
	expectTruth(baseline.leadTime.mean, truth.leadTime, replications);
	expectTruth(baseline.throughput, truth.throughput, replications);
	expectTruth(baseline.wip, truth.wip, replications);
	expectTruth(step(baseline, 'serve').queueLength, truth.queueLength, replications);
	const { arrived, turnedAway } = baseline.items;
	expect(turnedAway / arrived / truth.turnedAway).toBeCloseTo(1, 1);
});

test('Erlang A: who waits too long gives up', () => {
	const { scenarios, replications } = ask('erlang-a');
	const { baseline } = scenarios;
	const truth = erlangA(2, 1, 2, 2);
	expectTruth(step(baseline, 'serve').queueLength, truth.queueLength, replications);
	expectTruth(baseline.throughput, 2 * (1 - truth.gaveUp), replications);
	expectTruth(baseline.people.servers.utilization, truth.utilization, replications);
	expectTruth(baseline.wip, truth.wip, replications);
	const { arrived, gaveUp } = baseline.items;
	expect(gaveUp / arrived / truth.gaveUp).toBeCloseTo(1, 1);
});

test('M/D/3: Crommelin', () => {
	const { scenarios, replications } = ask('md3');
	const truth = mdc(2.4, 1, 3);
	expectTruth(scenarios.baseline.leadTime.mean, truth.leadTime, replications);
	expectTruth(step(scenarios.baseline, 'serve').queueTime, truth.queueTime, replications);
});

test('Erlang arrivals: GI/M/1', () => {
	const { scenarios, replications } = ask('em1');
	const truth = gim1(0.75, erlangInterval(4 / 3, 2), 1);
	expectTruth(scenarios.baseline.leadTime.mean, truth.leadTime, replications);
	expectTruth(scenarios.baseline.wip, truth.wip, replications);
});

test('a network with rework: Jackson', () => {
	const { scenarios, replications } = ask('jackson');
	const { baseline } = scenarios;
	const truth = jackson([
		{ arrivalRate: 1, serviceRate: 1 / 1.2, servers: 2, next: [0, 1, 0] },
		{ arrivalRate: 0, serviceRate: 2, servers: 1, next: [0, 0, 0.3] },
		{ arrivalRate: 0, serviceRate: 1, servers: 1, next: [0.1, 0.9, 0] }
	]);
	expectTruth(baseline.leadTime.mean, truth.leadTime, replications);
	for (const [i, id] of ['make', 'review', 'fix'].entries()) {
		expectTruth(step(baseline, id).queueTime, truth.stations[i].queueTime, replications);
		expectTruth(step(baseline, id).visits, truth.stations[i].throughput, replications);
	}
});

test('two in series with one place between: the first is held', () => {
	const { scenarios, replications } = ask('tandem');
	const truth = tandem(0.55, 1, 1 / 0.9, 1);
	expectTruth(scenarios.baseline.leadTime.mean, truth.leadTime, replications);
	expectTruth(scenarios.baseline.wip, truth.wip, replications);
	expectTruth(scenarios.baseline.waits.blocked, truth.blocked, replications);
});

test('a closed network: mean value analysis', () => {
	const { scenarios, replications } = ask('closed');
	const { baseline } = scenarios;
	const truth = meanValueAnalysis(
		[
			{ serviceTime: 1, visits: 1, servers: 1 },
			{ serviceTime: 1.8, visits: 1, servers: 2 },
			{ serviceTime: 2, visits: 1, servers: Infinity }
		],
		5
	);
	expectTruth(baseline.throughput, truth.throughput, replications);
	expectTruth(baseline.leadTime.mean, truth.leadTime, replications);
	expectTruth(step(baseline, 'cut').queueTime, truth.stations[0].time - 1, replications);
	expectTruth(step(baseline, 'sew').queueTime, truth.stations[1].time - 1.8, replications);
	// Always exactly five inside.
	expect(baseline.wip!.value).toBeCloseTo(5, 9);
});

test('machine repair', () => {
	const { scenarios, replications } = ask('repair');
	const { baseline } = scenarios;
	const truth = machineRepair(6, 1 / 5, 1, 1);
	expectTruth(baseline.throughput, truth.throughput, replications);
	expectTruth(step(baseline, 'repair').queueTime, truth.queueTime, replications);
	expectTruth(baseline.people.repairer.utilization, truth.utilization, replications);
});

test('batches of four: gathering, then a queue with Erlang arrivals', () => {
	const { scenarios, replications } = ask('full-batch');
	const { baseline } = scenarios;
	const batches = gim1(0.25, erlangInterval(4, 4), 1 / 3);
	expectTruth(baseline.waits.batch, gatheringTime(1, 4), replications);
	expectTruth(baseline.waits.queue, batches.queueTime, replications);
	expectTruth(baseline.leadTime.mean, gatheringTime(1, 4) + batches.leadTime, replications);
	expectTruth(baseline.effort, 3 / 4, replications);
});

test('three at once: bulk arrivals', () => {
	const { scenarios, replications } = ask('together');
	const truth = bulkArrival(0.2, 3, 9, 1);
	expectTruth(scenarios.baseline.leadTime.mean, truth.leadTime, replications);
	expectTruth(scenarios.baseline.wip, truth.wip, replications);
});
