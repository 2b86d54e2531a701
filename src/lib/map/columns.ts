// The ladder beneath a map: a strip beneath each row, a column beneath the boxes that stand one below the other. It rises
// where an item waits, before the boxes, and sinks where it is worked on.
import type { Estimate, ScenarioViews } from '#sim';
import { splitWaits } from '../charts/family.ts';
import type { Part } from '../text/parts.ts';
import type { MapGraph } from './graph.ts';
import type { Box, Places } from './placement.ts';

/** Steps whose time is said together, and where along the map: their waiting, then their boxes. Pixels. */
export interface Column {
	/** Steps and blocks. */
	ids: string[];
	from: number;
	box: number;
	to: number;
}

export interface Strip {
	/** Where it stands across its columns: beneath the boxes, or at their left where the map runs downward. */
	at: number;
	/** Beside the main path one column does not lead to the next. */
	isDetour: boolean;
	columns: Column[];
}

/** What an item waits and is worked on at some places, in the document's unit; they add up to its lead time at all of them. */
export function sumTimes(
	ladder: ScenarioViews['ladder'],
	ids: string[] = Object.keys(ladder)
): { wait: number; work: number } {
	const parts: Partial<Record<Part, Estimate>>[] = ids.flatMap((id) => ladder[id] ?? []);
	return {
		wait: parts.flatMap(splitWaits).reduce((sum, { value }) => sum + value, 0),
		work: parts.reduce((sum, { touch }) => sum + (touch?.value ?? 0), 0)
	};
}

/** Two boxes that share less of their width than this stand side by side. */
const BESIDE = 0.3;

/** Of a map that runs across. tops: of the strips of each row, for the main path and for what stands beneath it. */
export function columnsAcross(
	{ boxes }: Places,
	graph: MapGraph,
	tops: { main: number; detours: number }[]
): Strip[] {
	const strips = tops.flatMap(({ main, detours }, row): Strip[] =>
		[false, true].map((isDetour) => ({
			at: isDetour ? detours : main,
			isDetour,
			columns: gather(
				[...boxes.values()].filter((box) => box.row === row && box.isDetour === isDetour)
			)
		}))
	);
	return withBlocks(
		strips.filter(({ columns }) => columns.length > 0),
		graph
	);
}

/** Of a map that runs downward: every box has a column of its own. */
export function columnsDown({ boxes }: Places, graph: MapGraph, at: number, zone: number): Strip[] {
	const columns = [...boxes.values()]
		.toSorted((a, b) => a.y - b.y)
		.map(({ id, y, height }) => ({ ids: [id], from: y - zone, box: y, to: y + height }));
	return withBlocks([{ at, isDetour: false, columns }], graph);
}

function gather(boxes: Box[]): Column[] {
	const columns: Column[] = [];
	for (const box of boxes.toSorted((a, b) => a.x - b.x)) {
		const last = columns.at(-1);
		const end = box.x + box.width;
		const from = box.bar.x;
		if (last && last.to - from > BESIDE * (end - from)) {
			last.ids.push(box.id);
			last.to = Math.max(last.to, end);
		} else
			columns.push({ ids: [box.id], from: Math.max(from, last?.to ?? 0), box: box.x, to: end });
	}
	return columns;
}

/** What waits at a block itself belongs to the first of its steps. */
function withBlocks(strips: Strip[], { entries }: MapGraph): Strip[] {
	const columns = strips.flatMap((strip) => strip.columns);
	const order = (id: string) => entries.get(id)?.order ?? Infinity;
	const ids = [...entries.keys()].toSorted((a, b) => order(a) - order(b));
	const owned = new Set(columns.flatMap((column) => column.ids));
	ids.forEach((id, index) => {
		if (owned.has(id)) return;
		const next = ids.slice(index + 1).find((each) => owned.has(each));
		columns.find((column) => next && column.ids.includes(next))?.ids.push(id);
	});
	for (const column of columns) column.ids.sort((a, b) => order(a) - order(b));
	return strips;
}
