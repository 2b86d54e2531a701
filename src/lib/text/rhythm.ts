// Standing dates: on which days of the week, and at what time, something comes round.
import { DAY, HOUR, parseDuration, WEEK, type DurationDocument } from '#sim';
import { sayDuration } from './duration.ts';
import { formatList, type Unit } from './format.ts';
import { DAYS, sayClock } from './week.ts';

/** More dates than this in a week are a length of time, and no days. */
const MOST = 5;

/** Milliseconds: from one date to the next, and of the first. */
function measure(every: DurationDocument, first: DurationDocument | undefined, unit: Unit) {
	const length = parseDuration(every, unit) ?? 0;
	return { length, start: first === undefined ? length : (parseDuration(first, unit) ?? 0) };
}

/** When it comes round, in milliseconds since Monday 00:00; null where weeks are not alike. */
function listDates(every: number, first: number): number[] | null {
	const count = WEEK / every;
	if (!Number.isInteger(count) || count > MOST) return null;
	return Array.from({ length: count }, (_, k) => (first + k * every) % WEEK).sort((a, b) => a - b);
}

/**
 * “every Tuesday 09:00 and Friday 21:00”; “every 10 d” where weeks are not alike. first: of the first date, since Monday 00:00; without it
 * the first is after one such time.
 */
export function sayRhythm(
	every: DurationDocument,
	first: DurationDocument | undefined,
	unit: Unit
): string {
	const { length, start } = measure(every, first, unit);
	const plainly = `every ${sayDuration(every, unit)}`;
	if (length === DAY) return `every day at ${sayClock(start % DAY)}`;
	if (length > WEEK && length % WEEK === 0) return `${plainly}, on ${sayDate(start % WEEK)}`;
	const dates = listDates(length, start);
	return dates ? `every ${formatList(dates.map(sayDate))}` : plainly;
}

const TIMES = ['', '', 'twice', 'three times', 'four times', 'five times', 'six times'];
const OFTEN: [length: number, word: string][] = [
	[DAY, 'day'],
	[WEEK, 'week']
];
const NAMED: [length: number, one: string, many: string][] = [
	[WEEK, 'week', 'weeks'],
	[DAY, 'day', 'days'],
	[HOUR, 'hour', 'hours']
];

/** How often, as a person says it: “every day”, “twice a week”, “every 2½ days”; null where only its number says it, such as 37 minutes. */
export function sayOften(length: number): string | null {
	for (const [size, word] of OFTEN) {
		const times = TIMES[size / length];
		if (times && length % DAY !== 0) return `${times} a ${word}`;
	}
	for (const [size, one, many] of NAMED) {
		const count = length / size;
		if (count === 1) return `every ${one}`;
		if (count === 2) return `every other ${one}`;
		if (count > 1 && Number.isInteger(count)) return `every ${count} ${many}`;
		if (count > 1 && size < WEEK && Number.isInteger(2 * count))
			return `every ${Math.floor(count)}½ ${many}`;
	}
	return null;
}

/** Its dates, where weeks are alike or a date comes every so many weeks: “at 10:00”, “on Tuesday 09:00 and Friday 21:00”; or nothing. */
export function sayDates(every: DurationDocument, first: DurationDocument, unit: Unit): string {
	const { length, start } = measure(every, first, unit);
	if (length === DAY) return `at ${sayClock(start % DAY)}`;
	if (length > WEEK && length % WEEK === 0) return `on ${sayDate(start % WEEK)}`;
	const dates = listDates(length, start);
	return dates ? `on ${formatList(dates.map(sayDate))}` : '';
}

const ONCE = new Map([
	[HOUR, 'hourly'],
	[DAY, 'daily']
]);

/** The same for a box of the map, by days alone: “every Tue, Fri”, “daily”. */
export function sayRhythmInShort(
	every: DurationDocument,
	first: DurationDocument | undefined,
	unit: Unit
): string {
	const { length, start } = measure(every, first, unit);
	const dates = listDates(length, start);
	const days = dates && [...new Set(dates.map((time) => DAYS[Math.floor(time / DAY)].slice(0, 3)))];
	if (days) return `every ${days.join(', ')}`;
	return ONCE.get(length) ?? `every ${sayDuration(every, unit)}`;
}

const sayDate = (time: number) => `${DAYS[Math.floor(time / DAY)]} ${sayClock(time % DAY)}`;
