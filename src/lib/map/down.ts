// A map that runs downward, for narrow screens: every box takes the width, lanes follow one another on a rail of their own.
import { isBlock } from '../text/names.ts';
import type { MeasureBox } from './boxText.ts';
import { columnsDown } from './columns.ts';
import { fallsThrough, type MapGraph } from './graph.ts';
import { group } from './group.ts';
import type { Layout, Path, Scene } from './scene.ts';
import { sayShares, type Parting } from './partings.ts';
import {
	createPlaces,
	ghostsOf,
	overlap,
	type Placement,
	type Places,
	type Point
} from './placement.ts';
import { idsOf, isOn, type UnionList, type UnionNode } from './union.ts';

/** Pixels. */
const BOX_HEIGHT = 78;
/** Of a name: no name that is allowed is longer. */
const MOST_LINES = 16;
/** Above each box: arrow and bar. */
const ZONE = 40;
const HEADER = 30;
const INDENT = 20;
const LANE_GAP = 12;
/** Right of all boxes, where what comes back runs. */
const GUTTER = 30;
/** Left of all boxes: the ladder, and the middle of its two lines. */
const LADDER = { width: 14, at: 5 };
/** From a box's left edge to the line. */
const LINE = 14;
const BEGIN = 18;
const END = 26;
const TRACK = 6;
/** Kept free at the right of each bar for its figure. */
const FIGURE = 84;

interface Context {
	sides: Placement['sides'];
	width: number;
	/** After these the stream ends: there is something to say. */
	lasts: Set<string>;
	measureBox: MeasureBox;
}

/** Lays out the union of two streams in one column of `width` pixels. */
export function placeDown(
	list: UnionList,
	graphs: readonly [MapGraph, MapGraph],
	width: number,
	measureBox: MeasureBox
): Layout {
	const lasts = new Set(graphs.map((graph) => graph.main.at(-1)?.id ?? ''));
	const context: Context = { sides: [createPlaces(), createPlaces()], width, lasts, measureBox };
	const height = placeList(list, LADDER.width, BEGIN, context);
	const bars = context.sides.flatMap(({ boxes }) => [...boxes.values()].map(({ bar }) => bar.room));
	return {
		direction: 'down',
		width,
		height: height + 8,
		barRoom: Math.min(width, ...bars),
		scenes: [createScene(graphs[0], context, 0), createScene(graphs[1], context, 1)]
	};
}

/** Returns where the list ends. */
function placeList(list: UnionList, x: number, y: number, context: Context): number {
	for (const node of list) {
		y = place(node, x, y, context);
		if (idsOf(node).some((id) => context.lasts.has(id))) y += END;
	}
	return y;
}

function place(node: UnionNode, x: number, y: number, context: Context): number {
	if (node.type === 'room') {
		return Math.max(...node.contents.map((list) => placeList(list, x, y, context)));
	}
	if (node.type === 'block') return placeBlock(node, x, y, context);
	const width = context.width - GUTTER - x;
	const height = Math.max(BOX_HEIGHT, context.measureBox(node.id, width, MOST_LINES));
	for (const side of node.sides) {
		context.sides[side].boxes.set(node.id, {
			id: node.id,
			row: 0,
			isDetour: false,
			isLow: true,
			x,
			y: y + ZONE,
			width,
			height,
			bar: { x: x + LINE + 12, y: y + ZONE / 2, room: width - LINE - 12 - FIGURE }
		});
		context.sides[side].ports.set(node.id, {
			entry: [x + LINE, y + ZONE],
			exit: [x + LINE, y + ZONE + height]
		});
	}
	return y + ZONE + height;
}

function placeBlock(
	node: UnionNode & { type: 'block' },
	x: number,
	y: number,
	context: Context
): number {
	const rail = x + LINE;
	const top = y + HEADER;
	let end = top;
	const lanes = node.lanes.map((list) => {
		const from: Point = [rail, end + 10];
		end = placeList(list, x + INDENT + LINE, end, context) + LANE_GAP;
		return { list, line: { from, to: [rail, end - 4] as Point } };
	});
	const right = context.width - GUTTER;
	for (const side of node.sides) {
		const own = lanes.filter(
			({ list }) => list.length === 0 || list.some((each) => isOn(each, side))
		);
		context.sides[side].frames.set(node.id, {
			id: node.id,
			row: 0,
			isDetour: false,
			x,
			y,
			width: right - x,
			height: end + 6 - y,
			fork: { from: [x, top], to: [right, top] },
			join: { from: [x, end + 2], to: [right, end + 2] },
			label: [x + LINE + 10, top - 8],
			lanes: own.map(({ line }) => line)
		});
		context.sides[side].ports.set(node.id, { entry: [rail, top], exit: [rail, end + 6] });
	}
	return end + 6;
}

function createScene(graph: MapGraph, { sides, width }: Context, side: 0 | 1): Scene {
	const places = sides[side];
	const start: Point = places.ports.get(graph.main[0]?.id ?? '')?.entry ?? [LINE, ZONE];
	const [x, y]: Point = places.ports.get(graph.main.at(-1)?.id ?? '')?.exit ?? start;
	const begin: Path = { id: 'begin', kind: 'on', points: [[start[0], 0], start], hasHead: true };
	const stop: Point = [x, y + 16];
	const said = { x, y, width: width - GUTTER - x, height: END };
	const end: Path = { id: 'end', kind: 'on', points: [[x, y], stop], hasHead: true };
	return {
		boxes: [...places.boxes.values()],
		frames: [...places.frames.values()],
		// Where this stream ends, the other may go on.
		ghosts: ghostsOf(sides, side).filter((ghost) => !overlap(ghost, said)),
		paths: [
			...lanePaths(graph, places),
			...onwards(graph, places),
			...arcs(graph, places, width),
			begin,
			end
		],
		partings: partings(graph, places),
		strips: columnsDown(places, graph, LADDER.at, ZONE),
		begin: { at: [start[0] + 12, 12], anchor: 'start', room: width - start[0] - 16 },
		end: { at: [x + 12, y + 16], anchor: 'start', room: width - GUTTER - x - 12 }
	};
}

function lanePaths(graph: MapGraph, places: Places): Path[] {
	return [...places.frames.values()].flatMap((frame) => {
		const { node } = graph.entries.get(frame.id)!;
		if (!isBlock(node)) return [];
		const [top, bottom] = [frame.fork.from[1], frame.join.from[1]];
		const rail = frame.x + LINE;
		const line: Path = {
			id: `${frame.id} rail`,
			kind: 'on',
			hasHead: false,
			points: [
				[rail, top],
				[rail, bottom]
			]
		};
		return [
			line,
			...frame.lanes.flatMap(({ from, to }, lane): Path[] => {
				const list = node.parallel[lane] ?? [];
				const [first, last] = [list[0], list.at(-1)];
				if (!first || !last) return [];
				const entry = places.ports.get(first.id)!.entry;
				const into: Path = {
					id: `${frame.id} ${lane} in`,
					kind: 'on',
					points: [from, [entry[0], from[1]], entry],
					hasHead: true
				};
				const isOut = fallsThrough(last) || last.next?.some((arrow) => arrow.to === 'end');
				if (!isOut) return [into];
				const exit = places.ports.get(last.id)!.exit;
				const out: Point[] = [exit, [exit[0], to[1]], to];
				return [into, { id: `${frame.id} ${lane} out`, kind: 'on', points: out, hasHead: false }];
			})
		];
	});
}

function onwards(graph: MapGraph, places: Places): Path[] {
	const seen = new Set<string>();
	return graph.arrows.flatMap(({ from, to, kind }): Path[] => {
		const id = `${from} ${to}`;
		const [source, target] = [places.ports.get(from), places.ports.get(to ?? '')];
		if (kind !== 'on' || !source || !target || seen.has(id)) return [];
		seen.add(id);
		const [out, into] = [source.exit, target.entry];
		const y = into[1] - ZONE + 6;
		const points: Point[] =
			out[0] === into[0] ? [out, into] : [out, [out[0], y], [into[0], y], into];
		return [{ id, kind: 'on', points, hasHead: true }];
	});
}

/** At the right, bundled by target; the shorter, the nearer to the boxes. */
function arcs(graph: MapGraph, places: Places, width: number): Path[] {
	const bundles = new Map<string, { from: number; to: number }>();
	const right = width - GUTTER;
	const drawn = graph.arrows.flatMap(({ from, to, kind }) => {
		const source = places.boxes.get(from) ?? places.frames.get(from);
		const target = places.boxes.get(to ?? '') ?? places.frames.get(to ?? '');
		if (!source || !target || to === null || kind === 'on') return [];
		const ends = [source.y + source.height - 16, target.y + 18] as const;
		const known = bundles.get(to) ?? { from: Infinity, to: -Infinity };
		bundles.set(to, { from: Math.min(known.from, ...ends), to: Math.max(known.to, ...ends) });
		return [{ id: `${from} ${to}`, to, kind, ends }];
	});
	const taken: { from: number; to: number }[][] = [];
	const tracks = new Map<string, number>();
	for (const [to, extent] of [...bundles].sort(
		([a, x], [b, y]) => x.to - x.from - (y.to - y.from) || (a < b ? -1 : 1)
	)) {
		let track = taken.findIndex((each) =>
			each.every((other) => other.to + 6 < extent.from || extent.to + 6 < other.from)
		);
		if (track < 0) track = taken.push([]) - 1;
		taken[track].push(extent);
		tracks.set(to, track);
	}
	const unique = new Map(drawn.map((arc) => [arc.id, arc]));
	return [...unique.values()].map(({ id, to, kind, ends: [y1, y2] }) => {
		const x = Math.min(width - 2, right + 8 + tracks.get(to)! * TRACK);
		return {
			id,
			kind: kind === 'skip' ? 'skip' : 'back',
			points: [
				[right, y1],
				[x, y1],
				[x, y2],
				[right, y2]
			],
			hasHead: true
		};
	});
}

const WAYS = { back: 'back', flaws: 'back', skip: 'skip', leave: 'out', done: 'done', on: 'on' };

/** Said in the box, at its lower right. */
function partings(graph: MapGraph, places: Places): Parting[] {
	return [...places.boxes.values()].flatMap((box): Parting[] => {
		const own = graph.arrows.filter(
			({ from, kind, share }) =>
				from === box.id && (kind === 'flaws' || (share !== null && kind !== 'on'))
		);
		if (own.length === 0) return [];
		const x = box.x + box.width;
		const y = box.y + box.height - 16;
		const ways = group(own, ({ kind }) => WAYS[kind]);
		const text = [...ways].map(([way, arrows]) => `${sayShares(arrows)} ${way}`).join(', ');
		const kind = ways.has('back') ? 'back' : own[0].kind;
		return [
			{
				id: `${box.id} parting`,
				kind,
				diamond: [x, y],
				label: { text, at: [x - 10, y + 4], anchor: 'end' },
				isInside: true
			}
		];
	});
}
