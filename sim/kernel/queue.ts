// Work joins the queue of a step: straight into hands, into the line, or into a gathering batch.
import { BY_PRIORITY, BY_PROMISE, BY_TOUCH, NOBODY } from '../compile/program.ts';
import { ONCE, drawTime } from './draw.ts';
import { BATCH_TIMEOUT, PATIENCE_END } from './events.ts';
import { BATCH } from './observations.ts';
import { countWaiting, whoTakes } from './people.ts';
import { begin, drawTouch } from './service.ts';
import type { State } from './state.ts';
import { GATHERING, SETTLED, WAITING } from './tokens.ts';

/** After hand-off and pickup, at a step that people do. */
export function join(s: State, token: number, step: number, visit: number): void {
	const { program, tokens } = s;
	if (program.hasBatches || s.trace) tokens.joined[token] = s.now;
	if (program.hasPatience) startPatience(s, token, step, visit);
	if (program.gathers[step] === 1) {
		gather(s, token, step);
		return;
	}
	if (program.hasBatch[step] === 1) tokens.member[token] = -1;
	line(s, token, step);
}

/** What stands in line is one token: an item, or the leader of a batch. */
export function line(s: State, token: number, step: number): void {
	const { program, tokens, lines } = s;
	const queue = program.station[step];
	tokens.phase[token] = WAITING;
	const order = program.order[step];
	if (order === BY_TOUCH) tokens.key[token] = drawTouch(s, token, step);
	else if (order === BY_PRIORITY || order === BY_PROMISE) setKey(s, token, step);
	if (lines.count[queue] === 0 || program.mode[step] === NOBODY) {
		const pool = whoTakes(s, step);
		if (pool >= 0) {
			begin(s, token, step, pool);
			return;
		}
	}
	lines.enter(queue, token);
	countWaiting(s, step, 1);
}

/** The key of what stands in line, by its touch or its urgency: the smallest goes first. */
export function keyOf(s: State, leader: number, step: number): number {
	const { program, tokens } = s;
	if (program.order[step] !== BY_TOUCH) {
		setKey(s, leader, step);
		return tokens.key[leader];
	}
	if (program.isPerItem[step] === 0) return tokens.touch[leader];
	let sum = 0;
	for (let token = leader; token >= 0; token = tokens.member[token]) sum += tokens.touch[token];
	return sum;
}

/** Leaves in `tokens.key` how urgent something is that stands in line; of a batch, that of its most urgent member. */
export function setKey(s: State, leader: number, step: number): void {
	const { program, tokens } = s;
	const isBatch = program.hasBatch[step] === 1;
	let least = Infinity;
	for (let token = leader; token >= 0; token = isBatch ? tokens.member[token] : -1) {
		const root = tokens.rootOf(token);
		const key =
			program.order[step] === BY_PROMISE
				? tokens.arrival[root] + program.due[tokens.kind[root]]
				: 0 - program.priority[tokens.kind[root]];
		if (key < least) least = key;
	}
	tokens.key[leader] = least;
}

/** The more urgent, the smaller. From 0, since a negative 0 that a function returns costs memory. */
export function rankOf({ program, tokens }: State, token: number): number {
	return 0 - program.priority[tokens.kind[tokens.rootOf(token)]];
}

function startPatience(s: State, token: number, step: number, visit: number): void {
	const { program, tokens } = s;
	const root = tokens.rootOf(token);
	const time = program.patience[step * program.kinds + tokens.kind[root]];
	tokens.patienceOrder[token] = -1;
	if (time === -2) return;
	const patience = drawTime(
		program,
		time,
		ONCE,
		tokens.keyA[root],
		tokens.keyB[root],
		program.patienceSalt[step],
		visit
	);
	s.events.at = s.now + patience;
	s.events.put(PATIENCE_END, token);
	tokens.patienceOrder[token] = s.events.scheduledOrder;
}

function gather(s: State, token: number, step: number): void {
	const { program, tokens, lines } = s;
	const gathering = s.gatheringLine(step);
	tokens.phase[token] = GATHERING;
	lines.join(gathering, token, rankOf(s, token));
	const size = program.batchSize[step];
	if (size > 0 && lines.count[gathering] >= size) closeBatch(s, step);
	// Who comes later is not the first.
	else if (s.timerToken[program.station[step]] < 0) setTimer(s, step);
}

/** A batch closes with who is there, at most its size; it stands in line as one. */
export function closeBatch(s: State, step: number): void {
	const { program, tokens, lines } = s;
	const gathering = s.gatheringLine(step);
	const size = program.batchSize[step];
	const count = size > 0 ? Math.min(size, lines.count[gathering]) : lines.count[gathering];
	let leader = -1;
	let last = -1;
	for (let i = 0; i < count; i++) {
		const token = lines.first(gathering, 0);
		lines.leave(token);
		s.charge(token, BATCH, tokens.at[token]);
		tokens.member[token] = -1;
		if (leader < 0) leader = token;
		else {
			tokens.member[last] = token;
			tokens.phase[token] = SETTLED;
			tokens.next[token] = leader;
		}
		last = token;
	}
	if (leader < 0) return;
	setTimer(s, step);
	line(s, leader, tokens.at[leader]);
}

/** No batch is kept here any longer: who gathers waits alone. */
export function dissolve(s: State, station: number): void {
	const { tokens, lines } = s;
	const gathering = s.gatheringLine(station);
	for (const token of lines.empty(gathering, lines.formOf(gathering))) {
		s.charge(token, BATCH, tokens.at[token]);
		tokens.member[token] = -1;
		line(s, token, tokens.at[token]);
	}
}

/** A batch's timer goes off, unless the one it was set for has gone on meanwhile. */
export function endTimer(s: State, step: number): void {
	const station = s.program.station[step];
	if (s.timerOrder[station] !== s.events.takenOrder) return;
	s.timerToken[station] = -1;
	closeBatch(s, step);
}

/** The timeout runs for the first who gathers, from when it joined. */
export function setTimer(s: State, step: number): void {
	const timeout = s.program.batchTimeout[step];
	if (timeout < 0) return;
	const first = longestWaiting(s, step);
	const station = s.program.station[step];
	if (first === s.timerToken[station]) return;
	s.timerToken[station] = first;
	s.timerOrder[station] = -1;
	if (first < 0) return;
	const end = s.tokens.joined[first] + timeout;
	// Where a change-over shortens it, it may be over already.
	s.events.at = end > s.now ? end : s.now;
	s.events.put(BATCH_TIMEOUT, step);
	s.timerOrder[station] = s.events.scheduledOrder;
}

/** Who has gathered longest; -1 where nobody gathers. */
function longestWaiting(s: State, step: number): number {
	const { joined, sequence } = s.tokens;
	const { lines } = s;
	let first = -1;
	for (let token = lines.some(s.gatheringLine(step)); token >= 0; token = lines.another(token)) {
		const isEarlier =
			first < 0 ||
			joined[token] < joined[first] ||
			(joined[token] === joined[first] && sequence[token] < sequence[first]);
		if (isEarlier) first = token;
	}
	return first;
}
