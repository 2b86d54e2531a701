// Observations made by hand: a stream of one step, `review`, done by `maintainers`, in which nothing happened yet.
import type { Labels, Observations } from '../../../sim/kernel/observations.ts';
import { HOUR } from '../../../sim/units.ts';

export const labels: Labels = {
	steps: ['review'],
	blocks: [],
	lanes: [],
	pools: ['maintainers'],
	kinds: ['pr'],
	flaws: [],
	outcomes: [],
	stepPools: [[0]],
	capacity: [1],
	cost: [null]
};

/** Where the labels are others, whatever goes by them has to be given too. A window from 0 to 100 h, sampled every hour. */
export function observe(given: Partial<Observations> = {}): Observations {
	const horizon = given.horizon ?? 100 * HOUR;
	const all = given.labels ?? labels;
	const zeros = (length: number) => new Float64Array(length);
	const at = Float64Array.from({ length: 100 }, (_, i) => ((i + 1) * horizon) / 100);
	return {
		labels: all,
		replication: 0,
		warmup: 0,
		horizon,
		end: horizon,
		events: 0,
		bound: null,
		arrived: 0,
		finished: given.leadTimes?.length ?? 0,
		left: 0,
		turnedAway: 0,
		gaveUp: 0,
		inside: given.ages?.length ?? 0,
		outcomes: zeros(all.outcomes.length),
		leadTimes: zeros(0),
		leadKinds: new Uint16Array(given.leadTimes?.length ?? 0),
		leadCounts: null,
		...sumByKind(all.kinds.length, given),
		ages: zeros(0),
		ageKinds: new Uint16Array(given.ages?.length ?? 0),
		charges: zeros(8),
		offHours: 0,
		promised: zeros(all.kinds.length),
		late: zeros(all.kinds.length),
		escaped: zeros(all.flaws.length),
		caught: zeros(all.flaws.length),
		begun: zeros(all.steps.length),
		repeated: zeros(all.steps.length),
		queueTime: zeros(all.steps.length),
		touchTime: zeros(all.steps.length),
		pickupTime: zeros(all.steps.length),
		blockedTime: zeros(all.steps.length),
		entered: zeros(all.blocks.length),
		joinTime: zeros(all.blocks.length),
		laneEnded: zeros(all.lanes.reduce((sum, lanes) => sum + lanes, 0)),
		ladder: null,
		offByStep: null,
		throughput: given.leadTimes?.length ?? 0,
		throughputByKind: zeros(all.kinds.length),
		wipArea: 0,
		backlogArea: 0,
		queueArea: zeros(all.steps.length),
		inHand: zeros(all.pools.length),
		effort: zeros(all.pools.length),
		available: zeros(all.pools.length),
		bottleneck: zeros(all.pools.length),
		nobody: horizon - (given.warmup ?? 0),
		samples: {
			at,
			arrived: zeros(at.length),
			finished: zeros(at.length),
			wipArea: zeros(at.length),
			waiting: zeros(at.length * all.steps.length),
			inside: zeros(at.length * all.steps.length),
			within: zeros(at.length * (all.blocks.length + 1)),
			underWay: zeros(at.length * all.steps.length),
			backlog: zeros(at.length),
			outside: zeros(at.length)
		},
		arrivedByWeek: zeros(Math.ceil(horizon / 604_800_000)),
		finishedByWeek: zeros(Math.ceil(horizon / 604_800_000)),
		changeOver: null,
		rings: [],
		trace: null,
		...given
	};
}

/** How many finished, and their lead times summed, by kind. */
function sumByKind(kinds: number, { leadTimes, leadKinds }: Partial<Observations>) {
	const finishedByKind = new Float64Array(kinds);
	const leadSums = new Float64Array(kinds);
	leadTimes?.forEach((leadTime, i) => {
		const kind = leadKinds?.[i] ?? 0;
		finishedByKind[kind]++;
		leadSums[kind] += leadTime;
	});
	return { finishedByKind, leadSums };
}

/** Hours as milliseconds. */
export function hours(...values: number[]): Float64Array {
	return Float64Array.from(values, (value) => value * HOUR);
}
