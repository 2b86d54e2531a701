// A second engine, as small and as obviously right as can be: the fast one is checked against it.
// Written from the stream file's contract and docs/semantics.md alone.
import { createKey } from '../../sim/random/keys.ts';
import type { Kind, Model, Step } from '../../sim/model/model.ts';
import { Agenda, SHIFT } from './agenda.ts';
import { createItem, letInStream, scheduleNext } from './arrivals.ts';
import { placeInLanes } from './block.ts';
import { changeOver } from './change.ts';
import type { Held, Span, Stood } from './charge.ts';
import { lookForWork } from './people.ts';
import { joinQueue, scheduleTicks } from './queue.ts';
import { createPool, scheduleShifts } from './shifts.ts';
import { createVisit } from './step.ts';
import {
	blocksOf,
	stepsOf,
	type BlockRun,
	type Item,
	type Place,
	type PoolState,
	type Service,
	type Source,
	type Team,
	type Visit,
	type World
} from './world.ts';

export interface Options {
	replication: number;
	/** Milliseconds. */
	warmup: number;
}

export interface Result {
	/** Everybody who came, in order of arrival. */
	items: Item[];
	visits: Visit[];
	services: Service[];
	pools: PoolState[];
	places: Place[];
	runs: BlockRun[];
	held: Held[];
	atDoors: Span[];
	stood: Stood[];
	/** When the last of the cohort left; at most twice the horizon. */
	end: number;
}

/** Runs one replication of the model; former: what the stream is until it changes over to it. */
export function simulate(
	model: Model,
	{ replication, warmup }: Options,
	former: Model | null = null
): Result {
	const { horizon } = model.run;
	const world = createWorld(former ?? model, model, replication);
	begin(world);
	if (former) world.agenda.schedule(model.run.switch!.at, SHIFT, () => changeOver(world, model));
	for (const pool of world.pools) scheduleShifts(world, pool);
	for (const { id } of stepsOf(world.model.list)) scheduleTicks(world, world.places.get(id)!);
	for (const source of world.sources.values()) scheduleNext(world, source);
	letInStream(world);
	lookForWork(world);

	const isInside = ({ arrival, fate }: Item) =>
		arrival >= warmup && arrival <= horizon && fate === -1;
	for (;;) {
		const event = world.agenda.events[0];
		if (!event || event.time > 2 * horizon) break;
		if (event.time > horizon && !world.items.some(isInside)) break;
		world.agenda.events.shift();
		world.now = event.time;
		event.happen();
		const next = world.agenda.events[0];
		const isAmidShifts = next?.time === world.now && next.rank === SHIFT;
		if (!isAmidShifts) lookForWork(world);
	}
	const { items, visits, services, pools, runs, held, atDoors, stood } = world;
	const end = items.some(isInside) ? 2 * horizon : Math.max(world.now, horizon);
	const places = [...world.places.values()];
	return { items, visits, services, pools, places, runs, held, atDoors, stood, end };
}

/** model: the first in force; last: the last, or the same. */
function createWorld(model: Model, last: Model, replication: number): World {
	const designs = [...new Set([last, model])];
	const pools = unite(designs, (design) => design.pools).map((pool) =>
		createPool(
			model.pools.find(({ id }) => id === pool.id) ?? { ...pool, ...NOBODY },
			model.run.horizon
		)
	);
	const places = unite(designs, (design) => stepsOf(design.list)).map(({ id }): Place => {
		const own = designs.flatMap((design): [Model, Team][] => {
			const step = stepsOf(design.list).find((step) => step.id === id);
			return step ? [[design, createTeam(step, pools)]] : [];
		});
		return {
			id,
			steps: new Map(own),
			gathering: [],
			timer: null,
			tick: null,
			queue: [],
			blocked: [],
			waiting: 0,
			touchDraws: 0,
			setupDraws: 0,
			begun: 0,
			lastKind: null
		};
	});
	const blocks = [model, last].flatMap((design) => blocksOf(design.list));
	return {
		model,
		former: null,
		key: createKey(model.run.seed, replication),
		now: 0,
		agenda: new Agenda(),
		pools,
		places: new Map(places.map((place) => [place.id, place])),
		doors: new Map(
			// The last design's first, with the rules of the first one.
			unite(designs, (design) => blocksOf(design.list)).map(({ id }) => [
				id,
				{ limit: blocks.find((block) => block.id === id)!.wip, inside: 0, waiting: [] }
			])
		),
		top: { limit: model.wip, inside: 0, waiting: [] },
		turn: null,
		sources: new Map(
			unite(designs, (design) => design.kinds).map((kind) => [
				kind.id,
				createSource(model.kinds.find(({ id }) => id === kind.id) ?? { ...kind, arrives: NEVER })
			])
		),
		items: [],
		visits: [],
		services: [],
		runs: [],
		held: [],
		atDoors: [],
		stood: [],
		freed: [],
		joins: 0
	};
}

const NOBODY = { capacity: 0, focus: 1, reserve: 0, calendar: null, duties: [] };
const NEVER: Kind['arrives'] = { how: 'at', times: [] };

/** Of several designs, what has the same id once. */
function unite<T extends { id: string }>(designs: Model[], get: (design: Model) => T[]): T[] {
	const all = designs.flatMap(get);
	return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

function createTeam(step: Step, pools: PoolState[]): Team {
	const { by } = step;
	const needs =
		by === null
			? []
			: by.how === 'one'
				? [{ pool: by.pool, count: 1 }]
				: by.how === 'all'
					? by.pools
					: by.pools.map((pool) => ({ pool, count: 1 }));
	const find = (id: string) => pools.find(({ pool }) => pool.id === id)!;
	return { step, pools: needs.map(({ pool, count }) => ({ state: find(pool), count })) };
}

const createSource = (kind: Kind): Source => ({
	kind,
	index: 0,
	epoch: 0,
	expected: 0,
	last: 0,
	next: null
});

/** What waits in queues at time 0; places and doors count it, and are not asked. */
function begin(world: World): void {
	const counts = new Map<string, number>();
	for (const { step, kind: id, count } of world.model.begin) {
		const kind = world.model.kinds.find((kind) => kind.id === id)!;
		for (let n = 0; n < count; n++) {
			const index = (counts.get(id) ?? 0) - 1;
			counts.set(id, index);
			const item = createItem(world, kind, index);
			item.entered = 0;
			world.top.inside++;
			const place = world.places.get(step)!;
			const token = placeInLanes(world, item.root, step);
			createVisit(world, token, place);
			joinQueue(world, token, place);
		}
	}
}
