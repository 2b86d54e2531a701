// Where items go from a step or block, as the file says it.
import type { ArrowDocument, NodeDocument, StreamDocument } from '../schema.ts';
import { findPlaces, findTarget, isBlock, type Place } from './tree.ts';

/** What is left of these kinds of work after all shares goes there; `to` null: down the list. */
export interface Remainder {
	to: string | null;
	kinds: string[];
	outcome?: string;
}

/**
 * Where what is left of a step goes, by kind of work: the arrows without a share, then down the list. Each kind is
 * in one remainder, or in none when shares take all of it. Arrows with `atMost` are detours: once used up, they are not there.
 */
export function findRemainders(node: NodeDocument, kinds: string[]): Remainder[] {
	const arrows = (node.next ?? []).filter((arrow) => arrow.atMost === undefined);
	let open = kinds.filter((kind) => {
		const shares = arrows.filter((arrow) => isFor(arrow, kind)).map((arrow) => arrow.share ?? 0);
		return shares.reduce((sum, share) => sum + share, 0) < 1 - 1e-9;
	});
	const remainders: Remainder[] = [];
	for (const { to, outcome, ...arrow } of arrows.filter((each) => each.share === undefined)) {
		const taken = open.filter((kind) => isFor(arrow, kind));
		if (taken.length)
			remainders.push({ to, kinds: taken, ...(outcome !== undefined && { outcome }) });
		open = open.filter((kind) => !taken.includes(kind));
	}
	if (open.length) remainders.push({ to: null, kinds: open });
	return remainders;
}

/** Whether an arrow is for this kind of work. */
export function isFor(arrow: Pick<ArrowDocument, 'for'>, kind: string): boolean {
	return (
		arrow.for === undefined ||
		arrow.for === kind ||
		(Array.isArray(arrow.for) && arrow.for.includes(kind))
	);
}

/** The node with every id that it leads to (arrows, `sendsBack`, `rejectTo`) put through `rename`. */
export function retarget(node: NodeDocument, rename: (to: string) => string): NodeDocument {
	const next = node.next && {
		next: node.next.map((arrow) => ({ ...arrow, to: rename(arrow.to) }))
	};
	if (isBlock(node))
		return {
			...node,
			...next,
			...(node.rejectTo !== undefined && { rejectTo: rename(node.rejectTo) })
		};
	return {
		...node,
		...next,
		...(node.sendsBack !== undefined && { sendsBack: rename(node.sendsBack) })
	};
}

/** Ids of steps and blocks that an item can come to, from the first step, from `begin`, and from `others`. */
export function findReached(document: StreamDocument, others: Iterable<string> = []): Set<string> {
	const places = findPlaces(document.steps);
	const kinds = Object.keys(document.work);
	const reached = new Set<string>();
	const open: (Place | null | undefined)[] = [
		places.get(document.steps[0]?.id),
		...[...Object.keys(document.begin ?? {}), ...others].map((id) => places.get(id))
	];
	while (open.length) {
		const place = open.pop();
		if (!place || reached.has(place.node.id)) continue;
		const { node, list, index } = place;
		reached.add(node.id);
		if (place.around) open.push(place.around);
		if (isBlock(node)) for (const lane of node.parallel) open.push(places.get(lane[0]?.id));
		const back = isBlock(node) ? node.rejectTo : node.sendsBack;
		const named = (node.next ?? []).map((arrow) => arrow.to).concat(back ?? []);
		for (const to of named) open.push(findTarget(places, place, to));
		const falls = findRemainders(node, kinds).some((remainder) => remainder.to === null);
		if (falls && index + 1 < list.length) open.push(places.get(list[index + 1].id));
	}
	return reached;
}
