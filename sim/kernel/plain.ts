// The short way through a step that is what most steps are: one of a pool's people, always on shift, first come, first served, and nothing else
// to it. It does what `enter` in travel.ts and `begin` in service.ts do, in the same order, without asking what there is to be done.
import { drawNext } from './draw.ts';
import { WORK_END } from './events.ts';
import { QUEUE } from './observations.ts';
import type { State } from './state.ts';
import { IN_HAND, WAITING } from './tokens.ts';

/** The token comes to the step: straight into hands, or into the queue. */
export function enterPlain(s: State, token: number, step: number, now: number): void {
	const { program, tokens, lines } = s;
	tokens.at[token] = step;
	s.present[step]++;
	const counter = program.visitCounter[step];
	if (counter >= 0) tokens.counters[tokens.rootOf(token) * tokens.counterCount + counter]++;
	const pool = program.onlyPool[step];
	if (lines.count[step] === 0 && s.free[pool] > 0 && s.isLooking[pool] !== 2) {
		take(s, token, step, pool, now);
		return;
	}
	s.waiting[step]++;
	tokens.phase[token] = WAITING;
	lines.join(step, token, 0);
	s.watch.wait(pool, now);
}

/** The head of the step's queue is taken into hand. */
export function beginPlain(s: State, token: number, step: number, now: number): void {
	const { program, tokens, tally } = s;
	const pool = program.onlyPool[step];
	s.lines.leave(token);
	s.watch.serve(pool, now);
	s.waiting[step]--;
	const joined = tokens.since[token];
	if (joined < now) {
		if (tokens.isCohort[tokens.rootOf(token)]) tally.queueTime[step] += now - joined;
		tally.queueArea[step] += tally.inWindow(joined, now);
		s.charge(token, QUEUE, step, now);
	}
	take(s, token, step, pool, now);
}

function take(s: State, token: number, step: number, pool: number, now: number): void {
	const { program, tokens, tally } = s;
	const root = tokens.rootOf(token);
	s.free[pool]--;
	if (++s.busy[pool] === program.capacity[pool]) s.watch.saturate(pool, now);
	tokens.phase[token] = IN_HAND;
	tokens.pool[token] = pool;
	const isCohort = tokens.isCohort[root];
	if (isCohort) tally.begun[step]++;
	let factor = 1;
	const counter = program.serviceCounter[step];
	if (counter >= 0 && tokens.counters[root * tokens.counterCount + counter]++ > 0) {
		factor = program.again[step];
		if (isCohort) tally.repeated[step]++;
	}
	const time = program.touch[step * program.kinds + tokens.kind[root]];
	const touch = drawNext(s, step, time, factor, program.touchSalt[step], s.touchDraws[step]++);
	tokens.touch[token] = touch;
	s.events.schedule(now + touch, WORK_END, token);
	if (program.canCallOff) tokens.endOrder[token] = s.events.scheduledOrder;
}
