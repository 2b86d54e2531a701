// A change-over: another design is in force from now on. Who is inside keeps the routes and the fields that it came in by.
import { BATCH } from '../../sim/kernel/observations.ts';
import type { Model } from '../../sim/model/model.ts';
import { changeSource, letInStream } from './arrivals.ts';
import { letIn } from './block.ts';
import { charge } from './charge.ts';
import { admit, closeBatch, queueUp, scheduleTicks, setTimer } from './queue.ts';
import { drawTouch } from './service.ts';
import { changePool } from './shifts.ts';
import { blocksOf, rulesOf, stepsOf, type Place, type World } from './world.ts';

export function changeOver(world: World, model: Model): void {
	const former = world.model;
	world.former = former;
	world.model = model;
	for (const state of world.pools) {
		const pool = model.pools.find(({ id }) => id === state.pool.id);
		changePool(world, state, pool ?? state.pool);
	}
	for (const source of world.sources.values()) {
		const kind = model.kinds.find(({ id }) => id === source.kind.id);
		changeSource(world, source, kind ?? { ...source.kind, arrives: { how: 'at', times: [] } });
	}
	changeDoors(world);
	const shared = stepsOf(model.list)
		.map(({ id }) => world.places.get(id)!)
		.filter(({ steps }) => steps.size > 1);
	for (const place of shared) changeRules(world, place);
	for (const place of shared) changeBatch(world, place);
	for (const place of world.places.values()) admit(world, place);
	for (const door of world.doors.values()) letIn(world, door);
	letInStream(world);
}

/** Who stands before the stream's door comes in by the new design. */
function changeDoors(world: World): void {
	const { model, top } = world;
	top.limit = model.wip;
	for (const { item } of top.waiting) {
		item.model = model;
		item.kind = model.kinds.find(({ id }) => id === item.kind.id) ?? item.kind;
		item.root.list = model.list;
	}
	for (const block of blocksOf(model.list)) world.doors.get(block.id)!.limit = block.wip;
}

const ruleBefore = ({ former }: World, { steps }: Place) => steps.get(former!)!.step;

function changeRules(world: World, place: Place): void {
	const [before, now] = [ruleBefore(world, place), rulesOf(world, place)];
	if (before.queue.order !== now.queue.order) {
		place.queue.sort((a, b) => a.order - b.order);
		for (const entry of place.queue)
			entry.touch = now.queue.order === 'shortest' ? drawTouch(world, place, entry.members) : null;
	}
	const ticks = (step: typeof now) => `${step.batch?.every} ${step.batch?.first}`;
	if (ticks(before) !== ticks(now)) scheduleTicks(world, place);
}

function changeBatch(world: World, place: Place): void {
	const [before, now] = [ruleBefore(world, place), rulesOf(world, place)];
	if (before.batch?.timeout !== now.batch?.timeout && place.timer) {
		world.agenda.cancel(place.timer.event);
		place.timer = null;
	}
	if (now.batch === null) {
		for (const token of place.gathering.splice(0)) {
			charge(token, place.id, BATCH, world.now - (token.from as { joined: number }).joined);
			queueUp(world, [token], place);
		}
		return;
	}
	while (place.gathering.length >= (now.batch.size ?? Infinity)) closeBatch(world, place);
	setTimer(world, place);
}
