// Two streams on one map: places for all that either has, and for each stream what it shows there.
import type { NodeDocument, StreamDocument } from '#sim';
import { placeAcross, type Detour } from './across.ts';
import { textWidth } from '../charts/textWidth.ts';
import { createMeasureBox } from './boxText.ts';
import { drawAcross } from './connect.ts';
import { placeDown } from './down.ts';
import { createGraph, type MapGraph } from './graph.ts';
import type { Layout } from './scene.ts';
import { idsOf, unite, type UnionList } from './union.ts';

/** Narrower than this, a map runs downward. */
const NARROW = 560;

/** Lays out two streams together; give the same one twice to lay out one. Width in pixels; `hasLadder`: with room for one; `mostLines`: of a name. */
export function layOut(
	documents: readonly [StreamDocument, StreamDocument],
	width: number,
	hasLadder = true,
	mostLines?: number
): Layout {
	const graphs = documents.map(createGraph) as [MapGraph, MapGraph];
	if (width < NARROW) {
		const list = unite(documents[0].steps, documents[1].steps);
		return placeDown(list, graphs, width, createMeasureBox(documents, true));
	}
	const main = unite(graphs[0].main, graphs[1].main);
	const measureBox = createMeasureBox(documents, false);
	const placement = placeAcross(main, detoursOf(graphs), width, measureBox, mostLines);
	const endWidth = Math.max(...documents.map(({ ends = '' }) => textWidth(`→ ${ends}`, 12) + 20));
	return drawAcross(placement, graphs, { hasLadder, endWidth });
}

/** Detours of both, those that are joined by the list together, with what they are entered from and go back to. */
function detoursOf(graphs: [MapGraph, MapGraph]): Detour[] {
	const [first, second] = graphs.map((graph) => graph.detours.flat()) as [
		NodeDocument[],
		NodeDocument[]
	];
	const groups: UnionList[] = [];
	for (const node of unite(first, second)) {
		const last = groups.at(-1)?.at(-1);
		const isNext =
			last?.type === 'step' &&
			node.type === 'step' &&
			graphs.some((g) => follows(g, last.id, node.id));
		if (isNext) groups.at(-1)!.push(node);
		else groups.push([node]);
	}
	return groups.map((list) => {
		const own = new Set(list.flatMap(idsOf));
		const near = graphs.flatMap(({ arrows }) => [
			// Where it goes back to comes first: there it stands.
			...arrows.filter(({ from, to }) => own.has(from) && to && !own.has(to)).map(({ to }) => to!),
			...arrows
				.filter(({ from, to }) => to && own.has(to) && !own.has(from))
				.map(({ from }) => from)
		]);
		return { list, near };
	});
}

function follows(graph: MapGraph, from: string, to: string): boolean {
	return graph.arrows.some(
		(arrow) => arrow.from === from && arrow.to === to && arrow.kind === 'on'
	);
}
