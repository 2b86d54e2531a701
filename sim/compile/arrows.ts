import type { Model, Node } from '../model/model.ts';
import { salt } from '../random/keys.ts';
import { type Graph, resolve, revisited } from './graph.ts';
import { placesOf, starts } from './people.ts';
import { NOWHERE, type Program } from './program.ts';

type Arrows = Pick<
	Program,
	| 'nodes'
	| 'blockOf'
	| 'laneOf'
	| 'after'
	| 'arrowStart'
	| 'arrowTo'
	| 'arrowShare'
	| 'arrowFor'
	| 'arrowUse'
	| 'arrowAtMost'
	| 'arrowOutcome'
	| 'visitCounter'
	| 'serviceCounter'
	| 'counters'
	| 'first'
	| 'blocks'
	| 'laneStart'
	| 'laneFirst'
	| 'join'
	| 'joinsAll'
	| 'rejectTo'
	| 'rejectsAtOnce'
	| 'rerunCounter'
	| 'blockLimit'
	| 'wip'
	| 'routeSalt'
>;

/** Routes through the nodes, blocks, and what has to be counted for each item. */
export function compileArrows(model: Model, graph: Graph, outcomes: string[]): Arrows {
	const { steps, blocks } = graph;
	const nodes = [...steps, ...blocks];
	const next = nodes.map((node) => node.next);
	const arrows = next.flat();
	const kinds = model.kinds.map((kind) => kind.id);
	const again = revisited(graph);

	let counters = 0;
	const count = (isNeeded: boolean, places = 1): number => {
		if (!isNeeded) return -1;
		counters += places;
		return counters - places;
	};
	return {
		nodes: nodes.length,
		blockOf: Int32Array.from(graph.blockOf),
		laneOf: Int32Array.from(graph.laneOf),
		after: Int32Array.from(graph.after),
		arrowStart: starts(next),
		arrowTo: Int32Array.from(
			next.flatMap((own, node) => own.map((arrow) => resolve(graph, node, arrow.to)))
		),
		arrowShare: Float64Array.from(arrows, (arrow) => arrow.share ?? NaN),
		arrowFor: Uint8Array.from(
			arrows.flatMap((arrow) =>
				kinds.map((kind) => (arrow.for === null || arrow.for.includes(kind) ? 1 : 0))
			)
		),
		arrowUse: Int32Array.from(arrows, (arrow) => count(arrow.atMost !== null)),
		arrowAtMost: Int32Array.from(arrows, (arrow) => arrow.atMost ?? 0),
		arrowOutcome: Int32Array.from(arrows, (arrow) =>
			arrow.outcome === null ? -1 : outcomes.indexOf(arrow.outcome)
		),
		visitCounter: Int32Array.from(nodes, (_, node) => count(again[node])),
		serviceCounter: Int32Array.from(steps, (_, step) => count(again[step])),
		first: graph.first,
		blocks: blocks.length,
		laneStart: Int32Array.from(graph.laneStart),
		laneFirst: Int32Array.from(graph.laneFirst.flat()),
		join: Int32Array.from(blocks, (block) =>
			block.join === 'all' ? block.lanes.length : block.join
		),
		joinsAll: Uint8Array.from(blocks, (block) => (block.join === 'all' ? 1 : 0)),
		rejectTo: Int32Array.from(blocks, (block, b) =>
			block.rejectTo === null ? NOWHERE : resolve(graph, steps.length + b, block.rejectTo)
		),
		rejectsAtOnce: Uint8Array.from(blocks, (block) => (block.rejectWhen === 'at-once' ? 1 : 0)),
		rerunCounter: Int32Array.from(blocks, (block) =>
			count(block.rerun === 'rejected', block.lanes.length)
		),
		blockLimit: Int32Array.from(blocks, placesOf),
		wip: placesOf(model),
		routeSalt: Int32Array.from(nodes, (node) => salt(luckOf(node), 'route')),
		counters
	};
}

/** Names on arrows to `end` and `out`, each once, in the order of the file. */
export function outcomesOf(graph: Graph): string[] {
	const named = [...graph.steps, ...graph.blocks].flatMap((node) =>
		node.next.flatMap((arrow) => (arrow.outcome === null ? [] : [arrow.outcome]))
	);
	return [...new Set(named)];
}

/** Whether an item can leave the stream from within a block, so that its other lanes are called off. */
export function leavesFromWithin(graph: Graph): boolean {
	return (
		graph.steps.some(
			(step, node) =>
				graph.blockOf[node] >= 0 &&
				(step.queue.full === 'turn-away' || step.next.some((arrow) => arrow.to === 'out'))
		) ||
		graph.blocks.some(
			(block, b) =>
				graph.blockOf[graph.steps.length + b] >= 0 && block.next.some((arrow) => arrow.to === 'out')
		)
	);
}

/**
 * Whose luck a node's arrows have: a block's that of its last step, where that leaves nothing to chance itself. So
 * rework keeps its luck when steps come to run side by side.
 */
function luckOf(node: Node): string {
	if (node.type === 'step') return node.id;
	let last: Node = node;
	while (last.type === 'block') last = last.lanes[last.lanes.length - 1].at(-1)!;
	const isSure = last.next.every(({ share }) => share === null || share === 0 || share === 1);
	return isSure ? last.id : node.id;
}
