// Who is free, who is in hand, who is held.
import { ALL, ANY, NOBODY, ONE } from '../compile/program.ts';
import { IN_BLOCK, NO_HOLD } from './moves.ts';
import { awaited } from './place.ts';
import type { State } from './state.ts';

/** The pool that would take work of a step now (of several together, the first; 0 where nobody is needed), or −1. */
export function whoServes(s: State, step: number): number {
	const { mode, teamStart, teamPool, teamCount } = s.program;
	const start = teamStart[step];
	const first = teamPool[start];
	if (mode[step] === ONE) return s.free[first] > 0 && s.isOn[first] ? first : -1;
	const end = teamStart[step + 1];
	// Nobody is needed: nobody is missing.
	if (mode[step] === NOBODY) return 0;
	if (mode[step] === ANY) {
		for (let i = start; i < end; i++) {
			const pool = teamPool[i];
			if (s.free[pool] > 0 && s.isOn[pool]) return pool;
		}
		return -1;
	}
	for (let i = start; i < end; i++) {
		const pool = teamPool[i];
		if (s.free[pool] < teamCount[i] || !s.isOn[pool]) return -1;
	}
	return first;
}

/** The pool that would take an item that joins the step's queue now, or −1. People who are looking for work find it in the queue. */
export function whoTakes(s: State, step: number): number {
	const { mode, teamStart, teamPool } = s.program;
	const pool = whoServes(s, step);
	if (pool < 0 || s.looking === 0 || mode[step] === NOBODY) return pool;
	for (let i = teamStart[step], end = teamStart[step + 1]; i < end; i++) {
		const member = teamPool[i];
		const isLooking = s.isLooking[member] === 2;
		if (mode[step] !== ANY) {
			if (isLooking) return -1;
		} else if (!isLooking && s.free[member] > 0 && s.isOn[member]) return member;
	}
	return mode[step] === ANY ? -1 : pool;
}

/** People of a step's team are taken into work; `pool` is the one that `whoServes` said. */
export function takePeople(s: State, step: number, pool: number): void {
	const { mode, teamStart, teamPool, teamCount } = s.program;
	if (takesOne(mode[step])) {
		takeFrom(s, pool, 1);
		return;
	}
	for (let i = teamStart[step], end = teamStart[step + 1]; i < end; i++)
		takeFrom(s, teamPool[i], teamCount[i]);
}

/** The pool that has taken the work that a token is, or leads. */
export function poolOf(s: State, leader: number, step: number): number {
	return s.plain[step] === 1 ? s.program.onlyPool[step] : s.tokens.pool[leader];
}

/** They are done, and will look for work. */
export function freePeople(s: State, step: number, pool: number): void {
	const { mode, teamStart, teamPool, teamCount } = s.program;
	if (takesOne(mode[step])) {
		freeFrom(s, pool, 1);
		return;
	}
	for (let i = teamStart[step], end = teamStart[step + 1]; i < end; i++)
		freeFrom(s, teamPool[i], teamCount[i]);
}

/**
 * They are done, but those that no full step needs are held by the items that cannot go on: the places [from, to) of the list of members. Each of
 * them gets the hold.
 */
export function holdPeople(s: State, step: number, pool: number, from: number, to: number): void {
	const { mode, teamStart, teamPool, teamCount } = s.program;
	const hold = s.holds.create(to - from);
	for (let i = from; i < to; i++) s.tokens.hold[s.members[i]] = hold;
	for (let i = teamStart[step], end = teamStart[step + 1]; i < end; i++) {
		if (mode[step] !== ALL && teamPool[i] !== pool) continue;
		const count = mode[step] === ALL ? teamCount[i] : 1;
		if (isAwaited(s, teamPool[i], from, to)) {
			freeFrom(s, teamPool[i], count);
			continue;
		}
		// Held is not freed: they don't look for work.
		s.busy[teamPool[i]] -= count;
		if (s.busy[teamPool[i]] < s.program.capacity[teamPool[i]]) s.watch.relax(teamPool[i]);
		s.holds.keep(hold, teamPool[i], count);
	}
}

/** Whether some of the blocked in the list of members wait for a step that needs people of the pool. */
function isAwaited(s: State, pool: number, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (isOfTeam(s, awaited(s, s.members[i]), pool)) return true;
	return false;
}

/** What an item kept back while it could not go on. */
export function release(s: State, hold: number): void {
	if (hold === NO_HOLD) return;
	if (hold <= IN_BLOCK) {
		const block = IN_BLOCK - hold;
		s.countIn(block, -1);
		if (s.program.blockLimit[block] >= 0) s.freePlace(s.program.steps + block);
		return;
	}
	if (!s.holds.isLast(hold)) return;
	for (let pool = s.holds.kept(hold); pool >= 0; pool = s.holds.kept(hold)) {
		s.freedPeople[pool] += s.holds.release(hold, pool);
		s.look(pool);
	}
	s.holds.free(hold);
}

/**
 * Who was offered by a step's queue is gone, and two designs give the work of who is next to different people: those who have looked and
 * found nothing look again.
 */
export function offerNext(s: State, step: number): void {
	if (s.former === null) return;
	for (const pool of s.program.change!.teams[s.program.station[step]]) s.lookNow(pool);
}

/** Work joined or left a queue of the step. */
export function countWaiting(s: State, step: number, change: 1 | -1): void {
	const { teamStart, teamPool } = s.program;
	for (let i = teamStart[step], end = teamStart[step + 1]; i < end; i++)
		if (change === 1) s.watch.wait(teamPool[i]);
		else s.watch.serve(teamPool[i]);
}

/** Whether a step takes one of a pool, rather than a whole team (which may be nobody at all). */
export function takesOne(mode: number): boolean {
	return mode === ONE || mode === ANY;
}

/** Whether a step needs people of the pool, all of several or any. */
export function isOfTeam(s: State, step: number, pool: number): boolean {
	const { teamStart, teamPool } = s.program;
	for (let i = teamStart[step], end = teamStart[step + 1]; i < end; i++)
		if (teamPool[i] === pool) return true;
	return false;
}

function takeFrom(s: State, pool: number, count: number): void {
	s.free[pool] -= count;
	s.busy[pool] += count;
	if (s.busy[pool] === s.program.capacity[pool]) s.watch.saturate(pool);
}

function freeFrom(s: State, pool: number, count: number): void {
	s.busy[pool] -= count;
	s.freedPeople[pool] += count;
	s.look(pool);
}
