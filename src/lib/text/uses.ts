// Where something is used: what one reads before it is deleted.
import type { ByDocument, Move, StepDocument, StreamDocument } from '#sim';
import { formatList } from './format.ts';
import { isBlock, listNodes, nameOf } from './names.ts';

const stepsOf = (document: StreamDocument) =>
	listNodes(document.steps).filter((node): node is StepDocument => !isBlock(node));

const names = (document: StreamDocument, nodes: { id: string }[]) =>
	formatList(nodes.map(({ id }) => nameOf(document, id)));

/** “1 change in “Side by side” names it and goes too.” */
function sayMoves(document: StreamDocument, isAbout: (move: Move) => boolean): string[] {
	return (document.redesigns ?? []).flatMap(({ id, name, moves }) => {
		const count = moves.filter(isAbout).length;
		if (!count) return [];
		return [
			`${count === 1 ? 'One change' : `${count} changes`} in “${name ?? id}” ${count === 1 ? 'goes' : 'go'} too.`
		];
	});
}

function isIn(by: ByDocument | undefined, pool: string): boolean {
	if (by === undefined) return false;
	return typeof by === 'string' ? by === pool : Array.isArray(by) ? by.includes(pool) : pool in by;
}

/** What people do. */
export function listUsesOfPool(document: StreamDocument, id: string): string[] {
	const steps = stepsOf(document).filter(({ by }) => isIn(by, id));
	const duties = (document.people?.[id]?.duties ?? []).map((duty) => duty.id);
	return [
		...(steps.length ? [`They do ${names(document, steps)}.`] : []),
		...sayMoves(
			document,
			(move) =>
				('capacity' in move && move.capacity === id) ||
				('people' in move && move.people === id) ||
				('drop' in move && duties.includes(move.drop))
		)
	];
}

/** Whose hours a calendar has. */
export function listUsesOfCalendar(document: StreamDocument, id: string): string[] {
	const pools = Object.entries(document.people ?? {}).filter(([, { calendar }]) => calendar === id);
	return [
		...(pools.length
			? [`These are the hours of ${formatList(pools.map(([pool, { name }]) => name ?? pool))}.`]
			: []),
		...sayMoves(document, (move) => 'calendar' in move && move.calendar === id)
	];
}

/** What differs for a kind of work, and what goes with it. */
export function listUsesOfKind(document: StreamDocument, id: string): string[] {
	const shares = Object.entries(document.work).flatMap(([kind, { name, arrives }]) =>
		kind !== id && 'of' in arrives && arrives.of === id ? [name ?? kind] : []
	);
	const isTimed = (value: unknown) =>
		typeof value === 'object' && value !== null && 'for' in value && id in (value.for as object);
	const timed = stepsOf(document).filter(({ time, wait, handoff, pickup, setup, queue }) =>
		[time, wait, handoff, pickup, setup, queue?.patience].some(isTimed)
	);
	const arrows = listNodes(document.steps).filter((node) =>
		node.next?.some((arrow) => [arrow.for ?? []].flat().includes(id))
	);
	const begins = Object.values(document.begin ?? {}).some(
		(counts) => typeof counts === 'object' && id in counts
	);
	return [
		...(shares.length
			? [
					`${formatList(shares)} ${shares.length === 1 ? 'is a share' : 'are shares'} of it, and ${shares.length === 1 ? 'goes' : 'go'} too.`
				]
			: []),
		...(timed.length ? [`Its own times at ${names(document, timed)} go.`] : []),
		...(arrows.length ? [`Ways that are only for it go, at ${names(document, arrows)}.`] : []),
		...(begins ? ['What waits of it at the beginning goes.'] : []),
		...sayMoves(document, (move) => 'work' in move && move.work === id)
	];
}

/** Where a flaw is let in and found. */
export function listUsesOfFlaw(document: StreamDocument, id: string): string[] {
	const adds = stepsOf(document).filter((step) => id in (step.adds ?? {}));
	const finds = stepsOf(document).filter((step) => id in (step.catches ?? {}));
	return [
		...(adds.length ? [`It is let in at ${names(document, adds)}.`] : []),
		...(finds.length ? [`It is found at ${names(document, finds)}.`] : []),
		...sayMoves(document, (move) => 'flaw' in move && move.flaw === id)
	];
}
