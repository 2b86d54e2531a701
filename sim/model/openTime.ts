// When people are on shift in the long run: their week less the duties that come in a run, as if both had always gone on.
import { WEEK } from '../units.ts';
import { intersectWeeks, weekLength, type Week } from './calendar.ts';

/** Milliseconds: 0 ≤ takes < every. */
export interface Ticks {
	every: number;
	takes: number;
	first: number;
}

/** Who is on shift: the hours of a week, and what takes them off. */
export interface Shift {
	week: Week;
	duties: readonly Ticks[];
}

/** Whether a duty comes in a run that is watched until `horizon`, in milliseconds: it goes on for as long again at most. */
export function comesWithin(horizon: number): (duty: Ticks) => boolean {
	return ({ first }) => first <= 2 * horizon;
}

/** Weeks, and ticks of one duty, that are gone through at most: `check` does so at every change. */
const LONGEST = 520;
const MOST = 100_000;

/**
 * Milliseconds after which week and duties begin anew. What takes more than 520 weeks, or than 100,000 ticks of a duty, counts
 * as its first weeks; at least one.
 */
export function commonPeriod(duties: readonly Ticks[]): number {
	const most = duties.map(({ every }) => Math.max(1, Math.floor((MOST * every) / WEEK)));
	return Math.min(
		duties.reduce((common, { every }) => leastCommonMultiple(common, every), WEEK),
		Math.min(LONGEST, ...most) * WEEK
	);
}

/** The stretches on shift in [0, period), ascending. */
export function stretchesOf({ week, duties }: Shift, period: number): Week {
	const all: Week = [];
	for (let start = 0; start < period; start += WEEK)
		for (const [from, to] of week) all.push([start + from, start + to]);
	return duties.reduce((open, duty) => intersectWeeks(open, gapsOf(duty, period)), all);
}

/** Milliseconds a week. */
export function openTimeOf(shift: Shift): number {
	if (shift.duties.length === 0) return weekLength(shift.week);
	const period = commonPeriod(shift.duties);
	return (weekLength(stretchesOf(shift, period)) / period) * WEEK;
}

/** Whether there is any time at which all are on shift. */
export function areEverTogether(shifts: readonly Shift[]): boolean {
	const period = commonPeriod(shifts.flatMap(({ duties }) => duties));
	const all: Week = [[0, period]];
	return (
		shifts.reduce((open, shift) => intersectWeeks(open, stretchesOf(shift, period)), all).length > 0
	);
}

/** Between one duty and the next, in [0, period). */
function gapsOf({ every, takes, first }: Ticks, period: number): Week {
	const gaps: Week = [];
	for (let tick = (first % every) - every; tick < period; tick += every) {
		const from = Math.max(0, tick + takes);
		const to = Math.min(period, tick + every);
		if (from < to) gaps.push([from, to]);
	}
	return gaps;
}

function leastCommonMultiple(one: number, other: number): number {
	let [a, b] = [one, other];
	while (b > 0) [a, b] = [b, a % b];
	return (one / a) * other;
}
