// When people are on shift, and how many they are.
import type { Pool } from '../../sim/model/model.ts';
import { WEEK } from '../../sim/units.ts';
import { SHIFT } from './agenda.ts';
import { createShift, intersect, onShiftPerWeek, unite } from './calendar.ts';
import type { PoolState, World } from './world.ts';

export function createPool(pool: Pool, horizon: number): PoolState {
	const shift = createShift(pool, 2 * horizon + WEEK);
	return {
		pool,
		shift,
		focus: focusOf(pool),
		isOpen: isOnShift(shift, 0),
		busy: 0,
		mustLook: false,
		changes: [],
		capacities: [{ until: Infinity, count: pool.capacity }]
	};
}

function focusOf(pool: Pool): number {
	return pool.reserve === 0
		? pool.focus
		: pool.focus * (1 - pool.reserve / (pool.capacity * onShiftPerWeek(pool)));
}

const isOnShift = (shift: PoolState['shift'], time: number) =>
	shift === null || shift.some(([open, close]) => open <= time && close > time);

/** Openings and closings from now on. */
export function scheduleShifts(world: World, pool: PoolState): void {
	const at = (time: number, happen: () => void) => {
		if (time > world.now) pool.changes.push(world.agenda.schedule(time, SHIFT, happen));
	};
	for (const [open, close] of pool.shift ?? []) {
		at(open, () => {
			pool.isOpen = true;
			pool.mustLook = true;
		});
		at(close, () => (pool.isOpen = false));
	}
}

/** From now on the pool is this one; its shift is the old one until now. */
export function changePool(world: World, state: PoolState, pool: Pool): void {
	const { now } = world;
	const until = 2 * world.model.run.horizon + WEEK;
	const shift = createShift(pool, until);
	for (const change of state.changes) world.agenda.cancel(change);
	state.changes = [];
	if (state.shift !== null || shift !== null)
		state.shift = unite([
			...intersect(state.shift ?? [[0, until]], [[0, now]]),
			...intersect(shift ?? [[0, until]], [[now, until]])
		]);
	state.capacities.at(-1)!.until = now;
	state.capacities.push({ until: Infinity, count: pool.capacity });
	state.pool = pool;
	state.focus = focusOf(pool);
	state.isOpen = isOnShift(state.shift, now);
	state.mustLook = true;
	scheduleShifts(world, state);
}
