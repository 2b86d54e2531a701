// What was the case at each moment of one replication: who was where, and who held things up. From the naive engine's records.
import { FINISHED, type Labels } from '../../sim/kernel/observations.ts';
import type { Model, Step } from '../../sim/model/model.ts';
import { WEEK } from '../../sim/units.ts';
import type { Span } from './charge.ts';
import type { Result } from './engine.ts';
import { rulesAt, type PoolState } from './world.ts';

const isDuring = ({ from, to }: Span, time: number) =>
	from <= time && (Number.isNaN(to) || time < to);

/** Counts at an instant, after all that happens at it; by the names of `Observations.samples`. */
export interface Moments {
	arrived: number[];
	finished: number[];
	wipArea: number[];
	waiting: number[];
	inside: number[];
	underWay: number[];
	within: number[];
	backlog: number[];
	outside: number[];
}

export function momentsOf(result: Result, labels: Labels, times: ArrayLike<number>): Moments {
	const { items, visits, runs, held, atDoors } = result;
	const outside = [...atDoors, ...held.filter(({ isOutside }) => isOutside)];
	const at = Array.from(times);
	const entered = items.map(({ entered, exit }) => ({ from: entered, to: exit }));
	const before = items.map(({ arrival, entered }) => ({ from: arrival, to: entered }));
	const atStep = (id: string) => visits.filter(({ place }) => place.id === id);
	const presence = labels.steps.map((id) =>
		atStep(id).map(({ arrived, gone }) => ({ from: arrived, to: gone }))
	);
	const waits = labels.steps.map((id) =>
		atStep(id).map(({ arrived, taken, gone }) => ({
			from: arrived,
			to: Number.isNaN(taken) ? gone : taken
		}))
	);
	const notices = labels.steps.map((id) =>
		atStep(id).map(({ arrived, joined, gone }) => ({
			from: arrived,
			to: Number.isNaN(joined) ? gone : joined
		}))
	);
	const inBlock = labels.blocks.map((id) =>
		runs
			.filter(({ block }) => block.id === id)
			.map(({ began, gone }) => ({ from: began, to: gone }))
	);
	const count = (spans: Span[], time: number) =>
		spans.filter((span) => isDuring(span, time)).length;
	return {
		arrived: at.map((time) => items.filter(({ arrival }) => arrival <= time).length),
		finished: at.map(
			(time) => items.filter(({ fate, exit }) => fate === FINISHED && exit <= time).length
		),
		wipArea: at.map((time) =>
			sum(
				entered
					.filter(({ from }) => from <= time)
					.map(({ from, to }) => (to < time ? to : time) - from)
			)
		),
		waiting: at.flatMap((time) => waits.map((spans) => count(spans, time))),
		inside: at.flatMap((time) => presence.map((spans) => count(spans, time))),
		underWay: at.flatMap((time) => notices.map((spans) => count(spans, time))),
		within: at.flatMap((time) => [...inBlock, entered].map((spans) => count(spans, time))),
		backlog: at.map((time) => count(before, time)),
		outside: at.map((time) => count(outside, time))
	};
}

/** By week of the run, up to the horizon: how many came, how many finished. */
export function weeksOf({ items }: Result, { run: { horizon } }: Model) {
	const weeks = Array.from({ length: Math.ceil(horizon / WEEK) }, (_, week) => week);
	const count = (times: number[]) =>
		weeks.map(
			(week) => times.filter((time) => time <= horizon && Math.floor(time / WEEK) === week).length
		);
	return {
		arrivedByWeek: count(items.map(({ arrival }) => arrival)),
		finishedByWeek: count(items.filter(({ fate }) => fate === FINISHED).map(({ exit }) => exit))
	};
}

/** Milliseconds of the window for which each pool held things up, and nobody did. */
export function holdingOf(result: Result, model: Model, warmup: number) {
	const { pools, services, stood, held } = result;
	const { horizon } = model.run;
	const hands = services.map(({ takers, taken, ended }) => ({ takers, from: taken, to: ended }));
	const capacityAt = ({ capacities }: PoolState, time: number) =>
		capacities.find(({ until }) => time < until)!.count;
	/** Before a step without places, who is blocked waits for its people. */
	const waiting = [
		...stood.map((wait) => ({ ...wait, isBlocked: false })),
		...held.map((wait) => ({ ...wait, isBlocked: true }))
	];
	const changes = [
		...hands.flatMap(({ from, to }) => [from, to]),
		...waiting.flatMap(({ from, to }) => [from, to]),
		...pools.flatMap(({ capacities }) => capacities.map(({ until }) => until)),
		warmup
	];
	const times = [...new Set(changes.filter((time) => time < horizon))].sort((a, b) => a - b);
	const bottleneck = pools.map(() => 0);
	let nobody = 0;
	const spells = pools.map(() => NaN);
	times.forEach((time, i) => {
		const length = Math.max(0, (times[i + 1] ?? horizon) - Math.max(time, warmup));
		let best = -1;
		pools.forEach((pool, index) => {
			const inHand = sum(
				hands
					.filter((span) => isDuring(span, time))
					.flatMap(({ takers }) => takers.filter((taker) => taker.pool === pool))
					.map(({ count }) => count)
			);
			const isSaturated = inHand > 0 && inHand >= capacityAt(pool, time);
			if (!isSaturated) spells[index] = NaN;
			else if (Number.isNaN(spells[index])) spells[index] = time;
			const waits = waiting.some(
				(wait) =>
					isDuring(wait, time) &&
					needs(wait.step, pool) &&
					(!wait.isBlocked || rulesAt(wait.place, model, time).queue.limit === 0)
			);
			if (isSaturated && waits && (best < 0 || spells[index] < spells[best])) best = index;
		});
		if (best < 0) nobody += length;
		else bottleneck[best] += length;
	});
	return { bottleneck, nobody };
}

function needs({ by }: Step, { pool: { id } }: PoolState): boolean {
	if (by === null) return false;
	if (by.how === 'one') return by.pool === id;
	return by.how === 'all' ? by.pools.some(({ pool }) => pool === id) : by.pools.includes(id);
}

const sum = (list: number[]) => list.reduce((total, x) => total + x, 0);
