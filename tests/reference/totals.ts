// Counts and areas of one replication, summed up from the naive engine's records.
import { FINISHED } from '../../sim/kernel/observations.ts';
import type { Model } from '../../sim/model/model.ts';
import { onShiftWithin } from './calendar.ts';
import type { Result } from './engine.ts';
import type { Item, Visit } from './world.ts';

/** Milliseconds and counts, by the names of `Observations`. */
export interface Totals {
	arrived: number;
	finished: number;
	throughput: number;
	wipArea: number;
	backlogArea: number;
	/** By step. */
	begun: number[];
	repeated: number[];
	queueTime: number[];
	queueArea: number[];
	/** By pool. */
	inHand: number[];
	effort: number[];
	available: number[];
}

export function totalsOf(result: Result, model: Model, warmup: number): Totals {
	const { items, visits, services, pools, places } = result;
	const { horizon } = model.run;
	const isCohort = ({ arrival }: Item) => arrival >= warmup && arrival <= horizon;
	/** How much of [from, to) is in the window; what has no end is not over. */
	const within = (from: number, to: number) =>
		Math.max(0, Math.min(orEnd(to), horizon) - Math.max(orEnd(from), warmup));
	const cohort = items.filter(isCohort);
	/** Services begun by the cohort; a plain wait is none. */
	const begun = (at: Result['places'][number]) =>
		visits.filter(
			({ place, step, item, taken }) =>
				place === at && step.wait === null && isCohort(item) && taken >= 0
		);
	const waits = ({ joined, taken, gone }: Visit) =>
		joined >= 0 ? within(joined, taken >= 0 ? taken : gone) : 0;
	const byPool = (of: (inHand: number, service: Result['services'][number]) => number) =>
		pools.map((pool) =>
			sum(
				services.flatMap((service) =>
					service.takers
						.filter((taker) => taker.pool === pool)
						.map(({ count }) => {
							const from = Math.max(service.taken, warmup);
							const to = Math.min(orEnd(service.ended), horizon);
							return from < to ? count * of(onShiftWithin(service.shift, from, to), service) : 0;
						})
				)
			)
		);
	return {
		arrived: cohort.length,
		finished: cohort.filter(({ fate }) => fate === FINISHED).length,
		throughput: items.filter(
			({ fate, exit }) => fate === FINISHED && exit >= warmup && exit <= horizon
		).length,
		wipArea: sum(items.map(({ entered, exit }) => within(entered, exit))),
		backlogArea: sum(items.map(({ arrival, entered }) => within(arrival, entered))),
		begun: places.map((step) => begun(step).length),
		repeated: places.map(
			(step) => begun(step).length - new Set(begun(step).map(({ item }) => item)).size
		),
		queueTime: places.map((step) => sum(begun(step).map(({ joined, taken }) => taken - joined))),
		queueArea: places.map((step) => sum(visits.filter(({ place }) => place === step).map(waits))),
		inHand: byPool((inHand) => inHand),
		effort: byPool((inHand, service) => (inHand * service.work) / service.inHand),
		available: pools.map(({ shift, capacities }) =>
			sum(
				capacities.map(({ until, count }, i) => {
					const from = Math.max(warmup, capacities[i - 1]?.until ?? 0);
					const to = Math.min(horizon, until);
					return from < to ? count * onShiftWithin(shift, from, to) : 0;
				})
			)
		)
	};
}

const orEnd = (time: number) => (Number.isNaN(time) ? Infinity : time);
const sum = (list: number[]) => list.reduce((total, x) => total + x, 0);
