// The way through one step: a place, hand-off, pickup, queue, service, flaws, arrow.
import { DELAY, HANDOFF, PICKUP, TURNED_AWAY } from '../../sim/kernel/observations.ts';
import { END } from './agenda.ts';
import { addOff, charge } from './charge.ts';
import { handleFlaws } from './flaws.ts';
import { draw, round, someTimeFor } from './luck.ts';
import { depart, leaveStream } from './leave.ts';
import { offShiftAt, pickupEnds } from './people.ts';
import { isFull, joinQueue } from './queue.ts';
import { follow, route } from './route.ts';
import {
	isVisit,
	rulesOf,
	stepFor,
	type Place,
	type Service,
	type Token,
	type Visit,
	type World
} from './world.ts';

/** Comes to a step: in, or turned away, or held where it is. */
export function arriveAtStep(world: World, token: Token, place: Place): void {
	const { item } = token;
	if (!isFull(world, place, item)) return enterStep(world, token, place);
	if (rulesOf(world, place).queue.full === 'turn-away')
		return leaveStream(world, token, TURNED_AWAY);
	const service = token.state.is === 'served' ? token.state.service : null;
	const { from } = token;
	const at = from === null ? place.id : isVisit(from) ? from.place.id : from.block.id;
	const step = stepFor(place, item);
	const isOutside = from === null || !isVisit(from);
	const held = { item, at, isOutside, place, step, from: world.now, to: NaN };
	world.held.push(held);
	token.state = { is: 'blocked', place, since: world.now, service, held };
	place.blocked.push(token);
}

/** Takes a place, and lets go of the one before. */
export function enterStep(world: World, token: Token, place: Place): void {
	const giveOn = depart(world, token);
	startStep(world, token, place);
	giveOn();
}

/** The token stands at the step's entrance, as visit number so and so. */
export function createVisit(world: World, token: Token, place: Place): Visit {
	const { item } = token;
	const visit = (item.visits.get(place.id) ?? 0) + 1;
	item.visits.set(place.id, visit);
	const none = { joined: NaN, taken: NaN, done: NaN, left: NaN, gone: NaN, pickup: 0, touch: 0 };
	const step = stepFor(place, item);
	const record: Visit = { item, place, step, visit, arrived: world.now, ...none };
	world.visits.push(record);
	token.from = record;
	place.waiting++;
	return record;
}

function startStep(world: World, token: Token, place: Place): void {
	const { item } = token;
	const step = stepFor(place, item);
	const record = createVisit(world, token, place);
	const drawn = (purpose: 'handoff' | 'pickup' | 'wait') => {
		const time = someTimeFor(step[purpose], item.kind);
		return time && round(draw(time, item.key, step.id, purpose, record.visit));
	};
	const handoff = drawn('handoff');
	const pickup = drawn('pickup');

	const toHandoff = () =>
		handoff === null
			? toPickup()
			: delay(world, token, place, HANDOFF, world.now + handoff, toPickup);
	const toPickup = () =>
		pickup === null
			? toWork()
			: delay(world, token, place, PICKUP, pickupEnds(place, item, world.now, pickup), toWork);
	const toWork = () => {
		if (step.wait === null) return joinQueue(world, token, place);
		record.joined = world.now;
		record.taken = world.now;
		place.waiting--;
		const wait = drawn('wait');
		if (wait === null) leaveStep(world, token, null);
		else delay(world, token, null, DELAY, world.now + wait, () => leaveStep(world, token, null));
	};
	toHandoff();
}

function delay(
	world: World,
	token: Token,
	place: Place | null,
	cause: number,
	until: number,
	then: () => void
): void {
	const from = world.now;
	const event = world.agenda.schedule(until, END, () => {
		const visit = token.from as Visit;
		charge(token, visit.place.id, cause, world.now - from);
		if (cause === PICKUP) visit.pickup += world.now - from;
		then();
	});
	token.state = { is: 'delayed', event, place };
}

/** Done with the step: flaws, then the arrow. */
export function leaveStep(world: World, token: Token, service: Service | null): void {
	const record = token.from as Visit;
	const { step } = record;
	record.done = world.now;
	if (service === null) token.state = { is: 'moving' };
	const back = handleFlaws(token.item, step, token.item.model.flaws, record.visit);
	if (back !== null) follow(world, token, back);
	else route(world, token, step, record.visit);
}

/** Closes a visit: what of it fell off shift. */
export function closeVisit(world: World, token: Token, record: Visit): void {
	record.left = world.now;
	record.gone = world.now;
	if (record.step.wait === null)
		addOff(token, record.step.id, offShiftAt(record.place, record.item, record.arrived, world.now));
}
