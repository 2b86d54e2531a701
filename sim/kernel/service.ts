// People take work into hand, and what that costs them.
import { BY_TOUCH, NOBODY, NO_TIME, type Program } from '../compile/program.ts';
import type { Calendar } from '../compile/calendar.ts';
import { ONCE, drawNext, drawTime } from './draw.ts';
import { WORK_END } from './events.ts';
import { BATCH, PAUSED, QUEUE, TOUCH } from './observations.ts';
import { countWaiting, offerNext, poolOf, takePeople, takesOne } from './people.ts';
import { visitOf } from './route.ts';
import type { State } from './state.ts';
import { IN_HAND, SERVED } from './tokens.ts';

/** Work at the head of a step's queue (or just come, with nobody before it) is begun by a pool's people. */
export function begin(s: State, leader: number, step: number, pool: number): void {
	const { program, tokens } = s;
	if (tokens.line[leader] >= 0) {
		s.lines.leave(leader);
		countWaiting(s, step, -1);
		offerNext(s, step);
	}
	if (program.mode[step] !== NOBODY) s.picked[program.station[step]]++;
	takePeople(s, step, pool);
	const isBatch = program.hasBatch[step] === 1;
	let members = 0;
	for (let token = leader; token >= 0; token = isBatch ? tokens.member[token] : -1) {
		members++;
		leaveQueue(s, token, step);
		tokens.phase[token] = token === leader ? IN_HAND : SERVED;
		tokens.pool[token] = pool;
	}
	if (program.order[step] !== BY_TOUCH) drawTouch(s, leader, step);
	countServices(s, leader, step);
	s.events.at = s.now + tokens.touch[leader];
	if (program.isStretched) stretch(s, leader, step, pool);
	if (takesNothing(s, leader, step)) s.moves.end(leader);
	else s.events.put(WORK_END, leader);
	if (program.canCallOff) tokens.endOrder[leader] = s.events.scheduledOrder;
	s.waiting[step] -= members;
	if (program.limit[step] >= 0) {
		s.occupied[program.station[step]] -= members;
		s.freePlace(step);
	}
}

/** A batch at a step that needs nobody and, for its members, no time. */
function takesNothing(s: State, leader: number, step: number): boolean {
	const { program, tokens } = s;
	if (program.mode[step] !== NOBODY) return false;
	for (let token = leader; token >= 0; token = tokens.member[token]) {
		const own = tokens.at[token];
		if (program.touch[own * program.kinds + tokens.kind[tokens.rootOf(token)]] !== NO_TIME)
			return false;
		if (program.isPerItem[step] === 0) break;
	}
	return true;
}

/** Draws the touch time of work that stands in line, or is begun; for a batch of all that it takes. Returns the sum. */
export function drawTouch(s: State, leader: number, step: number): number {
	const { program, tokens } = s;
	if (program.isPerItem[step] === 0) return (tokens.touch[leader] = touchOf(s, leader, step));
	let sum = 0;
	for (let token = leader; token >= 0; token = tokens.member[token])
		sum += tokens.touch[token] = touchOf(s, token, tokens.at[token]);
	return sum;
}

function touchOf(s: State, token: number, step: number): number {
	const { program, tokens } = s;
	const root = tokens.rootOf(token);
	const time = program.touch[step * program.kinds + tokens.kind[root]];
	const again = services(s, root, step) > 0 ? step : ONCE;
	if (program.mode[step] === NOBODY) {
		const { keyA, keyB } = tokens;
		const visit = visitOf(s, root, step);
		return drawTime(program, time, again, keyA[root], keyB[root], program.touchSalt[step], visit);
	}
	const station = program.station[step];
	const draw = s.touchDraws[station]++;
	return drawNext(s, station, time, again, program.touchSalt[step], draw);
}

/** Services that the item has begun at the step. */
export function services(s: State, root: number, step: number): number {
	const counter = s.program.serviceCounter[step];
	return counter < 0 ? 0 : s.tokens.counters[root * s.tokens.counterCount + counter];
}

/** Counts one more service begun at the step. */
export function countService(s: State, token: number, step: number): void {
	const { tokens, tally } = s;
	const root = tokens.rootOf(token);
	const before = services(s, root, step);
	if (tokens.isCohort[root]) {
		tally.begun[step]++;
		if (before > 0) tally.repeated[step]++;
	}
	const counter = s.program.serviceCounter[step];
	if (counter >= 0) tokens.counters[root * tokens.counterCount + counter] = before + 1;
}

function countServices(s: State, leader: number, step: number): void {
	const isBatch = s.program.hasBatch[step] === 1;
	for (let token = leader; token >= 0; token = isBatch ? s.tokens.member[token] : -1)
		countService(s, token, s.tokens.at[token]);
}

/** A token's wait in the queue is over: people have taken it, or it gave up. */
function leaveQueue(s: State, token: number, step: number): void {
	const { tokens, tally, program } = s;
	const joined = program.hasBatches || s.trace ? tokens.joined : tokens.since;
	if (tokens.isCohort[tokens.rootOf(token)]) tally.queueTime[step] += s.now - joined[token];
	tally.addTime(tally.queueArea, step, joined, token);
	s.charge(token, QUEUE, step);
	if (program.hasPatience) tokens.patienceOrder[token] = -1;
	if (s.trace) tokens.began[token] = s.now;
}

/** When a service that begins now will end (`events.at`): focus stretches it, shifts pause it, setups and turns lengthen it. */
function stretch(s: State, leader: number, step: number, pool: number): void {
	const { program, tokens } = s;
	const kind = tokens.kind[tokens.rootOf(leader)];
	const calendar = calendarOf(program, step, pool);
	const time = program.setup[step * program.kinds + kind];
	const station = program.station[step];
	const last = s.lastKind[station];
	const isDue = program.hasBatch[step] === 1 || (last >= 0 && !isSameKind(program, last, kind));
	if (program.mode[step] !== NOBODY) s.lastKind[station] = kind;
	let setup = 0;
	if (time >= 0 && isDue)
		setup = drawTime(
			program,
			time,
			ONCE,
			s.keyA,
			s.keyB,
			program.setupSalt[step],
			s.setupDraws[station]++
		);
	tokens.setupTouch[leader] = setup;
	const { span } = s;
	span[0] = s.now;
	moveOn(calendar, span, inHand(program, step, pool, setup));
	tokens.setupEnd[leader] = span[0];
	moveOn(calendar, span, handOf(s, program, leader, step, pool));
	s.events.at = span[0];
}

/** What comes by either design is one kind. */
function isSameKind({ change }: Program, one: number, other: number): boolean {
	return one === other || (change !== null && change.kindLabel[one] === change.kindLabel[other]);
}

/** Time in hand of the touch of a service, setup apart. */
function handOf(
	{ tokens }: State,
	program: Program,
	leader: number,
	step: number,
	pool: number
): number {
	if (program.isPerItem[step] === 0) return inHand(program, step, pool, tokens.touch[leader]);
	let sum = 0;
	for (let token = leader; token >= 0; token = tokens.member[token])
		sum += inHand(program, step, pool, tokens.touch[token]);
	return sum;
}

/** Touch of a service, setup included. */
function workOf(s: State, leader: number, step: number): number {
	const { program, tokens } = s;
	let sum = program.isStretched ? tokens.setupTouch[leader] : 0;
	if (program.isPerItem[step] === 0) return sum + tokens.touch[leader];
	for (let token = leader; token >= 0; token = tokens.member[token]) sum += tokens.touch[token];
	return sum;
}

/** How long a pool's people (of several together, all of them) have what takes so much touch. */
function inHand(program: Program, step: number, pool: number, touch: number): number {
	const focus = takesOne(program.mode[step]) ? program.focus[pool] : program.teamFocus[step];
	return focus === 1 ? touch : Math.floor(touch / focus + 0.5);
}

/** Moves an instant on, by what is worked. */
function moveOn(calendar: Calendar | null, instant: Float64Array, work: number): void {
	if (calendar === null) instant[0] += work;
	else calendar.moveOn(instant, work);
}

/** When the people who do it are on shift. */
function calendarOf(program: Program, step: number, pool: number): Calendar | null {
	return takesOne(program.mode[step]) ? program.calendars[pool] : program.stepCalendar[step];
}

/** What people put into a service, up to now: time in hand and work, as far as the window sees it. */
export function countWork(s: State, leader: number, step: number): void {
	const { tokens, tally } = s;
	const pool = poolOf(s, leader, step);
	const began = tokens.since[leader];
	const program = s.programOf(began);
	if (program.isPlain[step] === 1) {
		tally.addTime(tally.plainWork, pool, tokens.since, leader);
		return;
	}
	const calendar = calendarOf(program, step, pool);
	const setup = program.isStretched ? inHand(program, step, pool, tokens.setupTouch[leader]) : 0;
	const total = setup + handOf(s, program, leader, step, pool);
	const from = began > tally.warmup ? began : tally.warmup;
	const to = s.now < program.horizon ? s.now : program.horizon;
	if (to <= from || total === 0) return;
	s.span[0] = from;
	s.span[1] = to;
	const hand = calendar === null ? to - from : calendar.onTimeIn(s.span);
	const work = hand === total ? workOf(s, leader, step) : (workOf(s, leader, step) * hand) / total;
	if (takesOne(program.mode[step])) {
		tally.inHand[pool] += hand;
		tally.effort[pool] += work;
		return;
	}
	for (let i = program.teamStart[step], end = program.teamStart[step + 1]; i < end; i++) {
		tally.inHand[program.teamPool[i]] += hand * program.teamCount[i];
		tally.effort[program.teamPool[i]] += work * program.teamCount[i];
	}
}

/** A service is over: where the time of its items went. */
export function chargeService(s: State, leader: number, step: number): void {
	const { tokens } = s;
	const program = s.programOf(tokens.since[leader]);
	if (!program.isStretched || program.isPlain[step] === 1) {
		s.charge(leader, TOUCH, step);
		countTouch(s, leader, step, tokens.touch[leader]);
		return;
	}
	const setupEnd = tokens.setupEnd[leader];
	const isBatch = program.hasBatch[step] === 1;
	const isPerItem = program.isPerItem[step] === 1;
	const pool = tokens.pool[leader];
	const calendar = calendarOf(program, step, pool);
	const turn = s.span;
	turn[0] = setupEnd;
	for (let token = leader; token >= 0; token = isBatch ? tokens.member[token] : -1) {
		const touch = isPerItem ? tokens.touch[token] : tokens.touch[leader];
		const turnBegan = turn[0];
		if (isPerItem) moveOn(calendar, turn, inHand(program, step, pool, touch));
		const own = (isPerItem ? turn[0] : s.now) - turnBegan;
		if (tokens.phase[token] === IN_HAND || tokens.phase[token] === SERVED) {
			s.chargePart(token, QUEUE, step, setupEnd - tokens.since[token]);
			s.chargePart(token, TOUCH, step, touch);
			s.chargePart(token, PAUSED, step, own - touch);
			if (isPerItem) s.chargePart(token, BATCH, step, s.now - setupEnd - own);
			tokens.since[token] = s.now;
			countTouch(s, token, step, touch);
		}
	}
}

function countTouch(s: State, token: number, step: number, touch: number): void {
	if (s.tokens.isCohort[s.tokens.rootOf(token)]) s.tally.touchTime[step] += touch;
	if (s.trace) s.tokens.ended[token] = s.events.now;
}
