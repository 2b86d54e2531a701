// What each figure of the summary is: one definition a line, from the observations of one replication.
// NaN: nothing observed. Infinity: left open by censoring.
import { CAUSES, CHARGES, TOUCH, type Labels, type Observations } from '../kernel/observations.ts';
import { BUCKETS } from '../numerics/index.ts';
import { HOUR, WEEK } from '../units.ts';
import { createCountedOrder, createQuantile, type Order, type Quantile } from './quantile.ts';
import { createShelves } from './shelves.ts';

/** One replication, prepared for reading its figures. */
export interface Reading {
	observations: Observations;
	/** Milliseconds in the document's unit. */
	unit: number;
	/** Length of the window in milliseconds. */
	window: number;
	all: LeadTimes;
	/** By kind. */
	kinds: LeadTimes[];
}

interface LeadTimes {
	/** Milliseconds; items still inside count as their age. */
	mean: number;
	/** Of finished items only. */
	order: Order;
	quantile: Quantile;
}

/** A figure: where it stands in the summary (`steps.review.visits`; ids have no dots), and how it is read. */
export interface Figure {
	path: string;
	read: (reading: Reading) => number;
}

export function createReading(observations: Observations, unit: number): Reading {
	const { labels, warmup, horizon } = observations;
	const all = createLeadTimes(observations, null);
	return {
		observations,
		unit,
		window: horizon - warmup,
		all,
		kinds: labels.kinds.map((_, kind) =>
			labels.kinds.length === 1 ? all : createLeadTimes(observations, kind)
		)
	};
}

/** Of one kind of work, or of all (null). */
function createLeadTimes(observations: Observations, kind: number | null): LeadTimes {
	const { ageKinds, finishedByKind, leadSums } = observations;
	const of = (byKind: Float64Array) => (kind === null ? total(byKind) : byKind[kind]);
	const ages = observations.ages.filter((_, i) => kind === null || ageKinds[i] === kind);
	const finished = of(finishedByKind);
	const order = orderOf(observations, kind);
	return {
		mean: (of(leadSums) + total(ages)) / (finished + ages.length),
		order,
		quantile: createQuantile(order, finished, ages)
	};
}

function orderOf({ leadTimes, leadKinds, leadCounts }: Observations, kind: number | null): Order {
	if (leadCounts === null)
		return createShelves(
			kind === null ? leadTimes : leadTimes.filter((_, i) => leadKinds[i] === kind)
		);
	const countsOf = (kind: number) => leadCounts.subarray(kind * BUCKETS, (kind + 1) * BUCKETS);
	const kinds = leadCounts.length / BUCKETS;
	return createCountedOrder(
		kind === null ? Array.from({ length: kinds }, (_, kind) => countsOf(kind)) : [countsOf(kind)]
	);
}

/** Every figure of a stream with these labels, in the order of the summary. Same labels, same list. */
export function listFigures(labels: Labels): Figure[] {
	return [
		...group('', {
			throughput: (r) => perUnit(r, r.observations.throughput),
			...leadTime((r) => r.all),
			touchTime: (r) => perFinished(r, r.observations.charges[TOUCH]) / r.unit,
			waitTime: (r) => perFinished(r, waited(r.observations)) / r.unit
		}),
		...CAUSES.map((cause) => ({
			path: `waits.${cause}`,
			read: (r: Reading) => perFinished(r, r.observations.charges[CHARGES.indexOf(cause)]) / r.unit
		})),
		...group('', {
			offHours: (r) => perFinished(r, r.observations.offHours) / r.unit,
			flowEfficiency: (r) => r.observations.charges[TOUCH] / total(r.observations.charges),
			effort: (r) => perExit(r, total(r.observations.effort) / HOUR),
			cost: (r) => perExit(r, money(r.observations)),
			wip: (r) => r.observations.wipArea / r.window,
			backlog: (r) => r.observations.backlogArea / r.window,
			rework: (r) => perFinished(r, total(r.observations.repeated)),
			late: (r) => total(r.observations.late) / total(r.observations.promised)
		}),
		...labels.flaws.flatMap((id, flaw) =>
			group(`flaws.${id}.`, {
				escaped: (r) => 1000 * perFinished(r, r.observations.escaped[flaw]),
				caught: (r) => 1000 * perFinished(r, r.observations.caught[flaw])
			})
		),
		...labels.kinds.flatMap((id, kind) =>
			group(`work.${id}.`, {
				...leadTime((r) => r.kinds[kind]),
				throughput: (r) => perUnit(r, r.observations.throughputByKind[kind])
			})
		),
		...labels.steps.flatMap((id, step) => group(`steps.${id}.`, stepFigures(labels, step))),
		...labels.blocks.flatMap((id, block) =>
			group(`steps.${id}.`, {
				visits: (r) => perFinished(r, r.observations.entered[block]),
				joinTime: ({ observations: o, unit }) => o.joinTime[block] / o.entered[block] / unit
			})
		),
		...labels.pools.flatMap((id, pool) =>
			group(`people.${id}.`, {
				utilization: ({ observations: o }) => o.inHand[pool] / o.available[pool],
				hoursPerWeek: (r) => r.observations.effort[pool] / HOUR / (r.window / WEEK)
			})
		)
	];
}

type Readers = Record<string, Figure['read']>;

function group(prefix: string, readers: Readers): Figure[] {
	return Object.entries(readers).map(([name, read]) => ({ path: prefix + name, read }));
}

function leadTime(of: (reading: Reading) => LeadTimes): Readers {
	return {
		'leadTime.mean': (r) => of(r).mean / r.unit,
		'leadTime.p50': (r) => of(r).quantile(0.5) / r.unit,
		'leadTime.p85': (r) => of(r).quantile(0.85) / r.unit,
		'leadTime.p95': (r) => of(r).quantile(0.95) / r.unit
	};
}

/** Times are per service begun. */
function stepFigures(labels: Labels, step: number): Readers {
	const perService = (r: Reading, sums: Float64Array) =>
		sums[step] / r.observations.begun[step] / r.unit;
	return {
		visits: (r) => perFinished(r, r.observations.begun[step]),
		queueTime: (r) => perService(r, r.observations.queueTime),
		queueLength: (r) => r.observations.queueArea[step] / r.window,
		touchTime: (r) => perService(r, r.observations.touchTime),
		pickupTime: (r) => perService(r, r.observations.pickupTime),
		blockedTime: (r) => perService(r, r.observations.blockedTime),
		utilization: ({ observations: o }) => busiest(o, labels.stepPools[step])
	};
}

/** Of the pools whose people a step may take, the highest utilization. NaN for none. */
function busiest(observations: Observations, pools: number[]): number {
	const shares = pools.map((pool) => observations.inHand[pool] / observations.available[pool]);
	return shares.length ? Math.max(...shares) : NaN;
}

/** Per finished item of the cohort. */
export function perFinished(reading: Reading, sum: number): number {
	const { finished } = reading.observations;
	return finished ? sum / finished : NaN;
}

/** Per item finished in the window, whoever they are. */
function perExit(reading: Reading, sum: number): number {
	const { throughput } = reading.observations;
	return throughput ? sum / throughput : NaN;
}

function perUnit(reading: Reading, count: number): number {
	return count / (reading.window / reading.unit);
}

function waited(observations: Observations): number {
	return total(observations.charges) - observations.charges[TOUCH];
}

/** What the people's work in the window cost; NaN where no cost is given at all. */
export function money({ labels, effort }: Observations): number {
	if (labels.cost.every((cost) => cost === null)) return NaN;
	return labels.cost.reduce<number>(
		(sum, cost, pool) => sum + ((cost ?? 0) * effort[pool]) / HOUR,
		0
	);
}

function total(values: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i];
	return sum;
}
