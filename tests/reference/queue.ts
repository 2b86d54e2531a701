// Joining, waiting, being taken; places, patience, batches.
import { uniform, salt } from '../../sim/random/keys.ts';
import { BATCH, BLOCKED, GAVE_UP, QUEUE } from '../../sim/kernel/observations.ts';
import { TIMER } from './agenda.ts';
import { timeFor, draw, round } from './luck.ts';
import { available } from './people.ts';
import { drawTouch, serve } from './service.ts';
import { leaveStream } from './leave.ts';
import { enterStep } from './step.ts';
import type { Entry, People, Place, Token, World } from './world.ts';

/** Whether one more could come in at once. */
function hasRoom(place: Place): boolean {
	const limit = place.step.queue.limit;
	return (
		limit === null ||
		place.waiting < limit ||
		(place.waiting === 0 && available(place, 'joining') !== null)
	);
}

export const isFull = (place: Place) => place.blocked.length > 0 || !hasRoom(place);

/** Lets in who is blocked before this step, as many as fit, in the order of blocking. */
export function admit(world: World, place: Place): void {
	while (place.blocked.length > 0 && hasRoom(place)) letInFirst(world, place);
}

export function letInFirst(world: World, place: Place): void {
	const token = place.blocked.shift()!;
	if (token.state.is !== 'blocked') throw new Error('not blocked');
	token.charges[BLOCKED] += world.now - token.state.since;
	enterStep(world, token, place);
}

export function joinQueue(world: World, token: Token, place: Place): void {
	const { step } = place;
	if (token.from === null || !('place' in token.from)) throw new Error('not at a step');
	token.from.joined = world.now;
	const patience = timeFor(step.queue.patience, token.item.kind);
	if (patience) {
		const time = round(draw(patience, token.item.key, step.id, 'patience', token.from.visit));
		token.patience = world.agenda.schedule(world.now + time, TIMER, () => giveUp(world, token));
	}
	if (step.batch === null) return queueUp(world, [token], place);
	token.state = { is: 'gathering', place };
	place.gathering.push(token);
	if (step.batch.size !== null && place.gathering.length >= step.batch.size)
		closeBatch(world, place);
	else setTimer(world, place);
}

function giveUp(world: World, token: Token): void {
	token.patience = null;
	const { state } = token;
	if (state.is === 'gathering') token.charges[BATCH] += world.now - joined(token);
	else if (state.is === 'queued') token.charges[QUEUE] += world.now - state.entry.since;
	else throw new Error('gave up without waiting');
	leaveStream(world, token, GAVE_UP);
}

const joined = (token: Token) => (token.from as { joined: number }).joined;

/** The timeout runs for the first who gathers. */
export function setTimer(world: World, place: Place): void {
	const timeout = place.step.batch?.timeout;
	if (timeout === null || timeout === undefined) return;
	const first = place.gathering[0];
	if (place.timer?.token === first) return;
	if (place.timer) world.agenda.cancel(place.timer.event);
	place.timer = null;
	if (!first) return;
	const event = world.agenda.schedule(joined(first) + timeout, TIMER, () => {
		place.timer = null;
		closeBatch(world, place);
	});
	place.timer = { event, token: first };
}

/** Settles one batch of those who gather, the most urgent first. */
export function closeBatch(world: World, place: Place): void {
	if (place.gathering.length === 0) return;
	const members = [...place.gathering]
		.sort((a, b) => b.item.kind.priority - a.item.kind.priority)
		.slice(0, place.step.batch!.size ?? Infinity);
	place.gathering = place.gathering.filter((token) => !members.includes(token));
	for (const token of members) token.charges[BATCH] += world.now - joined(token);
	setTimer(world, place);
	queueUp(world, members, place);
}

function queueUp(world: World, members: Token[], place: Place): void {
	const isShortest = place.step.queue.order === 'shortest';
	const touch = isShortest ? drawTouch(world, place, members) : null;
	const entry: Entry = { members, since: world.now, order: world.joins++, touch };
	for (const token of members) token.state = { is: 'queued', place, entry };
	place.queue.push(entry);
	const people = available(place, 'joining');
	if (people) beginNext(world, place, people);
}

export const urgency = (entry: Entry) =>
	Math.max(...entry.members.map(({ item }) => item.kind.priority));

const promise = (entry: Entry) =>
	Math.min(...entry.members.map(({ item }) => item.arrival + (item.kind.due ?? Infinity)));

const length = (entry: Entry) => entry.touch!.reduce((sum, time) => sum + time, 0);

/** Who is next in this queue. With the limit 0, the first of the blocked stands for it. */
export function headOf(world: World, place: Place): Entry | null {
	const { order, limit } = place.step.queue;
	const blocked = place.blocked[0];
	if (place.queue.length === 0 && limit === 0 && blocked?.state.is === 'blocked')
		return { members: [blocked], since: blocked.state.since, order: 0, touch: null };
	if (place.queue.length === 0) return null;
	if (order === 'random') {
		const { a, b } = world.key;
		const u = uniform(a, b, salt(place.step.id, 'order'), place.begun);
		return place.queue[Math.floor(u * place.queue.length)];
	}
	const key = {
		priority: (entry: Entry) => -urgency(entry),
		fifo: () => 0,
		lifo: (entry: Entry) => -entry.order,
		shortest: length,
		due: promise
	}[order];
	const sorted = [...place.queue].sort((a, b) => compare(key(a), key(b)) || a.order - b.order);
	return sorted[0];
}

const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

/** Takes somebody out; where the order is random the last moves to the gap. */
export function takeOut(place: Place, entry: Entry): void {
	const index = place.queue.indexOf(entry);
	if (place.step.queue.order !== 'random') place.queue.splice(index, 1);
	else {
		const last = place.queue.pop()!;
		if (last !== entry) place.queue[index] = last;
	}
}

/** People take the head of the queue; its places are given on. */
export function beginNext(world: World, place: Place, people: People): void {
	const entry = headOf(world, place)!;
	takeOut(place, entry);
	for (const token of entry.members) {
		token.charges[QUEUE] += world.now - entry.since;
		if (token.patience) world.agenda.cancel(token.patience);
		token.patience = null;
	}
	place.waiting -= entry.members.length;
	serve(world, place, entry, people);
	admit(world, place);
}
