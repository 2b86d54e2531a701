// Arrows: shares that fit into 1, and targets that an item can go to from where it is.
import type { ArrowDocument } from '../schema.ts';
import { isFor } from './routing.ts';
import { type Entry, nameOf, type Stream } from './stream.ts';
import { SHARE_TOLERANCE } from './time.ts';

export function checkRoutes(stream: Stream): void {
	for (const entry of stream.entries) {
		checkShares(stream, entry);
		entry.node.next?.forEach((arrow, i) =>
			checkArrow(stream, entry, arrow, `${entry.path}.next[${i}]`)
		);
		const back = entry.node.parallel === undefined ? entry.node.sendsBack : undefined;
		if (back !== undefined) checkLanes(stream, entry, back, `${entry.path}.sendsBack`);
	}
}

function checkShares(stream: Stream, entry: Entry): void {
	const { error, warn, kinds } = stream;
	const arrows = entry.node.next ?? [];
	if (arrows.length === 0) return;
	const path = `${entry.path}.next`;
	const isByKind = arrows.some((arrow) => arrow.for !== undefined);
	const over = new Map<number, string[]>();
	for (const kind of isByKind ? kinds : kinds.slice(0, 1)) {
		const sum = arrows.reduce(
			(total, arrow) => total + (isFor(arrow, kind) ? (arrow.share ?? 0) : 0),
			0
		);
		const shown = Number(sum.toFixed(6));
		if (sum > 1 + SHARE_TOLERANCE) over.set(shown, [...(over.get(shown) ?? []), kind]);
	}
	for (const [sum, some] of over)
		error(
			'shares-over-1',
			path,
			`The shares that leave ${nameOf(entry)}${isByKind ? ` for ${some.join(', ')}` : ''} add up to ${sum}.`,
			'Shares of all that leave add up to 1 at most: lower one of them.'
		);
	const rest = arrows.findIndex(
		(arrow) => arrow.share === undefined && !arrow.for && !arrow.atMost
	);
	const second =
		rest < 0 ? -1 : arrows.findIndex((arrow, i) => i > rest && arrow.share === undefined);
	if (second >= 0)
		warn(
			'unused-arrow',
			`${path}[${second}]`,
			`The arrow to \`${arrows[rest].to}\` takes all that is left of ${nameOf(entry)}, so nothing goes to \`${arrows[second].to}\`.`,
			'Give one of them a share, or take the second away.'
		);
}

function checkArrow(stream: Stream, entry: Entry, arrow: ArrowDocument, path: string): void {
	const { error } = stream;
	const leaves = arrow.to === 'out' || (arrow.to === 'end' && !entry.around);
	if (arrow.outcome !== undefined && !leaves)
		error(
			'misplaced-outcome',
			`${path}.outcome`,
			`The arrow from ${nameOf(entry)} to \`${arrow.to}\` has an outcome, and the item goes on.`,
			'An outcome belongs to the arrow that leaves the stream, to "end" or "out".'
		);
	if (arrow.to !== 'reject') return checkLanes(stream, entry, arrow.to, `${path}.to`);
	if (!entry.around)
		error(
			'reject-outside',
			`${path}.to`,
			`${nameOf(entry)} rejects, and is in no block.`,
			'"reject" leaves the block around a lane: name the step that it should lead to instead.'
		);
	else if (entry.around.node.parallel !== undefined && entry.around.node.rejectTo === undefined)
		error(
			'reject-to-nowhere',
			`${path}.to`,
			`${nameOf(entry)} rejects, and the block ${nameOf(entry.around)} does not say where to.`,
			'Give the block a `rejectTo`, or name a step.'
		);
}

/** A lane can't be entered from its neighbor. */
function checkLanes({ byId, error }: Stream, from: Entry, to: string, path: string): void {
	let around = byId.get(to) ?? null;
	if (!around || around.list === from.list) return;
	for (; around?.around; around = around.around) {
		for (let own: Entry | null = from; own?.around; own = own.around)
			if (own.around === around.around && own.lane !== around.lane)
				return error(
					'into-other-lane',
					path,
					`${nameOf(from)} leads to \`${to}\`, which is in another lane of ${nameOf(own.around)}.`,
					'Lanes run side by side: an item is in both. Lead it to the block, to a step around it, or to "reject".'
				);
	}
}
