// What the summary says of any two scenarios side by side.
import type { Also, Comparison, Pair, Summary } from '#sim';

/** Where the summary compares them: two scenarios, `to` − `from`. */
export function pairOf(summary: Summary, from: string, to: string): Pair | null {
	return summary.pairs?.[from]?.[to] ?? null;
}

/** Every figure, `to` − `from`; null where the summary has no such comparison. */
export function comparisonOf(summary: Summary, from: string, to: string): Comparison | null {
	if (from === 'baseline' && summary.comparisons[to]) return summary.comparisons[to];
	return pairOf(summary, from, to)?.comparison ?? null;
}

/** The figures that only the views have, `to` − `from`; null where the summary has no such comparison. */
export function alsoOf(summary: Summary, from: string, to: string): Also | null {
	return pairOf(summary, from, to)?.also ?? null;
}
