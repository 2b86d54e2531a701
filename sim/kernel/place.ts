// Places before a step: who finds none is blocked where it is.
import { NO_TIME } from '../compile/program.ts';
import { BLOCKED } from './observations.ts';
import { countWaiting, offerNext, whoTakes } from './people.ts';
import type { State } from './state.ts';
import { IS_BLOCKED } from './tokens.ts';

/** Whether one more may come to the step: a free place, or nothing waits and people are free. */
export function hasRoom(s: State, step: number, kind: number): boolean {
	const { program } = s;
	const limit = program.limit[step];
	const occupied = s.occupied[program.station[step]];
	if (limit < 0 || occupied < limit) return true;
	if (occupied > 0) return false;
	const time = step * program.kinds + kind;
	if (program.handoff[time] !== NO_TIME || program.pickup[time] !== NO_TIME) return false;
	if (program.gathers[step] === 1) return false;
	return whoTakes(s, step) >= 0;
}

/** The token stays where it is, and keeps what it holds. */
export function block(s: State, token: number, step: number, hold: number): void {
	const { tokens } = s;
	tokens.phase[token] = IS_BLOCKED;
	tokens.hold[token] = hold;
	s.lines.join(s.blockedLine(step), token, 0);
	// A step without places has its queue here.
	if (s.program.limit[step] === 0) countWaiting(s, step, 1);
}

/** It need not stay any longer. Returns what it held. */
export function unblock(s: State, token: number, step: number): number {
	const { tokens, tally, program } = s;
	s.lines.leave(token);
	if (program.limit[step] === 0) countWaiting(s, step, -1);
	offerNext(s, step);
	const row = tokens.at[token] >= 0 ? tokens.at[token] : step;
	if (row < program.steps && tokens.isCohort[tokens.rootOf(token)])
		tally.blockedTime[row] += s.now - tokens.since[token];
	s.charge(token, BLOCKED, row);
	const hold = tokens.hold[token];
	tokens.hold[token] = -1;
	return hold;
}

/** How many stand at no step though they are inside: before a block's door, or, coming from none, before a full step. */
export function countOutside(s: State): number {
	const { lines, tokens } = s;
	const { steps, blocks, limit, station } = s.program;
	let count = 0;
	for (let block = 0; block < blocks; block++)
		if (s.stationOf(block) === block) count += lines.count[s.doorLine(block)];
	for (let step = 0; step < steps; step++) {
		if (limit[step] < 0 || station[step] !== step || lines.count[s.blockedLine(step)] === 0)
			continue;
		for (let token = lines.some(s.blockedLine(step)); token >= 0; token = lines.another(token))
			if (tokens.at[token] < 0 || tokens.at[token] >= steps) count++;
	}
	return count;
}

/** The step that a blocked token waits for. */
export function awaited(s: State, token: number): number {
	return ownStep(s, token, s.tokens.line[token] - 2 * s.program.steps);
}

/** The step of a station in the design that a token came in by. */
export function ownStep(s: State, token: number, station: number): number {
	const { change } = s.program;
	if (change === null) return station;
	const isNew = s.tokens.kind[s.tokens.rootOf(token)] < change.newKinds;
	return isNew ? station : change.oldStep[station];
}
