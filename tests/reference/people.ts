// Who is free, who holds whom, and who looks for work.
import { finish, intersect, onShiftWithin, unite, type Interval } from './calendar.ts';
import { beginNext, headOf, letInFirst, urgency } from './queue.ts';
import type { People, Place, PoolState, Service, World } from './world.ts';

/**
 * The people who would take the next service at this step, now; null when it can't be. For who joins a queue people that
 * are about to look for work are not free: they will find it there.
 */
export function available(place: Place, forWhom: 'looking' | 'joining'): People | null {
	const by = place.step.by;
	const isFree = ({ state, count }: Place['pools'][number]) =>
		state.isOpen &&
		state.pool.capacity - state.busy >= count &&
		!(forWhom === 'joining' && state.mustLook);
	const asPeople = (list: Place['pools']) =>
		list.map(({ state, count }) => ({ pool: state, count }));
	if (by === null) return [];
	if (by.how !== 'any') return place.pools.every(isFree) ? asPeople(place.pools) : null;
	const first = place.pools.find(isFree);
	return first ? asPeople([first]) : null;
}

/** When all of these are on shift; null: always. */
export function commonShift(shifts: (Interval[] | null)[]): Interval[] | null {
	return shifts.reduce((a, b) => (a === null ? b : b === null ? a : intersect(a, b)), null);
}

/** When somebody could notice what lies at this step; null: always. */
export function pickupShift(place: Place): Interval[] | null {
	const shifts = place.pools.map(({ state }) => state.shift);
	if (place.step.by?.how !== 'any') return commonShift(shifts);
	return shifts.includes(null) ? null : unite(shifts.flatMap((shift) => shift ?? []));
}

export const pickupEnds = (place: Place, from: number, need: number) =>
	finish(pickupShift(place), from, need);

export const offShiftAt = (place: Place, from: number, to: number) =>
	to - from - onShiftWithin(pickupShift(place), from, to);

/** Lets go of the people of a service that has ended, but for those whom a blocked member holds. */
export function letGo(world: World, service: Service): void {
	const isHeld = (pool: PoolState) =>
		service.members.some(
			({ state }) =>
				(state.is === 'served' && state.service === service) ||
				(state.is === 'blocked' &&
					state.service === service &&
					!state.place.pools.some((needed) => needed.state === pool))
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
	if (!pool.isOpen || pool.busy === pool.pool.capacity) return false;
	const offers = [...world.places.values()]
		.filter((place) => place.pools.some(({ state }) => state === pool))
		.map((place) => ({ place, head: headOf(world, place) }))
		.filter(({ place, head }) => head !== null && available(place, 'looking') !== null);
	if (pool.pool.picks === 'oldest')
		offers.sort((a, b) => urgency(b.head!) - urgency(a.head!) || a.head!.since - b.head!.since);
	if (pool.pool.picks === 'downstream') offers.reverse();
	const picked = offers[0];
	if (!picked) return false;
	if (picked.place.queue.length === 0) letInFirst(world, picked.place);
	beginNext(world, picked.place, available(picked.place, 'looking')!);
	return true;
}
