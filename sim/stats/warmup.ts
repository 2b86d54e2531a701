// When has a run warmed up? When it first is as full as it is later on: docs/adr/0005-warm-up.md.
import { WEEK } from '../units.ts';
import { mean } from './estimate.ts';
import { totalAt } from './flow.ts';

/** What one pilot replication, run without warm-up, says of how full the stream was. */
export interface Filling {
	/** Milliseconds, ascending, even but for the last; item-milliseconds inside up to each; and then before the top door. */
	at: Float64Array;
	wipArea: Float64Array;
	backlog: Float64Array;
	/** instants × steps: items there. */
	inside: Float64Array;
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
	/** Level by level, the mean over the replications. */
	const follow = (read: (filling: Filling, i: number) => number) =>
		Array.from({ length: cells }, (_, i) => mean(replications.map((each) => read(each, i))));
	const all = follow(
		({ at, wipArea, backlog }, i) =>
			(totalAt(at, wipArea, (i + 1) * cell) - totalAt(at, wipArea, i * cell)) / cell +
			meanWithin(at, i * cell, (i + 1) * cell, (instant) => backlog[instant])
	);
	if (!isLevel(all)) return countUnsettled(all) * cell;
	// Who leaves lets another in: only the places tell how they settle.
	const steps = replications[0].inside.length / at.length;
	const places = Array.from({ length: steps }, (_, step) =>
		follow(({ at, inside }, i) =>
			meanWithin(at, i * cell, (i + 1) * cell, (instant) => inside[instant * steps + step])
		)
	);
	const found = places.map((place) => countUnsettled(place, place[0] < laterLevel(place) ? 1 : -1));
	return Math.max(0, ...found) * cell;
}

/** Of what is seen at the instants in (from, to]. */
function meanWithin(
	at: Float64Array,
	from: number,
	to: number,
	read: (instant: number) => number
): number {
	let [sum, count] = [0, 0];
	for (let i = 0; i < at.length && at[i] <= to; i++)
		if (at[i] > from) {
			sum += read(i);
			count++;
		}
	return count ? sum / count : 0;
}

/** A level this near to the later one is it, as a part of it: less than what runs are usually asked to tell. */
const NEAR = 0.01;

/**
 * How many leading numbers come before the first that reaches the mean of the second half (within `NEAR`): at most half of them. 0 for
 * fewer than four. After the crossing-of-the-mean rules in J. R. Wilson & A. A. B. Pritsker, "A survey of research on the simulation
 * startup problem", Simulation 31(2), 1978. `side`: from below (1) or from above (−1).
 */
export function countUnsettled(series: number[], side: 1 | -1 = 1): number {
	if (series.length < 4) return 0;
	const level = laterLevel(series);
	const first = series.findIndex((value) => side * (value - level) >= -NEAR * level);
	return Math.min(Math.max(first, 0), Math.floor(series.length / 2));
}

/** Whether all of it is at one level. */
function isLevel(series: number[]): boolean {
	const level = laterLevel(series);
	return level > 0 && series.every((value) => Math.abs(value - level) <= NEAR * level);
}

function laterLevel(series: number[]): number {
	return mean(series.slice(Math.floor(series.length / 2)));
}
