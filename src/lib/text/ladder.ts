// What the ladder says, beneath the map and at true scale.
import type { Summary } from '#sim';
import { formatList, formatTime } from './format.ts';
import { say, type Sentence } from './sentence.ts';

/** So close the two are the same figure. */
const ALL = 0.02;

/** C1: the lead time as one item spends it; of those that finished, where that is not all of it. */
export function tellLadder(summary: Summary): Sentence {
	const lead = summary.scenarios.baseline?.leadTime.mean ?? null;
	const places = Object.values(summary.views?.baseline?.ladder ?? {});
	const total = places
		.flatMap((parts) => Object.values(parts))
		.reduce((sum, estimate) => sum + (estimate?.value ?? 0), 0);
	if (!lead || total === 0) return say`How one item spends its time`;
	const isAll = Math.abs(total - lead.value) <= ALL * lead.value;
	return isAll
		? say`${formatTime(lead, summary.unit, true)}, the way one item spends them now`
		: say`${formatTime({ value: total, low: null, high: null }, summary.unit, true)}, the way one item that finished spends them now`;
}

/** “2 h work”; time: written out. */
export function sayWork(time: string): string {
	return `${time} work`;
}

/** All of a column, in one line. */
export function sayColumn(names: string[], wait: string, work: string): string {
	return `${formatList(names)}: ${wait} waiting, ${work} work`;
}

/** What its two lines are: beneath the boxes, or at their left where the map runs downward. */
export function tellLines(isAcross: boolean): string {
	return isAcross
		? 'Lines under the boxes: the upper is how long an item waits there, on average, the lower how long it is worked on.'
		: 'Lines at the left: along the outer one an item waits, along the inner one it is worked on.';
}

/** What all of it adds up to, of items that finished; times: written out, null: no work at all. */
export function tellSum(total: string, work: string | null): string {
	return `Together that is ${total} for what is finished, ${work ?? 'none'} of it work.`;
}
