// The short way through a step that is what most steps are: one of a pool's people, always on shift, first come, first served, and nothing else
// to it. It does what enter, begin, endWork and settle do elsewhere, in the same order, without asking what there is to be done: a third of the time.
import { END, NOWHERE } from '../compile/program.ts';
import { endLane } from './blocks.ts';
import { ONCE, scheduleNext } from './draw.ts';
import { WORK_END } from './events.ts';
import { hold, settleMoves } from './finish.ts';
import { leave } from './leave.ts';
import { NO_HOLD } from './moves.ts';
import { FINISHED, QUEUE, TOUCH } from './observations.ts';
import { freePeople } from './people.ts';
import { nextAfter } from './route.ts';
import type { State } from './state.ts';
import { IN_HAND, WAITING } from './tokens.ts';
import { recordVisit, travel } from './travel.ts';

/** The token comes to the step: straight into hands, or into the queue. */
export function enterPlain(s: State, token: number, step: number): void {
	const { program, tokens, lines } = s;
	tokens.at[token] = step;
	s.present[step]++;
	const counter = program.visitCounter[step];
	if (counter >= 0) tokens.counters[tokens.rootOf(token) * tokens.counterCount + counter]++;
	if (s.trace !== null) noteArrival(s, token);
	const pool = program.onlyPool[step];
	if (lines.count[step] === 0 && s.free[pool] > 0 && s.isLooking[pool] !== 2) {
		take(s, pool);
		serve(s, token, step);
		return;
	}
	tokens.phase[token] = WAITING;
	lines.append(step, token);
	s.watch.wait(pool);
}

/** For the trace. */
function noteArrival(s: State, token: number): void {
	const { tokens, now } = s;
	tokens.arrivedAt[token] = tokens.joined[token] = now;
	tokens.began[token] = tokens.ended[token] = NaN;
}

/** The head of the step's queue is taken into hand. */
export function beginPlain(s: State, step: number): void {
	const pool = s.program.onlyPool[step];
	take(s, pool);
	serveHead(s, step, pool);
}

/** A service is over: the token goes on; then its people turn to the next in line, or are free. */
export function endPlain(s: State, token: number): void {
	const { tokens } = s;
	const step = tokens.at[token];
	const pool = s.program.onlyPool[step];
	chargeTouch(s, token, step, pool);
	if (goOn(s, token, step)) turnToNext(s, step, pool);
	else hold(s, token, step, pool);
}

/** False where the next step is full. */
function goOn(s: State, token: number, step: number): boolean {
	const sure = s.sureTarget[step];
	const to = sure === NOWHERE ? nextAfter(s, token, step) : sure;
	if (to >= 0 && s.plain[to] === 1) {
		departPlain(s, token, step);
		enterPlain(s, token, to);
		return true;
	}
	if (to === END) {
		departPlain(s, token, step);
		if (s.tokens.parentOf(token) >= 0) endLane(s, token, END);
		else leave(s, token, FINISHED);
	} else if (!travel(s, token, to, NO_HOLD)) return false;
	if (s.isUnsettled) settleMoves(s);
	return true;
}

/** Where nobody else looks for work, and there is no choice, nobody need be freed first. */
function turnToNext(s: State, step: number, pool: number): void {
	if (s.looking > 0 || s.isSpecialist[pool] === 0) freePeople(s, step, pool);
	else if (s.lines.count[step] > 0) serveHead(s, step, pool);
	else {
		s.busy[pool]--;
		s.free[pool]++;
		s.watch.relax(pool);
	}
}

function departPlain(s: State, token: number, step: number): void {
	s.present[step]--;
	if (s.trace !== null) recordVisit(s, token, step);
}

function take(s: State, pool: number): void {
	s.free[pool]--;
	if (++s.busy[pool] === s.program.capacity[pool]) s.watch.saturate(pool);
}

function serveHead(s: State, step: number, pool: number): void {
	const { tokens, tally } = s;
	const token = s.lines.shift(step);
	s.watch.serve(pool);
	const joined = tokens.since[token];
	if (joined < s.now) {
		if (tokens.isCohort[tokens.rootOf(token)]) tally.queueTime[step] += s.now - joined;
		tally.addTime(tally.queueArea, step, tokens.since, token);
		s.charge(token, QUEUE, step);
	}
	serve(s, token, step);
}

function serve(s: State, token: number, step: number): void {
	const { program, tokens, tally } = s;
	const root = tokens.rootOf(token);
	tokens.phase[token] = IN_HAND;
	if (s.trace !== null) tokens.began[token] = s.now;
	if (tokens.isCohort[root]) tally.begun[step]++;
	let again = ONCE;
	const counter = program.serviceCounter[step];
	if (counter >= 0 && tokens.counters[root * tokens.counterCount + counter]++ > 0) {
		again = step;
		if (tokens.isCohort[root]) tally.repeated[step]++;
	}
	const time = program.touch[step * program.kinds + tokens.kind[root]];
	const draw = s.touchDraws[step]++;
	scheduleNext(s, step, time, again, program.touchSalt[step], draw, WORK_END, token);
	if (program.canCallOff) tokens.endOrder[token] = s.events.scheduledOrder;
}

/** Time in hand is work, of its people and for the item. */
function chargeTouch(s: State, token: number, step: number, pool: number): void {
	const { tokens, tally } = s;
	const began = tokens.since[token];
	tally.addTime(tally.plainWork, pool, tokens.since, token);
	if (tokens.isCohort[tokens.rootOf(token)]) tally.touchTime[step] += s.now - began;
	s.charge(token, TOUCH, step);
	if (s.trace !== null) tokens.ended[token] = s.now;
}
