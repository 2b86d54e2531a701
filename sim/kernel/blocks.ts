// Lanes side by side: an item goes in, its lanes run, one of them ends the block.
import { END, REJECT, REJECT_TO } from '../compile/program.ts';
import { BLOCKED } from './observations.ts';
import { addPath, callOffLanes, forgetRejections } from './leave.ts';
import { chooseArrow, countVisit } from './route.ts';
import { IN_BLOCK } from './moves.ts';
import { enterPlain } from './plain.ts';
import { rankOf } from './queue.ts';
import type { State } from './state.ts';
import { AT_DOOR, IN_LANES, LANE_ENDED } from './tokens.ts';

/** The token goes into a block, or stands before its door. */
export function enterBlock(s: State, token: number, block: number): void {
	const { program, tokens } = s;
	const limit = program.blockLimit[block];
	tokens.at[token] = program.steps + block;
	if (limit < 0) {
		fork(s, token, block);
		return;
	}
	tokens.phase[token] = AT_DOOR;
	s.lines.join(s.doorLine(block), token, rankOf(s, token));
	// Who stood there before goes in before, even where a place is free at this instant.
	openBlock(s, block);
}

/** A place in the block became free: the next comes in. */
export function openBlock(s: State, block: number): void {
	const { program, lines, tokens } = s;
	const limit = program.blockLimit[block];
	if (limit >= 0 && s.insideOf[s.stationOf(block)] >= limit) return;
	const token = lines.first(s.doorLine(block), 0);
	if (token < 0) return;
	lines.leave(token);
	s.charge(token, BLOCKED, program.steps + block);
	fork(s, token, tokens.at[token] - program.steps);
	s.freePlace(program.steps + block);
}

/** Lanes begin in order; with `rerun: "rejected"` those that rejected last time. */
function fork(s: State, token: number, block: number): void {
	const { program, tokens } = s;
	const root = tokens.rootOf(token);
	s.countIn(block, 1);
	if (tokens.isCohort[root]) s.tally.entered[block]++;
	countVisit(s, root, program.steps + block);
	resetLanes(s, token);
	const start = program.laneStart[block];
	const lanes = program.laneStart[block + 1] - start;
	const rejected = rejectedLanes(s, root, block);
	const arePlain = s.hasPlainLanes[block] === 1;
	let pending = 0;
	for (let i = 0; i < lanes; i++) {
		// What is sent last moves first.
		const lane = arePlain ? i : lanes - 1 - i;
		if (rejected >= 0 && tokens.counters[rejected + lane] === 0) continue;
		const child = createLane(s, token, root, lane);
		if (child < 0) return;
		pending++;
		// Nothing follows at this instant from coming to a plain step: no need to wait for the present move to be done.
		if (arePlain) enterPlain(s, child, program.laneFirst[start + lane]);
		else s.moves.send(child, program.laneFirst[start + lane]);
	}
	if (rejected >= 0) tokens.counters.fill(0, rejected, rejected + lanes);
	tokens.pending[token] = pending;
	tokens.done[token] = lanes - pending;
}

function createLane(s: State, parent: number, root: number, lane: number): number {
	const { tokens } = s;
	const child = tokens.create();
	if (child < 0) {
		s.bound = 'memory';
		return -1;
	}
	tokens.root[child] = root;
	tokens.parent[child] = parent;
	tokens.lane[child] = lane;
	if (s.program.canCallOff) link(s, parent, child);
	tokens.at[child] = -1;
	tokens.since[child] = s.now;
	if (s.trace) tokens.number[child] = tokens.number[root];
	return child;
}

/** At the start of a run: the item is in a lane (counted over all blocks); the block's other lanes count as done. */
export function placeInLane(s: State, token: number, lane: number): number {
	const { program, tokens } = s;
	let block = 0;
	while (program.laneStart[block + 1] <= lane) block++;
	const root = tokens.root[token];
	s.countIn(block, 1);
	if (tokens.isCohort[root]) s.tally.entered[block]++;
	countVisit(s, root, program.steps + block);
	tokens.at[token] = program.steps + block;
	resetLanes(s, token);
	const child = createLane(s, token, root, lane - program.laneStart[block]);
	s.tokens.pending[token] = 1;
	s.tokens.done[token] = program.laneStart[block + 1] - program.laneStart[block] - 1;
	return child;
}

function resetLanes(s: State, token: number): void {
	const { tokens } = s;
	tokens.phase[token] = IN_LANES;
	tokens.firstChild[token] = tokens.lastEnded[token] = -1;
	tokens.endSum[token] = tokens.endCount[token] = 0;
	tokens.rejectTarget[token] = END;
}

/** Where the item's marks of rejecting lanes begin, or −1 where all lanes run. */
function rejectedLanes(s: State, root: number, block: number): number {
	const { program, tokens } = s;
	const counter = program.rerunCounter[block];
	if (counter < 0) return -1;
	const start = root * tokens.counterCount + counter;
	const lanes = program.laneStart[block + 1] - program.laneStart[block];
	for (let lane = 0; lane < lanes; lane++) if (tokens.counters[start + lane] > 0) return start;
	return -1;
}

/** A lane has come to its end, or (target is not END) rejects. */
export function endLane(s: State, child: number, target: number): void {
	const { program, tokens } = s;
	const parent = tokens.parent[child];
	const block = tokens.at[parent] - program.steps;
	if (program.canCallOff) unlink(s, parent, child);
	if (tokens.lastEnded[parent] >= 0) {
		s.ledger?.drop(tokens.lastEnded[parent], null);
		tokens.free(tokens.lastEnded[parent]);
	}
	tokens.phase[child] = LANE_ENDED;
	tokens.lastEnded[parent] = child;
	tokens.endSum[parent] += s.now;
	tokens.endCount[parent]++;
	tokens.pending[parent]--;
	if (target === END) tokens.done[parent]++;
	else {
		if (tokens.rejectTarget[parent] === END) tokens.rejectTarget[parent] = target;
		const counter = program.rerunCounter[block];
		if (counter >= 0)
			tokens.counters[tokens.root[parent] * tokens.counterCount + counter + tokens.lane[child]] = 1;
	}
	join(s, parent, block);
}

/** Which lanes run has to be known where they may be called off. */
function link(s: State, parent: number, child: number): void {
	const { firstChild, sibling, elder } = s.tokens;
	const next = firstChild[parent];
	sibling[child] = next;
	elder[child] = -1;
	if (next >= 0) elder[next] = child;
	firstChild[parent] = child;
}

function unlink(s: State, parent: number, child: number): void {
	const { firstChild, sibling, elder } = s.tokens;
	const before = elder[child];
	const after = sibling[child];
	if (before < 0) firstChild[parent] = after;
	else sibling[before] = after;
	if (after >= 0) elder[after] = before;
}

/** Is the block done, rejected, or neither yet? */
function join(s: State, parent: number, block: number): void {
	const { program, tokens } = s;
	const needed = program.join[block];
	const done = tokens.done[parent];
	const pending = tokens.pending[parent];
	if (done >= needed) {
		leaveBlock(s, parent, block, chooseArrow);
		return;
	}
	if (tokens.rejectTarget[parent] === END) return;
	const isHopeless = program.joinsAll[block] === 0 && done + pending < needed;
	if (pending === 0 || isHopeless || program.rejectsAtOnce[block] === 1)
		leaveBlock(s, parent, block, rejectedTo);
}

/** The lane that has just ended was the critical one; what still runs is called off. */
function leaveBlock(
	s: State,
	parent: number,
	block: number,
	where: (s: State, token: number, node: number) => number
): void {
	const { program, tokens, tally } = s;
	const root = tokens.root[parent];
	const critical = tokens.lastEnded[parent];
	addPath(s, critical, parent);
	tokens.since[parent] = s.now;
	if (tokens.isCohort[root]) {
		tally.laneEnded[program.laneStart[block] + tokens.lane[critical]]++;
		tally.joinTime[block] += tokens.endCount[parent] * s.now - tokens.endSum[parent];
	}
	if (where === chooseArrow) forgetRejections(s, root, block);
	const target = where(s, parent, program.steps + block);
	// The item is inside until it has entered its next place, so calling off must not count it out.
	callOffLanes(s, parent);
	s.countIn(block, 1);
	s.moves.send(parent, target, IN_BLOCK - block);
}

/** Where a rejected block leads: the step that the first lane to reject named, or the block's own. */
function rejectedTo(s: State, parent: number, node: number): number {
	const { program, tokens } = s;
	const target = tokens.rejectTarget[parent];
	if (target === REJECT) return program.rejectTo[node - program.steps];
	const lane = program.laneOf[node];
	const named = REJECT_TO - target;
	for (let at = named; ; at = program.steps + program.blockOf[at]) {
		if (program.laneOf[at] === lane) return at;
		if (program.blockOf[at] < 0) return target;
	}
}
