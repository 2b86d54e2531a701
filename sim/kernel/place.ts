// Places before a step: who finds none is blocked where it is.
import { NOBODY, NO_TIME } from '../compile/program.ts';
import { BLOCKED } from './observations.ts';
import { whoTakes } from './people.ts';
import type { State } from './state.ts';
import { IS_BLOCKED } from './tokens.ts';

/** Whether one more may come to the step: a free place, or nothing waits and people are free. */
export function hasRoom(s: State, step: number, kind: number): boolean {
	const { program } = s;
	const limit = program.limit[step];
	if (limit < 0 || s.occupied[step] < limit) return true;
	const time = step * program.kinds + kind;
	if (program.handoff[time] !== NO_TIME || program.pickup[time] !== NO_TIME) return false;
	if (program.hasBatch[step] === 1) return false;
	if (program.mode[step] === NOBODY) return true;
	return s.lines.count[step] === 0 && whoTakes(s, step) >= 0;
}

/** The token stays where it is, and keeps what it holds. */
export function block(s: State, token: number, step: number, hold: number): void {
	const { tokens } = s;
	tokens.phase[token] = IS_BLOCKED;
	tokens.hold[token] = hold;
	s.lines.join(s.blockedLine(step), token, 0);
}

/** It need not stay any longer. Returns what it held. */
export function unblock(s: State, token: number, step: number): number {
	const { tokens, tally, program } = s;
	s.lines.leave(token);
	const row = tokens.at[token] >= 0 ? tokens.at[token] : step;
	if (row < program.steps && tokens.isCohort[tokens.rootOf(token)])
		tally.blockedTime[row] += s.now - tokens.since[token];
	s.charge(token, BLOCKED, row);
	const hold = tokens.hold[token];
	tokens.hold[token] = -1;
	return hold;
}

/** The step that a blocked token waits for. */
export function awaited(s: State, token: number): number {
	return s.tokens.line[token] - 2 * s.program.steps;
}
