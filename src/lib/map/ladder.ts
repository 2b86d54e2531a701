// C1, the ladder at true scale: where the mean lead time goes, step by step in the order of the stream. Each segment is its
// mean share of the items' critical path, so they add up to the mean lead time. Lanes of a block all begin where it begins,
// on rungs of their own; the block takes the room of all of them, since each item waits for one lane, the last to finish.
import { TRUE_SCALE } from '../text/map.ts';
import type { ScenarioViews, StreamDocument } from '#sim';
import { familyOf, PARTS, type Family } from '../charts/family.ts';
import { isBlock, nameOfPlace } from '../text/names.ts';
import { PART_NAMES, type Part } from '../text/parts.ts';
import type { Table } from '../charts/table.ts';
import { createGraph } from './graph.ts';

/** Pixels: a bar of waiting, one of work, a rung with both and a name in two lines; a line where it is narrow. */
export const WAIT = 22;
export const TOUCH = 16;
export const RUNG = 76;
export const LINE = 38;

export interface LadderSegment {
	part: Part;
	family: Family | null;
	/** Time, from where on the axis; in the document's unit. */
	from: number;
	value: number;
}

/** A step's time: waiting above the line, work beneath it. */
export interface LadderStep {
	id: string;
	name: string;
	/** 0: the main line and each block's first lane. */
	rung: number;
	from: number;
	value: number;
	segments: LadderSegment[];
}

export interface LadderLane {
	id: string;
	/** Its first step. */
	first: string;
	rung: number;
	from: number;
	to: number;
	/** Of its steps. */
	name: string;
	/** Share of visits to the block that this lane ended. */
	share: number;
}

/** A block: from where its lanes begin to where what follows goes on. */
export interface LadderBlock {
	id: string;
	from: number;
	to: number;
	/** Of its first lane, and its last. */
	rungs: [number, number];
}

export interface Ladder {
	steps: LadderStep[];
	lanes: LadderLane[];
	blocks: LadderBlock[];
	rungs: number;
	total: number;
}

/** Puts the views of one scenario in the order of its document. What waits before the stream's own door comes first. */
export function layLadder(document: StreamDocument, views: ScenarioViews): Ladder {
	const { entries } = createGraph(document);
	const steps: LadderStep[] = [];
	const blocks: LadderBlock[] = [];
	let deepest = 0;

	/** One step's segments, or those of a door; returns where they end. */
	const put = (id: string, from: number, rung: number): number => {
		const parts = views.ladder[id];
		if (!parts) return from;
		let time = from;
		const segments = PARTS.flatMap((part): LadderSegment[] => {
			const value = parts[part]?.value ?? 0;
			if (value <= 0) return [];
			const segment = { part, family: part === 'touch' ? null : familyOf(part), from: time, value };
			time += value;
			return [segment];
		});
		const name = nameOfPlace([document], id);
		steps.push({ id, name, rung, from, value: time - from, segments });
		return time;
	};
	/** A list on its rung; returns where it ends in time, and the deepest rung that it took. */
	const climb = (list: StreamDocument['steps'], from: number, rung: number): [number, number] => {
		let [time, bottom] = [from, rung];
		for (const node of list) {
			time = put(node.id, time, rung);
			if (!isBlock(node)) continue;
			const start = time;
			let last = rung - 1;
			for (const lane of node.parallel) {
				const [end, low] = climb(lane, start, last + 1);
				time += end - start;
				last = low;
			}
			blocks.push({ id: node.id, from: start, to: time, rungs: [rung, last] });
			bottom = Math.max(bottom, last);
		}
		deepest = Math.max(deepest, bottom);
		return [time, bottom];
	};

	let time = 0;
	for (const id of Object.keys(views.ladder)) {
		if (!entries.has(id)) time = put(id, time, 0);
	}
	[time] = climb(document.steps, time, 0);
	return { steps, lanes: lanesOf(document, views, steps), blocks, rungs: 1 + deepest, total: time };
}

function lanesOf(
	document: StreamDocument,
	views: ScenarioViews,
	steps: LadderStep[]
): LadderLane[] {
	const { entries } = createGraph(document);
	return [...entries.values()].flatMap(({ node }) => {
		if (!isBlock(node) || node.parallel.length < 2) return [];
		return node.parallel.flatMap((_, lane): LadderLane[] => {
			const own = steps.filter(({ id }) => isWithin(id, node.id, lane, entries));
			const share = views.lanes[node.id]?.[lane];
			const [first] = own;
			if (share === undefined || !first) return [];
			const from = Math.min(...own.map((step) => step.from));
			const to = Math.max(...own.map((step) => step.from + step.value));
			const name = own.map((step) => step.name).join(' → ');
			return [
				{ id: `${node.id} ${lane}`, first: first.id, rung: first.rung, from, to, name, share }
			];
		});
	});
}

function isWithin(
	id: string,
	block: string,
	lane: number,
	entries: ReturnType<typeof createGraph>['entries']
): boolean {
	for (let at = entries.get(id); at?.block; at = entries.get(at.block)) {
		if (at.block === block) return at.lane === lane;
	}
	return false;
}

/** A row a step and part, in the order of the stream. */
export function ladderTable(
	scenarios: { name: string; document: StreamDocument; views: ScenarioViews }[],
	unit: string
): Table {
	const columns = ['scenario', 'step', 'part', TRUE_SCALE.mean(unit), '95% from', '95% to'];
	const rows = scenarios.flatMap(({ name, document, views }) =>
		layLadder(document, views).steps.flatMap((step) =>
			step.segments.map(({ part }) => {
				const estimate = views.ladder[step.id][part];
				return [
					name,
					step.name,
					PART_NAMES[part],
					estimate?.value ?? null,
					estimate?.low ?? null,
					estimate?.high ?? null
				];
			})
		)
	);
	return { columns, rows };
}
