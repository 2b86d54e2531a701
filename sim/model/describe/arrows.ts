import type { ArrowDocument } from '../schema.ts';
import type { Voice } from './voice.ts';
import { listOf, nameOfKind, percentOf, sentenceOf } from './words.ts';

/** Where work goes from a step or block; empty where it only goes down the list. */
export function describeArrows(voice: Voice, arrows: ArrowDocument[]): string {
	return sentenceOf(
		arrows.map((arrow) => {
			const kinds =
				arrow.for === undefined
					? []
					: [arrow.for].flat().map((id) => nameOfKind(voice.document, id));
			const who =
				arrow.share === undefined
					? arrows.length > 1
						? 'the rest'
						: 'everything'
					: percentOf(arrow.share);
			return [
				`${who}${kinds.length ? ` of ${listOf(kinds)}` : ''} ${describeWay(voice, arrow.to)}`,
				arrow.atMost === undefined
					? ''
					: `(each at most ${arrow.atMost === 1 ? 'once' : arrow.atMost === 2 ? 'twice' : `${arrow.atMost} times`})`,
				arrow.outcome === undefined ? '' : `as “${arrow.outcome}”`
			]
				.filter(Boolean)
				.join(' ');
		}),
		'; '
	);
}

/** What is not a step. */
const WAYS: Record<string, string> = {
	end: 'goes to the end',
	out: 'leaves unfinished',
	reject: 'is rejected'
};

function describeWay(voice: Voice, to: string): string {
	return WAYS[to] ?? `goes to ${voice.name(to)}`;
}

/** Where the rejected of a block go. */
export function describeRejects(voice: Voice, rejectTo: string): string {
	if (rejectTo === 'reject') return 'what is rejected here is rejected by the block around';
	return `what is rejected ${describeWay(voice, rejectTo)}`;
}
