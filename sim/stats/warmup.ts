// When has a run warmed up? MSER on work in process: docs/adr/0005-warm-up.md.
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
	return mser(series) * cell;
}

/**
 * How many leading numbers to drop, at most half, so that the mean of the rest is estimated best: the marginal standard error rule.
 * K. P. White, "An effective truncation heuristic for bias reduction in simulation output", Simulation 69(6), 1997. 0 for fewer than four.
 */
export function mser(series: number[]): number {
	if (series.length < 4) return 0;
	let best = 0;
	let least = Infinity;
	for (let drop = 0; drop <= series.length / 2; drop++) {
		const rest = series.slice(drop);
		const center = mean(rest);
		const squares = rest.reduce((sum, value) => sum + (value - center) * (value - center), 0);
		const error = squares / (rest.length * rest.length);
		if (error < least) {
			best = drop;
			least = error;
		}
	}
	return best;
}
