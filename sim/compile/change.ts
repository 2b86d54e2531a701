// A change-over in the middle of a run: two designs in one program, and what holds for both of them before and after.
import type { Model } from '../model/model.ts';
import { besideEachOther, concat, type Places, placesOf } from './beside.ts';
import { compile } from './compile.ts';
import { createGraph } from './graph.ts';
import type { Labels } from './labels.ts';
import { compilePeople, starts } from './people.ts';
import type { ArrivalProcess, Change, Program } from './program.ts';
import { ordersOf, plainOf, rulesOf } from './rules.ts';
import { idsOf, type Stations, stationsOf } from './stations.ts';

/**
 * The former stream until the time that the model's run says, then the model. Who is inside keeps the nodes it came in by; people, calendars,
 * arrivals and limits are those of the design in force; what has the same id (a step's queue, places and luck, a block's door) is one.
 */
export function compileChange(former: Model, model: Model): Program {
	const { after, before } = inCommon(former, model);
	const one = compile(after);
	const other = compile(before);
	const [here, there] = placesOf(one, other);
	const stations = stationsOf(one.labels, other.labels);
	const labels = labelsOf(one.labels, other.labels, stations);
	const change: Omit<Change, 'program'> = {
		at: model.run.switch!.at,
		newKinds: one.kinds,
		oldStep: stations.oldStep,
		...kindsOf(one.labels.kinds, other.labels.kinds, labels.kinds),
		stepLabel: stations.stepLabel,
		blockLabel: stations.blockLabel,
		lanesOf: [...one.labels.lanes, ...other.labels.lanes],
		teams: teamsOf(one, other, stations),
		comesAnew: comesAnew(former, model, labels.kinds)
	};
	const shared = {
		...besideEachOther(one, other, labels.outcomes),
		labels,
		station: stations.station,
		change: null
	};
	const orders = ordersOf(after, before);
	const program: Program = {
		...shared,
		...peopleOf(one, one, compilePeople(after, createGraph(before).steps)),
		...servedBy(one, other, stations.station),
		...rulesOf(one, one, other, stations, orders),
		isPlain: plainOf(one, one, other),
		arrivals: processesOf(one, labels.kinds, here, 0),
		first: here.targetOf(one.first),
		wip: one.wip,
		perItem: one.perItem
	};
	const whole: Change = { ...change, program };
	program.change = whole;
	return {
		...shared,
		...peopleOf(other, one, other),
		...servedBefore(other, stations.station, there),
		...rulesOf(other, one, other, stations, orders),
		isPlain: plainOf(other, one, other),
		arrivals: processesOf(other, labels.kinds, there, one.kinds),
		first: there.targetOf(other.first),
		wip: other.wip,
		perItem: other.perItem,
		change: whole
	};
}

/** Pools and flaws in the same order in both; people who come with the new design are nobody before. */
function inCommon(former: Model, model: Model): { before: Model; after: Model } {
	const find = <T extends { id: string }>(things: T[], id: string) =>
		things.find((thing) => thing.id === id);
	const ids = (get: (model: Model) => { id: string }[]) =>
		idsOf(
			get(model).map(({ id }) => id),
			get(former).map(({ id }) => id)
		);
	const pools = ids(({ pools }) => pools).map((id) => {
		const later = find(model.pools, id) ?? find(former.pools, id)!;
		const nobody = { ...later, capacity: 0, focus: 1, reserve: 0, calendar: null, duties: [] };
		return { later, earlier: find(former.pools, id) ?? nobody };
	});
	const flaws = ids(({ flaws }) => flaws).map((id) => {
		const later = find(model.flaws, id) ?? find(former.flaws, id)!;
		return { later, earlier: find(former.flaws, id) ?? { ...later, perItem: 0 } };
	});
	return {
		before: {
			...former,
			pools: pools.map(({ earlier }) => earlier),
			flaws: flaws.map(({ earlier }) => earlier)
		},
		after: {
			...model,
			pools: pools.map(({ later }) => later),
			flaws: flaws.map(({ later }) => later)
		}
	};
}

function labelsOf(one: Labels, other: Labels, { steps, blocks }: Stations): Labels {
	const merged = <T>(
		ids: string[],
		get: (labels: Labels, index: number) => T,
		none: T,
		of: 'steps' | 'blocks'
	) =>
		ids.map((id) =>
			[one, other].map((labels) => {
				const index = labels[of].indexOf(id);
				return index < 0 ? none : get(labels, index);
			})
		);
	return {
		steps,
		blocks,
		lanes: merged(blocks, (labels, block) => labels.lanes[block], 0, 'blocks').map((lanes) =>
			Math.max(...lanes)
		),
		pools: one.pools,
		kinds: idsOf(one.kinds, other.kinds),
		flaws: one.flaws,
		outcomes: idsOf(one.outcomes, other.outcomes),
		stepPools: merged<number[]>(steps, (labels, step) => labels.stepPools[step], [], 'steps').map(
			(pools) => [...new Set(pools.flat())]
		),
		capacity: one.capacity,
		cost: one.cost
	};
}

function kindsOf(
	one: string[],
	other: string[],
	labels: string[]
): Pick<Change, 'newKind' | 'kindLabel'> {
	const ids = [...one, ...other];
	return {
		newKind: Int32Array.from(ids, (id, kind) => (one.includes(id) ? one.indexOf(id) : kind)),
		kindLabel: Int32Array.from(ids, (id) => labels.indexOf(id))
	};
}

function comesAnew(former: Model, model: Model, kinds: string[]): Uint8Array {
	const arrives = ({ kinds }: Model, id: string) =>
		JSON.stringify(kinds.find((kind) => kind.id === id)?.arrives);
	return Uint8Array.from(kinds, (id) => (arrives(former, id) === arrives(model, id) ? 0 : 1));
}

/** A process for every kind of either design, so that the same number is the same; of kinds that do not come by themselves, one that never does. */
function processesOf(
	{ arrivals, labels }: Program,
	kinds: string[],
	{ timeOf }: Places,
	firstKind: number
): ArrivalProcess[] {
	const never = { becomeSalt: 0, become: [], below: [], every: -1, together: -1, togetherSalt: 0 };
	return kinds.map((id) => {
		const own = arrivals.find(({ kind }) => labels.kinds[kind] === id);
		if (!own) return { kind: -1, salt: 0, ...never, cumulated: null, at: null, always: 0 };
		return {
			...own,
			kind: own.kind + firstKind,
			become: own.become.map((kind) => kind + firstKind),
			every: timeOf(own.every),
			together: timeOf(own.together)
		};
	});
}

/** People of the design in force, at the steps of both. */
function peopleOf(
	inForce: Program,
	one: Pick<Program, 'teamFocus' | 'stepCalendar'>,
	other: Pick<Program, 'teamFocus' | 'stepCalendar'>
) {
	const { capacity, focus, picks, calendars } = inForce;
	return {
		capacity,
		focus,
		picks,
		calendars,
		teamFocus: concat(one.teamFocus, other.teamFocus),
		stepCalendar: [...one.stepCalendar, ...other.stepCalendar]
	};
}

function teamsOf(one: Program, other: Program, { oldStep }: Stations): number[][] {
	return Array.from(oldStep, (old, step) => {
		if (old === step) return [];
		const [now, before] = [teamOf(one, step), teamOf(other, old - one.steps)];
		if (JSON.stringify(now) === JSON.stringify(before)) return [];
		return [...new Set([...now.pools, ...before.pools])];
	});
}

function teamOf({ mode, teamStart, teamPool, teamCount }: Program, step: number) {
	const of = (members: Int32Array) => [...members.slice(teamStart[step], teamStart[step + 1])];
	return { mode: mode[step], pools: of(teamPool), counts: of(teamCount) };
}

type Served = Pick<Program, 'poolStart' | 'poolStep'>;

function servedBefore(other: Program, station: Int32Array, { stepOf }: Places): Served {
	return {
		poolStart: other.poolStart,
		poolStep: other.poolStep.map((step) => station[stepOf(step)])
	};
}

/** In the order of the new design's file; steps that it does not have come after. */
function servedBy(one: Program, other: Program, station: Int32Array): Served {
	const served = Array.from({ length: one.pools }, (_, pool) => {
		const own = one.poolStep.slice(one.poolStart[pool], one.poolStart[pool + 1]);
		const old = other.poolStep.slice(other.poolStart[pool], other.poolStart[pool + 1]);
		const stations = new Set([...own, ...old.map((step) => station[one.steps + step])]);
		return [...stations].sort((a, b) => a - b);
	});
	return { poolStart: starts(served), poolStep: Int32Array.from(served.flat()) };
}
