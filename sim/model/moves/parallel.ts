import type { Result } from '../issue.ts';
import type {
	ArrowDocument,
	BlockDocument,
	Move,
	NodeDocument,
	StreamDocument
} from '../schema.ts';
import { findNeighbors, joinNames } from './neighbors.ts';
import { refuse, refuseTaken, RESERVED } from './refusal.ts';
import { findPlaces, flatten, isBlock, mapNodes, nameOf } from './tree.ts';

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

	const last = found.value[found.value.length - 1];
	const named = move.parallel.map((each) => places.get(each)!.node);
	const families = named.map((node) => new Set(flatten([node]).map((each) => each.id)));
	const isInside = (to: string) => families.some((family) => family.has(to));
	const leftover = (last.node.next ?? []).filter(
		(arrow) => arrow.share === undefined && !isInside(arrow.to)
	);
	const next = move.as?.next ?? leftover;

	const endsList = last.index === last.list.length - 1;
	const escapes: Escape[] = [];
	const lanes = named.map((member, lane) =>
		mapNodes([member], (node) => {
			const isAmong = (to: string) => isInside(to) && !families[lane].has(to);
			const kept = selectArrows(
				node,
				(arrow) => !leftover.includes(arrow) && !isAmong(arrow.to),
				isAmong
			);
			if (node.id !== member.id) return [kept];
			return [escape(kept, (arrow) => endsList && isSame(arrow, next), escapes)];
		})
	);
	const word = escapes[0]?.to;
	const rejectTo = move.as?.rejectTo ?? word;
	const lost = escapes.find(({ to, outcome }) => to !== rejectTo || outcome !== undefined);
	if (lost) return refuseEscape(lost);

	const block: BlockDocument = {
		name: joinNames(named.map(nameOf)),
		...move.as,
		id,
		...(next.length && { next }),
		...(rejectTo !== undefined && { rejectTo }),
		parallel: lanes
	};
	const [first] = found.value;
	const steps = mapNodes(document.steps, (node) => {
		if (node.id === first.node.id) return [block];
		return move.parallel.includes(node.id) ? [] : [node];
	});
	return { ok: true, value: { ...document, steps } };
}

/** An arrow that names no step, and would mean another place in a lane. */
interface Escape extends Pick<ArrowDocument, 'to' | 'outcome'> {
	node: NodeDocument;
}

/** The node with some of its arrows, and without `sendsBack` or `rejectTo` to a step that is now beside it. */
function selectArrows(
	node: NodeDocument,
	isKept: (arrow: ArrowDocument) => boolean,
	isAmong: (to: string) => boolean
): NodeDocument {
	const kept = { ...node, ...(node.next && { next: node.next.filter(isKept) }) };
	if (kept.next?.length === 0) delete kept.next;
	if (isBlock(kept)) {
		if (kept.rejectTo !== undefined && isAmong(kept.rejectTo)) delete kept.rejectTo;
	} else if (kept.sendsBack !== undefined && isAmong(kept.sendsBack)) delete kept.sendsBack;
	return kept;
}

/**
 * In a lane `end` means the lane's end and `reject` the new block: such an arrow of a step that moves into one rejects,
 * and the block, which stands where the step stood, passes it on to that word by its `rejectTo`.
 */
function escape(
	node: NodeDocument,
	isHarmless: (arrow: ArrowDocument) => boolean,
	escapes: Escape[]
): NodeDocument {
	const rename = (arrow: ArrowDocument): ArrowDocument => {
		if (!RESERVED.includes(arrow.to) || arrow.to === 'out') return arrow;
		const { outcome, ...rest } = arrow;
		if (isHarmless(arrow)) return rest;
		escapes.push({ node, to: arrow.to, outcome });
		return { ...rest, to: 'reject' };
	};
	const renamed = { ...node, ...(node.next && { next: node.next.map(rename) }) };
	if (isBlock(renamed) && renamed.rejectTo !== undefined)
		renamed.rejectTo = rename({ to: renamed.rejectTo }).to;
	return renamed;
}

/** Where the block, too, leads to the end of the list, the end of a lane comes to the same. */
function isSame(arrow: ArrowDocument, next: ArrowDocument[]): boolean {
	if (arrow.to !== 'end') return false;
	if (!next.length) return arrow.outcome === undefined;
	return next.every(({ to, outcome }) => to === 'end' && outcome === arrow.outcome);
}

function refuseEscape({ node, to, outcome }: Escape): Result<never> {
	const arrow = outcome === undefined ? `"${to}"` : `"${to}" as ${outcome}`;
	return refuse(
		'no-escape',
		`${nameOf(node)} leads to ${arrow}, which its lane could not say: the block has one \`rejectTo\`, without an outcome.`,
		`First lead it to a step: {"change": "${node.id}", "to": {"next": …}}, or to "out" for what leaves unfinished.`
	);
}
