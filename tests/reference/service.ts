// Work in somebody's hands, or in a machine's.
import { BATCH, PAUSED, QUEUE, TOUCH } from '../../sim/kernel/observations.ts';
import { END } from './agenda.ts';
import { finish } from './calendar.ts';
import { charge } from './charge.ts';
import { draw, round, someTimeFor } from './luck.ts';
import { commonShift, letGo } from './people.ts';
import { leaveStep } from './step.ts';
import {
	stepFor,
	type Entry,
	type People,
	type Place,
	type Service,
	type Token,
	type Visit,
	type World
} from './world.ts';

/** Touch times of those served together: one each, or one for all. */
export function drawTouch(world: World, place: Place, members: Token[]): number[] {
	const first = stepFor(place, members[0].item);
	const drawn = first.batch?.time === 'per-batch' ? members.slice(0, 1) : members;
	return drawn.map((token) => {
		const { item } = token;
		const step = stepFor(place, item);
		const isOwnLuck = step.by === null;
		const n = isOwnLuck ? 0 : place.touchDraws++;
		const time = someTimeFor(step.time, item.kind);
		if (time === null) return 0;
		const again = (item.services.get(step.id) ?? 0) > 0 ? step.again : 1;
		const visit = item.visits.get(step.id)!;
		return round(
			again *
				(isOwnLuck
					? draw(time, item.key, step.id, 'touch', visit)
					: draw(time, world.key, step.id, 'touch', n))
		);
	});
}

function drawSetup(world: World, place: Place, entry: Entry): number {
	const { item } = entry.members[0];
	const step = stepFor(place, item);
	const { kind } = item;
	const isDue = step.batch !== null || (place.lastKind !== null && place.lastKind !== kind.id);
	if (step.by !== null) place.lastKind = kind.id;
	const time = isDue ? someTimeFor(step.setup, kind) : null;
	return time ? round(draw(time, world.key, step.id, 'setup', place.setupDraws++)) : 0;
}

/** Begins a service: setup, then one touch time for all, or the members' turns. */
export function serve(world: World, place: Place, entry: Entry, people: People): void {
	const { members } = entry;
	const step = stepFor(place, members[0].item);
	const setup = drawSetup(world, place, entry);
	const touch = entry.touch ?? drawTouch(world, place, members);
	const focus = Math.min(1, ...people.map(({ pool }) => pool.focus));
	const shift = commonShift(people.map(({ pool }) => pool.shift));
	const service: Service = {
		place,
		members,
		people,
		event: null,
		takers: people,
		taken: world.now,
		ended: NaN,
		inHand: 0,
		work: setup + touch.reduce((sum, time) => sum + time, 0),
		shift
	};
	world.services.push(service);
	if (step.by !== null) place.begun++;
	const taken = world.now;
	for (const { pool, count } of people) pool.busy += count;
	for (const token of members) {
		const { services } = token.item;
		services.set(place.id, (services.get(place.id) ?? 0) + 1);
		if (token.from !== null && 'place' in token.from) token.from.taken = world.now;
		token.state = { is: 'served', service };
	}

	let inHand = round(setup / focus);
	const begin = finish(shift, world.now, inHand);
	const turns = touch.map((time) => {
		const from = finish(shift, world.now, inHand);
		inHand += round(time / focus);
		return { time, from, to: finish(shift, world.now, inHand) };
	});
	const end = turns.at(-1)!.to;
	service.inHand = inHand;
	const chargeTurn = (token: Token, index: number) => {
		const turn = turns[index] ?? turns[0];
		charge(token, place.id, QUEUE, begin - taken);
		charge(token, place.id, TOUCH, turn.time);
		charge(token, place.id, PAUSED, turn.to - turn.from - turn.time);
		charge(token, place.id, BATCH, turn.from - begin + (end - turn.to));
		(token.from as Visit).touch += turn.time;
	};
	const turnOf = new Map(members.map((token, index) => [token, index]));
	const happen = () => {
		service.event = null;
		service.ended = world.now;
		for (const token of service.members) chargeTurn(token, turnOf.get(token)!);
		for (const token of [...service.members]) leaveStep(world, token, service);
		letGo(world, service);
	};
	const timed = step.batch?.time === 'per-batch' ? members.slice(0, 1) : members;
	const isNothing =
		step.by === null &&
		timed.every(({ item }) => someTimeFor(stepFor(place, item).time, item.kind) === null);
	if (isNothing) happen();
	else service.event = world.agenda.schedule(end, END, happen);
}
