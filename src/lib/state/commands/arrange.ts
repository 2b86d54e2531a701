// What one does to a map, as moves: which ones put two steps side by side, or one elsewhere.
import type {
	ArrowDocument,
	BlockDocument,
	Move,
	NodeDocument,
	StepDocument,
	StreamDocument
} from '#sim';
import { isBlock, listNodes } from '../../text/names.ts';
import { createId } from '../ids.ts';

/** Where a step or block stands. */
export interface Place {
	node: NodeDocument;
	list: NodeDocument[];
	index: number;
	/** The block in whose lane it stands; null at the top. */
	around: BlockDocument | null;
}

/** The share of a new arrow back, until somebody says how much. */
const FIRST_SHARE = 0.1;

/** The place of a step or block; null where there is none of that id. */
export function findPlace(
	list: NodeDocument[],
	id: string,
	around: BlockDocument | null = null
): Place | null {
	for (const [index, node] of list.entries()) {
		if (node.id === id) return { node, list, index, around };
		const lanes = isBlock(node) ? node.parallel : [];
		for (const lane of lanes) {
			const found = findPlace(lane, id, node as BlockDocument);
			if (found) return found;
		}
	}
	return null;
}

/** Earlier or later by one place; at the end of a lane, out of it. Null where there is nowhere to go. */
export function moveBy(steps: NodeDocument[], id: string, by: -1 | 1): Move | null {
	const place = findPlace(steps, id);
	if (!place) return null;
	const neighbor = place.list[place.index + by] ?? place.around;
	if (!neighbor) return null;
	return by < 0 ? { move: id, before: neighbor.id } : { move: id, after: neighbor.id };
}

/** Lets these run side by side, in this order; those that stand elsewhere first come to the one that is earliest. */
export function runBeside(steps: NodeDocument[], ids: string[]): Move[] {
	const inFile = listNodes(steps).flatMap(({ id }) => (ids.includes(id) ? [id] : []));
	return [...gather(steps, inFile), { parallel: ids }];
}

/** Brings steps together after the first of them; nothing where they stand together already. */
function gather(steps: NodeDocument[], ids: string[]): Move[] {
	const first = findPlace(steps, ids[0]);
	const isTogether = ids.every((id, k) => first?.list[first.index + k]?.id === id);
	if (isTogether) return [];
	return ids.slice(1).map((id, k) => ({ move: id, after: ids[k] }));
}

/**
 * Lets a step run beside another, above or beneath it. A step that already is a lane of its own gets one lane more beside it
 * where the stream as it is changes; a redesign says it with a block of the two.
 */
export function dropBeside(
	steps: NodeDocument[],
	id: string,
	onto: string,
	side: 'above' | 'beneath',
	isBaseline: boolean
): Move[] {
	const place = findPlace(steps, onto);
	if (!place) return [];
	const order = side === 'above' ? [id, onto] : [onto, id];
	const { around } = place;
	const own = findPlace(steps, id);
	const isLane =
		around && place.list.length === 1 && !listNodes([around]).some((each) => each.id === id);
	if (!isLane || !own || !isBaseline) return besideInOrder(steps, order, onto);
	const lanes = around.parallel.flatMap((lane) => {
		if (lane !== place.list) return [lane];
		return order.map((each) => [each === id ? own.node : place.node]);
	});
	return [
		{ move: id, after: onto },
		{ change: around.id, to: { parallel: lanes } }
	];
}

function besideInOrder(steps: NodeDocument[], order: string[], onto: string): Move[] {
	const moves = runBeside(steps, order);
	if (moves.length === 1) return moves;
	const id = order.find((each) => each !== onto)!;
	return [{ move: id, after: onto }, moves[1]];
}

/** An arrow back to an earlier step, for a share of what leaves; one that is there gets the share. */
export function sendBack(node: NodeDocument, to: string, share = FIRST_SHARE): Move {
	const arrows = node.next ?? [];
	const isThere = arrows.some((arrow) => arrow.to === to && arrow.share !== undefined);
	const next: ArrowDocument[] = isThere
		? arrows.map((arrow) =>
				arrow.to === to && arrow.share !== undefined ? { ...arrow, share } : arrow
			)
		: [{ to, share }, ...arrows];
	return { change: node.id, to: { next } };
}

/** The arrow to a place is taken away. */
export function stopSending(node: NodeDocument, to: string): Move {
	const next = (node.next ?? []).filter((arrow) => arrow.to !== to || arrow.share === undefined);
	return { change: node.id, to: { next: next.length ? next : null } };
}

/**
 * A new step with an id made from its name; `file` is the whole notebook, in which the id is nobody's. Until somebody says
 * more it takes an hour of the people of its neighbor, which is a guess and says so.
 */
export function createStep(file: StreamDocument, name: string, neighbor?: NodeDocument) {
	const by = neighbor && !isBlock(neighbor) ? neighbor.by : undefined;
	const step: StepDocument = {
		id: createId(file, name, 'step'),
		name: name.trim(),
		time: '1h',
		...(by !== undefined && { by }),
		measured: { how: 'guessed' }
	};
	return step;
}
