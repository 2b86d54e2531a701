// Which way an item goes on.
import { LEFT } from '../../sim/kernel/observations.ts';
import { salt, uniform } from '../../sim/random/keys.ts';
import type { Arrow, Node } from '../../sim/model/model.ts';
import { arriveAtDoor, endLane } from './block.ts';
import { finishItem, leaveStream } from './leave.ts';
import { arriveAtStep } from './step.ts';
import { stepsOf, blocksOf, type Item, type Token, type World } from './world.ts';

/** Takes one of the node's arrows, or goes down the list. */
export function route(world: World, token: Token, node: Node, visit: number): void {
	const { item } = token;
	const arrow = choose(node, item, visit);
	if (arrow === null) return goDown(world, token, node);
	item.used.set(arrow, (item.used.get(arrow) ?? 0) + 1);
	follow(world, token, arrow.to);
}

function choose(node: Node, item: Item, visit: number): Arrow | null {
	const arrows = node.next.filter(
		(arrow) =>
			(arrow.for === null || arrow.for.includes(item.kind.id)) &&
			(arrow.atMost === null || (item.used.get(arrow) ?? 0) < arrow.atMost)
	);
	const u = uniform(item.key.a, item.key.b, salt(luckOf(node), 'route'), visit);
	let sum = 0;
	for (const arrow of arrows) {
		sum += arrow.share ?? 0;
		if (arrow.share !== null && u < sum) return arrow;
	}
	return arrows.find((arrow) => arrow.share === null) ?? null;
}

/** A block has the luck of its last step, if that step leaves nothing to chance. */
function luckOf(node: Node): string {
	if (node.type === 'step') return node.id;
	let last: Node = node;
	while (last.type === 'block') last = last.lanes.at(-1)!.at(-1)!;
	const isRandom = last.next.some(({ share }) => share !== null && share > 0 && share < 1);
	return isRandom ? node.id : last.id;
}

function goDown(world: World, token: Token, node: Node): void {
	const below = token.list[token.list.indexOf(node) + 1];
	if (below) goTo(world, token, below);
	else follow(world, token, 'end');
}

/** Goes where an arrow leads: a step or block of this list, one around, or an end. */
export function follow(world: World, token: Token, to: string): void {
	const { lane } = token;
	if (to === 'out') return leaveStream(world, token, LEFT);
	if (to === 'end') return lane ? endLane(world, token, 'done') : finishItem(world, token);
	const isBelow = (node: Node) =>
		[...stepsOf([node]), ...blocksOf([node])].some(({ id }) => id === to);
	const node = token.list.find(isBelow);
	if (node) return goTo(world, token, node);
	if (!lane) throw new Error(`no such place: ${to}`);
	endLane(world, token, 'rejected', to === 'reject' ? lane.run.block.rejectTo : to);
}

export function goTo(world: World, token: Token, node: Node): void {
	if (node.type === 'step') arriveAtStep(world, token, world.places.get(node.id)!);
	else arriveAtDoor(world, token, node);
}
