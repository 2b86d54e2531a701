// Lengths of time as people say them, and as the file has them.
import { DAY, HOUR, MINUTE, WEEK, WORKING_DAY } from '#sim';
import type { Unit } from './format.ts';

const NUMBER = String.raw`(\d+(?:\.\d+)?|\.\d+)`;
const UNITS: [RegExp, string][] = [
	[/^(min|mins|minutes?|m)$/, 'min'],
	[/^(h|hrs?|hours?)$/, 'h'],
	[/^(d|days?)$/, 'd'],
	[/^(wd|working days?|workdays?)$/, 'wd'],
	[/^(wk|wks|weeks?|w)$/, 'wk']
];
const UNIT = String.raw`(min(?:ute)?s?|m|hours?|hrs?|h|days?|d|working days?|workdays?|wd|weeks?|wks?|wk|w)`;

/** A length in digits, as the source of a pattern with two groups: number, unit (which may be missing). */
export const DURATION = `${NUMBER}\\s*${UNIT}?`;

/** Words for units that are understood, for those who typed another. */
export const UNIT_WORDS = 'min, h, d (24 hours), wd (a working day, 8 hours) or wk';

/** The file's name of a unit as it was said; undefined for what is none. */
export function readUnit(words: string | undefined): string | undefined {
	return UNITS.find(([pattern]) => pattern.test(words ?? ''))?.[1];
}

/** The file's form of a number and a unit as said; `fallback` where none was said. */
export function writeDuration(number: string, unit: string | undefined, fallback: string) {
	return `${Number(number)}${readUnit(unit ?? fallback)!}`;
}

/** “1 h 30 min”, “1h30” and “1:30 h” in one unit: “90 min”. */
export function joinUnits(words: string): string {
	const minutes = (hours: string, rest: string) => `${Number(hours) * 60 + Number(rest)} min`;
	return words
		.replace(/\b(\d+):([0-5]\d) ?(?:h|hrs?|hours?)\b/g, (_, h: string, m: string) => minutes(h, m))
		.replace(
			/\b(\d+) ?(?:h|hrs?|hours?) ?(?:and )?(\d+) ?(?:min|mins|minutes?|m)\b/g,
			(_, h: string, m: string) => minutes(h, m)
		)
		.replace(/\b(\d+) ?h ?([0-5]\d)\b(?! ?[a-z%.])/g, (_, h: string, m: string) => minutes(h, m))
		.replace(
			/\b(\d+) ?(?:d|days?) ?(?:and )?(\d+) ?(?:h|hrs?|hours?)\b/g,
			(_, d: string, h: string) => `${Number(d) * 24 + Number(h)} h`
		);
}

/** A duration of the file in words: “90min” is “90 min”, a bare number gets the unit of the file. */
export function sayDuration(value: string | number, unit: Unit): string {
	if (typeof value === 'number') return `${value} ${unit}`;
	return value.trim().replace(/^([\d.]+)\s*(\D+)$/, '$1 $2');
}

const SIZES: [limit: number, size: number, unit: string][] = [
	[1.5 * HOUR, MINUTE, 'min'],
	[48 * HOUR, HOUR, 'h'],
	[60 * DAY, DAY, 'd'],
	[Infinity, WEEK, 'wk']
];

function measure(milliseconds: number): { value: number; unit: string } {
	const [, size, unit] = SIZES.find(([limit]) => milliseconds < limit) ?? SIZES[3];
	return { value: Number((milliseconds / size).toPrecision(2)), unit };
}

/** Milliseconds in words, to two digits, in the unit that suits them: “3.5 h”. */
export function sayLength(milliseconds: number): string {
	if (milliseconds === Infinity) return 'for ever';
	const { value, unit } = measure(milliseconds);
	return `${value} ${unit}`;
}

/** Milliseconds as a duration of the file, to two digits. */
export function roundDuration(milliseconds: number): string {
	const { value, unit } = measure(milliseconds);
	return `${value}${unit}`;
}

const LENGTHS: Record<string, number> = {
	...{ min: MINUTE, h: HOUR, d: DAY, wd: WORKING_DAY, wk: WEEK }
};

/** Milliseconds of a unit by its name in the file. */
export function lengthOf(unit: string): number {
	return LENGTHS[unit];
}
