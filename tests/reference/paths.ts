// What the cohort of one replication went through, summed up from the naive engine's records.
import { CHARGES, FINISHED, GAVE_UP, LEFT, TURNED_AWAY } from '../../sim/kernel/observations.ts';
import type { Labels } from '../../sim/kernel/observations.ts';
import type { Model } from '../../sim/model/model.ts';
import { TOP } from './charge.ts';
import type { Result } from './engine.ts';
import type { Item } from './world.ts';

/** Milliseconds and counts, by the names of `Observations`. */
export interface Paths {
	left: number;
	turnedAway: number;
	gaveUp: number;
	inside: number;
	end: number;
	charges: number[];
	offHours: number;
	/** By kind. */
	finishedByKind: number[];
	leadSums: number[];
	promised: number[];
	late: number[];
	/** By flaw. */
	escaped: number[];
	/** By step. */
	offByStep: number[];
	touchTime: number[];
	pickupTime: number[];
	blockedTime: number[];
	/** By block; by block and lane. */
	entered: number[];
	joinTime: number[];
	laneEnded: number[];
	/** By step, block and the top door: CHARGES. */
	ladder: number[];
	/** In any order. */
	leadTimes: number[];
	ages: number[];
}

/** labels: the ids in the order of the figures. */
export function pathsOf(result: Result, model: Model, warmup: number, labels: Labels): Paths {
	const { visits, held, runs, end } = result;
	const isCohort = ({ arrival }: Item) => arrival >= warmup && arrival <= model.run.horizon;
	const cohort = result.items.filter(isCohort);
	const finished = cohort.filter(({ fate }) => fate === FINISHED);
	const promised = finished.filter(({ kind }) => kind.due !== null);
	const count = (fate: number) => cohort.filter((item) => item.fate === fate).length;
	const leadTime = ({ arrival, exit }: Item) => exit - arrival;
	const byKind = (items: Item[], of: (item: Item) => number) =>
		labels.kinds.map((id) => sum(items.filter(({ kind }) => kind.id === id).map(of)));
	const ofVisits = (of: (visit: Result['visits'][number]) => number) =>
		labels.steps.map((id) =>
			sum(visits.filter(({ place, item }) => place.id === id && isCohort(item)).map(of))
		);
	const own = runs.filter(({ parent }) => isCohort(parent.item));
	const ofBlock = (id: string) => own.filter(({ block }) => block.id === id);
	const over = (id: string) => ofBlock(id).filter(({ over }) => !Number.isNaN(over));
	const rows = [...labels.steps, ...labels.blocks, TOP];
	return {
		left: count(LEFT),
		turnedAway: count(TURNED_AWAY),
		gaveUp: count(GAVE_UP),
		inside: count(-1),
		end,
		charges: CHARGES.map((_, cause) => sum(finished.map(({ charges }) => charges[cause]))),
		offHours: sum(finished.flatMap(({ offHours }) => [...offHours.values()])),
		offByStep: labels.steps.map((id) => sum(finished.map(({ offHours }) => offHours.get(id) ?? 0))),
		finishedByKind: byKind(finished, () => 1),
		leadSums: byKind(finished, leadTime),
		promised: byKind(promised, () => 1),
		late: byKind(promised, (item) => Number(leadTime(item) > item.kind.due!)),
		escaped: labels.flaws.map((id) => finished.filter(({ flaws }) => flaws.has(id)).length),
		touchTime: ofVisits(({ touch }) => touch),
		pickupTime: ofVisits(({ pickup }) => pickup),
		blockedTime: labels.steps.map((id) =>
			sum(
				held
					.filter(({ at, item, to }) => at === id && isCohort(item) && !Number.isNaN(to))
					.map(({ from, to }) => to - from)
			)
		),
		entered: labels.blocks.map((id) => ofBlock(id).length),
		joinTime: labels.blocks.map((id) =>
			sum(over(id).flatMap(({ ends, over }) => ends.map((ended) => over - ended)))
		),
		laneEnded: labels.blocks.flatMap((id, block) =>
			Array.from(
				{ length: labels.lanes[block] },
				(_, lane) => over(id).filter(({ last }) => last === lane).length
			)
		),
		ladder: rows.flatMap((id) =>
			CHARGES.map((_, cause) => sum(finished.map(({ ladder }) => ladder.get(id)?.[cause] ?? 0)))
		),
		leadTimes: finished.map(leadTime).sort((a, b) => a - b),
		ages: cohort
			.filter(({ fate }) => fate === -1)
			.map(({ arrival }) => end - arrival)
			.sort((a, b) => a - b)
	};
}

const sum = (list: number[]) => list.reduce((total, x) => total + x, 0);
