// Painting on a week: hours of a calendar by the minute, weights of a profile by the hour.
import { createWeek, MINUTE, type Week } from '#sim';

const MINUTES = 7 * 24 * 60;

/** A rectangle of a week: days across, slots of a day down; both ends included, in any order. */
export interface Patch {
	from: { day: number; slot: number };
	to: { day: number; slot: number };
}

/** Whether a slot lies in a rectangle. */
export function isWithin({ from, to }: Patch, day: number, slot: number): boolean {
	const between = (a: number, b: number, x: number) => x >= Math.min(a, b) && x <= Math.max(a, b);
	return between(from.day, to.day, day) && between(from.slot, to.slot, slot);
}

/** How much of each slot is on shift, 0 to 1: Monday's slots first. */
export function coverOf(week: Week, perDay: number): number[] {
	const size = MINUTES / 7 / perDay;
	const cover = new Array<number>(7 * perDay).fill(0);
	for (const [from, to] of week) {
		const [first, last] = [from / MINUTE, to / MINUTE];
		for (let i = Math.floor(first / size); i * size < last && i < cover.length; i++)
			cover[i] += (Math.min(last, (i + 1) * size) - Math.max(first, i * size)) / size;
	}
	return cover;
}

/** The week with a rectangle of it on or off shift. */
export function paintWeek(week: Week, patch: Patch, perDay: number, isOn: boolean): Week {
	const size = MINUTES / 7 / perDay;
	const minutes = new Uint8Array(MINUTES);
	for (const [from, to] of week) minutes.fill(1, from / MINUTE, to / MINUTE);
	for (let day = 0; day < 7; day++)
		for (let slot = 0; slot < perDay; slot++) {
			const start = (day * perDay + slot) * size;
			if (isWithin(patch, day, slot)) minutes.fill(isOn ? 1 : 0, start, start + size);
		}
	return readMinutes(minutes);
}

/** Every other working day like Monday: Tuesday to Friday. */
export function copyMonday(week: Week): Week {
	const day = MINUTES / 7;
	const minutes = new Uint8Array(MINUTES);
	for (const [from, to] of week) minutes.fill(1, from / MINUTE, to / MINUTE);
	for (let i = 1; i < 5; i++) minutes.copyWithin(i * day, 0, day);
	return readMinutes(minutes);
}

function readMinutes(minutes: Uint8Array): Week {
	const week: Week = [];
	for (let i = 0; i < MINUTES; i++) {
		if (!minutes[i]) continue;
		let end = i;
		while (end < MINUTES && minutes[end]) end++;
		week.push([i * MINUTE, end * MINUTE]);
		i = end;
	}
	return week;
}

/** Weights of the 168 hours with a rectangle at one level; `level` is a share of the highest weight there is. */
export function paintProfile(weights: number[], patch: Patch, level: number): number[] {
	const highest = Math.max(...weights) || 1;
	const weight = Number((level * highest).toPrecision(3));
	return weights.map((old, i) => (isWithin(patch, Math.floor(i / 24), i % 24) ? weight : old));
}

/** Weights that are even while a calendar is open, and none else. */
export function profileOf(lines: string[]): number[] {
	return coverOf(createWeek(lines), 24).map((share) => Number(share.toFixed(3)));
}
