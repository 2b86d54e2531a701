// Shifts as plain lists of intervals [from, to), in milliseconds from 0, ascending and apart.
import { WEEK } from '../../sim/units.ts';
import type { Duty, Pool } from '../../sim/model/model.ts';

export type Interval = [from: number, to: number];

/** When a pool is on shift, as a list up to `until`; null: always. */
export function createShift(pool: Pool, until: number): Interval[] | null {
	if (pool.calendar === null && pool.duties.length === 0) return null;
	const hours: Interval[] = [];
	for (let week = 0; week * WEEK <= until; week++)
		for (const [from, to] of pool.calendar ?? [[0, WEEK]])
			hours.push([week * WEEK + from, week * WEEK + to]);
	const duties = pool.duties.flatMap((duty) => dutyTimes(duty, duty.first, until));
	return subtract(unite(hours), unite(duties));
}

function dutyTimes(duty: Duty, first: number, until: number): Interval[] {
	const times: Interval[] = [];
	for (let tick = first; tick <= until; tick += duty.every) times.push([tick, tick + duty.takes]);
	return times;
}

/** Milliseconds on shift a week, in the long run; see docs/semantics.md on `reserve`. */
export function onShiftPerWeek(pool: Pool): number {
	let period = WEEK;
	for (const duty of pool.duties) period = leastCommonMultiple(period, duty.every);
	period = Math.min(period, 520 * WEEK);
	for (const { every } of pool.duties)
		period = Math.min(period, Math.max(1, Math.floor((200_000 * every) / WEEK)) * WEEK);
	const ticksOnly = pool.duties.map((duty) => {
		const first = (duty.first % duty.every) - Math.ceil(duty.takes / duty.every) * duty.every;
		return { ...duty, first };
	});
	const hours = createShift({ ...pool, duties: [] }, period) ?? [[0, period]];
	const duties = ticksOnly.flatMap((duty) => dutyTimes(duty, duty.first, period));
	const onShift = subtract(unite(hours), unite(duties));
	return total(intersect(onShift, [[0, period]])) / (period / WEEK);
}

function leastCommonMultiple(a: number, b: number): number {
	let [x, y] = [a, b];
	while (y > 0) [x, y] = [y, x % y];
	return (a / x) * b;
}

const total = (list: Interval[]) => list.reduce((sum, [from, to]) => sum + to - from, 0);

/** All that is in any of the intervals given. */
export function unite(list: Interval[]): Interval[] {
	const united: Interval[] = [];
	for (const [from, to] of [...list].sort((a, b) => a[0] - b[0])) {
		if (to <= from) continue;
		const last = united.at(-1);
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else united.push([from, to]);
	}
	return united;
}

export function intersect(a: Interval[], b: Interval[]): Interval[] {
	const both: Interval[] = [];
	for (const [from, to] of a)
		for (const [start, end] of b)
			if (start < to && from < end) both.push([Math.max(from, start), Math.min(to, end)]);
	return both;
}

export function subtract(a: Interval[], b: Interval[]): Interval[] {
	return a.flatMap(([from, to]) => {
		const left: Interval[] = [];
		let start = from;
		for (const [off, on] of b) {
			if (on <= start || off >= to) continue;
			if (off > start) left.push([start, off]);
			start = Math.max(start, on);
		}
		if (start < to) left.push([start, to]);
		return left;
	});
}

/** When `need` milliseconds on shift have passed since `from`; Infinity beyond the list. */
export function finish(shift: Interval[] | null, from: number, need: number): number {
	if (shift === null || need === 0) return from + need;
	let rest = need;
	for (const [open, close] of shift) {
		if (close <= from) continue;
		const start = Math.max(open, from);
		if (rest <= close - start) return start + rest;
		rest -= close - start;
	}
	return Infinity;
}

/** Milliseconds of [from, to) that are on shift. */
export function onShiftWithin(shift: Interval[] | null, from: number, to: number): number {
	return shift === null ? to - from : total(intersect(shift, [[from, to]]));
}
