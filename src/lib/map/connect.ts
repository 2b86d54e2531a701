// A placed map that runs across gets its arrows: room for them first, then their ways.
import { GUTTER } from './across.ts';
import { isBlock } from '../text/names.ts';
import { columnsAcross } from './columns.ts';
import { fallsThrough, type ArrowKind, type MapGraph } from './graph.ts';
import type { Layout, Path, Scene } from './scene.ts';
import { partingsOf } from './partings.ts';
import {
	ghostsOf,
	type Box,
	type Frame,
	type Placement,
	type Places,
	type Point
} from './placement.ts';
import { assignTracks, placeOf, wayIn, wayOut, type Arc, type Channels } from './route.ts';

const TRACK = 13;
/** Beneath a row: what its partings say. Above it: the stream's begin and end, and marks. */
const BELOW = 28;
const ABOVE = 26;
const ROW_GAP = 20;
/** A strip of the ladder, with its figures. */
const STRIP = 56;
/** Beside its boxes an arrow turns so far from them, and between two lines so far above the boxes of the lower one. */
const TURN = 5;
const BETWEEN = 9;

/** Draws both streams' arrows; `placement` is moved to where it will stand. endWidth: of what is said at the end, in pixels. */
export function drawAcross(
	placement: Placement,
	graphs: readonly [MapGraph, MapGraph],
	{ hasLadder, endWidth }: { hasLadder: boolean; endWidth: number }
): Layout {
	const arcs = graphs.map((graph, side) => arcsOf(graph, placement.sides[side]));
	const channels = assignTracks(
		placement.sides.map((places, side) => ({ places, arcs: arcs[side] })),
		placement.rows.length
	);
	const { rows, height } = stack(placement, channels, hasLadder);
	const scenes = placement.sides.map((places, side): Scene => {
		const drawing: Drawing = { places, rows, channels, width: placement.width };
		const graph = graphs[side];
		const ends = endsOf(graph, drawing, placement.sides[1 - side], endWidth);
		return {
			boxes: [...places.boxes.values()],
			frames: [...places.frames.values()],
			ghosts: ghostsOf(placement.sides, side),
			partings: partingsOf(graph, places, placement.width),
			strips: hasLadder
				? columnsAcross(
						places,
						graph,
						rows.map(({ strips }) => strips)
					)
				: [],
			begin: ends.begin,
			end: ends.end,
			paths: [
				...ends.paths,
				...lanePaths(graph, places),
				...onwards(graph, drawing),
				...arcPaths(arcs[side], drawing)
			]
		};
	}) as [Scene, Scene];
	const bars = placement.sides.flatMap(({ boxes }) =>
		[...boxes.values()].map(({ bar }) => bar.room)
	);
	return {
		direction: 'across',
		width: placement.width,
		height,
		barRoom: Math.min(placement.width, ...bars),
		scenes
	};
}

/** Where work comes in, at the left of the first row that this stream uses, and where it goes out: what is said of that is so wide. */
function endsOf(
	graph: MapGraph,
	{ places, rows, channels, width }: Drawing,
	other: Places,
	wide: number
): Pick<Scene, 'begin' | 'end' | 'paths'> {
	const [first, last] = [graph.main[0]?.id ?? '', graph.main.at(-1)?.id ?? ''];
	const [start, stop] = [placeOf(places, first), placeOf(places, last)];
	const entry: Point = places.ports.get(first)?.entry ?? [GUTTER, ABOVE];
	const exit: Point = places.ports.get(last)?.exit ?? entry;
	const out: Point = [exit[0] + GUTTER - 2, exit[1]];
	/** Above all that stands in a row, and above what skips over it. */
	const over = (row: number | undefined) => {
		if (row === undefined) return ABOVE - 12;
		const { count } = channels.above[row];
		return rows[row].top - (count > 0 ? 24 + (count - 1) * TRACK : 13);
	};
	const isLastInRow = [places, other].every(({ boxes, frames }) =>
		[...boxes.values(), ...frames.values()].every(
			(each) => each.row !== stop?.row || each.isDetour || each.x + each.width <= exit[0]
		)
	);
	const behind = width - GUTTER - out[0] - 6;
	const goesOn = graph.arrows.some(({ from, to, kind }) => from === last && to && kind === 'on');
	const isBehind = isLastInRow && !goesOn && behind >= wide;
	const room = exit[0] - GUTTER;
	// In one row they share it.
	const share = !isBehind && start?.row === stop?.row ? room / 2 - 8 : room;
	return {
		paths: [
			straight('begin', [[GUTTER, entry[1]], entry], places.boxes.has(first)),
			straight('end', [exit, out], true)
		],
		begin: { at: [GUTTER, over(start?.row)], anchor: 'start', room: isBehind ? width / 2 : share },
		end: isBehind
			? { at: [out[0] + 6, out[1] + 4], anchor: 'start', room: behind }
			: { at: [exit[0], over(stop?.row)], anchor: 'end', room: share }
	};
}

interface RowBand {
	/** Of the boxes' band; arrows above and below it. */
	top: number;
	bottom: number;
	/** Where an arrow from the row before passes above it. */
	turn: number;
	/** Middles of its strips of the ladder. */
	strips: { main: number; detours: number };
}

interface Drawing {
	places: Places;
	rows: RowBand[];
	channels: Channels;
	width: number;
}

/** Arrows that leave the line: what comes back, and what leads to or from a detour, runs beneath. */
function arcsOf(graph: MapGraph, places: Places): Arc[] {
	const seen = new Set<string>();
	return graph.arrows.flatMap(({ from, to, kind }): Arc[] => {
		if (to === null || kind === 'on' || seen.has(`${from} ${to}`)) return [];
		if (!placeOf(places, from) || !placeOf(places, to)) return [];
		seen.add(`${from} ${to}`);
		const isBelow = kind !== 'skip' || placeOf(places, from)!.isDetour;
		return [{ from, to, channel: isBelow ? 'below' : 'above' }];
	});
}

/** Gives every row its top, with room for its arrows; moves what stands in it. */
function stack(
	placement: Placement,
	channels: Channels,
	hasLadder: boolean
): { rows: RowBand[]; height: number } {
	let y = 0;
	const moved = new Set<object>();
	const rows = placement.rows.map(({ height, basement }, row) => {
		const turn = y - 6;
		y += ABOVE + channels.above[row].count * TRACK;
		const top = y;
		const bottom = top + height;
		const below = bottom + BELOW + channels.below[row].count * TRACK;
		const under = below + (basement > 0 ? 14 : 0);
		for (const { boxes, frames, ports } of placement.sides) {
			for (const place of [...boxes.values(), ...frames.values()]) {
				if (place.row !== row) continue;
				shift(place, place.isDetour ? under : top, moved);
				const port = ports.get(place.id);
				if (port) shiftPoints([port.entry, port.exit], place.isDetour ? under : top, moved);
			}
		}
		const detours = under + basement + STRIP / 2;
		const main = basement > 0 ? detours + STRIP : detours;
		y = (hasLadder ? main + STRIP / 2 : under + basement) + ROW_GAP;
		return { top, bottom, turn, strips: { main, detours } };
	});
	return { rows, height: y };
}

function shift(place: Box | Frame, dy: number, moved: Set<object>): void {
	if (moved.has(place)) return;
	moved.add(place);
	place.y += dy;
	if ('bar' in place) place.bar.y += dy;
	else {
		const lines = [place.fork, place.join, ...place.lanes];
		shiftPoints([place.label, ...lines.flatMap(({ from, to }) => [from, to])], dy, moved);
	}
}

function shiftPoints(points: Point[], dy: number, moved: Set<object>): void {
	for (const each of points) {
		if (moved.has(each)) continue;
		moved.add(each);
		each[1] += dy;
	}
}

function straight(id: string, points: Point[], hasHead: boolean): Path {
	return { id, kind: 'on', points, hasHead };
}

/** From each fork into its lanes, and from them to the join. */
function lanePaths(graph: MapGraph, places: Places): Path[] {
	return [...places.frames.values()].flatMap((frame) => {
		const { node } = graph.entries.get(frame.id)!;
		if (!isBlock(node)) return [];
		const port = places.ports.get(frame.id)!;
		const entry = straight(`${frame.id} fork`, [[frame.x, port.entry[1]], port.entry], false);
		const joined: Point = [frame.join.from[0] + 4, port.exit[1]];
		return [
			entry,
			straight(`${frame.id} join`, [joined, port.exit], false),
			...frame.lanes.flatMap(({ from, to }, lane) => {
				const list = node.parallel[lane] ?? [];
				const [first, last] = [list[0], list.at(-1)];
				if (!first || !last) return [straight(`${frame.id} ${lane}`, [from, to], false)];
				const into = bend(from, places.ports.get(first.id)!.entry, from[0] + TURN);
				const paths = [straight(`${frame.id} ${lane} in`, into, places.boxes.has(first.id))];
				const isOut = fallsThrough(last) || last.next?.some((arrow) => arrow.to === 'end');
				const out = bend(places.ports.get(last.id)!.exit, to, to[0] - TURN);
				if (isOut) paths.push(straight(`${frame.id} ${lane} out`, out, false));
				return paths;
			})
		];
	});
}

/** From one place to another in a lane: straight, or up or down at `x` where the lane has several lines. */
function bend(from: Point, to: Point, x: number): Point[] {
	return from[1] === to[1] ? [from, to] : [from, [x, from[1]], [x, to[1]], to];
}

/** Arrows along the line, from one node to the next of its list. */
function onwards(graph: MapGraph, { places, rows, width }: Drawing): Path[] {
	const seen = new Set<string>();
	const half = Math.max(...[...places.boxes.values()].map(({ height }) => height / 2));
	return graph.arrows.flatMap(({ from, to, kind }): Path[] => {
		const id = `${from} ${to}`;
		if (kind !== 'on' || to === null || seen.has(id)) return [];
		const [source, target] = [places.ports.get(from), places.ports.get(to)];
		if (!source || !target) return [];
		seen.add(id);
		const [a, b] = [source.exit, target.entry];
		const hasHead = places.boxes.has(to);
		if (a[1] === b[1] && b[0] > a[0]) return [straight(id, [a, b], hasHead)];
		const rowBefore = placeOf(places, from)!.row;
		const rowAfter = placeOf(places, to)!.row;
		const isTurn = rowBefore !== rowAfter;
		const right = isTurn ? width - GUTTER / 2 : a[0] + TURN;
		// Onward and up or down: nearer to where it leads than to what it passes.
		const before = startOf(places, to) - 8;
		if (!isTurn && b[0] > a[0]) return [straight(id, bend(a, b, before), hasHead)];
		const left = isTurn ? GUTTER / 2 : startOf(places, to) + TURN;
		const between = isTurn ? rows[rowAfter].turn : b[1] - half - BETWEEN;
		const turn: Point[] = [
			[right, a[1]],
			[right, between],
			[left, between],
			[left, b[1]]
		];
		return [straight(id, [a, ...turn, b], hasHead)];
	});
}

/** Where a node's own room begins. */
function startOf(places: Places, id: string): number {
	const place = placeOf(places, id)!;
	return 'bar' in place ? place.bar.x - 16 : place.x;
}

/** Arcs, bundled: all that lead to one place share its track and its last stretch. */
function arcPaths(arcs: Arc[], drawing: Drawing): Path[] {
	return arcs.map((arc): Path => {
		const { places } = drawing;
		const [source, target] = [placeOf(places, arc.from)!, placeOf(places, arc.to)!];
		const out = wayOut(source, arc.channel, places);
		const into = wayIn(target, arc.channel, places);
		const [outY, intoY] = [trackY(source, arc, drawing), trackY(target, arc, drawing)];
		const points: Point[] = [...out, [out.at(-1)![0], outY]];
		if (source.row !== target.row) {
			const gutter = arc.channel === 'below' ? 4 : drawing.width - 4;
			points.push([gutter, outY], [gutter, intoY]);
		}
		points.push([into[0][0], intoY], ...into);
		const kind: ArrowKind = arc.channel === 'below' ? 'back' : 'skip';
		return { id: `${arc.from} ${arc.to}`, kind, points, hasHead: true };
	});
}

function trackY(place: Box | Frame, arc: Arc, { rows, channels }: Drawing): number {
	const { top, bottom } = rows[place.row];
	const track = channels[arc.channel][place.row].tracks.get(arc.to) ?? 0;
	return arc.channel === 'below' ? bottom + BELOW + track * TRACK : top - ABOVE + 8 - track * TRACK;
}
