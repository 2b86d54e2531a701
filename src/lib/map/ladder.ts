// C1, the ladder at true scale: where the mean lead time goes, step by step in the order of the stream. Each segment is its
// mean share of the items' critical path, so they add up to the mean lead time; lanes stand on rungs of their own.
import type { ScenarioViews, StreamDocument } from '#sim';
import { familyOf, PARTS, type Family } from '../charts/family.ts';
import { nameOfPlace } from '../text/names.ts';
import { PART_NAMES, type Part } from '../text/parts.ts';
import type { Table } from '../charts/table.ts';
import { createGraph, isBlock } from './graph.ts';

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
	rung: number;
	from: number;
	to: number;
	/** Of its steps. */
	name: string;
	/** Share of visits to the block that this lane ended. */
	share: number;
}

export interface Ladder {
	steps: LadderStep[];
	lanes: LadderLane[];
	rungs: number;
	total: number;
}

/** Puts the views of one scenario in the order of its document. What waits before the stream's own door comes first. */
export function layLadder(document: StreamDocument, views: ScenarioViews): Ladder {
	const { entries } = createGraph(document);
	const rungs = rungsOf(document);
	const known = [...entries.keys()];
	const before = Object.keys(views.ladder).filter((id) => !entries.has(id));
	let time = 0;
	const steps = [...before, ...known].flatMap((id): LadderStep[] => {
		const parts = views.ladder[id];
		if (!parts) return [];
		const from = time;
		const segments = PARTS.flatMap((part): LadderSegment[] => {
			const value = parts[part]?.value ?? 0;
			if (value <= 0) return [];
			const segment = { part, family: part === 'touch' ? null : familyOf(part), from: time, value };
			time += value;
			return [segment];
		});
		return [
			{
				id,
				name: nameOfPlace([document], id),
				rung: rungs.get(id) ?? 0,
				from,
				value: time - from,
				segments
			}
		];
	});
	const lanes = lanesOf(document, views, steps);
	return { steps, lanes, rungs: 1 + Math.max(0, ...rungs.values()), total: time };
}

/** The first lane of a block goes on where the block stands, each further one on the next free rung below. */
function rungsOf(document: StreamDocument): Map<string, number> {
	const rungs = new Map<string, number>();
	const climb = (list: StreamDocument['steps'], rung: number): number => {
		let deepest = rung;
		for (const node of list) {
			rungs.set(node.id, rung);
			if (!isBlock(node)) continue;
			let next = rung;
			for (const lane of node.parallel) next = climb(lane, next) + 1;
			deepest = Math.max(deepest, next - 1);
		}
		return deepest;
	};
	climb(document.steps, 0);
	return rungs;
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
			const [first, last] = [own[0], own.at(-1)];
			if (share === undefined || !first || !last) return [];
			const [from, to] = [first.from, last.from + last.value];
			const name = own.map((step) => step.name).join(' → ');
			return [{ id: `${node.id} ${lane}`, rung: first.rung, from, to, name, share }];
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
	const columns = ['scenario', 'step', 'part', `mean an item (${unit})`, '95% from', '95% to'];
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
