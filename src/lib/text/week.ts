// Weeks of a calendar: from stretches to the lines of the file, and to a sentence.
import { DAY, HOUR, MINUTE, type Week } from '#sim';
import { formatSetting } from './format.ts';

export const DAYS = [
	'Monday',
	'Tuesday',
	'Wednesday',
	'Thursday',
	'Friday',
	'Saturday',
	'Sunday'
] as const;
const SHORT = DAYS.map((day) => day.slice(0, 3));

/** Milliseconds since midnight as a clock shows them: “09:30”; midnight at the end of a day is “24:00”. */
export function sayClock(time: number): string {
	const minutes = Math.round(time / MINUTE);
	const pad = (n: number) => String(n).padStart(2, '0');
	return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Days as the file names them: “Mon-Fri”, “Mon,Wed”, “Mon-Wed,Fri”. */
function sayDays(days: number[]): string {
	const runs: [first: number, last: number][] = [];
	for (const day of days) {
		const run = runs.at(-1);
		if (run && day === run[1] + 1) run[1] = day;
		else runs.push([day, day]);
	}
	return runs
		.map(([first, last]) =>
			first === last
				? SHORT[first]
				: `${SHORT[first]}${last === first + 1 ? ',' : '-'}${SHORT[last]}`
		)
		.join(',');
}

/** The lines of a week, fewest first: days that have the same hours share theirs. Its stretches are disjoint and ascending. */
export function writeWeek(week: Week): string[] {
	const byHours = new Map<string, number[]>();
	for (let day = 0; day < DAYS.length; day++) {
		const start = day * DAY;
		for (const [from, to] of week) {
			const [low, high] = [Math.max(from, start) - start, Math.min(to, start + DAY) - start];
			if (low >= high) continue;
			const hours = `${sayClock(low)}-${sayClock(high)}`;
			byHours.set(hours, [...(byHours.get(hours) ?? []), day]);
		}
	}
	const lines = [...byHours].map(([hours, days]) => ({ hours, days }));
	lines.sort((a, b) => a.days[0] - b.days[0] || (a.hours < b.hours ? -1 : 1));
	return lines.map(({ hours, days }) => `${sayDays(days)} ${hours}`);
}

/** “35 hours a week”; what is on all the time says so. */
export function tellWeek(week: Week): string {
	const hours = week.reduce((sum, [from, to]) => sum + to - from, 0) / HOUR;
	if (hours === 168) return 'round the clock';
	return hours === 0 ? 'no hours yet' : `${formatSetting(Number(hours.toFixed(2)))} hours a week`;
}
