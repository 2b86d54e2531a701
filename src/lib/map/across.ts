// A map that runs from left to right and goes on in the next row, like text. Lanes are stacked; the first stays on the line.
import type { MeasureBox } from './boxText.ts';
import { createPlaces, type Placement, type Point } from './placement.ts';
import { idsOf, isOn, type UnionList, type UnionNode } from './union.ts';

/** Pixels. A step is its box and, before it, its lead: arrows that turn off, the bar, the arrow's head. All boxes are as high as the highest must be. */
const BOX = { height: 108, least: 124, most: 176 };
/** Of a name: one that is longer yet is cut, so that it does not make all others as high. */
const MOST_LINES = 7;
const STEP = { least: 194, most: 310 };
const LEAD = { margin: 16, head: 12 };
const FORK = 14;
/** From the end of the longest lane to what follows; the double line stands in the middle. */
const JOIN = 32;
const HEADER = 26;
const LANE_GAP = 40;
const LINE_GAP = 44;
/** Left and right of all rows, where arrows pass from row to row. */
export const GUTTER = 16;

/** Detours stand near what they are entered from and go back to. */
export interface Detour {
	list: UnionList;
	near: string[];
}

interface Size {
	width: number;
	height: number;
	/** From its top to the line that it stands on. */
	line: number;
	/** Lists within that go on in further lines. */
	breaks: number;
}
interface Row extends Size {
	parts: { node: UnionNode; size: Size }[];
}
/** Widths of a step and of its box. */
interface Measures {
	step: number;
	box: number;
	/** Of every box. */
	height: number;
}
interface Context {
	measures: Measures;
	row: number;
	isDetour: boolean;
	sides: Placement['sides'];
}

/** Places two streams' union within `width` pixels; a single thing wider than that makes the map wider. */
export function placeAcross(
	main: UnionList,
	detours: Detour[],
	width: number,
	measureBox: MeasureBox,
	mostLines = MOST_LINES
): Placement {
	const room = width - 2 * GUTTER;
	const widest = widestMeasures(main, room);
	const ids = [main, ...detours.map(({ list }) => list)].flat().flatMap(idsOf);
	const heights = ids.map((id) => measureBox(id, widest.box, mostLines));
	const measures = { ...widest, height: Math.max(BOX.height, ...heights) };
	const lines = wrap(main, room, measures);
	const sides: Placement['sides'] = [createPlaces(), createPlaces()];
	lines.forEach((line, row) =>
		placeLine(line, [GUTTER, line.line], room, { measures, row, isDetour: false, sides })
	);
	const placement: Placement = {
		width: Math.max(room, ...lines.map((line) => line.width)) + 2 * GUTTER,
		rows: lines.map(({ height }) => ({ height, basement: 0 })),
		sides
	};
	for (const detour of detours) placeDetour(detour, placement, measures, room);
	return placement;
}

/** The widest steps with which nothing goes on in a further line that did not with the narrowest. */
function widestMeasures(list: UnionList, room: number): Measures {
	const breaks = (step: number) => {
		const lines = wrap(list, room, createMeasures(step));
		return lines.reduce((sum, line) => sum + line.breaks, lines.length);
	};
	const least = breaks(STEP.least);
	for (let step = STEP.most; step > STEP.least; step -= 2) {
		if (breaks(step) <= least) return createMeasures(step);
	}
	return createMeasures(STEP.least);
}

/** Of more room the box gets its part: names are cut less, bars are longer. */
function createMeasures(step: number): Measures {
	const box = Math.min(BOX.most, BOX.least + (step - STEP.least) * 0.55);
	return { step, box, height: BOX.height };
}

/** Cuts a list into as few lines as fit into `room`, about equally long. */
function wrap(list: UnionList, room: number, measures: Measures): Row[] {
	const parts = list.map((node) => ({ node, size: measure(node, room, measures) }));
	const count = cut(parts, room).length;
	// The narrowest room that needs no more lines balances them.
	let [low, high] = [0, room];
	while (high - low > 1) {
		const middle = (low + high) / 2;
		if (cut(parts, middle).length <= count) high = middle;
		else low = middle;
	}
	return cut(parts, high).map((line) => {
		const onLine = Math.max(...line.map(({ size }) => size.line));
		return {
			parts: line,
			width: line.reduce((sum, { size }) => sum + size.width, 0),
			height: Math.max(...line.map(({ size }) => onLine - size.line + size.height)),
			line: onLine,
			breaks: line.reduce((sum, { size }) => sum + size.breaks, 0)
		};
	});
}

function cut(parts: Row['parts'], room: number): Row['parts'][] {
	const lines: Row['parts'][] = [];
	let left = 0;
	for (const part of parts) {
		if (lines.length === 0 || part.size.width > left) {
			lines.push([]);
			left = room;
		}
		lines.at(-1)!.push(part);
		left -= part.size.width;
	}
	return lines;
}

function measure(node: UnionNode, room: number, measures: Measures): Size {
	if (node.type === 'step') {
		return { width: measures.step, height: measures.height, line: measures.height / 2, breaks: 0 };
	}
	if (node.type === 'room') {
		const [a, b] = node.contents.map((list) => measureList(list, room, measures)) as [Size, Size];
		const line = Math.max(a.line, b.line);
		return {
			width: Math.max(a.width, b.width),
			height: Math.max(line - a.line + a.height, line - b.line + b.height),
			line,
			breaks: a.breaks + b.breaks
		};
	}
	const lanes = node.lanes.map((lane) => measureList(lane, room - FORK - JOIN, measures));
	return {
		width: FORK + Math.max(measures.step / 2, ...lanes.map((lane) => lane.width)) + JOIN,
		height:
			HEADER +
			lanes.reduce((sum, lane) => sum + lane.height, 0) +
			LANE_GAP * Math.max(0, lanes.length - 1),
		line: HEADER + (lanes[0]?.line ?? 0),
		breaks: lanes.reduce((sum, lane) => sum + lane.breaks, 0)
	};
}

function measureList(list: UnionList, room: number, measures: Measures): Size {
	if (list.length === 0)
		return { width: 0, height: measures.height / 2, line: measures.height / 4, breaks: 0 };
	const lines = wrap(list, room, measures);
	return {
		width: Math.max(...lines.map((line) => line.width)),
		height: lines.reduce((sum, line) => sum + line.height, 0) + LINE_GAP * (lines.length - 1),
		line: lines[0].line,
		breaks: lines.reduce((sum, line) => sum + line.breaks, lines.length - 1)
	};
}

/** `at`: its left end, on the line. */
function placeLine(line: Row, at: Point, room: number, context: Context): void {
	let [x] = at;
	for (const { node, size } of line.parts) {
		place(node, size, [x, at[1]], room, context);
		x += size.width;
	}
}

/** Where the last line of a list lies, after all its lines are placed; `at` is the left end of the first. */
function placeList(list: UnionList, at: Point, room: number, context: Context): Point {
	const [x] = at;
	let [, y] = at;
	let end = x;
	wrap(list, room, context.measures).forEach((line, index, lines) => {
		const before = lines[index - 1];
		if (before) y += before.height - before.line + LINE_GAP + line.line;
		placeLine(line, [x, y], room, context);
		end = x + line.width;
	});
	return [end, y];
}

function place(node: UnionNode, size: Size, at: Point, room: number, context: Context): void {
	if (node.type === 'step') placeStep(node.id, node.sides, at, context);
	else if (node.type === 'room') {
		for (const list of node.contents) placeList(list, at, room, context);
	} else placeBlock(node, size, at, room, context);
}

function placeStep(id: string, of: number[], [x, y]: Point, context: Context): void {
	const { measures, row, isDetour, sides } = context;
	const lead = measures.step - measures.box;
	const left = x + lead;
	for (const side of of) {
		sides[side].boxes.set(id, {
			id,
			row,
			isDetour,
			isLow: false,
			x: left,
			y: y - measures.height / 2,
			width: measures.box,
			height: measures.height,
			bar: { x: x + LEAD.margin, y, room: lead - LEAD.margin - LEAD.head }
		});
		sides[side].ports.set(id, { entry: [left, y], exit: [left + measures.box, y] });
	}
}

function placeBlock(
	node: UnionNode & { type: 'block' },
	size: Size,
	[x, y]: Point,
	room: number,
	context: Context
): void {
	const { row, isDetour, sides } = context;
	const top = y - size.line;
	const left = x + FORK;
	const right = x + size.width - JOIN / 2;
	const inner = room - FORK - JOIN;
	let laneTop = top + HEADER;
	const lanes = node.lanes.map((list) => {
		const lane = measureList(list, inner, context.measures);
		const from: Point = [left, laneTop + lane.line];
		const [, lastLine] = placeList(list, from, inner, context);
		laneTop += lane.height + LANE_GAP;
		return { list, line: { from, to: [right, lastLine] as Point } };
	});
	for (const side of node.sides) {
		// A lane that only the other stream has is not this block's.
		const own = lanes.filter(
			({ list }) => list.length === 0 || list.some((each) => isOn(each, side))
		);
		const [first, last] = [own[0]?.line, own.at(-1)?.line];
		const [start, end]: [Point, Point] = [first?.from ?? [left, y], last?.from ?? [left, y]];
		sides[side].frames.set(node.id, {
			id: node.id,
			row,
			isDetour,
			x,
			y: top,
			width: size.width,
			height: size.height,
			fork: { from: start, to: end },
			join: { from: first?.to ?? [right, y], to: last?.to ?? [right, y] },
			label: [left, top + 12],
			lanes: own.map(({ line }) => line)
		});
		sides[side].ports.set(node.id, { entry: [left, y], exit: [x + size.width, y] });
	}
}

/** Beneath the row of what it is near, as far to the middle of that as what stands there already allows. */
function placeDetour(detour: Detour, placement: Placement, measures: Measures, room: number): void {
	const near = placement.sides
		.flatMap(({ ports, boxes, frames }) =>
			detour.near.map((id) => ({ place: boxes.get(id) ?? frames.get(id), ports: ports.get(id) }))
		)
		.filter(({ place }) => place !== undefined && !place.isDetour);
	const row = near[0]?.place?.row ?? placement.rows.length - 1;
	const xs = near.filter(({ place }) => place!.row === row).map(({ ports }) => ports!.exit[0]);
	const lines = wrap(detour.list, room, measures);
	const width = Math.max(...lines.map((line) => line.width));
	const ideal = xs.length ? (Math.min(...xs) + Math.max(...xs)) / 2 - width / 2 : GUTTER;
	const limit = placement.width - GUTTER - width;
	const taken = placement.sides
		.flatMap(({ boxes, frames }) => [...boxes.values(), ...frames.values()])
		.filter((each) => each.isDetour && each.row === row);
	const end = Math.max(0, ...taken.map((each) => each.x + each.width));
	const basement = placement.rows[row];
	const left = Math.max(GUTTER, Math.min(Math.max(ideal, end), limit));
	const isBeside = left >= end;
	let y = isBeside ? 0 : basement.basement;
	for (const line of lines) {
		const context = { measures, row, isDetour: true, sides: placement.sides };
		placeLine(line, [isBeside ? left : GUTTER, y + line.line], room, context);
		y += line.height + LINE_GAP;
	}
	basement.basement = Math.max(basement.basement, y - LINE_GAP / 2);
}
