// A second engine, as small and as obviously right as can be: the fast one is checked against it.
// Written from the stream file's contract and docs/semantics.md alone.
import { createKey } from '../../sim/random/keys.ts';
import type { Model, Pool } from '../../sim/model/model.ts';
import { WEEK } from '../../sim/units.ts';
import { Agenda, SHIFT, TIMER } from './agenda.ts';
import { createItem, letInStream, scheduleArrivals } from './arrivals.ts';
import { createShift, onShiftPerWeek } from './calendar.ts';
import { lookForWork } from './people.ts';
import { closeBatch, joinQueue } from './queue.ts';
import { createVisit } from './step.ts';
import {
	blocksOf,
	stepsOf,
	type Item,
	type Place,
	type PoolState,
	type Service,
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
	/** When the last of the cohort left; at most twice the horizon. */
	end: number;
}

/** Runs one replication of the model as it is: a change-over in mid-run (`switch`) is not for this engine. */
export function simulate(model: Model, { replication, warmup }: Options): Result {
	const { horizon } = model.run;
	const world = createWorld(model, replication);
	begin(world);
	for (const pool of world.pools) scheduleShifts(world, pool);
	for (const place of world.places.values()) scheduleTicks(world, place);
	for (const kind of model.kinds) scheduleArrivals(world, kind);
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
	const { items, visits, services, pools } = world;
	const end = Math.max(world.now, horizon);
	return { items, visits, services, pools, places: [...world.places.values()], end };
}

function createWorld(model: Model, replication: number): World {
	const pools = model.pools.map((pool) => createPool(pool, model.run.horizon));
	const find = (id: string) => pools.find(({ pool }) => pool.id === id)!;
	const places = stepsOf(model.list).map((step): Place => {
		const { by } = step;
		const needs =
			by === null
				? []
				: by.how === 'one'
					? [{ pool: by.pool, count: 1 }]
					: by.how === 'all'
						? by.pools
						: by.pools.map((pool) => ({ pool, count: 1 }));
		return {
			step,
			pools: needs.map(({ pool, count }) => ({ state: find(pool), count })),
			gathering: [],
			timer: null,
			queue: [],
			blocked: [],
			waiting: 0,
			touchDraws: 0,
			setupDraws: 0,
			begun: 0,
			lastKind: null
		};
	});
	return {
		model,
		key: createKey(model.run.seed, replication),
		now: 0,
		agenda: new Agenda(),
		pools,
		places: new Map(places.map((place) => [place.step.id, place])),
		doors: new Map(
			blocksOf(model.list).map((block) => [
				block.id,
				{ block, limit: block.wip, inside: 0, waiting: [] }
			])
		),
		top: { block: null, limit: model.wip, inside: 0, waiting: [] },
		turn: 0,
		alwaysCount: new Map(),
		items: [],
		visits: [],
		services: [],
		freed: [],
		joins: 0
	};
}

function createPool(pool: Pool, horizon: number): PoolState {
	const shift = createShift(pool, 2 * horizon + WEEK);
	const kept = pool.reserve / (pool.capacity * onShiftPerWeek(pool));
	return {
		pool,
		shift,
		focus: pool.focus * (1 - kept),
		isOpen: shift === null || shift.some(([open, close]) => open <= 0 && close > 0),
		busy: 0,
		mustLook: false
	};
}

function scheduleShifts(world: World, pool: PoolState): void {
	for (const [open, close] of pool.shift ?? []) {
		if (open > 0)
			world.agenda.schedule(open, SHIFT, () => {
				pool.isOpen = true;
				pool.mustLook = true;
			});
		world.agenda.schedule(close, SHIFT, () => (pool.isOpen = false));
	}
}

function scheduleTicks(world: World, place: Place): void {
	const { batch } = place.step;
	if (batch === null || batch.every === null) return;
	const tick = (time: number) => {
		world.agenda.schedule(time, TIMER, () => {
			tick(time + batch.every!);
			closeBatch(world, place);
		});
	};
	tick(batch.first ?? batch.every);
}

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
			createVisit(world, item.root, place);
			joinQueue(world, item.root, place);
		}
	}
}
