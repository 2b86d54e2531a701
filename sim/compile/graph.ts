// Where everything stands and where every arrow leads, once, so that the kernel only follows numbers.
import type { Arrow, Block, Model, Node, Step } from '../model/model.ts';
import { END, NOWHERE, OUT, REJECT, REJECT_TO } from './program.ts';

/** The nodes of a model in the order of the file: all steps, then all blocks. */
export interface Graph {
	steps: Step[];
	blocks: Block[];
	/** id → node. */
	nodeOf: Map<string, number>;
	/** By node: the block around it (an index of blocks) and its lane (counted over all blocks), −1 at the top; what follows. */
	blockOf: number[];
	laneOf: number[];
	after: number[];
	/** By block: first node of each lane; number of its first lane. */
	laneFirst: number[][];
	laneStart: number[];
	first: number;
}

export function createGraph(model: Model): Graph {
	const steps: Step[] = [];
	const blocks: Block[] = [];
	const collect = (list: Node[]): void => {
		for (const node of list) {
			if (node.type === 'step') steps.push(node);
			else {
				blocks.push(node);
				node.lanes.forEach(collect);
			}
		}
	};
	collect(model.list);
	const nodeOf = new Map<string, number>();
	steps.forEach((step, i) => nodeOf.set(step.id, i));
	blocks.forEach((block, i) => nodeOf.set(block.id, steps.length + i));

	const laneStart: number[] = [];
	let lanes = 0;
	for (const block of blocks) {
		laneStart.push(lanes);
		lanes += block.lanes.length;
	}
	laneStart.push(lanes);

	const blockOf: number[] = [];
	const laneOf: number[] = [];
	const after: number[] = [];
	const place = (list: Node[], block: number, lane: number): number => {
		const ids = list.map((node) => nodeOf.get(node.id)!);
		ids.forEach((id, i) => {
			blockOf[id] = block;
			laneOf[id] = lane;
			after[id] = ids[i + 1] ?? END;
		});
		return ids[0] ?? END;
	};
	const first = place(model.list, -1, -1);
	const laneFirst = blocks.map((block, b) =>
		block.lanes.map((lane, i) => place(lane, b, laneStart[b] + i))
	);
	return { steps, blocks, nodeOf, blockOf, laneOf, after, laneFirst, laneStart, first };
}

/** The node of `lane` that is `node` or stands around it; −1 if there is none. */
export function standingIn(graph: Graph, lane: number, node: number): number {
	for (let at = node; ;) {
		if (graph.laneOf[at] === lane) return at;
		if (graph.blockOf[at] < 0) return -1;
		at = graph.steps.length + graph.blockOf[at];
	}
}

/** Where an arrow from `node` to the id `to` leads: a node, END, OUT, REJECT, or REJECT_TO − node. */
export function resolve(graph: Graph, node: number, to: string | null): number {
	if (to === null) return NOWHERE;
	if (to === 'end') return END;
	if (to === 'out') return OUT;
	if (to === 'reject') return REJECT;
	const target = graph.nodeOf.get(to)!;
	const here = standingIn(graph, graph.laneOf[node], target);
	return here >= 0 ? here : REJECT_TO - target;
}

/** By node: whether an item can come to it more than once. */
export function revisited(graph: Graph): boolean[] {
	const { steps, blocks } = graph;
	const n = steps.length + blocks.length;
	// Vertices: nodes, then one exit a block. An item is wherever any of its lanes is.
	const edges: number[][] = Array.from({ length: n + blocks.length }, () => []);
	const exit = (block: number) => n + block;
	const lead = (from: number, node: number, target: number): void => {
		if (target >= 0) edges[from].push(target);
		else if (target === END && graph.blockOf[node] >= 0)
			edges[from].push(exit(graph.blockOf[node]));
		else if (target === REJECT || target <= REJECT_TO) {
			const block = graph.blockOf[node];
			edges[from].push(exit(block));
			// A block that is left by rejection goes on from where it stands.
			const outer = steps.length + block;
			const to =
				target === REJECT
					? resolve(graph, outer, blocks[block].rejectTo)
					: resolve(graph, outer, idOf(graph, REJECT_TO - target));
			lead(exit(block), outer, to);
		}
	};
	const follow = (from: number, node: number, arrows: Arrow[]): void => {
		for (const arrow of arrows) lead(from, node, resolve(graph, node, arrow.to));
		lead(from, node, graph.after[node]);
	};
	steps.forEach((step, i) => {
		follow(i, i, step.next);
		if (step.sendsBack !== null) lead(i, i, resolve(graph, i, step.sendsBack));
	});
	blocks.forEach((block, b) => {
		const node = steps.length + b;
		for (const first of graph.laneFirst[b]) edges[node].push(first >= 0 ? first : exit(b));
		follow(exit(b), node, block.next);
	});
	const component = components(edges);
	const size = new Map<number, number>();
	for (const c of component) size.set(c, (size.get(c) ?? 0) + 1);
	return Array.from(
		{ length: n },
		(_, node) => size.get(component[node])! > 1 || edges[node].includes(node)
	);
}

function idOf(graph: Graph, node: number): string {
	return node < graph.steps.length
		? graph.steps[node].id
		: graph.blocks[node - graph.steps.length].id;
}

/** Strongly connected components, by number (Kosaraju; without recursion, since streams may be long). */
function components(edges: number[][]): number[] {
	const reverse: number[][] = edges.map(() => []);
	edges.forEach((targets, from) => targets.forEach((to) => reverse[to].push(from)));
	const finished: number[] = [];
	const seen = edges.map(() => false);
	const walk = (start: number, along: number[][], leave: (vertex: number) => void): void => {
		const stack: [number, number][] = [[start, 0]];
		seen[start] = true;
		while (stack.length > 0) {
			const top = stack[stack.length - 1];
			const next = along[top[0]][top[1]++];
			if (next === undefined) {
				leave(top[0]);
				stack.pop();
			} else if (!seen[next]) {
				seen[next] = true;
				stack.push([next, 0]);
			}
		}
	};
	edges.forEach((_, vertex) => {
		if (!seen[vertex]) walk(vertex, edges, (left) => finished.push(left));
	});
	seen.fill(false);
	const component: number[] = [];
	let number = 0;
	for (const vertex of finished.reverse())
		if (!seen[vertex]) {
			walk(vertex, reverse, (left) => (component[left] = number));
			number++;
		}
	return component;
}
