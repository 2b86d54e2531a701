// Where items come from, and the door of the whole stream.
import { BLOCKED, CHARGES } from '../../sim/kernel/observations.ts';
import { deriveA, deriveB, salt, uniform } from '../../sim/random/keys.ts';
import type { Distribution } from '../../sim/random/distribution.ts';
import type { Kind } from '../../sim/model/model.ts';
import { HOUR, WEEK } from '../../sim/units.ts';
import { ARRIVAL } from './agenda.ts';
import { mostUrgent } from './block.ts';
import { charge, TOP } from './charge.ts';
import { arriveWithFlaws } from './flaws.ts';
import { draw, round } from './luck.ts';
import { goTo } from './route.ts';
import { createToken, type Item, type Source, type World } from './world.ts';

/** A new item of the kind's own arrivals; a kind that is a share of it may take it over. */
export function createItem(world: World, own: Kind, index: number): Item {
	const purpose = salt(own.id, 'item');
	const key = {
		a: deriveA(world.key.a, purpose, index),
		b: deriveB(world.key.b, purpose, index)
	};
	const item: Item = {
		model: world.model,
		kind: index < 0 ? own : becomes(world, own, key),
		index,
		key,
		arrival: world.now,
		entered: NaN,
		exit: NaN,
		fate: -1,
		charges: CHARGES.map(() => 0),
		ladder: new Map(),
		offHours: new Map(),
		root: null!,
		visits: new Map(),
		services: new Map(),
		used: new Map(),
		flaws: new Map(),
		caught: 0,
		rejected: new Map()
	};
	item.root = createToken(item, world.model.list, null);
	arriveWithFlaws(item, world.model.flaws);
	world.items.push(item);
	return item;
}

function becomes(world: World, own: Kind, key: Item['key']): Kind {
	const u = uniform(key.a, key.b, salt(own.id, 'kind'), 0);
	let sum = 0;
	for (const kind of world.model.kinds) {
		if (kind.arrives.how !== 'of' || kind.arrives.kind !== own.id) continue;
		sum += kind.arrives.share;
		if (u < sum) return kind;
	}
	return own;
}

/** Schedules the next arrival of a kind, which schedules the one after. */
export function scheduleNext(world: World, source: Source): void {
	const time = timeOf(world, source);
	if (time !== null) scheduleAt(world, source, time);
}

function scheduleAt(world: World, source: Source, time: number): void {
	source.next = world.agenda.schedule(time, ARRIVAL, () => {
		const count = countOf(world, source);
		source.epoch++;
		source.last = world.now;
		source.next = null;
		scheduleNext(world, source);
		for (let i = 0; i < count; i++)
			standBeforeDoor(world, createItem(world, source.kind, source.index++));
	});
}

function timeOf(world: World, source: Source): number | null {
	const { kind, epoch } = source;
	const { arrives } = kind;
	if (arrives.how === 'at') return arrives.times[epoch] ?? null;
	if (arrives.how === 'every')
		return source.last + round(draw(arrives.every, world.key, kind.id, 'arrival', epoch));
	if (!isRated(kind)) return null;
	source.expected += draw(UNIT, world.key, kind.id, 'arrival', epoch);
	return round(inverse(ratesOf(kind), source.expected));
}

function countOf(world: World, { kind, epoch }: Source): number {
	const { arrives } = kind;
	if (arrives.how !== 'every' || arrives.together === null) return 1;
	return Math.max(1, round(draw(arrives.together, world.key, kind.id, 'together', epoch)));
}

const ratesOf = ({ arrives }: Kind) => (arrives.how === 'perWeek' ? arrives.rates : []);
const isRated = (kind: Kind) => ratesOf(kind).some((rate) => rate > 0);

/** From now on the kind comes as this one does; where that is otherwise than before, what was under way does not come. */
export function changeSource(world: World, source: Source, kind: Kind): void {
	const before = source.kind;
	source.kind = kind;
	if (JSON.stringify(before.arrives) === JSON.stringify(kind.arrives)) return;
	const { next } = source;
	if (next) world.agenda.cancel(next);
	source.next = null;
	if (isRated(before) && isRated(kind)) {
		const left = Math.max(0, source.expected - expectedBy(ratesOf(before), world.now));
		source.expected = expectedBy(ratesOf(kind), world.now) + left;
		const time = round(inverse(ratesOf(kind), source.expected));
		scheduleAt(world, source, Math.max(world.now, time));
		return;
	}
	if (kind.arrives.how === 'at')
		source.epoch = kind.arrives.times.filter((time) => time < world.now).length;
	else if (next) source.epoch++;
	source.expected = isRated(kind) ? expectedBy(ratesOf(kind), world.now) : 0;
	source.last = world.now;
	scheduleNext(world, source);
}

/** How many are expected to have come. */
function expectedBy(rates: number[], now: number): number {
	const sum = (list: number[]) => list.reduce((all, rate) => all + rate, 0);
	const weeks = Math.floor(now / WEEK);
	const hours = (now - weeks * WEEK) / HOUR;
	const hour = Math.floor(hours);
	return weeks * sum(rates) + sum(rates.slice(0, hour)) + (hours - hour) * rates[hour];
}

const UNIT: Distribution = { kind: 'exponential', mean: 1 };

/** When so many are expected to have come. */
function inverse(rates: number[], expected: number): number {
	const perWeek = rates.reduce((sum, rate) => sum + rate, 0);
	const weeks = Math.floor(expected / perWeek);
	let rest = expected - weeks * perWeek;
	let hour = 0;
	while (hour < 167 && rest >= rates[hour]) rest -= rates[hour++];
	return weeks * WEEK + hour * HOUR + (rates[hour] > 0 ? (rest / rates[hour]) * HOUR : 0);
}

function standBeforeDoor(world: World, item: Item): void {
	const stay = { from: world.now, to: NaN };
	item.root.state = { is: 'at door', door: world.top, block: null, stay };
	world.top.waiting.push(item.root);
	letInStream(world);
}

/** Lets in who waits before the stream; who always waits is created when let in. */
export function letInStream(world: World): void {
	const { top } = world;
	while (top.limit === null || top.inside < top.limit) {
		const turn = nextInTurn(world);
		const token = top.waiting.length > 0 ? mostUrgent(top.waiting) : null;
		if (token && !(turn && turn.priority > token.item.kind.priority)) {
			top.waiting = top.waiting.filter((other) => other !== token);
			charge(token, TOP, BLOCKED, world.now - token.item.arrival);
			enter(world, token.item);
		} else if (turn) {
			world.turn = turn.id;
			enter(world, createItem(world, turn, world.sources.get(turn.id)!.index++));
		} else return;
	}
}

/** Of the kinds that always wait, the one after the one that was let in last. */
function nextInTurn({ model, turn }: World): Kind | undefined {
	const last = model.kinds.findIndex(({ id }) => id === turn);
	const inTurn = [...model.kinds.slice(last + 1), ...model.kinds.slice(0, last + 1)];
	return inTurn.find(({ arrives }) => arrives.how === 'always');
}

function enter(world: World, item: Item): void {
	item.entered = world.now;
	world.top.inside++;
	item.root.state = { is: 'moving' };
	goTo(world, item.root, world.model.list[0]);
}
