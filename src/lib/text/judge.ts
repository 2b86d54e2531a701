// What may be said of a figure, and of a difference: decided here once, so that no two sentences say different things of the same one.
import type { Estimate } from '#sim';

/** A change below this share of the figure is hardly one, however sure it is. */
export const HARDLY = 0.01;

/**
 * unknown: it has no interval. same: no difference in any run. open: it may be either. hardly: too small to matter, whichever way
 * it goes. less, more: its sign is known.
 */
export type Judgment = 'unknown' | 'same' | 'open' | 'hardly' | 'less' | 'more';

/** What can be told of a difference. negligible: below this size it is hardly one; 0 where any counts. */
export function judge(difference: Estimate, negligible = 0): Judgment {
	if (!difference || difference.low === null || difference.high === null) return 'unknown';
	const { value, low, high } = difference;
	if (low === 0 && high === 0) return 'same';
	const largest = Math.max(Math.abs(low), Math.abs(high));
	if (largest < negligible) return 'hardly';
	if (low <= 0 && high >= 0) return 'open';
	if (Math.abs(value) < negligible) return 'hardly';
	return value < 0 ? 'less' : 'more';
}

/** Whether the interval of a difference leaves zero out: there is one, and its sign is known. */
export function isTold(difference: Estimate): difference is NonNullable<Estimate> {
	return ['less', 'more'].includes(judge(difference));
}

/** Whether a figure is known well enough to be said: its half-width within a share of its size. */
export function isSharp(estimate: Estimate, share = 0.1): estimate is NonNullable<Estimate> {
	if (!estimate || estimate.low === null || estimate.high === null) return false;
	return (estimate.high - estimate.low) / 2 <= share * Math.abs(estimate.value);
}
