// How many are finished in so many weeks: what somebody who is asked "how many by then?" can promise.

/** Weeks together. */
const SPANS = [1, 2, 4, 13, 26];
/** Counts at most; more are thinned evenly. */
const POINTS = 200;

/** One length of time, and how sure it is that so many are finished in it. */
export interface Counts {
	weeks: number;
	/** Ascending counts, and the share of spans in which at least so many finished: descending, from 1. */
	atLeast: [count: number, share: number][];
}

/**
 * Of every span of whole weeks in the windows of all replications, wherever it begins. Spans longer than half a window are left out: a few
 * that all share most of their weeks say nothing of chance. finishedByWeek: a list a replication, equally long.
 */
export function summarizeCounts(finishedByWeek: Float64Array[]): Counts[] {
	const weeks = finishedByWeek[0]?.length ?? 0;
	return SPANS.filter((span) => 2 * span <= weeks).map((span) => ({
		weeks: span,
		atLeast: shareAtLeast(Float64Array.from(finishedByWeek.flatMap((each) => sumSpans(each, span))))
	}));
}

function sumSpans(byWeek: Float64Array, span: number): number[] {
	return Array.from({ length: byWeek.length - span + 1 }, (_, from) =>
		byWeek.subarray(from, from + span).reduce((sum, count) => sum + count, 0)
	);
}

function shareAtLeast(counts: Float64Array): Counts['atLeast'] {
	const sorted = counts.sort();
	const distinct: Counts['atLeast'] = [];
	sorted.forEach((count, below) => {
		if (below === 0 || count !== sorted[below - 1])
			distinct.push([count, (sorted.length - below) / sorted.length]);
	});
	if (distinct.length <= POINTS) return distinct;
	return Array.from(
		{ length: POINTS },
		(_, i) => distinct[Math.round((i / (POINTS - 1)) * (distinct.length - 1))]
	);
}
