// Times as people say them: from words to the file's form and back.
import type { DurationDocument, KindTimeDocument, TimeDocument } from '#sim';
import {
	DURATION,
	joinUnits,
	lengthOf,
	readUnit,
	sayDuration,
	UNIT_WORDS,
	writeDuration
} from './duration.ts';
import { formatSetting, type Unit } from './format.ts';
import { parseShare, plainDigits, sayShare, toDigits, type Said } from './numbers.ts';
import { countVague, isAtOnce, isOtherUnit, missingBound, simplify } from './spoken.ts';

const WAYS_OUT = 'Say it like “15 min” or “2 to 6 h”.';
const NUMBER = String.raw`(\d+(?:\.\d+)?|\.\d+)`;
const ABOUT = String.raw`(?:(?:about|around|roughly|exactly|usually|mostly|typically|always|ca\.?|~) ?)?`;

const GIVE_OR_TAKE = String.raw`(?:give or take|±|\+/-|\+-|plus or minus)`;
const SHAPED = String.raw`(?:,? \(?(gamma|lognormal)\)?)?`;

/** A working day too. */
export type SpokenUnit = Unit | 'wd';
type Groups = (string | undefined)[];
/** What was said, or why it makes no sense. */
type Rule = [pattern: RegExp, build: (groups: Groups, unit: SpokenUnit) => TimeDocument | Refusal];
interface Refusal {
	message: string;
}

const whole = (source: string) => new RegExp(`^${source}$`);
const duration = (g: Groups, at: number, ...units: (string | undefined)[]) =>
	writeDuration(g[at]!, g[at + 1] ?? units.find((unit) => unit !== undefined), 'h');

function range(g: Groups, unit: SpokenUnit): TimeDocument | Refusal {
	const [low, high] = [Number(g[1]), Number(g[3])];
	const [from, to] = [g[2] ?? g[4] ?? unit, g[4] ?? unit].map((words) => readUnit(words)!);
	if (!(low > 0 && low * lengthOf(from) < high * lengthOf(to)))
		return { message: 'needs a first number above 0 and below the second.' };
	if (from === to) return `${low} to ${high} ${to}`;
	return { lognormal: { p10: `${low}${from}`, p90: `${high}${to}` } };
}

/** A mean and how much times scatter about it. */
function spread(g: Groups, unit: SpokenUnit, cv: number): TimeDocument {
	const shape = { mean: duration(g, 1, unit), cv };
	return g[4] === 'gamma' ? { gamma: shape } : { lognormal: shape };
}

const RULES: Rule[] = [
	[whole(ABOUT + DURATION), (g, unit) => duration(g, 1, unit)],
	[whole(`(?:from )?${ABOUT}${DURATION} ?(?:to|-|until) ?${DURATION}`), range],
	[
		whole(
			`${ABOUT}${DURATION},?(?: but| and)? (?:sometimes|at times|now and then|occasionally)(?: up to)? ${DURATION}`
		),
		(g, unit) => ({
			lognormal: { p50: duration(g, 1, g[4], unit), p90: duration(g, 3, g[2], unit) }
		})
	],
	[
		whole(
			`(.+ ?(?:to|-|until) ?.+?),?(?: but| and)? (?:sometimes|at times|now and then|occasionally)(?: up to)? ${DURATION}`
		),
		(g, unit) => {
			const usual = parseTime(g[1]!, unit);
			if (!usual.ok) return usual;
			const other = duration(g, 2, unitSaid(g[1]!, 'h'), unit);
			return {
				mix: [
					{ share: 0.9, of: usual.value },
					{ share: 0.1, of: other }
				]
			};
		}
	],
	[
		whole(`between ${DURATION} and ${DURATION},? mostly ${DURATION}(,? (?:smooth|pert))?`),
		(g, unit) => {
			const three: [string, string, string] = [
				duration(g, 1, g[4], unit),
				duration(g, 5, g[4], unit),
				duration(g, 3, unit)
			];
			return g[7] ? { pert: three } : { triangular: three };
		}
	],
	[
		whole(`between ${DURATION} and ${DURATION}`),
		(g, unit) => ({ uniform: [duration(g, 1, g[4], unit), duration(g, 3, unit)] })
	],
	[
		whole(`${DURATION},? ?${GIVE_OR_TAKE} ?${DURATION}`),
		(g, unit) => ({ normal: { mean: duration(g, 1, g[4], unit), sd: duration(g, 3, g[2], unit) } })
	],
	[
		whole(`${DURATION}(?: on average)?,? ?${GIVE_OR_TAKE} ?${NUMBER} ?%${SHAPED}`),
		(g, unit) => spread(g, unit, Number((Number(g[3]) / 100).toPrecision(15)))
	],
	[
		whole(`${DURATION}(?: on average)?,? cv ${NUMBER}${SHAPED}`),
		(g, unit) => spread(g, unit, Number(g[3]))
	],
	[
		whole(`${DURATION}(?: on average)?,? in (\\d+) stages?`),
		(g, unit) => ({ erlang: { mean: duration(g, 1, unit), k: Number(g[3]) } })
	],
	[
		whole(`${DURATION}(?: on average)?,? weibull(?: shape)? ${NUMBER}`),
		(g, unit) => ({ weibull: { mean: duration(g, 1, unit), shape: Number(g[3]) } })
	],
	[
		whole(`(?:at least )?${DURATION},? pareto(?: shape)? ${NUMBER}`),
		(g, unit) => ({ pareto: { min: duration(g, 1, unit), shape: Number(g[3]) } })
	],
	[
		whole(`${DURATION}(?: on average)?,? \\(?(?:exponential|memoryless|very uneven)\\)?`),
		(g, unit) => ({ exponential: duration(g, 1, unit) })
	],
	[
		whole(
			`(\\d+)% (?:within|under|below) ${DURATION},? (\\d+)% (?:within|under|below) ${DURATION}`
		),
		(g, unit) => ({
			lognormal: {
				[`p${Number(g[1])}`]: duration(g, 2, g[6], unit),
				[`p${Number(g[4])}`]: duration(g, 5, g[3], unit)
			}
		})
	]
];

/** The unit said last in words for a time, which a bare number put in their place will have; `unit` where none is. */
export function unitSaid(words: string, unit: Unit): SpokenUnit {
	const said = [...words.matchAll(/[a-z]+/g)].flatMap(([word]) => readUnit(word) ?? []);
	return (said.at(-1) as SpokenUnit | undefined) ?? unit;
}

/**
 * A time from what somebody typed. `unit` is for numbers without one.
 * Refuses with a sentence that says which words are understood.
 */
export function parseTime(text: string, unit: SpokenUnit): Said<TimeDocument> {
	const typed = text.trim();
	if (typed === '') return { ok: false, message: `This needs a time. ${WAYS_OUT}` };
	const parts = parseParts(typed, unit);
	if (parts) return parts;
	const spoken = simplify(plainDigits(typed));
	if (isAtOnce(spoken)) return { ok: true, value: '0min' };
	const words = joinUnits(toDigits(spoken));
	for (const [pattern, build] of RULES) {
		const groups = pattern.exec(words);
		if (!groups) continue;
		const value = build(groups, unit);
		if (typeof value !== 'object' || !('message' in value)) return { ok: true, value };
		return { ok: false, message: `“${typed}” ${value.message}` };
	}
	const half = tellHalf(typed, spoken, unit);
	if (half) return { ok: false, message: half };
	const odd = /^[\d.]+(?: ?(?:to|-) ?[\d.]+)? ?([a-z]+)$/.exec(words)?.[1];
	const strange = /^\d/.test(typed) || isOtherUnit(odd) ? odd : undefined;
	const why = strange
		? `“${strange}” is no unit of time here: it takes ${UNIT_WORDS}.`
		: `“${typed}” is not a time.`;
	return { ok: false, message: `${why} ${WAYS_OUT}` };
}

/** Of a time that names one end only: which it is, and how to say the other. */
function tellHalf(typed: string, spoken: string, unit: SpokenUnit): string | null {
	const missing = missingBound(spoken);
	const said = missing && parseTime(missing.time, unit);
	if (!said?.ok || typeof said.value !== 'string' || / to /.test(said.value)) return null;
	const own = sayDuration(said.value, 'h');
	const [number, name] = own.split(' ');
	return missing!.bound === 'most'
		? `“${typed}” says the longest only. Say what is usual too: “${sayPart(number, 4, name)}, sometimes ${own}”, or “between 0 and ${own}” where all is as likely.`
		: `“${typed}” says the shortest only. Say the longest too: “${own} to ${formatSetting(Number(number) * 3)} ${name}”.`;
}

/** A part of a length, as an example of one. */
const sayPart = (number: string, of: number, unit: string) =>
	`${formatSetting(Number(number) / of)} ${unit}`;

/** “one of 1 h, 2 h, 4 h”, “80%: 5 min; 20%: 2 h”, “5 min + 2 to 6 h”; null for what is none of these. */
function parseParts(text: string, unit: SpokenUnit): Said<TimeDocument> | null {
	if (/^one of /i.test(text)) {
		const values = parseAll(text.slice(7).split(/, | or /), unit);
		if (!values.ok) return values;
		const odd = values.value.some((value) => typeof value !== 'string' || / to /.test(value));
		return odd
			? { ok: false, message: `“${text}” takes single times: “one of 1 h, 2 h, 4 h”.` }
			: { ok: true, value: { values: values.value as DurationDocument[] } };
	}
	if (/^[^:;]+: ?[^;]+;/.test(text)) {
		const pairs = text.split(';').map((part) => part.split(':'));
		const times = parseAll(
			pairs.map(([, time = '']) => time),
			unit
		);
		if (!times.ok) return times;
		const mix: { share: number; of: TimeDocument }[] = [];
		for (const [i, [words]] of pairs.entries()) {
			const share = parseShare(words);
			if (!share.ok) return share;
			mix.push({ share: share.value, of: times.value[i] });
		}
		return { ok: true, value: { mix } };
	}
	if (!/ (\+|plus) (?!or minus)/.test(text)) return null;
	const sum = parseAll(text.split(/ (?:\+|plus) /), unit);
	return sum.ok ? { ok: true, value: { sum: sum.value } } : sum;
}

function parseAll(texts: string[], unit: SpokenUnit): Said<TimeDocument[]> {
	const value: TimeDocument[] = [];
	for (const text of texts) {
		const said = parseTime(countVague(text), unit);
		if (!said.ok) return said;
		value.push(said.value);
	}
	return { ok: true, value };
}

/** At most so many parts of a mix, a sum or a list are said in words. */
const SAID = 4;

/** A mean and its scatter, in percent where that is the whole truth. */
function sayMean(mean: string, cv: number): string {
	const percent = Number((cv * 100).toPrecision(15));
	const isWhole = Number((percent / 100).toPrecision(15)) === cv && !/e/.test(`${percent}`);
	return isWhole ? `${mean} ± ${percent}%` : `${mean}, cv ${cv}`;
}

/**
 * The words for a time, which `parseTime` reads back; or, where no words would do (many measured values, quantiles,
 * times by kind of work), a description and `isFixed`: it can be replaced, or edited by its parts, not by words.
 */
export function sayTime(
	time: KindTimeDocument | null | undefined,
	unit: Unit
): { words: string; isFixed: boolean } {
	const said = (words: string) => ({ words, isFixed: false });
	const fixed = (words: string) => ({ words, isFixed: true });
	const d = (value: DurationDocument) => sayDuration(value, unit);
	if (time === undefined || time === null) return said('');
	if (typeof time !== 'object')
		return said(typeof time === 'string' && / to /.test(time) ? time.trim() : d(time));
	if ('for' in time) return fixed('differs by kind of work');
	if ('exponential' in time) return said(`${d(time.exponential)}, very uneven`);
	if ('uniform' in time) return said(`between ${d(time.uniform[0])} and ${d(time.uniform[1])}`);
	if ('triangular' in time || 'pert' in time) {
		const [low, mode, high] = 'pert' in time ? time.pert : time.triangular;
		return said(
			`between ${d(low)} and ${d(high)}, mostly ${d(mode)}${'pert' in time ? ', pert' : ''}`
		);
	}
	if ('normal' in time) return said(`${d(time.normal.mean)}, give or take ${d(time.normal.sd)}`);
	if ('gamma' in time) return said(`${sayMean(d(time.gamma.mean), time.gamma.cv)}, gamma`);
	if ('erlang' in time) return said(`${d(time.erlang.mean)} in ${time.erlang.k} stages`);
	if ('weibull' in time) return said(`${d(time.weibull.mean)}, weibull ${time.weibull.shape}`);
	if ('pareto' in time) return said(`at least ${d(time.pareto.min)}, pareto ${time.pareto.shape}`);
	if ('lognormal' in time) {
		const shape = time.lognormal as Record<string, string | number>;
		if (shape.mean !== undefined) return said(sayMean(d(shape.mean), Number(shape.cv)));
		const pair = Object.entries(shape).sort((a, b) => rank(a[0]) - rank(b[0]));
		const [[low, from], [high, to]] = pair;
		if (low === 'p50' && high === 'p90') return said(`${d(from)}, sometimes ${d(to)}`);
		if (low === 'p10' && high === 'p90') return said(`${d(from)} to ${d(to)}`);
		return said(`${rank(low)}% within ${d(from)}, ${rank(high)}% within ${d(to)}`);
	}
	if ('values' in time) {
		const { values } = time;
		return values.length > 1 && values.length <= SAID
			? said(`one of ${values.map(d).join(', ')}`)
			: fixed(`${values.length} measured values`);
	}
	if ('quantiles' in time) return fixed(`as measured, ${time.quantiles.length} points`);
	const parts = ('mix' in time ? time.mix.map(({ of }) => of) : time.sum).map((part) =>
		sayTime(part, unit)
	);
	// A part of parts would need brackets, and a part with commas is fine.
	const isSaid =
		parts.length > 1 &&
		parts.length <= SAID &&
		parts.every(({ words, isFixed }) => !isFixed && !/[;:+]/.test(words));
	if ('mix' in time)
		return isSaid
			? said(parts.map(({ words }, i) => `${sayShare(time.mix[i].share)}: ${words}`).join('; '))
			: fixed(`a mix of ${parts.length}`);
	return isSaid
		? said(parts.map(({ words }) => words).join(' + '))
		: fixed(`a sum of ${parts.length}`);
}

const rank = (name: string) => Number(name.slice(1));
