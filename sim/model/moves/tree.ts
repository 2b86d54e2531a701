// The steps of a stream as a tree: lists, whose nodes are steps and blocks, whose lanes are lists again.
import type { BlockDocument, NodeDocument } from '../schema.ts';

/** Where a step or block stands: in a list, which is the top one where nothing is around it. */
export interface Place {
	node: NodeDocument;
	list: NodeDocument[];
	index: number;
	/** The place of the block whose lane `list` is. */
	around: Place | null;
}

/** The place of every step and block by its id; of ids given twice, the last. */
export function findPlaces(list: NodeDocument[], around: Place | null = null): Map<string, Place> {
	const places = new Map<string, Place>();
	list.forEach((node, index) => {
		const place = { node, list, index, around };
		places.set(node.id, place);
		for (const lane of lanesOf(node))
			for (const [id, inner] of findPlaces(lane, place)) places.set(id, inner);
	});
	return places;
}

/**
 * The same tree with every node replaced by those that `rewrite` makes of it, innermost first.
 * A lane that is emptied goes, and so does a block without lanes left, unasked.
 */
export function mapNodes(
	list: NodeDocument[],
	rewrite: (node: NodeDocument) => NodeDocument[]
): NodeDocument[] {
	return list.flatMap((node) => {
		if (!isBlock(node)) return rewrite(node);
		const lanes = node.parallel
			.map((lane) => mapNodes(lane, rewrite))
			.filter((lane) => lane.length);
		return lanes.length ? rewrite({ ...node, parallel: lanes }) : [];
	});
}

/** Every node of a list, and all that is in it, in the order of the file. */
export function flatten(list: NodeDocument[]): NodeDocument[] {
	return list.flatMap((node) => [node, ...lanesOf(node).flatMap(flatten)]);
}

/** Whether a node is in this list, or in a block of it, however deep. */
export function isWithin(place: Place, list: NodeDocument[]): boolean {
	return place.list === list || (place.around !== null && isWithin(place.around, list));
}

/**
 * The node that an arrow from one place to an id leads to: to a step in a block that the arrow comes from
 * outside of, it leads to the block. Null for `end`, `out`, `reject` and ids that are not there.
 */
export function findTarget(places: Map<string, Place>, from: Place, to: string): Place | null {
	let target = places.get(to) ?? null;
	while (target && !isWithin(from, target.list)) target = target.around;
	return target;
}

export function isBlock(node: NodeDocument): node is BlockDocument {
	return node.parallel !== undefined;
}

/** What people call it: its name, else its id. */
export function nameOf(node: NodeDocument): string {
	return node.name ?? node.id;
}

function lanesOf(node: NodeDocument): NodeDocument[][] {
	return isBlock(node) ? node.parallel : [];
}
