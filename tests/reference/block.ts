// Parallel lanes, their door, and how they join.
import { BLOCKED } from '../../sim/kernel/observations.ts';
import type { Block, Node } from '../../sim/model/model.ts';
import { addPath, charge } from './charge.ts';
import { depart, withdraw } from './leave.ts';
import { follow, goTo, route } from './route.ts';
import { createToken, stepsOf, type BlockRun, type Door, type Token, type World } from './world.ts';

export function arriveAtDoor(world: World, token: Token, block: Block): void {
	const giveOn = depart(world, token);
	const door = world.doors.get(block.id)!;
	const stay = { from: world.now, to: NaN };
	world.atDoors.push(stay);
	token.state = { is: 'at door', door, block, stay };
	door.waiting.push(token);
	letIn(world, door);
	giveOn();
}

/** Lets in who waits before a block, the most urgent first, then who stood there first. */
export function letIn(world: World, door: Door): void {
	while (door.waiting.length > 0 && (door.limit === null || door.inside < door.limit)) {
		const token = mostUrgent(door.waiting);
		door.waiting = door.waiting.filter((other) => other !== token);
		if (token.state.is !== 'at door') throw new Error('not at a door');
		const { block, stay } = token.state;
		stay.to = world.now;
		charge(token, block!.id, BLOCKED, stay.to - stay.from);
		door.inside++;
		beginLanes(world, token, block!);
	}
}

export const mostUrgent = (tokens: Token[]): Token =>
	tokens.reduce((best, token) =>
		token.item.kind.priority > best.item.kind.priority ? token : best
	);

function beginLanes(world: World, token: Token, block: Block): void {
	const { item } = token;
	const rerun = block.rerun === 'rejected' ? item.rejected.get(block.id) : undefined;
	item.rejected.delete(block.id);
	const run = createRun(world, token, block, (index) => !rerun || rerun.has(index));
	for (const [index, lane] of block.lanes.entries()) {
		if (run.isOver) return;
		if (run.lanes[index] === 'done') continue;
		run.lanes[index] = 'running';
		const child = createToken(item, lane, { run, index });
		run.tokens.push(child);
		const first = lane[0];
		if (first) goTo(world, child, first);
		else endLane(world, child, 'done');
	}
}

/** The item is in a block, in the lanes that run. */
function createRun(
	world: World,
	token: Token,
	block: Block,
	runs: (lane: number) => boolean
): BlockRun {
	const { visits } = token.item;
	const visit = (visits.get(block.id) ?? 0) + 1;
	visits.set(block.id, visit);
	const run: BlockRun = {
		block,
		visit,
		parent: token,
		lanes: block.lanes.map((_, index) => (runs(index) ? 'not begun' : 'done')),
		tokens: [],
		isOver: false,
		began: world.now,
		gone: NaN,
		ends: [],
		over: NaN,
		last: -1,
		target: null
	};
	world.runs.push(run);
	token.state = { is: 'in lanes', run };
	return run;
}

/** At time 0: the item is at a step, in every block around it, and done in all lanes but that one. Its thread there. */
export function placeInLanes(world: World, token: Token, step: string): Token {
	const holds = (node: Node) => stepsOf([node]).some(({ id }) => id === step);
	const node = token.list.find(holds)!;
	if (node.type === 'step') return token;
	const index = node.lanes.findIndex((lane) => lane.some(holds));
	const run = createRun(world, token, node, (lane) => lane === index);
	run.lanes[index] = 'running';
	world.doors.get(node.id)!.inside++;
	const child = createToken(token.item, node.lanes[index], { run, index });
	run.tokens.push(child);
	return placeInLanes(world, child, step);
}

/** A lane is done, or rejects: then the item will go to `target`. */
export function endLane(
	world: World,
	token: Token,
	how: 'done' | 'rejected',
	target: string | null = null
): void {
	const { run, index } = token.lane!;
	const giveOn = depart(world, token);
	token.state = { is: 'ended' };
	run.lanes[index] = how;
	run.ends.push(world.now);
	if (how === 'rejected') run.target ??= target;
	const outcome = outcomeOf(run);
	if (outcome === null) return giveOn();
	run.parent.owes.push(giveOn);
	endBlock(world, run, token, outcome);
}

function outcomeOf({ block, lanes }: BlockRun): 'done' | 'rejected' | null {
	const count = (how: BlockRun['lanes'][number]) => lanes.filter((lane) => lane === how).length;
	const needed = block.join === 'all' ? lanes.length : block.join;
	if (count('done') >= needed) return 'done';
	if (count('rejected') === 0) return null;
	if (block.rejectWhen === 'at-once') return 'rejected';
	const isHopeless =
		block.join === 'all'
			? count('done') + count('rejected') === lanes.length
			: lanes.length - count('rejected') < needed;
	return isHopeless ? 'rejected' : null;
}

/** The block is left. Its time is that of the lane whose end ended it; the others are called off. */
function endBlock(world: World, run: BlockRun, last: Token, how: 'done' | 'rejected'): void {
	const { block, parent } = run;
	run.isOver = true;
	run.over = world.now;
	run.last = last.lane!.index;
	parent.owes.push(...run.tokens.flatMap((token) => withdraw(world, token)));
	addPath(last, parent);
	parent.from = run;
	parent.state = { is: 'moving' };
	if (how === 'done') route(world, parent, block, run.visit);
	else {
		const rejecting = [...run.lanes.keys()].filter((index) => run.lanes[index] === 'rejected');
		parent.item.rejected.set(block.id, new Set(rejecting));
		if (run.target === null) throw new Error(`${block.id} rejects to nowhere`);
		follow(world, parent, run.target);
	}
	for (const give of parent.owes.splice(0)) give();
}
