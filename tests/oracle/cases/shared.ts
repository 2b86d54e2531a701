import { exp } from '../../../sim/numerics/index.ts';
import { flaws, leadTime, leadTimeOf, ofStep, utilization, waits, whole } from './case.ts';
import type { Case, Chapter, Figure } from './case.ts';

/** Two servers of different speed, the fast one first: what is inside, from the balance of its states. Rates per hour. */
function twoSpeeds(arrival: number, fast: number, slow: number) {
	const both = fast + slow;
	const back = (fast * arrival) / (both * (arrival + slow));
	// How often one is busy, and only the slow one is, for each time that nobody is.
	const one = arrival / fast / (1 - back * (1 - slow / fast));
	const onlySlow = back * one;
	const ratio = arrival / both;
	const two = ratio * one;
	const nobody = 1 / (1 + one + two / (1 - ratio));
	const bothBusy = (nobody * two) / (1 - ratio);
	return {
		wip: nobody * one + nobody * two * (2 / (1 - ratio) + ratio / (1 - ratio) / (1 - ratio)),
		fast: bothBusy + nobody * (one - onlySlow),
		slow: bothBusy + nobody * onlySlow
	};
}

/** M/M/1 whose customers leave when they have waited `patience`: the wait that is offered has this density. Rates per hour. */
function deadline(arrival: number, service: number, patience: number) {
	const drift = service - arrival;
	const stayed = exp(-drift * patience);
	const within = (1 - stayed) / drift;
	const beyond = exp(-drift * patience) / service;
	const idle = 1 / (1 + arrival * (within + beyond));
	const gaveUp = arrival * idle * beyond;
	const waited = (1 - stayed * (1 + drift * patience)) / drift / drift;
	return { gaveUp, queueTime: (arrival * idle * waited) / (1 - gaveUp) };
}

/** One kind needs one of `a`, another one of `a` and one of `b`; who finds them busy is lost. Loads, by kind; the share of each that is lost. */
function sharedPeople(a: number, b: number, [single, joint]: [number, number]) {
	const weight = (load: number, n: number): number =>
		n === 0 ? 1 : (load / n) * weight(load, n - 1);
	let [all, lostSingle, lostJoint] = [0, 0, 0];
	for (let j = 0; j <= b; j++)
		for (let i = 0; i + j <= a; i++) {
			const p = weight(single, i) * weight(joint, j);
			all += p;
			if (i + j === a) lostSingle += p;
			if (i + j === a || j === b) lostJoint += p;
		}
	return [lostSingle / all, lostJoint / all];
}

/** Mean wait where the shortest exponential service of mean 1 goes first: over all lengths x, with the load of those that are shorter. */
function shortestFirst(arrival: number): number {
	const width = 1e-3;
	let sum = 0;
	for (let x = width / 2; x < 40; x += width) {
		const load = arrival * (1 - exp(-x) * (1 + x));
		sum += (arrival * exp(-x) * width) / (1 - load) / (1 - load);
	}
	return sum;
}

/** Mean cost, hours and lead time are sums over visits: a fifth comes back. */
const visits = 1 / (1 - 0.2);

const speeds = twoSpeeds(1, 1, 0.5);
const late = deadline(1.2, 1, 2);
const [single, joint] = sharedPeople(4, 2, [1.5, 1]);
// Groups of 1 or 3: the group is one customer, and in it each waits for those before.
const groupWait = (0.35 * 5) / 2 / (1 - 0.7) + (5 / 2 - 1) / 2;
// The kinds come in no order, so every other service begins with a setup, whatever the one before did.
const withSetup = 1 + 0.4 / 2;
const setupWait = (0.5 * (2 + 0.4 + 0.4 * 0.4)) / 2 / (1 - 0.5 * withSetup);
// What the first gate misses comes to the second; half is found, and a fifth of the repairs makes another.
const atSecond = 0.4 * (1 - 0.7);
const repairs = (atSecond * 0.5) / (1 - 0.5 * 0.2);

const cost: Figure = {
	name: 'cost',
	truth: (30 + 130 * 0.3) * visits,
	read: (baseline) => baseline.cost
};
const cases: Case[] = [
	{
		stream: 'two-speeds',
		source: 'Two servers of different speed, fast first: H. Gumbel, _Operations Research_ 8 (1960)',
		figures: [
			leadTime(speeds.wip),
			whole('wip', speeds.wip),
			utilization('fast', speeds.fast),
			utilization('slow', speeds.slow)
		]
	},
	{
		stream: 'deadline',
		source: 'M/M/1 with constant patience: D. Y. Barrer, _Operations Research_ 5 (1957)',
		figures: [
			whole('throughput', 1.2 * (1 - late.gaveUp)),
			leadTime(1 + late.queueTime),
			ofStep('serve', 'queueTime', late.queueTime)
		]
	},
	{
		stream: 'shared-people',
		source:
			'Loss of calls that need several lines: J. S. Kaufman, _IEEE Trans. Communications_ 29 (1981)',
		figures: [
			{
				name: 'throughput of `letter`',
				truth: 1.5 * (1 - single),
				read: ({ work }) => work.letter.throughput
			},
			{
				name: 'throughput of `hearing`',
				truth: 1 - joint,
				read: ({ work }) => work.hearing.throughput
			}
		]
	},
	{
		stream: 'three-in-a-row',
		source: 'No room between three stations: G. C. Hunt, _Operations Research_ 4 (1956)',
		figures: [whole('throughput', 22 / 39), utilization('c', 22 / 39)]
	},
	{
		stream: 'groups-constant',
		source: 'M^[X]/D/1: a group is a customer of M/G/1; Gross et al., 4th ed., §5.1.1',
		figures: [leadTime(1 + groupWait), whole('wip', 0.7 * (1 + groupWait))]
	},
	{
		stream: 'change-of-kind',
		source:
			'M/G/1 whose service begins with a setup half of the time; Gross et al., 4th ed., §5.1.1',
		figures: [
			ofStep('serve', 'queueTime', setupWait),
			waits('queue', setupWait + 0.4 / 2),
			whole('effort', withSetup),
			utilization('server', 0.5 * withSetup)
		]
	},
	{
		stream: 'shortest-exponential',
		source: 'Shortest first: T. E. Phipps, _Operations Research_ 4 (1956)',
		figures: [
			ofStep('serve', 'queueTime', shortestFirst(0.8)),
			leadTimeOf('item', 1 + shortestFirst(0.8))
		]
	},
	{
		stream: 'two-gates-and-repair',
		source: 'Shares multiply: a geometric number of repairs',
		figures: [
			flaws('fault', 'escaped', (1000 * atSecond * 0.5) / (1 - 0.5 * 0.2)),
			flaws('fault', 'caught', 1000 * (0.4 * 0.7 + repairs)),
			ofStep('repair', 'visits', repairs),
			leadTime(0.1 * (1 + repairs) + repairs)
		]
	},
	{
		stream: 'what-it-costs',
		source: 'Hours and money are sums over visits',
		figures: [cost, whole('effort', (1 + 2 * 0.3) * visits), whole('touchTime', 1.3 * visits)]
	}
];

export const shared: Chapter = { title: 'People who are shared, deadlines, setups, costs', cases };
