// Where an arrow may lead from a step or block, and where all go that no arrow takes.
import type { NodeDocument, StreamDocument } from '#sim';
import { isBlock } from '../../text/names.ts';
import { ROUTES } from '../../text/routes.ts';

/** A place that an arrow may lead to. */
export interface Target {
	id: string;
	/** After a share: “goes back to Author reworks”, “is finished”. */
	name: string;
	/** Back in the list, on, or out of the stream (or of the block). */
	way: 'back' | 'on' | 'out';
}

interface Place {
	list: NodeDocument[];
	index: number;
	isLane: boolean;
}

/** The lists that a node stands in, its own first, each with where it (or what it is in) stands. */
function findPlaces(list: NodeDocument[], id: string, isLane: boolean): Place[] | null {
	for (const [index, node] of list.entries()) {
		if (node.id === id) return [{ list, index, isLane }];
		if (!isBlock(node)) continue;
		for (const lane of node.parallel) {
			const inner = findPlaces(lane, id, true);
			if (inner) return [...inner, { list, index, isLane }];
		}
	}
	return null;
}

const title = (node: NodeDocument) => node.name ?? node.id;

/** Everywhere that an arrow of a step or block may lead: its own list, then out of it. */
export function listTargets(document: StreamDocument, id: string): Target[] {
	const [own, ...around] = findPlaces(document.steps, id, false) ?? [];
	if (!own) return [];
	const targets = own.list.map((node, i): Target => {
		const isBack = i <= own.index;
		const say = i === own.index ? ROUTES.comesAgain : isBack ? ROUTES.goesBack : ROUTES.goes;
		return { id: node.id, name: say(title(node)), way: isBack ? 'back' : 'on' };
	});
	// A step around the block is a reject, and leaves the block for that step.
	const rejected = around.flatMap(({ list, index }) =>
		list.flatMap((node, i): Target[] =>
			i === index
				? []
				: [{ id: node.id, name: ROUTES.rejectsTo(title(node)), way: i < index ? 'back' : 'out' }]
		)
	);
	const ends: Target[] = own.isLane
		? [
				{ id: 'end', name: ROUTES.endsLane, way: 'on' },
				{ id: 'reject', name: ROUTES.rejects, way: 'out' },
				{ id: 'out', name: ROUTES.leaves, way: 'out' }
			]
		: [
				{ id: 'end', name: ROUTES.finished, way: 'on' },
				{ id: 'out', name: ROUTES.leaves, way: 'out' }
			];
	return [...targets, ...ends, ...rejected];
}

/** Where all go that no arrow takes: “goes on to Merge”. */
export function sayDown(document: StreamDocument, id: string): string {
	const [own] = findPlaces(document.steps, id, false) ?? [];
	const next = own?.list[own.index + 1];
	if (next) return ROUTES.goesOn(title(next));
	return own?.isLane ? ROUTES.endsLane : ROUTES.finished;
}
