import type { Issue, Result } from '../issue.ts';
import type {
	ArrowDocument,
	BlockDocument,
	Move,
	NodeDocument,
	StreamDocument
} from '../schema.ts';
import { findNeighbors, joinNames } from './neighbors.ts';
import { createRefusal, refuseTaken, RESERVED } from './refusal.ts';
import { findPlaces, flatten, isBlock, mapNodes, nameOf, type Place } from './tree.ts';

/**
 * `{"parallel": ["a", "b"]}`: neighbors become the lanes of a block, in the order named. Arrows among them go (what
 * they took goes to the end of the lane), the leftover arrow of the last in the file becomes the block's, and what
 * leads elsewhere stays, which makes it a reject.
 */
export function parallel(
	document: StreamDocument,
	move: Extract<Move, { parallel: string[] }>
): Result<StreamDocument> {
	const found = findNeighbors(document.steps, move.parallel);
	if (!found.ok) return found;
	const places = findPlaces(document.steps);
	const id = move.as?.id ?? move.parallel.join('-');
	if (places.has(id) || RESERVED.includes(id)) return refuseTaken(id);

	const members = found.value.map(({ node }) => node);
	const last = members[members.length - 1];
	const named = move.parallel.map((each) => places.get(each)!.node);
	const families = named.map((node) => new Set(flatten([node]).map((each) => each.id)));
	const isInside = (to: string) => families.some((family) => family.has(to));
	const leftover = (last.next ?? []).filter(
		({ share, to }) => share === undefined && !isInside(to)
	);
	const next = move.as?.next ?? leftover;

	const issues: Issue[] = [];
	const lanes = named.map((member, lane) =>
		mapNodes([member], (node) => {
			const isAmong = (to: string) => isInside(to) && !families[lane].has(to);
			const kept = node.next?.filter(
				(arrow) => !isAmong(arrow.to) && !(node.id === last.id && leftover.includes(arrow))
			);
			const arrows =
				node.id === member.id
					? kept?.flatMap((arrow) => enter(arrow, node, found.value, next, issues))
					: kept;
			return [withArrows(node, arrows, isAmong)];
		})
	);
	if (issues.length) return { ok: false, issues };

	const block: BlockDocument = {
		name: joinNames(named.map(nameOf)),
		...move.as,
		id,
		...(next.length && { next }),
		parallel: lanes
	};
	const steps = mapNodes(document.steps, (node) => {
		if (!members.some((member) => member.id === node.id)) return [node];
		return node.id === members[0].id ? [block] : [];
	});
	return { ok: true, value: { ...document, steps } };
}

/** The node with these arrows; of `sendsBack` and `rejectTo` among the lanes nothing stays. */
function withArrows(
	node: NodeDocument,
	arrows: ArrowDocument[] | undefined,
	isAmong: (to: string) => boolean
): NodeDocument {
	const result: NodeDocument = { ...node, next: arrows };
	if (!arrows?.length) delete result.next;
	if (isBlock(result)) {
		if (result.rejectTo !== undefined && isAmong(result.rejectTo)) delete result.rejectTo;
	} else if (result.sendsBack !== undefined && isAmong(result.sendsBack)) delete result.sendsBack;
	return result;
}

/** An arrow that moves into a lane with its step: `end` and `reject` would mean the lane's and the new block's there. */
function enter(
	arrow: ArrowDocument,
	node: NodeDocument,
	group: Place[],
	next: ArrowDocument[],
	issues: Issue[]
): ArrowDocument[] {
	const { list, index, around } = group[group.length - 1];
	if (arrow.to === 'reject' && around && isBlock(around.node)) {
		const { rejectTo } = around.node;
		if (rejectTo !== undefined) return [{ ...arrow, to: rejectTo }];
	}
	if (arrow.to === 'end') {
		const { outcome, ...rest } = arrow;
		// Where the block, too, leads to the end of the list, the lane's end comes to the same.
		const same = next.every((each) => each.to === 'end' && each.outcome === outcome);
		if (index === list.length - 1 && same && (next.length > 0 || outcome === undefined))
			return [rest];
		issues.push(
			createRefusal(
				'end-in-lane',
				`${nameOf(node)} leads to the end, and side by side with others it could only end its lane.`,
				`First lead it elsewhere: {"change": "${node.id}", "to": {"next": …}}; to "out", for what leaves unfinished.`
			)
		);
	}
	return [arrow];
}
