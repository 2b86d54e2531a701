// When has a run warmed up? When it first is as full as it is later on: docs/adr/0005-warm-up.md.
import { WEEK } from '../units.ts';
import { mean } from './estimate.ts';
import { totalAt } from './flow.ts';

/** What one pilot replication, run without warm-up, says of how full the stream was. */
export interface Filling {
	/** Milliseconds, ascending, even but for the last; and item-milliseconds inside up to each. */
	at: Float64Array;
	wipArea: Float64Array;
}

/**
 * Milliseconds to leave out, by the replications of one scenario: at most half the run; whole weeks where the week matters, 0 where there
 * are too few of them to tell.
 */
export function detectWarmup(replications: Filling[], isWeekly: boolean): number {
	const at = replications[0]?.at ?? [];
	if (!at.length) return 0;
	const cell = isWeekly ? Math.max(WEEK, at[0]) : at[0];
	const cells = Math.floor(at[at.length - 1] / cell);
	const series = Array.from({ length: cells }, (_, i) =>
		mean(
			replications.map(
				(filling) =>
					(totalAt(filling.at, filling.wipArea, (i + 1) * cell) -
						totalAt(filling.at, filling.wipArea, i * cell)) /
					cell
			)
		)
	);
	return countUnsettled(series) * cell;
}

/** A level this near to the later one is it, as a part of it: less than what runs are usually asked to tell. */
const NEAR = 0.01;

/**
 * How many leading numbers come before the first that reaches the mean of the second half (within `NEAR`): at most half of them. 0 for
 * fewer than four. A crossing-of-the-mean rule: J. R. Wilson & A. A. B. Pritsker, "A survey of research on the simulation startup
 * problem", Simulation 31(2), 1978.
 */
export function countUnsettled(series: number[]): number {
	if (series.length < 4) return 0;
	const half = Math.floor(series.length / 2);
	const level = mean(series.slice(half));
	const first = series.findIndex((value) => value >= (1 - NEAR) * level);
	return Math.min(Math.max(first, 0), half);
}
