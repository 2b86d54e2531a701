import { SHIFT } from './events.ts';
import type { State } from './state.ts';

/** The next opening or closing of any calendar after `now`. */
export function scheduleShift(s: State): void {
	let next = Infinity;
	for (const calendar of s.program.calendars)
		if (calendar !== null) next = Math.min(next, calendar.nextEdge(s.now));
	if (next < Infinity) s.events.schedule(next, SHIFT, 0);
}

/** All shift changes of an instant happen; then the pools that opened look for work. */
export function changeShifts(s: State): void {
	const { calendars, pools } = s.program;
	for (let pool = 0; pool < pools; pool++) {
		const calendar = calendars[pool];
		if (calendar === null) continue;
		const isOn = calendar.isOpen(s.now) ? 1 : 0;
		if (isOn === 1 && s.isOn[pool] === 0) s.look(pool);
		s.isOn[pool] = isOn;
	}
	scheduleShift(s);
}
