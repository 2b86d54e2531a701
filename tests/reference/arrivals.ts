// Where items come from, and the door of the whole stream.
import { BLOCKED, CHARGES } from '../../sim/kernel/observations.ts';
import { deriveA, deriveB, salt, uniform } from '../../sim/random/keys.ts';
import type { Distribution } from '../../sim/random/distribution.ts';
import type { Kind } from '../../sim/model/model.ts';
import { HOUR, WEEK } from '../../sim/units.ts';
import { ARRIVAL } from './agenda.ts';
import { mostUrgent } from './block.ts';
import { arriveWithFlaws } from './flaws.ts';
import { draw, round } from './luck.ts';
import { goTo } from './route.ts';
import { createToken, type Item, type World } from './world.ts';

/** A new item of the kind's own arrivals; a kind that is a share of it may take it over. */
export function createItem(world: World, own: Kind, index: number): Item {
	const purpose = salt(own.id, 'item');
	const key = {
		a: deriveA(world.key.a, purpose, index),
		b: deriveB(world.key.b, purpose, index)
	};
	const item: Item = {
		kind: index < 0 ? own : becomes(world, own, key),
		index,
		key,
		arrival: world.now,
		entered: NaN,
		exit: NaN,
		fate: -1,
		charges: CHARGES.map(() => 0),
		offHours: 0,
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

/** Schedules a kind's arrivals, each the next. */
export function scheduleArrivals(world: World, kind: Kind): void {
	const { arrives } = kind;
	let index = 0;
	const come = (count: number) => {
		for (let i = 0; i < count; i++) standBeforeDoor(world, createItem(world, kind, index++));
	};
	const schedule = (epoch: number) => {
		const time = timeOf(epoch);
		if (time === null) return;
		world.agenda.schedule(time, ARRIVAL, () => {
			schedule(epoch + 1);
			come(countOf(epoch));
		});
	};

	let last = 0;
	const timeOf = (epoch: number): number | null => {
		if (arrives.how === 'at') return arrives.times[epoch] ?? null;
		if (arrives.how === 'every')
			return (last += round(draw(arrives.every, world.key, kind.id, 'arrival', epoch)));
		if (arrives.how !== 'perWeek' || !arrives.rates.some((rate) => rate > 0)) return null;
		last += draw(UNIT, world.key, kind.id, 'arrival', epoch);
		return round(inverse(arrives.rates, last));
	};
	const countOf = (epoch: number): number => {
		if (arrives.how !== 'every' || arrives.together === null) return 1;
		return Math.max(1, round(draw(arrives.together, world.key, kind.id, 'together', epoch)));
	};
	schedule(0);
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
	item.root.state = { is: 'at door', door: world.top, since: world.now };
	world.top.waiting.push(item.root);
	letInStream(world);
}

/** Lets in who waits before the stream; who always waits is created when let in. */
export function letInStream(world: World): void {
	const { top } = world;
	const always = world.model.kinds.filter(({ arrives }) => arrives.how === 'always');
	while (top.limit === null || top.inside < top.limit) {
		const turn = always[world.turn % always.length];
		const token = top.waiting.length > 0 ? mostUrgent(top.waiting) : null;
		if (token && !(turn && turn.priority > token.item.kind.priority)) {
			top.waiting = top.waiting.filter((other) => other !== token);
			token.charges[BLOCKED] += world.now - token.item.arrival;
			enter(world, token.item);
		} else if (turn) {
			world.turn++;
			const index = world.alwaysCount.get(turn.id) ?? 0;
			world.alwaysCount.set(turn.id, index + 1);
			enter(world, createItem(world, turn, index));
		} else return;
	}
}

function enter(world: World, item: Item): void {
	item.entered = world.now;
	world.top.inside++;
	item.root.state = { is: 'moving' };
	goTo(world, item.root, world.model.list[0]);
}
