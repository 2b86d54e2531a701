// Do items pile up without end, and where? docs/adr/0006-growth.md.
import type { Observations } from '../kernel/observations.ts';
import { studentQuantile } from '../numerics/index.ts';
import { WEEK } from '../units.ts';
import { mean, variance } from './estimate.ts';

/** Where those stand who are inside no step: before the top door, a block's door, or a full first step. No step can be called that. */
export const DOOR = '(door)';

/** At most this share of runs in which nothing grows is told that something does. */
export const FALSE_ALARMS = 0.001;

/** Smaller growth is not worth a word: of what starts there, and of the rise since the run began (a queue that settles slows down). */
const LEAST_OF_FLOW = 0.01;
const LEAST_OF_RISE = 0.25;

const SEGMENTS = 8;

/** How many were there in the second half of a replication, segment by segment. Places: at each step; before doors. */
export interface Levels {
	/** Segments, at most 8. */
	count: number;
	/** Milliseconds from the middle of the first to the middle of the last. */
	span: number;
	/** places × (1 + count): at the first sample of the run, then the mean of each segment. */
	items: Float64Array;
	/** By place: services begun (before doors: items finished) a week. */
	flow: Float64Array;
	/** By place: whether one can queue there. Plain waits and work that needs nobody fill up for as long as they last, and no longer, unless the next place is full. */
	hasQueue: boolean[];
}

/** isWeekly: only whole weeks are compared, so that no weekend passes for growth; of fewer than four weeks nothing is said (count 0). */
export function measureLevels(observations: Observations, isWeekly: boolean): Levels {
	const { samples, horizon, warmup, labels, begun, throughput } = observations;
	const { count, length, end } = divide(horizon, isWeekly);
	const steps = labels.steps.length;
	const segments = Array.from({ length: count }, (_, segment) => {
		const from = end - (count - segment) * length;
		const indices = Array.from(samples.at.keys());
		return indices.filter((i) => samples.at[i] > from && samples.at[i] <= from + length);
	});
	const items = new Float64Array((steps + 1) * (1 + count));
	for (let place = 0; place <= steps; place++) {
		const level = (i: number) =>
			place < steps
				? samples.inside[i * steps + place] - samples.underWay[i * steps + place]
				: samples.backlog[i] + samples.outside[i];
		const row = place * (1 + count);
		items[row] = level(0);
		segments.forEach((indices, i) => (items[row + 1 + i] = mean(indices.map(level))));
	}
	const middle = (indices: number[]) => mean(indices.map((i) => samples.at[i]));
	const weeks = (horizon - warmup) / WEEK;
	return {
		count,
		span: count ? middle(segments[count - 1]) - middle(segments[0]) : 0,
		items,
		flow: Float64Array.from([...begun, throughput], (number) => number / weeks),
		hasQueue: [
			...labels.stepPools.map(
				(pools, step) => pools.length > 0 || observations.blockedTime[step] > 0
			),
			true
		]
	};
}

/** Equal segments that cover the second half of the run, or all but a few weeks of it. */
function divide(
	horizon: number,
	isWeekly: boolean
): { count: number; length: number; end: number } {
	if (!isWeekly) return { count: SEGMENTS, length: horizon / 2 / SEGMENTS, end: horizon };
	const weeks = Math.floor(horizon / 2 / WEEK);
	const covered = (count: number) => count * Math.floor(weeks / count);
	let count = Math.min(SEGMENTS, weeks);
	for (let fewer = count - 1; fewer >= 4; fewer--)
		if (covered(fewer) > covered(count)) count = fewer;
	if (count < 2) return { count: 0, length: 0, end: 0 };
	return {
		count,
		length: (covered(count) / count) * WEEK,
		end: Math.floor(horizon / WEEK) * WEEK
	};
}

/**
 * Where items pile up, in the order of the file, and how many a week; the doors, all as one, come last. replications: at least one, of one
 * scenario.
 */
export function findGrowth(
	steps: string[],
	replications: Levels[]
): { step: string; perWeek: number }[] {
	const places = [...steps, DOOR];
	return places.flatMap((step, place) => {
		const perWeek = growth(replications, place, FALSE_ALARMS / places.length);
		return perWeek === null ? [] : [{ step, perWeek }];
	});
}

/**
 * Items a week by which a place grows, or null. One-sided t-test on the increments from segment to segment of all replications: where
 * nothing grows they take each other back, so the test alarms less often than it says.
 */
function growth(replications: Levels[], place: number, falseAlarms: number): number | null {
	const [{ count, span, hasQueue }] = replications;
	if (count < 2 || !hasQueue[place]) return null;
	const column = (segment: number) =>
		mean(replications.map(({ items }) => items[place * (1 + count) + segment]));
	const path = Array.from({ length: 1 + count }, (_, segment) => column(segment));
	const rise = path[count] - path[1];
	const perWeek = rise / (span / WEEK);
	const flow = mean(replications.map((replication) => replication.flow[place]));
	if (rise <= 0 || perWeek < LEAST_OF_FLOW * flow) return null;
	if (rise < LEAST_OF_RISE * (path[count] - path[0])) return null;
	// What comes and goes, as before a monthly meeting, also falls.
	const falls = path.filter((level, segment) => segment > 1 && level < path[segment - 1]).length;
	if (falls > 1) return null;
	const increments = replications.flatMap(({ items }) => {
		const levels = items.subarray(place * (1 + count) + 1, (place + 1) * (1 + count));
		return Array.from(levels.subarray(1), (level, i) => level - levels[i]);
	});
	if (increments.length < 2) return null;
	const error = Math.sqrt(variance(increments) / increments.length);
	const least = studentQuantile(1 - falseAlarms, increments.length - 1) * error;
	return mean(increments) > least ? perWeek : null;
}
