// Weeks as people write them: "Mon-Fri 09:00-17:00".
import { DAY, HOUR, MINUTE } from '../units.ts';

/** Half-open stretches of a week in milliseconds since Monday 00:00: disjoint, ascending. */
export type Week = [from: number, to: number][];

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const LINE = /^\s*([a-z]+(?:\s*[-,]\s*[a-z]+)*)\s+(\d{1,2}):(\d\d)\s*-\s*(\d{1,2}):(\d\d)\s*$/i;

/** The stretches of one line, or what is wrong with it. Days run forward in the week; the end is above the start, at most 24:00. */
export function parseLine(line: string): Week | string {
	const match = LINE.exec(line);
	if (!match) return 'It is no line of a calendar.';
	const days = parseDays(match[1]);
	if (typeof days === 'string') return days;
	const [startHour, startMinute, endHour, endMinute] = match.slice(2).map(Number);
	const from = startHour * HOUR + startMinute * MINUTE;
	const to = endHour * HOUR + endMinute * MINUTE;
	if (startMinute > 59 || endMinute > 59) return 'An hour has 60 minutes.';
	if (to > DAY) return 'A day ends at 24:00.';
	if (to <= from) return 'It ends before it starts: a night is two lines.';
	return days.map((day) => [day * DAY + from, day * DAY + to]);
}

/** Days of the week, 0 for Monday, of "Mon", "Mon-Fri", "Mon,Wed", "Mon-Wed,Fri". */
function parseDays(text: string): number[] | string {
	const days: number[] = [];
	for (const part of text.toLowerCase().split(',')) {
		const names = part.split('-').map((name) => name.trim());
		const [first, last] = [names[0], names[names.length - 1]].map((name) => DAYS.indexOf(name));
		const unknown = names.find((name) => !DAYS.includes(name));
		if (unknown !== undefined) return `There is no day "${unknown}".`;
		if (names.length > 2) return 'Days are one, or a first and a last.';
		if (last < first) return 'Days go forward in the week: Sat-Mon is "Sat,Sun,Mon".';
		for (let day = first; day <= last; day++) days.push(day);
	}
	return days;
}

/** The week of a calendar; overlapping and touching lines unite. Lines that can't be read count for nothing. */
export function createWeek(lines: readonly string[]): Week {
	const all = lines.flatMap((line) => {
		const stretches = parseLine(line);
		return typeof stretches === 'string' ? [] : stretches;
	});
	return unite(all);
}

function unite(stretches: Week): Week {
	const all = [...stretches].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
	const week: Week = [];
	for (const [from, to] of all) {
		const last = week[week.length - 1];
		if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
		else if (from < to) week.push([from, to]);
	}
	return week;
}

/** Milliseconds on shift a week. */
export function weekLength(week: Week): number {
	return week.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** When both are on shift. */
export function intersectWeeks(a: Week, b: Week): Week {
	const both: Week = [];
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		const from = Math.max(a[i][0], b[j][0]);
		const to = Math.min(a[i][1], b[j][1]);
		if (from < to) both.push([from, to]);
		if (a[i][1] < b[j][1]) i++;
		else j++;
	}
	return both;
}
