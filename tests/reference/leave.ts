// Letting go of a place, called off, out of the stream.
import { FINISHED } from '../../sim/kernel/observations.ts';
import { letInStream } from './arrivals.ts';
import { letIn } from './block.ts';
import { addPath } from './charge.ts';
import { letGo, offerNext } from './people.ts';
import { admit, setTimer, stand, takeOut } from './queue.ts';
import { closeVisit } from './step.ts';
import {
	isVisit,
	stepFor,
	type BlockRun,
	type Entry,
	type GiveOn,
	type Place,
	type Token,
	type World
} from './world.ts';

/** Leaves the place that a token holds; what is returned gives it on, once the token has moved. */
export function depart(world: World, token: Token): GiveOn {
	const { state, from } = token;
	token.state = { is: 'moving' };
	token.from = null;
	if (state.is === 'blocked' && state.service) letGo(world, state.service);
	const giveOn = token.owes.splice(0);
	if (from !== null && isVisit(from)) closeVisit(world, token, from);
	else if (from !== null) {
		const door = world.doors.get(from.block.id)!;
		door.inside--;
		from.gone = world.now;
		giveOn.push(() => letIn(world, door));
	}
	return () => giveOn.forEach((give) => give());
}

/** Takes a token out of wherever it is, with all its lanes. */
export function withdraw(world: World, token: Token): GiveOn[] {
	const { state, from } = token;
	if (state.is === 'ended') return [];
	token.state = { is: 'ended' };
	token.from = null;
	if (from !== null && isVisit(from)) from.gone = world.now;
	if (token.patience) world.agenda.cancel(token.patience);
	token.patience = null;
	const giveOn: GiveOn[] = [];
	const leavePlace = (place: Place) => {
		place.waiting--;
		giveOn.push(() => admit(world, place));
	};
	const leaveBlock = (run: BlockRun) => {
		const door = world.doors.get(run.block.id)!;
		door.inside--;
		run.gone = world.now;
		giveOn.push(() => letIn(world, door));
	};

	if (state.is === 'delayed') {
		world.agenda.cancel(state.event);
		if (state.place) leavePlace(state.place);
	} else if (state.is === 'gathering') {
		state.place.gathering = state.place.gathering.filter((other) => other !== token);
		setTimer(world, state.place);
		leavePlace(state.place);
	} else if (state.is === 'queued') {
		const { entry, place } = state;
		leaveEntry(world, token, place, entry);
		leavePlace(place);
	} else if (state.is === 'served') {
		const { service } = state;
		service.members = service.members.filter((other) => other !== token);
		if (service.members.length === 0) {
			if (service.event) {
				world.agenda.cancel(service.event);
				service.ended = world.now;
			}
			letGo(world, service);
		}
	} else if (state.is === 'blocked') {
		state.place.blocked = state.place.blocked.filter((other) => other !== token);
		state.held.to = world.now;
		offerNext(world, state.place);
		if (state.service) letGo(world, state.service);
	} else if (state.is === 'at door') {
		state.door.waiting = state.door.waiting.filter((other) => other !== token);
		state.stay.to = world.now;
	} else if (state.is === 'in lanes') {
		state.run.isOver = true;
		for (const child of state.run.tokens) giveOn.push(...withdraw(world, child));
		leaveBlock(state.run);
	}
	if (from !== null && !isVisit(from)) leaveBlock(from);
	return giveOn;
}

/** A batch goes by the step of its first: the work that was drawn stays, whether that takes one time or a time each. */
function leaveEntry(world: World, token: Token, place: Place, entry: Entry): void {
	const { members } = entry;
	const isPerBatch = ({ item }: Token) => stepFor(place, item).batch?.time === 'per-batch';
	const wasPerBatch = isPerBatch(members[0]);
	const index = members.indexOf(token);
	members.splice(index, 1);
	if (!wasPerBatch) entry.touch?.splice(index, 1);
	if (members.length === 0) {
		takeOut(world, place, entry);
		offerNext(world, place);
		return;
	}
	if (index > 0 || members[0].item.model === token.item.model) return;
	entry.stood!.to = world.now;
	stand(world, place, entry);
	offerNext(world, place);
	if (entry.touch === null || isPerBatch(members[0]) === wasPerBatch) return;
	const sum = entry.touch.reduce((all, time) => all + time, 0);
	entry.touch = wasPerBatch ? members.map((_, i) => (i === 0 ? sum : 0)) : [sum];
}

export function finishItem(world: World, token: Token): void {
	leaveStream(world, token, FINISHED);
}

/** The item is gone, with all its lanes; its time is that of the thread that left. */
export function leaveStream(world: World, token: Token, fate: number): void {
	const { item } = token;
	if (token.from !== null && isVisit(token.from)) closeVisit(world, token, token.from);
	for (let thread: Token | undefined = token; thread; thread = thread.lane?.run.parent)
		addPath(thread, item);
	const giveOn = [...token.owes, ...withdraw(world, item.root)];
	item.exit = world.now;
	item.fate = fate;
	for (const give of giveOn) give();
	world.top.inside--;
	letInStream(world);
}
