import { NO_TIME, type Program } from '../compile/program.ts';
import { logInPlace } from '../numerics/index.ts';
import { draw, drawn } from '../random/keys.ts';
import type { State } from './state.ts';

/** In place of a step where something is done again: it is not. */
export const ONCE = -1;

/**
 * A drawn time, rounded to a millisecond. time: an index of the program's times, or NO_TIME. again: the step where it is the time of what is done
 * again, which takes its part of it, or ONCE (the part itself, a number with a fraction, would cost memory).
 */
export function drawTime(
	program: Program,
	time: number,
	again: number,
	a: number,
	b: number,
	salt: number,
	n: number
): number {
	if (time === NO_TIME) return 0;
	const form = program.timeForm[time];
	const factor = again === ONCE ? 1 : program.again[again];
	if (form === 0) return Math.floor(program.timeValue[time] * factor + 0.5);
	if (form === 1) {
		draw(a, b, salt, n);
		drawn[0] = 1 - drawn[0];
		logInPlace(drawn, 0);
		return Math.floor(-program.timeValue[time] * drawn[0] * factor + 0.5);
	}
	program.samplers[time].leave(a, b, salt, n);
	return Math.floor(drawn[0] * factor + 0.5);
}

/** Schedules an event for when a time is over that is drawn as by `drawNext` and begins now. */
export function scheduleNext(
	s: State,
	series: number,
	time: number,
	again: number,
	salt: number,
	n: number,
	kind: number,
	subject: number
): void {
	const { events } = s;
	events.at = events.now + drawNext(s, series, time, again, salt, n);
	events.put(kind, subject);
}

/** The same with the replication's own luck, for the n-th draw of a series. */
export function drawNext(
	s: State,
	series: number,
	time: number,
	again: number,
	salt: number,
	n: number
): number {
	const { program } = s;
	if (time === NO_TIME || program.timeForm[time] !== 1)
		return drawTime(program, time, again, s.keyA, s.keyB, salt, n);
	const place = s.series.find(series, salt, n);
	const factor = again === ONCE ? 1 : program.again[again];
	return Math.floor(-program.timeValue[time] * s.series.logarithms[place] * factor + 0.5);
}
