// Where items of one kind can go from each step and block, and how many take each way.
import { LIMITS } from '../limits.ts';
import { DEFAULTS } from '../defaults.ts';
import type { ArrowDocument, BlockDocument } from '../schema.ts';
import type { Entry, Stream } from './stream.ts';

/** Where a way leads: a step or block of the same list, the end of the list, out of the stream, or out of the block around: to its `rejectTo`, or to an id. */
export type Target = Entry | 'end' | 'out' | 'reject' | { reject: string };

/** share: of those who leave; 0 where a way is there and nobody takes it. */
export interface Way {
	to: Target;
	share: number;
}

/** Whether a way stays in the list. */
export function isEntry(to: Target): to is Entry {
	return typeof to === 'object' && 'list' in to;
}

/** Where an arrow leads. From outside, to a step in a block leads to the block. Null: to nothing that is there. */
export function resolve(stream: Stream, from: Entry, to: string): Target | null {
	if (to === 'end' || to === 'out') return to;
	if (to === 'reject') return from.around ? 'reject' : null;
	let target: Entry | null = stream.byId.get(to) ?? null;
	if (!target) return null;
	while (target && target.list !== from.list) target = target.around;
	return target ?? { reject: to };
}

/** Whether an arrow is for this kind of work. */
export function isFor(arrow: ArrowDocument, kind: string): boolean {
	return (
		arrow.for === undefined ||
		arrow.for === kind ||
		(typeof arrow.for === 'object' && arrow.for.includes(kind))
	);
}

/** What is left where arrows may be used up: a way that some take, however few. */
const FEW = 1e-12;

/** The ways along `next` and down the list. An arrow that is used up after a few times leaves its share to the others. */
export function waysOf(stream: Stream, entry: Entry, kind: string): Way[] {
	const ways: Way[] = [];
	const arrows = (entry.node.next ?? []).filter((arrow) => isFor(arrow, kind));
	let rest = 1;
	let least = 0;
	const follow = (arrow: ArrowDocument, wanted: number) => {
		const to = resolve(stream, entry, arrow.to);
		const share = timesUsed(entry, to, wanted, arrow.atMost);
		if (to) ways.push({ to, share });
		if (arrow.atMost !== undefined) least = FEW;
		rest = Math.max(rest - share, least);
	};
	for (const arrow of arrows) if (arrow.share !== undefined) follow(arrow, arrow.share);
	for (const arrow of arrows) {
		if (rest <= (least || 1e-9) / 2) return ways;
		if (arrow.share !== undefined) continue;
		follow(arrow, rest);
		if (arrow.atMost === undefined) return ways;
	}
	if (rest > (least || 1e-9) / 2)
		ways.push({ to: entry.list[entry.index + 1] ?? 'end', share: rest });
	return ways;
}

/** The share that an arrow takes in the long run. Backward, or by rejecting, with share s and at most m times: s + s² + … + s^m uses an item. */
function timesUsed(
	entry: Entry,
	to: Target | null,
	share: number,
	atMost: number | undefined
): number {
	if (atMost === undefined || to === null || to === 'end' || to === 'out') return share;
	if (isEntry(to) && to.index > entry.index) return share;
	let uses = 0;
	let power = share;
	for (let i = 0; i < Math.min(atMost, LIMITS.steps) && power > 1e-12; i++, power *= share)
		uses += power;
	return uses / (1 + uses);
}

/** Groups of kinds of work that go the same ways and take times of their own nowhere: one of each speaks for all. */
export function kindGroups(stream: Stream): string[][] {
	const { entries, steps, kinds } = stream;
	const marks: ((kind: string) => string)[] = [];
	for (const { node } of entries)
		for (const arrow of node.next ?? [])
			if (arrow.for !== undefined) marks.push((kind) => (isFor(arrow, kind) ? '1' : '0'));
	const hasOwnTimes = steps.some(({ node }) =>
		[node.time, node.wait, node.handoff, node.pickup].some(
			(time) => typeof time === 'object' && 'for' in time
		)
	);
	const groups = new Map<string, string[]>();
	for (const kind of kinds) {
		const key = hasOwnTimes ? kind : marks.map((mark) => mark(kind)).join('');
		groups.set(key, [...(groups.get(key) ?? []), kind]);
	}
	return [...groups.values()];
}

/** How many lanes of a block must be done. */
export function lanesToWaitFor({ join = DEFAULTS.block.join, parallel }: BlockDocument): number {
	return join === 'all' ? parallel.length : join === 'any' ? 1 : join;
}
