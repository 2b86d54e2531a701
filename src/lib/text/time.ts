// Times as people say them: from words to the file's form and back.
import type { KindTimeDocument, TimeDocument } from '#sim';
import type { Unit } from './format.ts';

type Said = { ok: true; value: TimeDocument } | { ok: false; message: string };

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const UNITS: [RegExp, string][] = [
	[/^(min|mins|minutes?|m)$/, 'min'],
	[/^(h|hrs?|hours?)$/, 'h'],
	[/^(d|days?)$/, 'd'],
	[/^(wd|working days?|workdays?)$/, 'wd'],
	[/^(wk|wks|weeks?|w)$/, 'wk']
];
const UNIT = String.raw`(min(?:ute)?s?|m|hours?|hrs?|h|days?|d|working days?|workdays?|wd|weeks?|wks?|w)`;
const DURATION = `${NUMBER}\\s*${UNIT}?`;

const WAYS_OUT = 'Say it like “15 min” or “2 to 6 h”.';

function duration(number: string, unit: string | undefined, fallback: string | undefined) {
	const name = UNITS.find(([words]) => words.test(unit ?? fallback ?? ''))?.[1];
	const value = Number(number.replace(',', '.'));
	return name ? `${value}${name}` : value;
}

/**
 * A time from what somebody typed. `unit` is the document's, for numbers without one.
 * Refuses with a sentence that says which words are understood.
 */
export function parseTime(text: string, unit: Unit): Said {
	const words = text.trim().toLowerCase().replace(/[–—]/g, '-').replace(/\s+/g, ' ');
	const match = (pattern: string) => new RegExp(`^${pattern}$`).exec(words);
	let m;
	if (words === '') return { ok: false, message: `This needs a time. ${WAYS_OUT}` };
	if ((m = match(`(?:about |exactly )?${DURATION}`)))
		return { ok: true, value: duration(m[1], m[2], unit) };
	if ((m = match(`${DURATION} ?(?:to|-) ?${DURATION}`))) {
		const high = m[4] ?? unit;
		const [low, top] = [Number(m[1].replace(',', '.')), Number(m[3].replace(',', '.'))];
		if (!m[2] || m[2] === m[4]) {
			if (!(low > 0 && low < top)) {
				return {
					ok: false,
					message: `“${text.trim()}” needs a first number above 0 and below the second.`
				};
			}
			return { ok: true, value: `${low} to ${top} ${UNITS.find(([w]) => w.test(high))![1]}` };
		}
		return {
			ok: true,
			value: {
				lognormal: { p10: duration(m[1], m[2], unit), p90: duration(m[3], m[4], unit) }
			}
		};
	}
	if ((m = match(`${DURATION},? sometimes ${DURATION}`)))
		return {
			ok: true,
			value: {
				lognormal: {
					p50: duration(m[1], m[2], m[4] ?? unit),
					p90: duration(m[3], m[4], m[2] ?? unit)
				}
			}
		};
	if ((m = match(`between ${DURATION} and ${DURATION}, mostly ${DURATION}`)))
		return {
			ok: true,
			value: {
				triangular: [
					duration(m[1], m[2], m[4] ?? unit),
					duration(m[5], m[6], m[4] ?? unit),
					duration(m[3], m[4], unit)
				]
			}
		};
	if ((m = match(`between ${DURATION} and ${DURATION}`)))
		return {
			ok: true,
			value: { uniform: [duration(m[1], m[2], m[4] ?? unit), duration(m[3], m[4], unit)] }
		};
	if ((m = match(`${DURATION}(?: on average)?,? cv ${NUMBER}(?:,? \\(?(gamma|lognormal)\\)?)?`))) {
		const shape = { mean: duration(m[1], m[2], unit), cv: Number(m[3].replace(',', '.')) };
		return { ok: true, value: m[4] === 'gamma' ? { gamma: shape } : { lognormal: shape } };
	}
	if ((m = match(`${DURATION}(?: on average)?,? \\(?exponential\\)?`)))
		return { ok: true, value: { exponential: duration(m[1], m[2], unit) } };
	return {
		ok: false,
		message: `“${text.trim()}” is not a time. ${WAYS_OUT}`
	};
}

function sayDuration(value: string | number, unit: Unit): string {
	if (typeof value === 'number') return `${value} ${unit}`;
	return value.replace(/^([\d.]+)\s*(\D+)$/, '$1 $2');
}

/**
 * The words for a time, which `parseTime` reads back; or, where no words would do (measured values, mixtures, times by
 * kind of work), a description and `isFixed`: it can be replaced, not edited.
 */
export function sayTime(
	time: KindTimeDocument | null | undefined,
	unit: Unit
): { words: string; isFixed: boolean } {
	const said = (words: string) => ({ words, isFixed: false });
	const fixed = (words: string) => ({ words, isFixed: true });
	if (time === undefined || time === null) return said('');
	if (typeof time === 'number') return said(sayDuration(time, unit));
	if (typeof time === 'string') return said(/ to /.test(time) ? time : sayDuration(time, unit));
	const d = (value: string | number) => sayDuration(value, unit);
	if ('exponential' in time) return said(`${d(time.exponential)}, exponential`);
	if ('uniform' in time) return said(`between ${d(time.uniform[0])} and ${d(time.uniform[1])}`);
	if ('triangular' in time) {
		const [low, mode, high] = time.triangular;
		return said(`between ${d(low)} and ${d(high)}, mostly ${d(mode)}`);
	}
	if ('lognormal' in time) {
		const shape = time.lognormal as Record<string, string | number>;
		if (shape.mean !== undefined) return said(`${d(shape.mean)}, cv ${shape.cv}`);
		const { p50, p90 } = shape;
		if (p50 !== undefined && p90 !== undefined) return said(`${d(p50)}, sometimes ${d(p90)}`);
		const [[low, from], [high, to]] = Object.entries(shape) as [[string, string], [string, string]];
		return fixed(`${d(from)} (${low}) to ${d(to)} (${high})`);
	}
	if ('gamma' in time) return said(`${d(time.gamma.mean)}, cv ${time.gamma.cv}, gamma`);
	if ('values' in time) return fixed(`${time.values.length} measured values`);
	if ('quantiles' in time) return fixed(`measured, ${time.quantiles.length} quantiles`);
	if ('for' in time) return fixed('differs by kind of work');
	return fixed(`${Object.keys(time)[0]} distribution`);
}
