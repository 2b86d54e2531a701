// Random change-overs: a stream and another that it becomes, which has much in common with it.
import fc from 'fast-check';
import { raw, type Raw, type RawNode } from './ingredients.ts';
import { build } from './streams.ts';
import type { StreamDocument } from '../../sim/model/schema.ts';

export interface RandomChange {
	before: StreamDocument;
	after: StreamDocument;
	/** Milliseconds. */
	at: number;
}

const few = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });

/** What of the one is as in the other: true takes the other's. */
const mask = fc.record({
	pools: fc.oneof(fc.constant([]), few),
	kinds: fc.oneof(fc.constant([]), few),
	flaws: fc.boolean(),
	wip: fc.boolean(),
	how: fc.constantFrom('same', 'some', 'fields', 'fields', 'fields', 'fewer', 'more', 'others'),
	steps: few
});

const pick = <T>(one: T[], other: T[], takes: readonly boolean[] = []): T[] =>
	one.map((thing, i) => (takes[i] ? (other[i] ?? thing) : thing));

/** Both are nearly always valid, each by itself. */
export const changes: fc.Arbitrary<RandomChange> = fc
	.tuple(raw, raw, mask, fc.integer({ min: 1, max: 560 }))
	.map(([one, other, mask, minutes]) => {
		const after: Raw = {
			...one,
			pools: pick(one.pools, other.pools, mask.pools),
			kinds: pick(one.kinds, other.kinds, mask.kinds),
			flaws: mask.flaws ? pick(one.flaws, other.flaws, [true, true]) : one.flaws,
			wip: mask.wip ? other.wip : one.wip,
			list: listOf(one.list, other.list, mask.how, mask.steps),
			begin: undefined
		};
		return { before: build(one), after: build(after), at: minutes * 10 * 60_000 };
	});

function listOf(one: Raw['list'], other: Raw['list'], how: string, takes: boolean[]): Raw['list'] {
	if (how === 'same') return one;
	if (how === 'others') return other;
	if (how === 'fewer') return one.length > 1 ? one.slice(0, -1) : one;
	if (how === 'more') return [...one, ...other];
	if (how === 'fields') return one.map((node, i) => withFields(node, other[i] ?? node, takes));
	return pick(one, other, takes);
}

/** The same step with some fields of another: its queue and its batches above all. */
function withFields(node: RawNode, other: RawNode, takes: boolean[]): RawNode {
	if (node.is === 'block' && other.is === 'block')
		return takes[0] ? { ...node, wip: other.wip, join: other.join } : node;
	if (node.is === 'block' || other.is === 'block') return node;
	const { by, pools, count, batch, order, limit, full, patience, time, again } = other;
	return {
		...node,
		...(takes[0] && { by, pools, count }),
		...(takes[1] && { batch: batch ?? node.batch }),
		...(takes[2] && { order }),
		...(takes[3] && { limit, full }),
		...(takes[4] && { patience }),
		...(takes[5] && { time }),
		...(takes[6] && { batch: undefined }),
		...(takes[7] && { again, setup: other.setup })
	};
}
