// Items leave the stream, and what is under way can be called off.
import type { Calendar } from '../compile/calendar.ts';
import { BATCH, FINISHED, GAVE_UP, QUEUE } from './observations.ts';
import { leaderOf, leaveBatch, leaveLine } from './members.ts';
import { freePeople, poolOf, release } from './people.ts';
import { awaited, unblock } from './place.ts';
import { setTimer } from './queue.ts';
import { countWork } from './service.ts';
import type { State } from './state.ts';
import {
	AT_DOOR,
	AT_MACHINE,
	GATHERING,
	GHOST,
	GHOST_SERVED,
	IN_HAND,
	IN_LANES,
	IS_BLOCKED,
	MOVING,
	ON_DELAY,
	ON_HANDOFF,
	ON_PICKUP,
	SERVED,
	SETTLED,
	WAITING
} from './tokens.ts';

/** The item of a token leaves the stream, with all its lanes. */
export function leaveStream(s: State, token: number, fate: number): void {
	const root = s.tokens.rootOf(token);
	if (root !== token) {
		if (s.tokens.phase[token] !== MOVING) {
			takeOut(s, token);
			s.tokens.phase[token] = MOVING;
		}
		// What it went through in its lanes is what the item went through.
		for (let lane = token; lane !== root; lane = s.tokens.parent[lane])
			addPath(s, lane, s.tokens.parent[lane]);
	}
	if (s.tokens.phase[root] === IN_LANES) callOffLanes(s, root);
	leave(s, root, fate);
}

/** What a lane went through is added to what is around it. */
export function addPath(s: State, lane: number, parent: number): void {
	const { tokens } = s;
	for (let i = 0; i < tokens.stride; i++)
		tokens.charges[parent * tokens.stride + i] += tokens.charges[lane * tokens.stride + i];
	if (s.program.hasCalendars) tokens.off[parent] += tokens.off[lane];
	s.ledger?.move(lane, parent);
}

/** What of the time at a step fell off the shift of its people, by the calendars in force. */
export function countOff(s: State, token: number, step: number): void {
	const { tokens, span } = s;
	span[0] = tokens.arrivedAt[token];
	if (s.former !== null && span[0] < s.former.change!.at) {
		span[1] = s.former.change!.at;
		chargeOff(s, token, step, offShift(s.former.stepCalendar[step], span));
		span[0] = span[1];
	}
	span[1] = s.now;
	chargeOff(s, token, step, offShift(s.program.stepCalendar[step], span));
}

function chargeOff({ tokens, ledger, tally }: State, token: number, step: number, time: number) {
	tokens.off[token] += time;
	if (ledger !== null && time > 0) ledger.add(token, tally.ladder!.length + step, time);
}

function offShift(calendar: Calendar | null, span: Float64Array): number {
	return calendar === null ? 0 : span[1] - span[0] - calendar.onTimeIn(span);
}

/** Patience is over, if it has not become idle meanwhile. */
export function giveUp(s: State, token: number): void {
	const { tokens, events } = s;
	if (tokens.patienceOrder[token] !== events.takenOrder) return;
	tokens.patienceOrder[token] = -1;
	if (tokens.parentOf(token) < 0) {
		takeOut(s, token);
		tokens.phase[token] = MOVING;
	}
	leaveStream(s, token, GAVE_UP);
}

/** An item that is nowhere any more leaves: what it was, for the statistics. */
export function leave(s: State, root: number, fate: number): void {
	const { program, tokens, tally } = s;
	if (fate === FINISHED) tally.flow.finished[tokens.kind[root]]++;
	if (tokens.isCohort[root]) {
		if (fate === FINISHED) countFinished(s, root);
		else tally.countFate(fate);
	}
	if (s.trace !== null || s.ledger !== null) closeRecords(s, root, fate);
	tokens.free(root);
	s.countInside(-1);
	if (program.wip >= 0) s.freePlace(program.steps + program.blocks);
}

/** One of the cohort is finished. */
function countFinished(s: State, root: number): void {
	const { tokens, tally } = s;
	const { slots } = tally;
	const { charges, stride } = tokens;
	tally.leads.add(s.now - tokens.arrival[root], tokens.kind[root]);
	for (let slot = 0, i = root * stride; slot < stride; slot++, i++) slots[slot] += charges[i];
	if (s.hasMoreToCount) countMore(s, root);
}

function countMore(s: State, root: number): void {
	const { program, tokens, tally } = s;
	const { byArrival } = tally;
	if (byArrival !== null) byArrival.add(tokens.arrival[root], s.now - tokens.arrival[root]);
	if (program.hasCalendars) tally.offHours += tokens.off[root];
	if (program.due[tokens.kind[root]] < Infinity) countPromise(s, root);
	for (let flaw = 0; flaw < program.flaws; flaw++)
		if (tokens.flaws[root * program.flaws + flaw] > 0) tally.escaped[flaw]++;
}

function countPromise(s: State, root: number): void {
	const { program, tokens, tally } = s;
	const kind = tokens.kind[root];
	tally.promised[kind]++;
	if (s.now - tokens.arrival[root] > program.due[kind]) tally.late[kind]++;
}

/** What was written down of an item on its way. */
function closeRecords(s: State, root: number, fate: number): void {
	const { program, tokens, tally, trace, ledger } = s;
	const own = root * tokens.stride;
	if (trace !== null)
		trace.close(
			tokens.number[root],
			fate,
			(cause) => (program.slots[cause] < 0 ? 0 : tokens.charges[own + program.slots[cause]]),
			program.hasCalendars ? tokens.off[root] : 0
		);
	if (ledger !== null)
		ledger.drop(root, tokens.isCohort[root] && fate === FINISHED ? tally.cells : null);
}

/** All lanes of a block that an item is in are called off; the item is nowhere then. */
export function callOffLanes(s: State, parent: number): void {
	const { program, tokens } = s;
	for (let child = tokens.firstChild[parent]; child >= 0;) {
		const next = tokens.sibling[child];
		withdraw(s, child);
		child = next;
	}
	tokens.firstChild[parent] = -1;
	const ended = tokens.lastEnded[parent];
	if (ended >= 0) {
		s.ledger?.drop(ended, null);
		tokens.free(ended);
		tokens.lastEnded[parent] = -1;
	}
	const block = tokens.at[parent] - program.steps;
	s.countIn(block, -1);
	if (program.blockLimit[block] >= 0) s.freePlace(program.steps + block);
}

/** When the item comes to the block again, all lanes run. */
export function forgetRejections(s: State, root: number, block: number): void {
	const counter = s.program.rerunCounter[block];
	if (counter < 0) return;
	const start = root * s.tokens.counterCount + counter;
	const lanes = s.program.laneStart[block + 1] - s.program.laneStart[block];
	s.tokens.counters.fill(0, start, start + lanes);
}

/** A lane's token is taken from wherever it is, and its slot is free (a batch in hand keeps it until its end). */
export function withdraw(s: State, token: number): void {
	const { tokens } = s;
	takeOut(s, token);
	s.ledger?.drop(token, null);
	const phase = tokens.phase[token];
	if (phase !== GHOST && phase !== GHOST_SERVED) tokens.free(token);
}

/** Takes a token from wherever it is: lines, batches, hands. */
export function takeOut(s: State, token: number): void {
	const { tokens, lines } = s;
	const step = tokens.at[token];
	// The end of a service stays as long as anybody is left in it.
	if (tokens.phase[token] !== IN_HAND) tokens.endOrder[token] = -1;
	if (s.program.hasPatience) tokens.patienceOrder[token] = -1;
	if (step >= 0 && step < s.program.steps && tokens.phase[token] !== MOVING)
		countOff(s, token, step);
	switch (tokens.phase[token]) {
		case MOVING:
			release(s, s.moves.forget(token));
			return;
		case ON_HANDOFF:
		case ON_PICKUP:
			s.underWay[step]--;
			leaveBeforeService(s, step);
			return;
		case ON_DELAY:
		case AT_MACHINE:
			s.present[step]--;
			return;
		case GATHERING:
			lines.leave(token);
			if (s.timerToken[s.program.station[step]] === token) setTimer(s, step);
			countQueue(s, token, step, BATCH);
			leaveBeforeService(s, step);
			return;
		case WAITING:
			leaveLine(s, token, step);
			countQueue(s, token, step, QUEUE);
			leaveBeforeService(s, step);
			return;
		case SETTLED:
			leaveBatch(s, tokens.next[token], token);
			countQueue(s, token, step, QUEUE);
			leaveBeforeService(s, step);
			return;
		case IN_HAND:
		case SERVED:
			leaveService(s, token, step);
			return;
		case IS_BLOCKED:
			release(s, unblock(s, token, awaited(s, token)));
			if (step >= 0 && step < s.program.steps) s.present[step]--;
			return;
		case AT_DOOR:
			lines.leave(token);
			return;
		case IN_LANES:
			callOffLanes(s, token);
			forgetRejections(s, tokens.rootOf(token), step - s.program.steps);
	}
}

function leaveBeforeService(s: State, step: number): void {
	s.waiting[step]--;
	s.present[step]--;
	if (s.program.limit[step] >= 0) {
		s.occupied[s.program.station[step]]--;
		s.freePlace(step);
	}
}

/** Time in the queue of somebody who is never served counts in its length. */
function countQueue(s: State, token: number, step: number, cause: number): void {
	const { program, tokens, tally } = s;
	const joined = program.hasBatches || s.trace ? tokens.joined : tokens.since;
	tally.addTime(tally.queueArea, step, joined, token);
	s.charge(token, cause, step);
}

/** Alone, people are freed. In a batch the service goes on for the others as planned, and ends when nobody is left. */
function leaveService(s: State, token: number, step: number): void {
	const { program, tokens } = s;
	s.present[step]--;
	let leader = token;
	if (program.hasBatch[step] === 1) {
		leader = leaderOf(s, token, step);
		tokens.phase[token] = tokens.phase[token] === SERVED ? GHOST_SERVED : GHOST;
		for (let member = leader; member >= 0; member = tokens.member[member])
			if (tokens.phase[member] === IN_HAND || tokens.phase[member] === SERVED) return;
	}
	countWork(s, leader, tokens.at[leader]);
	freePeople(s, tokens.at[leader], poolOf(s, leader, tokens.at[leader]));
	tokens.endOrder[leader] = -1;
	if (program.hasBatch[step] === 1)
		for (let member = leader; member >= 0;) {
			const next = tokens.member[member];
			// The one that is withdrawn now is freed by whoever withdraws it.
			if (member !== token) tokens.free(member);
			member = next;
		}
	tokens.phase[token] = MOVING;
}
