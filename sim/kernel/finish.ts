// People are done with work: it goes on, then they look for more.
import { freePeople, holdPeople } from './people.ts';
import { awaited } from './place.ts';
import { nextAfter } from './route.ts';
import { chargeService, countWork } from './service.ts';
import { settleMoves } from './settle.ts';
import { NO_HOLD } from './moves.ts';
import type { State } from './state.ts';
import { IN_HAND, IS_BLOCKED, MOVING, SERVED } from './tokens.ts';
import { travel } from './travel.ts';

/** The service of a token, or of the batch that it leads, ends. */
export function endWork(s: State, leader: number, now: number): void {
	const { program, tokens } = s;
	const step = tokens.at[leader];
	const pool = tokens.pool[leader];
	countWork(s, leader, step, now);
	chargeService(s, leader, step, now);
	if (program.hasBatch[step] === 1) {
		endBatch(s, leader, step, pool, now);
		return;
	}
	const hasGone = travel(s, leader, nextAfter(s, leader, step), NO_HOLD, now);
	if (hasGone) {
		// Whoever moves on joins the next queue before people who are freed look for work.
		settleMoves(s, now);
		freePeople(s, step, pool);
	} else tokens.hold[leader] = holdPeople(s, step, pool, [awaited(s, leader)], 1);
}

/** Members go on in the order of service. Those that were called off meanwhile are no longer there. */
function endBatch(s: State, leader: number, step: number, pool: number, now: number): void {
	const { tokens, members } = s;
	members.length = 0;
	for (let token = leader; token >= 0; token = tokens.member[token]) members.push(token);
	for (const token of members) {
		const phase = tokens.phase[token];
		if (phase === IN_HAND || phase === SERVED) tokens.phase[token] = MOVING;
		else tokens.free(token);
	}
	const blocked: number[] = [];
	for (const token of members) {
		if (tokens.phase[token] !== MOVING) continue;
		if (!travel(s, token, nextAfter(s, token, step), NO_HOLD, now)) blocked.push(token);
		settleMoves(s, now);
	}
	const full = blocked.filter((token) => tokens.phase[token] === IS_BLOCKED);
	if (full.length === 0) {
		freePeople(s, step, pool);
		return;
	}
	const hold = holdPeople(
		s,
		step,
		pool,
		full.map((token) => awaited(s, token)),
		full.length
	);
	for (const token of full) tokens.hold[token] = hold;
}
