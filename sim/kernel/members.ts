// Who is taken out of a line, alone or one of a batch.
import { countWaiting, offerNext } from './people.ts';
import { keyOf } from './queue.ts';
import type { State } from './state.ts';
import { GHOST, IN_HAND, WAITING } from './tokens.ts';

/** A token, or the first of a batch, leaves the line of its step; a batch goes on waiting with the next of its members in front. */
export function leaveLine(s: State, token: number, step: number): void {
	const { program, tokens, lines } = s;
	const next = program.hasBatch[step] === 1 ? tokens.member[token] : -1;
	if (next < 0) {
		lines.leave(token);
		countWaiting(s, step, -1);
		offerNext(s, step);
		return;
	}
	for (let member = next; member >= 0; member = tokens.member[member]) tokens.next[member] = next;
	const own = tokens.at[next];
	passTouch(s, token, next, program.isPerItem[step] === 1, program.isPerItem[own] === 1);
	lines.replace(token, next, keyOf(s, next, own));
	tokens.phase[next] = WAITING;
	if (own === step) return;
	// It came by the other design, whose people may be others.
	countWaiting(s, step, -1);
	countWaiting(s, own, 1);
	offerNext(s, own);
}

/** The work that was drawn stays: one time for all, or each its own. */
function passTouch(
	s: State,
	token: number,
	next: number,
	wasPerItem: boolean,
	isPerItem: boolean
): void {
	const { touch, member } = s.tokens;
	if (!wasPerItem) touch[next] = touch[token];
	if (wasPerItem === isPerItem) return;
	for (let other = member[next]; other >= 0; other = member[other])
		if (wasPerItem) touch[next] += touch[other];
		else touch[other] = 0;
}

/** A member of a settled batch, not its first, leaves the others. */
export function leaveBatch(s: State, leader: number, token: number): void {
	const { tokens, lines } = s;
	let before = leader;
	while (tokens.member[before] !== token) before = tokens.member[before];
	tokens.member[before] = tokens.member[token];
	lines.replace(leader, leader, keyOf(s, leader, tokens.at[leader]));
}

/** The leader of a batch in hand. */
export function leaderOf(s: State, token: number, step: number): number {
	const { tokens } = s;
	const { station } = s.program;
	if (tokens.phase[token] === IN_HAND) return token;
	for (let leader = 0; leader < tokens.used; leader++) {
		const phase = tokens.phase[leader];
		if (phase !== IN_HAND && phase !== GHOST) continue;
		if (station[tokens.at[leader]] !== station[step]) continue;
		for (let member = tokens.member[leader]; member >= 0; member = tokens.member[member])
			if (member === token) return leader;
	}
	throw new Error('a member without a batch');
}
