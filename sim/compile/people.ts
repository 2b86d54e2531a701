import type { Block, Model, Pool, Step } from '../model/model.ts';
import { openTimeOf } from '../model/openTime.ts';
import { hasShift } from '../model/shift.ts';
import { WEEK } from '../units.ts';
import { type Calendar, createCalendar, intersect, unite } from './calendar.ts';
import { ALL, ANY, DOWNSTREAM, NOBODY, OLDEST, ONE, UPSTREAM, type Program } from './program.ts';

type People = Pick<
	Program,
	| 'pools'
	| 'capacity'
	| 'focus'
	| 'picks'
	| 'calendars'
	| 'poolStart'
	| 'poolStep'
	| 'mode'
	| 'teamStart'
	| 'teamPool'
	| 'teamCount'
	| 'teamFocus'
	| 'stepCalendar'
>;

/** Pools, and who serves which step. */
export function compilePeople(model: Model, steps: Step[]): People {
	const { pools } = model;
	const index = new Map(pools.map((pool, i) => [pool.id, i]));
	const calendars = pools.map(calendarOf);
	const focus = Float64Array.from(pools, focusOf);

	const teams = steps.map((step) => teamOf(step, index));
	const servedBy = pools.map((_, p) =>
		steps.flatMap((_, s) => (teams[s].some((member) => member.pool === p) ? [s] : []))
	);
	return {
		pools: pools.length,
		capacity: Int32Array.from(pools, (pool) => pool.capacity),
		focus,
		picks: Uint8Array.from(
			pools,
			(pool) => ({ oldest: OLDEST, downstream: DOWNSTREAM, upstream: UPSTREAM })[pool.picks]
		),
		calendars,
		poolStart: starts(servedBy),
		poolStep: Int32Array.from(servedBy.flat()),
		mode: Uint8Array.from(steps, ({ by }) =>
			by === null ? NOBODY : by.how === 'one' ? ONE : by.how === 'all' ? ALL : ANY
		),
		teamStart: starts(teams),
		teamPool: Int32Array.from(teams.flat(), (member) => member.pool),
		teamCount: Int32Array.from(teams.flat(), (member) => member.count),
		teamFocus: Float64Array.from(teams, (team) =>
			team.reduce((least, member) => Math.min(least, focus[member.pool]), 1)
		),
		stepCalendar: steps.map((step, s) => calendarOfTeam(step, teams[s], pools, calendars))
	};
}

/** Where each list begins in the concatenation of all; one more number at the end. */
export function starts(lists: unknown[][]): Int32Array {
	const start = new Int32Array(lists.length + 1);
	lists.forEach((list, i) => (start[i + 1] = start[i] + list.length));
	return start;
}

function calendarOf(pool: Pool): Calendar | null {
	if (!hasShift(false, [pool])) return null;
	return createCalendar(pool.calendar ?? [[0, WEEK]], pool.duties);
}

/** Attention that work gets while in hand: what is kept free is taken off. */
function focusOf(pool: Pool): number {
	if (pool.reserve === 0) return pool.focus;
	const onShift = openTimeOf({ week: pool.calendar ?? [[0, WEEK]], duties: pool.duties });
	return pool.focus * (1 - pool.reserve / (pool.capacity * onShift));
}

function teamOf({ by }: Step, index: Map<string, number>): { pool: number; count: number }[] {
	if (by === null) return [];
	if (by.how === 'one') return [{ pool: index.get(by.pool)!, count: 1 }];
	if (by.how === 'any') return by.pools.map((pool) => ({ pool: index.get(pool)!, count: 1 }));
	return by.pools.map(({ pool, count }) => ({ pool: index.get(pool)!, count }));
}

function calendarOfTeam(
	{ by }: Step,
	team: { pool: number }[],
	pools: Pool[],
	calendars: (Calendar | null)[]
): Calendar | null {
	const isAny = by?.how === 'any';
	if (
		!hasShift(
			isAny,
			team.map(({ pool }) => pools[pool])
		)
	)
		return null;
	const theirs = team.map(({ pool }) => calendars[pool]);
	const known = [...new Set(theirs.filter((calendar) => calendar !== null))];
	if (known.length === 1) return known[0];
	return isAny ? unite(known) : intersect(known);
}

/** A door's places: a block's, or the stream's. −1: no door. */
export function placesOf(node: Block | Model): number {
	return node.wip ?? -1;
}
