// Items come into being, and stand before the stream's door where it has one.
import type { ArrivalProcess } from '../compile/program.ts';
import { deriveA, deriveB, uniform } from '../random/keys.ts';
import { BLOCKED } from './observations.ts';
import { rankOf } from './queue.ts';
import { bringFlaws } from './route.ts';
import { NO_HOLD } from './moves.ts';
import { enterPlain } from './plain.ts';
import type { State } from './state.ts';
import { AT_DOOR } from './tokens.ts';
import { travel } from './travel.ts';

/** The n-th item of a process; it may turn out to be of a kind that takes a share of it. */
export function createOf(s: State, process: ArrivalProcess, n: number): number {
	if (!s.program.hasItemLuck) return createItem(s, process.kind, 0, 0, n);
	const salt = s.program.itemSalt[process.kind];
	const a = deriveA(s.keyA, salt, n);
	const b = deriveB(s.keyB, salt, n);
	return createItem(s, kindOf(process, a, b), a, b, n);
}

/** A new item with its key, nowhere yet; −1 when there is no room for it in memory. */
export function createItem(s: State, kind: number, a: number, b: number, n: number): number {
	const { tokens, now } = s;
	const { flow } = s.tally;
	const token = tokens.createItem();
	if (token < 0) {
		s.bound = 'memory';
		return -1;
	}
	tokens.kind[token] = kind;
	tokens.arrival[token] = tokens.since[token] = now;
	tokens.at[token] = -1;
	tokens.isCohort[token] = flow.isOpen;
	flow.arrived++;
	if (s.program.hasItemLuck) bringLuck(s, token, a, b);
	if (s.trace) tokens.number[token] = s.trace.open(kind, n);
	return token;
}

/** An item's key, and what it decides when it comes. */
function bringLuck(s: State, token: number, a: number, b: number): void {
	s.tokens.keyA[token] = a;
	s.tokens.keyB[token] = b;
	if (s.program.flaws > 0) bringFlaws(s, token);
}

function kindOf(process: ArrivalProcess, a: number, b: number): number {
	const { become, below } = process;
	if (become.length === 0) return process.kind;
	const u = uniform(a, b, process.becomeSalt, 0);
	for (let i = 0; i < become.length; i++) if (u < below[i]) return become[i];
	return process.kind;
}

/** The item comes inside. */
export function letIn(s: State, token: number): void {
	s.countInside(1);
	const { first } = s.program;
	if (first >= 0 && s.plain[first] === 1) enterPlain(s, token, first);
	else travel(s, token, first, NO_HOLD);
}

/** The item stands before the stream's door. */
export function waitAtDoor(s: State, token: number): void {
	const { program, tokens } = s;
	tokens.phase[token] = AT_DOOR;
	s.lines.join(s.doorLine(program.blocks), token, rankOf(s, token));
	s.countBacklog(1);
}

/** A place inside the stream is free: the next comes in. True if somebody did. */
export function openTopDoor(s: State): boolean {
	const { program, tokens, lines } = s;
	if (program.wip >= 0 && s.inside >= program.wip) return false;
	const token = lines.first(s.doorLine(program.blocks), 0);
	const index = nextOfAlways(s);
	if (token < 0 && index < 0) return false;
	s.freePlace(program.steps + program.blocks);
	if (index >= 0 && (token < 0 || isMoreUrgent(s, index, token))) {
		s.turn = index + 1;
		s.eventCount++;
		const item = createOf(s, program.arrivals[index], s.itemCount[index]++);
		if (item >= 0) letIn(s, item);
		return true;
	}
	lines.leave(token);
	s.charge(token, BLOCKED, program.nodes);
	s.countBacklog(-1);
	tokens.at[token] = -1;
	letIn(s, token);
	return true;
}

/** Kinds that always wait take turns; −1 where there are none. */
function nextOfAlways(s: State): number {
	const { arrivals } = s.program;
	for (let i = 0; i < arrivals.length; i++) {
		const index = (s.turn + i) % arrivals.length;
		if (arrivals[index].always > 0) return index;
	}
	return -1;
}

function isMoreUrgent(s: State, index: number, token: number): boolean {
	const { priority, arrivals } = s.program;
	return priority[arrivals[index].kind] > priority[s.tokens.kind[token]];
}
