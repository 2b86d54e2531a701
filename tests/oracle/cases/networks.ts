import {
	forkJoinLeadTime,
	jackson,
	longestOf,
	machineRepair,
	meanValueAnalysis,
	mg1,
	mmc,
	tandem,
	tandemCapacity
} from '../../../sim/theory/index.ts';
import { joinTime, leadTime, ofStep, utilization, waits, whole } from './case.ts';
import type { Chapter, Figure } from './case.ts';

const JACKSON = 'J. R. Jackson, _Operations Research_ 5 (1957)';
const MVA = 'M. Reiser & S. S. Lavenberg, _Journal of the ACM_ 27 (1980)';
const REPAIR = 'Machine repair (finite source): Gross et al., 4th ed., §2.7';
const RENYI =
	'Order statistics of exponentials: A. Rényi, _Acta Math. Acad. Sci. Hungaricae_ 4 (1953)';

const rework = jackson([
	{ arrivalRate: 1, serviceRate: 1 / 1.2, servers: 2, next: [0, 1, 0] },
	{ arrivalRate: 0, serviceRate: 2, servers: 1, next: [0, 0, 0.3] },
	{ arrivalRate: 0, serviceRate: 1, servers: 1, next: [0.1, 0.9, 0] }
]);
const series = jackson([
	{ arrivalRate: 0.7, serviceRate: 1, servers: 1, next: [0, 1, 0] },
	{ arrivalRate: 0, serviceRate: 0.5, servers: 2, next: [0, 0, 1] },
	{ arrivalRate: 0, serviceRate: 1.25, servers: 1, next: [0, 0, 0] }
]);
const held = tandem(0.55, 1, 1 / 0.9, 1);
const capacity = tandemCapacity(1, 1 / 0.9, 1);
const fiveInside = meanValueAnalysis(
	[
		{ serviceTime: 1, visits: 1, servers: 1 },
		{ serviceTime: 1.8, visits: 1, servers: 2 },
		{ serviceTime: 2, visits: 1, servers: Infinity }
	],
	5
);
const equal = { serviceTime: 1, visits: 1, servers: 1 };
const fourInside = meanValueAnalysis([equal, equal, equal], 4);
const lane = mmc(1, 1 / 0.6);
const both = forkJoinLeadTime(1, 1 / 0.6);
// Cut, then sewn, with nobody else inside: one service of both times.
const oneInside = mg1(1, 0.7, Math.sqrt(0.4 * 0.4 + 0.3 * 0.3) / 0.7);

function repairs(machines: number, repairers: number, pool: string): Figure[] {
	const truth = machineRepair(machines, 1 / 5, 1, repairers);
	return [
		whole('throughput', truth.throughput),
		ofStep('repair', 'queueTime', truth.queueTime),
		ofStep('repair', 'queueLength', truth.queueLength),
		utilization(pool, truth.utilization)
	];
}

export const networks: Chapter = {
	title: 'Networks: in series, in a ring, side by side',
	cases: [
		{
			stream: 'jackson',
			source: JACKSON,
			figures: [
				leadTime(rework.leadTime),
				...['make', 'review', 'fix'].flatMap((id, i) => [
					ofStep(id, 'queueTime', rework.stations[i].queueTime),
					ofStep(id, 'visits', rework.stations[i].throughput)
				])
			]
		},
		{
			stream: 'series',
			source: `${JACKSON}; P. J. Burke, _Operations Research_ 4 (1956)`,
			figures: [
				leadTime(series.leadTime),
				...['first', 'second', 'third'].map((id, i) =>
					ofStep(id, 'queueTime', series.stations[i].queueTime)
				),
				whole('wip', series.wip)
			]
		},
		{
			stream: 'tandem',
			source: 'Blocking after service: G. C. Hunt, _Operations Research_ 4 (1956); solved exactly',
			figures: [leadTime(held.leadTime), whole('wip', held.wip), waits('blocked', held.blocked)]
		},
		{
			stream: 'tandem-full',
			source: 'Capacity with blocking: G. C. Hunt, _Operations Research_ 4 (1956)',
			figures: [whole('throughput', capacity), leadTime(5 / capacity)]
		},
		{
			stream: 'closed',
			source: MVA,
			figures: [
				whole('throughput', fiveInside.throughput),
				leadTime(fiveInside.leadTime),
				ofStep('cut', 'queueTime', fiveInside.stations[0].time - 1),
				ofStep('sew', 'queueTime', fiveInside.stations[1].time - 1.8)
			]
		},
		{
			stream: 'conwip',
			source: `${MVA}: n ÷ (n + 2) of n items in three equal stations`,
			figures: [
				whole('throughput', fourInside.throughput),
				leadTime(fourInside.leadTime),
				ofStep('sew', 'queueTime', fourInside.stations[1].time - 1),
				utilization('c', 4 / 6)
			]
		},
		{ stream: 'repair', source: REPAIR, figures: repairs(6, 1, 'repairer') },
		{ stream: 'repair-two', source: REPAIR, figures: repairs(8, 2, 'repairers') },
		{
			stream: 'one-at-a-time',
			source: 'M/G/1 whose service is both steps: Pollaczek and Khinchine',
			figures: [
				leadTime(oneInside.leadTime),
				whole('wip', oneInside.utilization),
				whole('backlog', oneInside.queueLength),
				waits('blocked', oneInside.queueTime)
			]
		},
		{
			stream: 'fork-join',
			source: 'R. Nelson & A. N. Tantawi, _IEEE Transactions on Computers_ 37 (1988), eq. 6',
			figures: [
				leadTime(both),
				// Each lane by itself is M/M/1.
				ofStep('one', 'queueTime', lane.queueTime),
				ofStep('two', 'queueTime', lane.queueTime),
				// Both lanes wait until the longer is done.
				joinTime('both', 2 * (both - lane.leadTime))
			]
		},
		{
			stream: 'longest-of-three',
			source: RENYI,
			figures: [leadTime(longestOf(3, 1)), joinTime('all', 3 * (longestOf(3, 1) - 1))]
		},
		{ stream: 'first-of-three', source: RENYI, figures: [leadTime(1 / 3)] },
		{ stream: 'two-of-three', source: RENYI, figures: [leadTime(1 / 3 + 1 / 2)] }
	]
};
