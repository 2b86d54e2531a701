// What can be said of lanes that run side by side.
import type { Choices, FieldWords } from './fieldWords.ts';

export const BLOCK = {
	join: { name: 'It goes on when', undo: 'what is waited for' },
	rejectTo: { name: 'What is rejected', hint: 'by an arrow in a lane', undo: 'where rejects go' },
	rejectWhen: { name: 'It leaves', undo: 'rejecting' },
	rerun: { name: 'When it comes again', undo: 'coming again' },
	wip: { name: 'Inside at once', empty: 'no limit', undo: 'limit' }
} satisfies Record<string, FieldWords>;

/** For which lanes the others wait, of so many. */
export function listJoins(lanes: number): Choices {
	const some = Array.from({ length: Math.max(0, lanes - 2) }, (_, i) => lanes - 1 - i);
	return [
		['all', lanes === 2 ? 'both lanes are done' : `all ${lanes} lanes are done`],
		...some.map((n) => [String(n), `${n} of ${lanes} lanes are done`] as const),
		['any', 'the first lane is done']
	];
}

export const NO_REJECT = 'nowhere: no lane rejects';
export const LEAVES = 'leaves unfinished';
export const REJECT_WHEN = [
	['all', 'once all lanes have ended'],
	['at-once', 'at once, and the others are called off']
] as const;
export const RERUNS = [
	['all', 'all lanes run again'],
	['rejected', 'only the lanes that had rejected']
] as const;
