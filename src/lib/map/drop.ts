// Where a dragged box would go: beside another (on its upper or lower half), or to another place (on the arrow before it).
import type { MapGraph } from './graph.ts';
import type { Box, Point, Rectangle } from './placement.ts';
import type { Layout, Scene } from './scene.ts';

export type Drop =
	| { kind: 'beside'; id: string; side: 'above' | 'beneath'; mark: Rectangle }
	| { kind: 'move'; before: string; after?: undefined; mark: Rectangle }
	| { kind: 'move'; before?: undefined; after: string; mark: Rectangle };

/** Pixels: a line where it would go, and how far behind the last box one can drop. */
const LINE = 4;
const BEHIND = 56;

/** What dropping `dragged` at a point of the map means; null where it means nothing. */
export function findDrop(
	[x, y]: Point,
	scene: Scene,
	graph: MapGraph,
	dragged: string,
	direction: Layout['direction']
): Drop | null {
	const isIn = (area: Rectangle) =>
		x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
	const others = scene.boxes.filter(({ id }) => id !== dragged);
	const onto = others.find(isIn);
	if (onto) {
		const side = y < onto.y + onto.height / 2 ? 'above' : 'beneath';
		return { kind: 'beside', id: onto.id, side, mark: besideMark(onto, side) };
	}
	const own = graph.entries.get(dragged);
	const before = others.find((box) => isIn(gapBefore(box, direction)));
	// Before its own next one it stands already.
	if (before && before.id !== own?.after)
		return {
			kind: 'move',
			before: before.id,
			mark: lineIn(gapBefore(before, direction), direction)
		};
	const after = others.find(
		(box) => graph.entries.get(box.id)?.after === null && isIn(gapBehind(box, direction))
	);
	return after
		? { kind: 'move', after: after.id, mark: lineIn(gapBehind(after, direction), direction) }
		: null;
}

/** The earlier box at a point, to which an arrow back can be drawn. */
export function findEarlier(
	[x, y]: Point,
	scene: Scene,
	graph: MapGraph,
	from: string
): Box | null {
	const order = (id: string) => graph.entries.get(id)?.order ?? Infinity;
	const box = scene.boxes.find(
		(area) => x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height
	);
	return box && order(box.id) < order(from) ? box : null;
}

/** Steps and blocks in the order of the stream. */
export function listInOrder(graph: MapGraph): string[] {
	return [...graph.entries.values()]
		.toSorted((a, b) => a.order - b.order)
		.map(({ node }) => node.id);
}

function besideMark(box: Box, side: 'above' | 'beneath'): Rectangle {
	const height = 30;
	const y = side === 'above' ? box.y - height - 6 : box.y + box.height + 6;
	return { x: box.x, y, width: box.width, height };
}

/** The arrow that leads to a box, with its bar. */
function gapBefore(box: Box, direction: Layout['direction']): Rectangle {
	if (direction === 'down')
		return { x: box.x, y: box.bar.y - 20, width: box.width, height: box.y - box.bar.y + 20 };
	const x = box.bar.x - 16;
	return { x, y: box.y, width: box.x - x, height: box.height };
}

function gapBehind(box: Box, direction: Layout['direction']): Rectangle {
	return direction === 'down'
		? { x: box.x, y: box.y + box.height, width: box.width, height: BEHIND / 2 }
		: { x: box.x + box.width, y: box.y, width: BEHIND, height: box.height };
}

function lineIn(gap: Rectangle, direction: Layout['direction']): Rectangle {
	return direction === 'down'
		? { x: gap.x, y: gap.y + 4, width: gap.width, height: LINE }
		: { x: gap.x + Math.min(gap.width, 20) / 2, y: gap.y, width: LINE, height: gap.height };
}
