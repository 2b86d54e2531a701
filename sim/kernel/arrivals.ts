// Work comes to the stream, one or several at once, by each process.
import type { ArrivalProcess } from '../compile/program.ts';
import { HOUR, WEEK } from '../units.ts';
import { ONCE, drawTime, scheduleNext } from './draw.ts';
import { ARRIVAL } from './events.ts';
import { createOf, letIn, waitAtDoor } from './items.ts';
import { settleMoves } from './finish.ts';
import type { State } from './state.ts';

/** Schedules the next arrival of a process, the first one at the start. */
export function scheduleArrival(s: State, index: number): void {
	const process = s.program.arrivals[index];
	if (process.every < 0) {
		scheduleByTime(s, index);
		return;
	}
	const series = s.program.steps + index;
	scheduleNext(s, series, process.every, ONCE, process.salt, s.epoch[index], ARRIVAL, index);
}

/** The same of a process that is no renewal process: that comes at given instants, at rates by the week, or never. */
function scheduleByTime(s: State, index: number): void {
	const process = s.program.arrivals[index];
	const n = s.epoch[index];
	if (process.at !== null) {
		if (n < process.at.length) {
			s.events.at = process.at[n];
			s.events.put(ARRIVAL, index);
		}
		return;
	}
	if (process.cumulated === null) return;
	const place = s.series.find(s.program.steps + index, process.salt, n);
	s.cumulated[index] -= s.series.logarithms[place];
	invert(s, process.cumulated, index);
	s.events.put(ARRIVAL, index);
}

/** A process that comes otherwise from now on; what was under way does not come. */
export function restartArrivals(s: State, index: number): void {
	const { now } = s;
	const wasUnderWay = s.events.cancel(ARRIVAL, index);
	const before = s.former!.arrivals[index].cumulated;
	const { cumulated, at } = s.program.arrivals[index];
	if (before !== null && cumulated !== null) {
		// At a rate: what was expected until it comes is still expected, and comes at the new rate.
		const left = s.cumulated[index] - expectedBy(before, now);
		s.cumulated[index] = expectedBy(cumulated, now) + (left > 0 ? left : 0);
		invert(s, cumulated, index);
		if (s.events.at < now) s.events.at = now;
		s.events.put(ARRIVAL, index);
		return;
	}
	if (at !== null) {
		let n = 0;
		while (n < at.length && at[n] < now) n++;
		s.epoch[index] = n;
	} else {
		// A number that was drawn is not drawn again.
		if (wasUnderWay) s.epoch[index]++;
		if (cumulated !== null) s.cumulated[index] = expectedBy(cumulated, now);
	}
	scheduleArrival(s, index);
}

/** How many arrivals are expected by an instant, at rates that repeat by the week. */
function expectedBy(cumulated: Float64Array, now: number): number {
	const hours = cumulated.length - 1;
	const week = Math.floor(now / WEEK);
	const hour = Math.floor((now - week * WEEK) / HOUR);
	const part = (now - week * WEEK - hour * HOUR) / HOUR;
	const within = cumulated[hour] + part * (cumulated[hour + 1] - cumulated[hour]);
	return week * cumulated[hours] + within;
}

/** Leaves in `events.at` the instant by which a process's next arrival is expected, at rates that repeat by the week. */
function invert(s: State, cumulated: Float64Array, index: number): void {
	const expected = s.cumulated[index];
	const hours = cumulated.length - 1;
	const perWeek = cumulated[hours];
	const week = Math.floor(expected / perWeek);
	const rest = expected - week * perWeek;
	let low = 0;
	let high = hours;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (cumulated[middle] <= rest) low = middle;
		else high = middle;
	}
	const part = (rest - cumulated[low]) / (cumulated[low + 1] - cumulated[low]);
	s.events.at = Math.floor(week * WEEK + (low + part) * HOUR + 0.5);
}

/** One or several come at once. */
export function arrive(s: State, index: number): void {
	const { program } = s;
	const process = program.arrivals[index];
	const n = s.epoch[index]++;
	const together = process.together < 0 ? 1 : drawTogether(s, process, n);
	scheduleArrival(s, index);
	for (let i = 0; i < together && s.bound === null; i++) {
		const token = createOf(s, process, s.itemCount[index]++);
		if (token < 0) return;
		if (program.wip < 0 || hasWayIn(s)) letIn(s, token);
		else waitAtDoor(s, token);
		if (s.isUnsettled) settleMoves(s);
	}
}

/** How many. */
function drawTogether(s: State, { together, togetherSalt }: ArrivalProcess, n: number): number {
	return Math.max(1, drawTime(s.program, together, ONCE, s.keyA, s.keyB, togetherSalt, n));
}

/** A place is free, and nobody stands before the door. */
function hasWayIn(s: State): boolean {
	return s.inside < s.program.wip && s.backlog === 0;
}
