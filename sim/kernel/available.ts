import type { Program } from '../compile/program.ts';

/** Person-milliseconds on shift in the window, by pool. */
export function availableIn(program: Program, warmup: number): Float64Array {
	const { horizon, change } = program;
	if (change === null) return onShift(program, warmup, horizon);
	const at = Math.max(warmup, change.at);
	const before = onShift(program, warmup, at);
	return onShift(change.program, at, horizon).map((time, pool) => before[pool] + time);
}

function onShift({ calendars, capacity }: Program, from: number, to: number): Float64Array {
	return Float64Array.from(
		calendars,
		(calendar, pool) =>
			capacity[pool] * (calendar ? calendar.onTime(to) - calendar.onTime(from) : to - from)
	);
}
