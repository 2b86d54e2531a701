// A token goes on: from where it was to where it next has to stay.
import { END, NOBODY, NO_TIME, NOWHERE, OUT } from '../compile/program.ts';
import { endLane, enterBlock } from './blocks.ts';
import { ONCE, drawTime } from './draw.ts';
import { DELAY_END } from './events.ts';
import { countOff, leaveStream } from './leave.ts';
import { DELAY, FINISHED, HANDOFF, LEFT, PICKUP, TOUCH, TURNED_AWAY } from './observations.ts';
import { release } from './people.ts';
import { block, hasRoom, unblock } from './place.ts';
import { enterPlain } from './plain.ts';
import { join } from './queue.ts';
import { countVisit, nextAfter, visitOf } from './route.ts';
import { countService, services } from './service.ts';
import { NO_HOLD } from './moves.ts';
import type { State } from './state.ts';
import { AT_MACHINE, MOVING, ON_DELAY, ON_HANDOFF, ON_PICKUP } from './tokens.ts';

/**
 * Takes a token, which is done where it is, to a target, and on from there while nothing keeps it. `hold` is what it
 * holds back until it has gone on. False where it could not: the next step is full.
 */
export function travel(s: State, token: number, target: number, hold: number): boolean {
	const { program, tokens } = s;
	let to = target;
	let held = hold;
	tokens.phase[token] = MOVING;
	while (to !== NOWHERE) {
		const isStep = to >= 0 && to < program.steps;
		if (isStep && program.limit[to] >= 0 && isFull(s, to, token)) {
			if (program.turnsAway[to] === 0) {
				block(s, token, to, held);
				return false;
			}
			goOn(s, token, held);
			leaveStream(s, token, TURNED_AWAY);
			return true;
		}
		goOn(s, token, held);
		held = NO_HOLD;
		if (to >= 0 && s.plain[to] === 1) {
			enterPlain(s, token, to);
			return true;
		}
		if (isStep) to = enter(s, token, to);
		else {
			arrive(s, token, to);
			return true;
		}
	}
	return true;
}

/** Takes a token that was blocked into the step, where there is room for it now. */
export function admit(s: State, token: number, step: number): void {
	const hold = unblock(s, token, step);
	s.tokens.phase[token] = MOVING;
	goOn(s, token, hold);
	const to = enter(s, token, step);
	if (to !== NOWHERE) travel(s, token, to, NO_HOLD);
}

/** Who is blocked before a step comes first. */
function isFull(s: State, step: number, token: number): boolean {
	const kind = s.tokens.kind[s.tokens.rootOf(token)];
	return s.lines.count[s.blockedLine(step)] > 0 || !hasRoom(s, step, kind);
}

/** The token leaves where it was, and what it held back. */
function goOn(s: State, token: number, hold: number): void {
	depart(s, token);
	release(s, hold);
}

/** At a target that is no step. */
function arrive(s: State, token: number, to: number): void {
	if (to >= 0) enterBlock(s, token, to - s.program.steps);
	else if (to === OUT) leaveStream(s, token, LEFT);
	else if (s.tokens.parentOf(token) >= 0) endLane(s, token, to);
	else if (to === END) leaveStream(s, token, FINISHED);
	else throw new Error('a rejection outside of a block');
}

/** The token leaves the step where it was, if it was at one. */
function depart(s: State, token: number): void {
	const { program, tokens } = s;
	const step = tokens.at[token];
	if (step < 0 || step >= program.steps) return;
	s.present[step]--;
	if (program.hasCalendars) countOff(s, token, step);
	if (s.trace !== null) recordVisit(s, token, step);
}

/** Writes down a visit that is over. */
export function recordVisit(s: State, token: number, step: number): void {
	const { tokens } = s;
	const root = tokens.rootOf(token);
	s.trace!.visit(
		tokens.number[root],
		step,
		visitOf(s, root, step),
		tokens.arrivedAt[token],
		tokens.joined[token],
		tokens.began[token],
		tokens.ended[token]
	);
}

/** The token comes to a step where there is room. NOWHERE while it stays, else where it goes at once. */
function enter(s: State, token: number, step: number): number {
	const { program, tokens } = s;
	const root = tokens.rootOf(token);
	tokens.at[token] = step;
	s.present[step]++;
	s.waiting[step]++;
	if (program.limit[step] >= 0) s.occupied[program.station[step]]++;
	const visit = countVisit(s, root, step);
	if (program.hasCalendars || s.trace) tokens.arrivedAt[token] = s.now;
	if (s.trace) tokens.joined[token] = tokens.began[token] = tokens.ended[token] = NaN;
	const time = program.handoff[step * program.kinds + tokens.kind[root]];
	if (time === NO_TIME) return notice(s, token, root, step, visit);
	const handoff = draw(s, root, time, program.handoffSalt[step], visit);
	s.events.at = s.now + handoff;
	delay(s, token, ON_HANDOFF);
	return NOWHERE;
}

/** After the hand-off: until somebody notices that it is there. */
function notice(s: State, token: number, root: number, step: number, visit: number): number {
	const { program } = s;
	const time = program.pickup[step * program.kinds + s.tokens.kind[root]];
	if (time === NO_TIME) return start(s, token, root, step, visit);
	const pickup = draw(s, root, time, program.pickupSalt[step], visit);
	const calendar = program.stepCalendar[step];
	s.span[0] = s.now;
	if (calendar === null) s.span[0] += pickup;
	else calendar.moveOn(s.span, pickup);
	s.events.at = s.span[0];
	delay(s, token, ON_PICKUP);
	return NOWHERE;
}

/** It has been noticed: people are asked for, or it passes by itself. */
function start(s: State, token: number, root: number, step: number, visit: number): number {
	const { program, tokens } = s;
	if (s.trace) tokens.joined[token] = s.now;
	if (program.mode[step] !== NOBODY || program.hasBatch[step] === 1) {
		join(s, token, step, visit);
		return NOWHERE;
	}
	s.waiting[step]--;
	if (program.limit[step] >= 0) {
		s.occupied[program.station[step]]--;
		s.freePlace(step);
	}
	const cell = step * program.kinds + tokens.kind[root];
	if (s.trace) tokens.began[token] = s.now;
	if (program.isWait[step] === 1) {
		const time = program.wait[cell];
		if (time === NO_TIME) return done(s, token, step);
		s.events.at = s.now + draw(s, root, time, program.waitSalt[step], visit);
		delay(s, token, ON_DELAY);
		return NOWHERE;
	}
	const time = program.touch[cell];
	const again = services(s, root, step) > 0 ? step : ONCE;
	countService(s, token, step);
	if (time === NO_TIME) return done(s, token, step);
	const { keyA, keyB } = tokens;
	const salt = program.touchSalt[step];
	const touch = drawTime(program, time, again, keyA[root], keyB[root], salt, visit);
	s.events.at = s.now + touch;
	delay(s, token, AT_MACHINE);
	return NOWHERE;
}

function done(s: State, token: number, step: number): number {
	if (s.trace) s.tokens.ended[token] = s.now;
	return nextAfter(s, token, step);
}

function draw(s: State, root: number, time: number, salt: number, visit: number): number {
	return drawTime(s.program, time, ONCE, s.tokens.keyA[root], s.tokens.keyB[root], salt, visit);
}

/** Until `events.at`. */
function delay(s: State, token: number, phase: number): void {
	s.tokens.phase[token] = phase;
	if (phase === ON_HANDOFF || phase === ON_PICKUP) s.underWay[s.tokens.at[token]]++;
	s.events.put(DELAY_END, token);
	if (s.program.canCallOff) s.tokens.endOrder[token] = s.events.scheduledOrder;
}

/** A hand-off, a pickup, a plain delay, or work that needs nobody, is over. */
export function endDelay(s: State, token: number): void {
	const { program, tokens, tally } = s;
	const step = tokens.at[token];
	const root = tokens.rootOf(token);
	let to: number;
	switch (tokens.phase[token]) {
		case ON_HANDOFF:
			s.underWay[step]--;
			s.charge(token, HANDOFF, step);
			to = notice(s, token, root, step, visitOf(s, root, step));
			break;
		case ON_PICKUP:
			s.underWay[step]--;
			if (tokens.isCohort[root]) tally.pickupTime[step] += s.now - tokens.since[token];
			s.charge(token, PICKUP, step);
			to = start(s, token, root, step, visitOf(s, root, step));
			break;
		case ON_DELAY:
			s.charge(token, DELAY, step);
			to = done(s, token, step);
			break;
		default:
			if (tokens.isCohort[root] && program.mode[step] === NOBODY)
				tally.touchTime[step] += s.now - tokens.since[token];
			s.charge(token, TOUCH, step);
			to = done(s, token, step);
	}
	if (to !== NOWHERE) travel(s, token, to, NO_HOLD);
}
