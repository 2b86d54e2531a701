// What is still to be done at an instant: moves, places that became free, people who look for work.
import { DOWNSTREAM, OLDEST } from '../compile/program.ts';
import { settleMoves } from './finish.ts';
import { isOfTeam, whoServes } from './people.ts';
import { ownStep } from './place.ts';
import { beginPlain } from './plain.ts';
import { begin } from './service.ts';
import type { State } from './state.ts';
import { uniform } from '../random/keys.ts';
import { WAITING } from './tokens.ts';
import { admit } from './travel.ts';

/**
 * Everything that follows from an event at its instant. When nothing moves any more, whoever was freed is free, and
 * the pools look for work one after the other, in the order of the file; who is freed meanwhile looks after that.
 */
export function settle(s: State): void {
	for (;;) {
		if (s.isUnsettled) settleMoves(s);
		if (s.looking === 0) return;
		const place = firstToLook(s);
		const pool = s.lookers[place];
		while (serve(s, pool)) if (s.isUnsettled) settleMoves(s);
		if (s.freedPeople[pool] > 0) s.isLooking[pool] = 1;
		else {
			s.isLooking[pool] = 0;
			s.lookers[place] = s.lookers[--s.looking];
		}
		if (s.busy[pool] < s.program.capacity[pool]) s.watch.relax(pool);
	}
}

/** Whoever was freed is free. Where the first pool that has not looked yet stands among those that look. */
function firstToLook(s: State): number {
	const { lookers } = s;
	let first = 0;
	for (let place = 0; place < s.looking; place++) {
		const pool = lookers[place];
		if (pool < lookers[first]) first = place;
		s.isLooking[pool] = 2;
		s.free[pool] += s.freedPeople[pool];
		s.freedPeople[pool] = 0;
	}
	return first;
}

/** The pool's people begin one thing, the one that its rule picks. False when there is nothing that they can do. */
function serve(s: State, pool: number): boolean {
	if (s.free[pool] <= 0 || !s.isOn[pool]) return false;
	const { program, lines } = s;
	const end = program.poolStart[pool + 1];
	let best = -1;
	let chosen = -1;
	for (let i = program.poolStart[pool]; i < end; i++) {
		const step = program.poolStep[i];
		let head = lines.first(step, pickAtRandom(s, step));
		if (head < 0 && program.limit[step] === 0) head = lines.first(s.blockedLine(step), 0);
		if (head < 0 || whoServes(s, ownStep(s, head, step)) < 0) continue;
		if (s.former !== null && !isOfTeam(s, ownStep(s, head, step), pool)) continue;
		if (best >= 0 && !isBetter(s, pool, head, chosen)) continue;
		best = step;
		chosen = head;
	}
	if (best < 0) return false;
	// The first of the blocked stands for a queue without places: it comes in and is begun.
	const own = ownStep(s, chosen, best);
	if (s.tokens.line[chosen] !== best) admit(s, chosen, own);
	if (s.plain[best] === 1) beginPlain(s, best);
	else if (s.tokens.line[chosen] === best) begin(s, chosen, own, whoServes(s, own));
	return true;
}

function pickAtRandom(s: State, step: number): number {
	if (!s.lines.isRandom(step)) return 0;
	return uniform(s.keyA, s.keyB, s.program.orderSalt[step], s.picked[step]);
}

/** Whether a head goes before the one chosen so far, which stands earlier in the file. */
function isBetter(s: State, pool: number, head: number, chosen: number): boolean {
	const { program, tokens } = s;
	const picks = program.picks[pool];
	if (picks !== OLDEST) return picks === DOWNSTREAM;
	const urgency = mostUrgent(s, head) - mostUrgent(s, chosen);
	return urgency > 0 || (urgency === 0 && tokens.since[head] < tokens.since[chosen]);
}

/** Highest priority of a token, or of the batch that it leads. */
function mostUrgent(s: State, leader: number): number {
	const { program, tokens } = s;
	let most = program.priority[tokens.kind[tokens.rootOf(leader)]];
	if (
		program.hasBatches &&
		tokens.phase[leader] === WAITING &&
		program.hasBatch[tokens.at[leader]] === 1
	)
		for (let token = tokens.member[leader]; token >= 0; token = tokens.member[token])
			most = Math.max(most, program.priority[tokens.kind[tokens.rootOf(token)]]);
	return most;
}
