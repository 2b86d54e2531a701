// Joining, waiting, being taken; places, patience, batches.
import { uniform, salt } from '../../sim/random/keys.ts';
import { BATCH, BLOCKED, GAVE_UP, QUEUE } from '../../sim/kernel/observations.ts';
import { TIMER } from './agenda.ts';
import { charge } from './charge.ts';
import { timeFor, draw, round } from './luck.ts';
import { available, offerNext } from './people.ts';
import { drawTouch, serve } from './service.ts';
import { leaveStream } from './leave.ts';
import { enterStep } from './step.ts';
import {
	rulesOf,
	stepFor,
	type Entry,
	type Item,
	type People,
	type Place,
	type Token,
	type World
} from './world.ts';

/** Whether one more could come in at once. */
function hasRoom(world: World, place: Place, item: Item): boolean {
	const { limit } = rulesOf(world, place).queue;
	return (
		limit === null ||
		place.waiting < limit ||
		(place.waiting === 0 && available(place, item, 'joining') !== null)
	);
}

export const isFull = (world: World, place: Place, item: Item) =>
	place.blocked.length > 0 || !hasRoom(world, place, item);

/** Lets in who is blocked before this step, as many as fit, in the order of blocking. */
export function admit(world: World, place: Place): void {
	while (place.blocked.length > 0 && hasRoom(world, place, place.blocked[0].item))
		letInFirst(world, place);
}

export function letInFirst(world: World, place: Place): void {
	const token = place.blocked.shift()!;
	if (token.state.is !== 'blocked') throw new Error('not blocked');
	const { held, since } = token.state;
	held.to = world.now;
	charge(token, held.at, BLOCKED, world.now - since);
	offerNext(world, place);
	enterStep(world, token, place);
}

export function joinQueue(world: World, token: Token, place: Place): void {
	const step = stepFor(place, token.item);
	const rule = rulesOf(world, place).batch;
	if (token.from === null || !('place' in token.from)) throw new Error('not at a step');
	token.from.joined = world.now;
	const patience = timeFor(step.queue.patience, token.item.kind);
	if (patience) {
		const time = round(draw(patience, token.item.key, step.id, 'patience', token.from.visit));
		token.patience = world.agenda.schedule(world.now + time, TIMER, () => giveUp(world, token));
	}
	if (step.batch === null || rule === null) return queueUp(world, [token], place);
	token.state = { is: 'gathering', place };
	place.gathering.push(token);
	if (rule.size !== null && place.gathering.length >= rule.size) closeBatch(world, place);
	else setTimer(world, place);
}

function giveUp(world: World, token: Token): void {
	token.patience = null;
	const { state } = token;
	if (state.is === 'gathering') charge(token, state.place.id, BATCH, world.now - joined(token));
	else if (state.is === 'queued')
		charge(token, state.place.id, QUEUE, world.now - state.entry.since);
	else throw new Error('gave up without waiting');
	leaveStream(world, token, GAVE_UP);
}

const joined = (token: Token) => (token.from as { joined: number }).joined;

/** The timeout runs for the first who gathers. */
export function setTimer(world: World, place: Place): void {
	const timeout = rulesOf(world, place).batch?.timeout;
	if (timeout === null || timeout === undefined) return;
	const first = place.gathering[0];
	if (place.timer?.token === first) return;
	if (place.timer) world.agenda.cancel(place.timer.event);
	place.timer = null;
	if (!first) return;
	const end = Math.max(world.now, joined(first) + timeout);
	const event = world.agenda.schedule(end, TIMER, () => {
		place.timer = null;
		closeBatch(world, place);
	});
	place.timer = { event, token: first };
}

/** Each tick schedules the next; the first is the first that is not over. */
export function scheduleTicks(world: World, place: Place): void {
	const { batch } = rulesOf(world, place);
	if (place.tick) world.agenda.cancel(place.tick);
	place.tick = null;
	if (batch === null || batch.every === null) return;
	const { every } = batch;
	const tick = (time: number) => {
		place.tick = world.agenda.schedule(time, TIMER, () => {
			tick(time + every);
			closeBatch(world, place);
		});
	};
	let first = batch.first ?? every;
	while (first < world.now) first += every;
	tick(first);
}

/** Settles one batch of those who gather, the most urgent first. */
export function closeBatch(world: World, place: Place): void {
	if (place.gathering.length === 0) return;
	const members = [...place.gathering]
		.sort((a, b) => b.item.kind.priority - a.item.kind.priority)
		.slice(0, rulesOf(world, place).batch!.size ?? Infinity);
	place.gathering = place.gathering.filter((token) => !members.includes(token));
	for (const token of members) charge(token, place.id, BATCH, world.now - joined(token));
	setTimer(world, place);
	queueUp(world, members, place);
}

export function queueUp(world: World, members: Token[], place: Place): void {
	const isShortest = rulesOf(world, place).queue.order === 'shortest';
	const isFirst = place.queue.length === 0;
	const { item } = members[0];
	const touch = isShortest ? drawTouch(world, place, members) : null;
	const entry: Entry = { members, since: world.now, order: world.joins++, touch, stood: null };
	stand(world, place, entry);
	for (const token of members) token.state = { is: 'queued', place, entry };
	place.queue.push(entry);
	const people = available(place, item, 'joining');
	const isQueued = stepFor(place, item).by !== null;
	if (people && (isFirst || !isQueued)) beginNext(world, place, entry, people);
}

/** From now on it stands in the queue, as work of its first. */
export function stand(world: World, place: Place, entry: Entry): void {
	const step = stepFor(place, entry.members[0].item);
	entry.stood = { place, step, from: world.now, to: NaN };
	world.stood.push(entry.stood);
}

export const urgency = (entry: Entry) =>
	Math.max(...entry.members.map(({ item }) => item.kind.priority));

const promise = (entry: Entry) =>
	Math.min(...entry.members.map(({ item }) => item.arrival + (item.kind.due ?? Infinity)));

const length = (entry: Entry) => entry.touch!.reduce((sum, time) => sum + time, 0);

/** Who is next in this queue. With the limit 0, the first of the blocked stands for it. */
export function headOf(world: World, place: Place): Entry | null {
	const { order, limit } = rulesOf(world, place).queue;
	const blocked = place.blocked[0];
	if (place.queue.length === 0 && limit === 0 && blocked?.state.is === 'blocked')
		return { members: [blocked], since: blocked.state.since, order: 0, touch: null, stood: null };
	if (place.queue.length === 0) return null;
	if (order === 'random') {
		const { a, b } = world.key;
		const u = uniform(a, b, salt(place.id, 'order'), place.begun);
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
export function takeOut(world: World, place: Place, entry: Entry): void {
	entry.stood!.to = world.now;
	const index = place.queue.indexOf(entry);
	if (rulesOf(world, place).queue.order !== 'random') place.queue.splice(index, 1);
	else {
		const last = place.queue.pop()!;
		if (last !== entry) place.queue[index] = last;
	}
}

/** People take what waits in the queue; its places are given on. */
export function beginNext(world: World, place: Place, entry: Entry, people: People): void {
	takeOut(world, place, entry);
	for (const token of entry.members) {
		charge(token, place.id, QUEUE, world.now - entry.since);
		if (token.patience) world.agenda.cancel(token.patience);
		token.patience = null;
	}
	place.waiting -= entry.members.length;
	serve(world, place, entry, people);
	admit(world, place);
}
