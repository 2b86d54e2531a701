// Two streams on one map: places for all that either has, and for each stream what it shows there.
import type { NodeDocument, StreamDocument } from '#sim';
import { placeAcross, type Detour } from './across.ts';
import { drawAcross } from './connect.ts';
import { placeDown } from './down.ts';
import { createGraph, type ArrowKind, type MapGraph } from './graph.ts';
import type { Parting } from './partings.ts';
import type { Box, Frame, Point } from './placement.ts';
import { idsOf, unite, type UnionList } from './union.ts';

export interface Path {
	/** Stable: which arrow it is. */
	id: string;
	kind: ArrowKind;
	points: Point[];
	/** Whether it ends in an arrowhead. */
	hasHead: boolean;
}

/** Where a text stands. */
export interface Anchor {
	at: Point;
	anchor: 'start' | 'end';
}

/** What one stream shows. */
export interface Scene {
	boxes: Box[];
	frames: Frame[];
	/** Places of what only the other stream has, where they are free. */
	ghosts: Box[];
	paths: Path[];
	partings: Parting[];
	/** Where work comes in and goes out. */
	begin: Anchor;
	end: Anchor;
}

export interface Layout {
	direction: 'across' | 'down';
	width: number;
	height: number;
	/** Pixels for the longest bar. */
	barRoom: number;
	scenes: [Scene, Scene];
}

/** Narrower than this, a map runs downward. */
export const NARROW = 560;

/** Lays out two streams together; give the same one twice to lay out one. Width in pixels. */
export function layOut(
	documents: readonly [StreamDocument, StreamDocument],
	width: number
): Layout {
	const graphs = documents.map(createGraph) as [MapGraph, MapGraph];
	if (width < NARROW) {
		return placeDown(unite(documents[0].steps, documents[1].steps), graphs, width);
	}
	const main = unite(graphs[0].main, graphs[1].main);
	return drawAcross(placeAcross(main, detoursOf(graphs), width), graphs);
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
