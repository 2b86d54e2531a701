// What a change-over does, over time: who is inside then, how long items take that come before and after, and from when on it shows.
import type { Observations } from '../kernel/observations.ts';
import { areApart } from './apart.ts';
import { estimate } from './estimate.ts';
import type { ChangeOver, Estimate } from './summary.ts';

/** One replication's; times in the document's unit. */
export interface MeasuredChangeOver {
	at: number;
	/** Length of the spans of the run. */
	span: number;
	inside: number;
	/** By the span of the run in which they came: how many finished, their lead times summed. */
	finished: Float64Array;
	sums: Float64Array;
}

export function measureChangeOver(
	{ changeOver }: Observations,
	unit: number
): MeasuredChangeOver | null {
	if (!changeOver) return null;
	const { at, span, inside, finished, sums } = changeOver;
	return {
		at: at / unit,
		span: span / unit,
		inside,
		finished: finished.slice(),
		sums: sums.map((sum) => sum / unit)
	};
}

/** Of the way from before to after, so much may be missing where the new lead time counts as reached. */
const NEARLY = 0.1;

/** Null where nothing changes over. replications: all of one scenario. */
export function summarizeChangeOver(
	replications: (MeasuredChangeOver | null)[]
): ChangeOver | null {
	const [first] = replications;
	const all = replications.flatMap((each) => each ?? []);
	if (!first || !all.length) return null;
	const { at, span } = first;
	const count = first.sums.length;
	/** The mean lead time of those who came in the spans [from, to). */
	const mean = (from: number, to: number): Estimate =>
		estimate(
			all.map(({ finished, sums }) => {
				const items = sum(finished, from, to);
				return items ? sum(sums, from, to) / items : NaN;
			})
		);
	const change = at / span;
	const leadTime = Array.from({ length: count }, (_, i) => mean(i, i + 1));
	// The second halves: what came before has settled by then.
	const before = mean(Math.floor(change / 2), Math.floor(change));
	const after = mean(Math.ceil((change + count) / 2), count);
	return {
		at,
		span,
		inside: estimate(all.map(({ inside }) => inside)),
		leadTime,
		before,
		after,
		reached: findReached(leadTime, Math.ceil(change), before, after, span)
	};
}

function sum(values: Float64Array, from: number, to: number): number {
	return values.subarray(from, to).reduce((total, value) => total + value, 0);
}

/**
 * The beginning of the first of two spans in a row that are as the end is; null where the end is not told from what was. A span whose own
 * interval is wider than that is near by chance, and counts for nothing.
 */
function findReached(
	leadTime: Estimate[],
	from: number,
	before: Estimate,
	after: Estimate,
	span: number
): number | null {
	if (!before || !after || !areApart(before, after)) return null;
	const near = NEARLY * Math.abs(before.value - after.value);
	const isThere = (i: number) => {
		const own = leadTime[i];
		if (!own || own.low === null || own.high === null) return false;
		return Math.abs(own.value - after.value) <= near && (own.high - own.low) / 2 <= near;
	};
	for (let i = from; i + 1 < leadTime.length; i++)
		if (isThere(i) && isThere(i + 1)) return i * span;
	return null;
}
