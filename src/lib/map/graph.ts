// A stream as the map sees it: every step and block with its place in the file, and every arrow that is drawn.
import type { BlockDocument, NodeDocument, StepDocument, StreamDocument } from '#sim';
import { isBlock } from '../text/names.ts';

/** What an arrow means to an item: on its way, past some steps, back again, because of flaws, or out of the stream. */
export type ArrowKind = 'on' | 'skip' | 'back' | 'flaws' | 'leave' | 'done';

export interface MapArrow {
	from: string;
	/** A step or block; null where it leaves the drawing (`leave`, `done`). */
	to: string | null;
	kind: ArrowKind;
	/** As the file says it; null: all, or what the others leave. */
	share: number | null;
	outcome: string | null;
}

export interface Entry {
	node: NodeDocument;
	/** Counted through the file, a block before what is in it. */
	order: number;
	/** The block and lane that it stands in; null at the top. */
	block: string | null;
	lane: number;
	/** What follows in its list. */
	after: string | null;
}

export interface MapGraph {
	entries: Map<string, Entry>;
	arrows: MapArrow[];
	/** Nodes of the top list that lie on the main path or lead on to it. */
	main: NodeDocument[];
	/** Runs of top nodes entered by arrows only, from which work goes back or leaves: drawn beneath. */
	detours: NodeDocument[][];
}

export function createGraph(document: StreamDocument): MapGraph {
	const entries = new Map<string, Entry>();
	const collect = (list: NodeDocument[], block: string | null, lane: number) => {
		list.forEach((node, index) => {
			const after = list[index + 1]?.id ?? null;
			entries.set(node.id, { node, order: entries.size, block, lane, after });
			if (isBlock(node)) node.parallel.forEach((each, number) => collect(each, node.id, number));
		});
	};
	collect(document.steps, null, 0);
	const arrows = [...entries.values()].flatMap((entry) => arrowsOf(entry, entries));
	const { main, detours } = splitDetours(document.steps, entries, arrows);
	const beside = new Set(detours.flat().flatMap(idsWithin));
	for (const arrow of arrows) {
		const isEntry = arrow.kind === 'skip' && !beside.has(arrow.from) && beside.has(arrow.to ?? '');
		if (isEntry) arrow.kind = 'back';
	}
	return { entries, arrows, main, detours };
}

function arrowsOf(entry: Entry, entries: Map<string, Entry>): MapArrow[] {
	const { node, order, after, block } = entry;
	const arrows: MapArrow[] = [];
	const draw = (target: string, share: number | null, outcome: string | null, isFlaw = false) => {
		const common = { from: node.id, share, outcome };
		const around = block && (entries.get(block)!.node as BlockDocument);
		const to = target === 'reject' ? ((around && around.rejectTo) ?? null) : target;
		if (to === null || to === 'out') arrows.push({ ...common, to: null, kind: 'leave' });
		else if (to === 'end') {
			// The end of a list is where its last node stands: nothing to draw, unless it is reached early.
			if (after !== null || outcome !== null) arrows.push({ ...common, to: null, kind: 'done' });
		} else {
			const end = standsAs(node.id, to, entries);
			const isBack = (entries.get(end)?.order ?? 0) <= order;
			const onward = end === after ? 'on' : 'skip';
			arrows.push({ ...common, to: end, kind: isFlaw ? 'flaws' : isBack ? 'back' : onward });
		}
	};
	for (const { to, share, outcome } of node.next ?? []) {
		draw(to, share ?? null, outcome ?? null);
	}
	if (after !== null && fallsThrough(node)) {
		arrows.push({ from: node.id, to: after, kind: 'on', share: null, outcome: null });
	}
	if (!isBlock(node) && node.sendsBack && hasShares(node.catches)) {
		draw(node.sendsBack, null, null, true);
	}
	return arrows;
}

function hasShares(shares: StepDocument['catches']): boolean {
	return Object.values(shares ?? {}).some((share) => share > 0);
}

/** Whether some of what leaves `node` goes down the list. */
export function fallsThrough(node: NodeDocument): boolean {
	let taken = 0;
	for (const { share, for: kinds, atMost } of node.next ?? []) {
		if (kinds !== undefined || atMost !== undefined) continue;
		if (share === undefined) return false;
		taken += share;
	}
	return taken < 1 - 1e-9;
}

/** An arrow into a block from outside leads to the block. */
function standsAs(from: string, to: string, entries: Map<string, Entry>): string {
	const around = new Set(ancestors(from, entries));
	let end = to;
	for (const block of ancestors(to, entries)) if (!around.has(block) && block !== from) end = block;
	return end;
}

/** The blocks around a node, innermost first. */
function ancestors(id: string, entries: Map<string, Entry>): string[] {
	const blocks: string[] = [];
	for (let at = entries.get(id)?.block ?? null; at; at = entries.get(at)?.block ?? null)
		blocks.push(at);
	return blocks;
}

/** All ids of a node and of what is in it. */
export function idsWithin(node: NodeDocument): string[] {
	return [node.id, ...(isBlock(node) ? node.parallel.flat().flatMap(idsWithin) : [])];
}

function splitDetours(
	list: NodeDocument[],
	entries: Map<string, Entry>,
	arrows: MapArrow[]
): Pick<MapGraph, 'main' | 'detours'> {
	const onPath = mainPath(list, entries, arrows);
	const main: NodeDocument[] = [];
	const detours: NodeDocument[][] = [];
	for (let index = 0; index < list.length;) {
		const start = index;
		while (index < list.length && !onPath.has(list[index].id)) index++;
		const run = list.slice(start, index);
		const inside = new Set(run.flatMap(idsWithin));
		const leadsOn = arrows.some(
			({ from, to, kind }) =>
				inside.has(from) && to !== null && !inside.has(to) && (kind === 'on' || kind === 'skip')
		);
		const isEntered = start > 0 && fallsThrough(list[start - 1]);
		if (leadsOn || isEntered) main.push(...run);
		else if (run.length > 0) detours.push(run);
		if (index < list.length) main.push(list[index++]);
	}
	return { main, detours };
}

/** From the first node along what most items do. */
function mainPath(
	list: NodeDocument[],
	entries: Map<string, Entry>,
	arrows: MapArrow[]
): Set<string> {
	const path = new Set<string>();
	let at: string | undefined = list[0]?.id;
	while (at !== undefined && !path.has(at)) {
		path.add(at);
		const node: NodeDocument = entries.get(at)!.node;
		const after: string | null = entries.get(at)!.after;
		if (after !== null && fallsThrough(node)) {
			at = after;
			continue;
		}
		const from: string = at;
		const own = arrows.filter((arrow) => arrow.from === from && arrow.kind !== 'flaws');
		const usual = own.sort((a, b) => (b.share ?? 1) - (a.share ?? 1))[0];
		at = usual?.to ?? undefined;
	}
	return path;
}
