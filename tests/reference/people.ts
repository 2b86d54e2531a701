// Who is free, who holds whom, and who looks for work.
import { finish, intersect, onShiftWithin, unite, type Interval } from './calendar.ts';
import { beginNext, headOf, letInFirst, urgency } from './queue.ts';
import {
	poolsFor,
	stepFor,
	stepsOf,
	type Item,
	type People,
	type Place,
	type PoolState,
	type Service,
	type Team,
	type World
} from './world.ts';

/**
 * The people who would take the next service at this step, now; null when it can't be. For who joins a queue people that
 * are about to look for work are not free: they will find it there.
 */
export function available(place: Place, item: Item, forWhom: 'looking' | 'joining'): People | null {
	const { by } = stepFor(place, item);
	const pools = poolsFor(place, item);
	const isFree = ({ state, count }: Team['pools'][number]) =>
		state.isOpen &&
		state.pool.capacity - state.busy >= count &&
		!(forWhom === 'joining' && state.mustLook);
	const asPeople = (list: Team['pools']) =>
		list.map(({ state, count }) => ({ pool: state, count }));
	if (by === null) return [];
	if (by.how !== 'any') return pools.every(isFree) ? asPeople(pools) : null;
	const first = pools.find(isFree);
	return first ? asPeople([first]) : null;
}

/** When all of these are on shift; null: always. */
export function commonShift(shifts: (Interval[] | null)[]): Interval[] | null {
	return shifts.reduce((a, b) => (a === null ? b : b === null ? a : intersect(a, b)), null);
}

/** When somebody could notice what lies at this step; null: always. */
export function pickupShift(place: Place, item: Item): Interval[] | null {
	const shifts = poolsFor(place, item).map(({ state }) => state.shift);
	if (stepFor(place, item).by?.how !== 'any') return commonShift(shifts);
	return shifts.includes(null) ? null : unite(shifts.flatMap((shift) => shift ?? []));
}

export const pickupEnds = (place: Place, item: Item, from: number, need: number) =>
	finish(pickupShift(place, item), from, need);

export const offShiftAt = (place: Place, item: Item, from: number, to: number) =>
	to - from - onShiftWithin(pickupShift(place, item), from, to);

/** Lets go of the people of a service that has ended, but for those whom a blocked member holds. */
export function letGo(world: World, service: Service): void {
	const isHeld = (pool: PoolState) =>
		service.members.some(
			({ state, item }) =>
				(state.is === 'served' && state.service === service) ||
				(state.is === 'blocked' &&
					state.service === service &&
					!poolsFor(state.place, item).some((needed) => needed.state === pool))
		);
	world.freed.push(...service.people.filter(({ pool }) => !isHeld(pool)));
	service.people = service.people.filter(({ pool }) => isHeld(pool));
}

/** The end of every event: who was freed becomes free and looks for work, the first in the file first. */
export function lookForWork(world: World): void {
	for (;;) {
		for (const { pool, count } of world.freed.splice(0)) {
			pool.busy -= count;
			pool.mustLook = true;
		}
		const next = world.pools.find((pool) => pool.mustLook);
		if (!next) return;
		while (takeNext(world, next));
		next.mustLook = false;
	}
}

/** Begins the service that a pool picks; false when there is none for it. */
function takeNext(world: World, pool: PoolState): boolean {
	if (!pool.isOpen || pool.busy >= pool.pool.capacity) return false;
	const offers = inOrder(world)
		.map((place) => ({ place, head: headOf(world, place) }))
		.filter(({ place, head }) => {
			if (head === null) return false;
			const { item } = head.members[0];
			const isTheirs = poolsFor(place, item).some(({ state }) => state === pool);
			return isTheirs && available(place, item, 'looking') !== null;
		});
	if (pool.pool.picks === 'oldest')
		offers.sort((a, b) => urgency(b.head!) - urgency(a.head!) || a.head!.since - b.head!.since);
	if (pool.pool.picks === 'downstream') offers.reverse();
	const picked = offers[0];
	if (!picked) return false;
	if (picked.place.queue.length === 0) letInFirst(world, picked.place);
	const head = headOf(world, picked.place)!;
	offerNext(world, picked.place);
	beginNext(world, picked.place, head, available(picked.place, head.members[0].item, 'looking')!);
	return true;
}

/** Steps in the order of the file in force; those that it does not have come last. */
function inOrder({ model, places }: World): Place[] {
	const own = stepsOf(model.list).map(({ id }) => places.get(id)!);
	return [...own, ...[...places.values()].filter((place) => !own.includes(place))];
}

/** Who was first in a queue is gone: where the designs give its work to different people, all of them look. */
export function offerNext({ former }: World, { steps }: Place): void {
	const teams = [...steps.values()];
	if (former === null || new Set(teams.map(({ step }) => JSON.stringify(step.by))).size < 2) return;
	for (const { pools } of teams) for (const { state } of pools) state.mustLook = true;
}
