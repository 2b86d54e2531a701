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

/**
 * A service is over: the token goes on; then its people turn to the next in line, or are free. All in one function: compilers take only so much
 * of what a function calls into it, and what it says itself does not count.
 */
export function endPlain(s: State, token: number, step: number): void {
	const { program, tally } = s;
	const pool = program.onlyPool[step];
	if (s.trace !== null) s.tokens.ended[token] = s.now;
	spend(s, token, step, TOUCH, tally.touchTime, tally.plainWork, pool);
	const sure = s.sureTarget[step];
	const to = sure === NOWHERE ? nextAfter(s, token, step) : sure;
	if (to === END || (to >= 0 && s.plain[to] === 1)) {
		s.present[step]--;
		if (s.trace !== null) recordVisit(s, token, step);
		if (to === END) end(s, token);
		else enterPlain(s, token, to);
	} else if (!travel(s, token, to, NO_HOLD)) {
		hold(s, token, step, pool);
		return;
	}
	if (s.isUnsettled) settleMoves(s);
	// Where nobody else looks for work, and there is no choice, nobody need be freed first.
	if (s.looking > 0 || s.isSpecialist[pool] === 0) freePeople(s, step, pool);
	else if (s.lines.count[step] > 0) serveHead(s, step, pool);
	else {
		s.busy[pool]--;
		s.free[pool]++;
		s.watch.relax(pool);
	}
}

/** At the end of the stream, or of a lane. */
function end(s: State, token: number): void {
	if (s.tokens.parentOf(token) >= 0) endLane(s, token, END);
	else leave(s, token, FINISHED);
}

function take(s: State, pool: number): void {
	s.free[pool]--;
	if (++s.busy[pool] === s.program.capacity[pool]) s.watch.saturate(pool);
}

function serveHead(s: State, step: number, pool: number): void {
	const { tally } = s;
	const token = s.lines.shift(step);
	s.watch.serve(pool);
	spend(s, token, step, QUEUE, tally.queueTime, tally.queueArea, step);
	serve(s, token, step);
}

function serve(s: State, token: number, step: number): void {
	const { program, tokens } = s;
	const root = tokens.rootOf(token);
	tokens.phase[token] = IN_HAND;
	if (s.trace !== null) tokens.began[token] = s.now;
	s.tally.begun[step] += tokens.isCohort[root];
	const again = program.serviceCounter[step] >= 0 && isAgain(s, root, step) ? step : ONCE;
	const time = program.touch[step * program.kinds + tokens.kind[root]];
	const draw = s.touchDraws[step]++;
	scheduleNext(s, step, time, again, program.touchSalt[step], draw, WORK_END, token);
	if (program.canCallOff) tokens.endOrder[token] = s.events.scheduledOrder;
}

/** Counts one more service. Whether the item had one here before. */
function isAgain(s: State, root: number, step: number): boolean {
	const { tokens, tally } = s;
	const counter = root * tokens.counterCount + s.program.serviceCounter[step];
	if (tokens.counters[counter]++ === 0) return false;
	tally.repeated[step] += tokens.isCohort[root];
	return true;
}

/** What a token did since it was last charged: of the cohort, in times by step; in the window, in the i-th of the sums; and for the item. */
function spend(
	s: State,
	token: number,
	step: number,
	cause: number,
	times: Float64Array,
	sums: Float64Array,
	i: number
): void {
	const { tokens, tally, now } = s;
	const { since } = tokens;
	const from = since[token];
	if (from === now) return;
	const time = now - from;
	if (from >= tally.warmup && now <= tally.horizon) sums[i] += time;
	else tally.addTime(sums, i, since, token);
	since[token] = now;
	tokens.charges[token * tokens.stride + tokens.slots[cause]] += time;
	if (tokens.isCohort[tokens.rootOf(token)] === 1) times[step] += time;
	if (s.ledger !== null) s.ledger.add(token, step * 8 + cause, time);
}
