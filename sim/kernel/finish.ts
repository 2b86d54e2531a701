// People are done with work: it goes on, then they look for more.
import { freePeople, holdPeople } from './people.ts';
import { openBlock } from './blocks.ts';
import { openTopDoor } from './items.ts';
import { NO_HOLD, WORK_DONE } from './moves.ts';
import { hasRoom, ownStep } from './place.ts';
import { nextAfter } from './route.ts';
import { chargeService, countWork } from './service.ts';
import type { State } from './state.ts';
import { GHOST, IN_HAND, IS_BLOCKED, MOVING, SERVED } from './tokens.ts';
import { admit, travel } from './travel.ts';

/** The service of a token, or of the batch that it leads, ends. */
export function endWork(s: State, leader: number): void {
	const { program, tokens } = s;
	const step = tokens.at[leader];
	const pool = tokens.pool[leader];
	countWork(s, leader, step);
	chargeService(s, leader, step);
	if (program.hasBatch[step] === 1) {
		endBatch(s, leader, step, pool);
		return;
	}
	const hasGone = travel(s, leader, nextAfter(s, leader, step), NO_HOLD);
	if (hasGone) {
		// Whoever moves on joins the next queue before people who are freed look for work.
		if (s.isUnsettled) settleMoves(s);
		freePeople(s, step, pool);
	} else hold(s, leader, step, pool);
}

/** What was done alone cannot go on: its people are held. */
export function hold(s: State, token: number, step: number, pool: number): void {
	s.members[s.memberCount] = token;
	holdPeople(s, step, pool, s.memberCount, s.memberCount + 1);
}

/** Members go on in the order of service. Those that were called off meanwhile are no longer there. */
function endBatch(s: State, leader: number, step: number, pool: number): void {
	const { tokens, members } = s;
	// A batch that passes through at once may end while this one's members move on: each has its own part of the list.
	const first = s.memberCount;
	let end = first;
	for (let token = leader; token >= 0; token = tokens.member[token]) members[end++] = token;
	s.memberCount = end;
	for (let i = first; i < end; i++) {
		const phase = tokens.phase[members[i]];
		if (phase === IN_HAND || phase === SERVED) tokens.phase[members[i]] = MOVING;
		else tokens.free(members[i]);
	}
	// What else moves at this instant goes on after all of them.
	const base = s.moves.depth;
	let blocked = first;
	for (let i = first; i < end; i++) {
		const token = members[i];
		if (tokens.phase[token] !== MOVING) continue;
		const to = nextAfter(s, token, tokens.at[token]);
		if (!travel(s, token, to, NO_HOLD)) members[blocked++] = token;
		settleMoves(s, base);
	}
	s.memberCount = first;
	const still = keepBlocked(s, first, blocked);
	if (still === first) freePeople(s, step, pool);
	else holdPeople(s, step, pool, first, still);
}

/** Who of a part of the list still is blocked, after all have moved, stays in it. Where it ends then. */
function keepBlocked({ tokens, members }: State, from: number, to: number): number {
	let end = from;
	for (let i = from; i < to; i++)
		if (tokens.phase[members[i]] === IS_BLOCKED) members[end++] = members[i];
	return end;
}

/** Moves, then the places that they freed, until there are neither; of moves, those that were sent after the first `base`. */
export function settleMoves(s: State, base = 0): void {
	for (;;) {
		if (s.moves.depth > base) {
			const token = s.moves.next();
			if (token < 0) continue;
			if (s.moves.target === WORK_DONE) endAtOnce(s, token);
			else travel(s, token, s.moves.target, s.moves.hold);
		} else if (base === 0 && !s.freed.isEmpty) givePlace(s, s.freed.next());
		else return;
	}
}

/** A place became free: at a step, in a block, in the stream. */
function givePlace(s: State, place: number): void {
	const { steps, blocks } = s.program;
	if (place === steps + blocks) openTopDoor(s);
	else if (place >= steps) openBlock(s, place - steps);
	else {
		const token = s.lines.first(s.blockedLine(place), 0);
		if (token < 0) return;
		const kind = s.tokens.kind[s.tokens.rootOf(token)];
		const step = ownStep(s, token, place);
		if (!hasRoom(s, step, kind)) return;
		s.freePlace(place);
		admit(s, token, step);
	}
}

/** A batch that needs neither people nor time passes through; unless it was called off meanwhile. */
function endAtOnce(s: State, leader: number): void {
	const phase = s.tokens.phase[leader];
	if (phase === IN_HAND || phase === GHOST) endWork(s, leader);
}
