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
				`${who}${kinds.length ? ` of ${listOf(kinds)}` : ''} goes to ${describeTarget(voice, arrow.to)}`,
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

const WORDS: Record<string, string> = {
	end: 'the end',
	out: 'nowhere: it leaves unfinished',
	reject: 'where the block sends what is rejected'
};

export function describeTarget(voice: Voice, to: string): string {
	return WORDS[to] ?? voice.name(to);
}
