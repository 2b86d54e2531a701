// The forms that a time can have, each with its parameters, and how to come from any time to one of about the same size.
import type { DurationDocument, Sketch, TimeDocument } from '#sim';
import { roundDuration } from '../../text/duration.ts';
import { FORM_NAMES, PARAMETERS } from '../../text/timeForms.ts';

export type Value = string | number;

export interface Parameter {
	name: string;
	kind: 'duration' | 'number' | 'whole';
	least?: number;
	most?: number;
}

export interface Form {
	id: string;
	/** What one says of such times. */
	name: string;
	/** The field’s term, where there is one. */
	term?: string;
	parameters: Parameter[];
	/** Its parameters; null where the time has another form. */
	read(time: TimeDocument): Value[] | null;
	write(values: Value[]): TimeDocument;
	/** Parameters that come close to a time of another form. */
	guess(sketch: Sketch): Value[];
}

const length = (name: string): Parameter => ({ name, kind: 'duration' });
const number = (name: string, least: number): Parameter => ({ name, kind: 'number', least });
const d = roundDuration;
/** A mean that can be said, of a time that may have none. */
const middle = ({ mean, p50 }: Sketch) => d(Number.isFinite(mean) ? mean : p50);
/** Standard deviation ÷ mean, from a sketch: the shortest and the longest tenth are 2.56 deviations apart. */
const cvOf = ({ p10, p50, p90 }: Sketch) =>
	Math.min(2, Math.max(0.1, Number(((p90 - p10) / 2.56 / (p50 || 1)).toFixed(1)))) || 1;
/** Two numbers that ascend, also where all times are the same. */
const span = ({ p10, p90 }: Sketch): [string, string] =>
	p10 < p90 && p10 > 0 && d(p10) !== d(p90)
		? [d(p10), d(p90)]
		: [d((p90 || 3_600_000) / 2), d((p90 || 3_600_000) * 2)];

type Pair = Record<string, DurationDocument>;
const pairOf = (time: TimeDocument): Pair | null =>
	typeof time === 'object' && 'lognormal' in time && !('mean' in time.lognormal)
		? time.lognormal
		: null;

const RANGE = /^\s*([\d.]+)\s*([a-z]+)?\s+to\s+([\d.]+)\s*([a-z]+)?\s*$/;

/** The forms that a few parameters say, the plainest first. */
export const FORMS: Form[] = [
	{
		id: 'constant',
		...FORM_NAMES.constant,
		parameters: [length(PARAMETERS.takes)],
		read: (time) => (typeof time !== 'object' && !RANGE.test(String(time)) ? [time] : null),
		write: ([value]) => value,
		guess: (sketch) => [d(sketch.p50)]
	},
	{
		id: 'range',
		...FORM_NAMES.range,
		parameters: [length(PARAMETERS.tenShorter), length(PARAMETERS.tenLonger)],
		read(time) {
			const said = typeof time === 'string' ? RANGE.exec(time) : null;
			if (said) {
				const [, low, from, high, to] = said;
				const unit = to ?? '';
				return [`${low}${from ?? unit}`, `${high}${unit}`].map((v) =>
					/\D$/.test(v) ? v : Number(v)
				);
			}
			const pair = pairOf(time);
			return pair && 'p10' in pair && 'p90' in pair ? [pair.p10, pair.p90] : null;
		},
		write: ([p10, p90]) => ({ lognormal: { p10, p90 } }),
		guess: span
	},
	{
		id: 'sometimes',
		...FORM_NAMES.sometimes,
		parameters: [length(PARAMETERS.halfLess), length(PARAMETERS.tenMore)],
		read(time) {
			const pair = pairOf(time);
			return pair && 'p50' in pair && 'p90' in pair ? [pair.p50, pair.p90] : null;
		},
		write: ([p50, p90]) => ({ lognormal: { p50, p90 } }),
		guess: (sketch) => [d(sketch.p50 || 3_600_000), span(sketch)[1]]
	},
	{
		id: 'pair',
		...FORM_NAMES.pair,
		parameters: [
			{ name: PARAMETERS.ofHundred, kind: 'whole', least: 1, most: 98 },
			length(PARAMETERS.takeLess),
			{ name: PARAMETERS.andSoMany, kind: 'whole', least: 2, most: 99 },
			length(PARAMETERS.lessThan)
		],
		read(time) {
			const pair = pairOf(time);
			if (!pair) return null;
			const [low, high] = Object.keys(pair).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
			return [Number(low.slice(1)), pair[low], Number(high.slice(1)), pair[high]];
		},
		write: ([p, low, q, high]) => ({ lognormal: { [`p${p}`]: low, [`p${q}`]: high } }),
		guess(sketch) {
			const [low, high] = span(sketch);
			return [20, low, 80, high];
		}
	},
	{
		id: 'lognormal',
		...FORM_NAMES.lognormal,
		parameters: [length(PARAMETERS.average), number(PARAMETERS.cv, 0)],
		read: (time) =>
			typeof time === 'object' && 'lognormal' in time && 'mean' in time.lognormal
				? [time.lognormal.mean, Number(time.lognormal.cv)]
				: null,
		write: ([mean, cv]) => ({ lognormal: { mean, cv: Number(cv) } }),
		guess: (sketch) => [middle(sketch), cvOf(sketch)]
	},
	{
		id: 'exponential',
		...FORM_NAMES.exponential,
		parameters: [length(PARAMETERS.average)],
		read: (time) => (typeof time === 'object' && 'exponential' in time ? [time.exponential] : null),
		write: ([mean]) => ({ exponential: mean }),
		guess: (sketch) => [middle(sketch)]
	},
	{
		id: 'uniform',
		...FORM_NAMES.uniform,
		parameters: [length(PARAMETERS.least), length(PARAMETERS.most)],
		read: (time) => (typeof time === 'object' && 'uniform' in time ? [...time.uniform] : null),
		write: ([low, high]) => ({ uniform: [low, high] }),
		guess: span
	},
	...(['triangular', 'pert'] as const).map((id): Form => ({
		id,
		...FORM_NAMES[id],
		parameters: [length(PARAMETERS.least), length(PARAMETERS.mostly), length(PARAMETERS.most)],
		read: (time) =>
			typeof time === 'object' && id in time
				? [...(time as Record<string, [Value, Value, Value]>)[id]]
				: null,
		write: (three) => ({ [id]: three }) as unknown as TimeDocument,
		guess(sketch) {
			const [low, high] = span(sketch);
			return sketch.p10 < sketch.p90
				? [low, d(sketch.p50), high]
				: [low, d(sketch.p50 || 3_600_000), high];
		}
	})),
	{
		id: 'normal',
		...FORM_NAMES.normal,
		parameters: [length(PARAMETERS.average), length(PARAMETERS.deviation)],
		read: (time) =>
			typeof time === 'object' && 'normal' in time ? [time.normal.mean, time.normal.sd] : null,
		write: ([mean, sd]) => ({ normal: { mean, sd } }),
		guess: (sketch) => [middle(sketch), d(Math.max(sketch.p90 - sketch.p10, sketch.p50 / 5) / 2.56)]
	},
	{
		id: 'gamma',
		...FORM_NAMES.gamma,
		parameters: [length(PARAMETERS.average), number(PARAMETERS.cv, 0)],
		read: (time) =>
			typeof time === 'object' && 'gamma' in time ? [time.gamma.mean, time.gamma.cv] : null,
		write: ([mean, cv]) => ({ gamma: { mean, cv: Number(cv) } }),
		guess: (sketch) => [middle(sketch), cvOf(sketch)]
	},
	{
		id: 'erlang',
		...FORM_NAMES.erlang,
		parameters: [length(PARAMETERS.average), { name: PARAMETERS.stages, kind: 'whole', least: 1 }],
		read: (time) =>
			typeof time === 'object' && 'erlang' in time ? [time.erlang.mean, time.erlang.k] : null,
		write: ([mean, k]) => ({ erlang: { mean, k: Number(k) } }),
		guess: (sketch) => [middle(sketch), Math.max(1, Math.round(1 / cvOf(sketch) ** 2))]
	},
	{
		id: 'weibull',
		...FORM_NAMES.weibull,
		parameters: [length(PARAMETERS.average), number(PARAMETERS.ageing, 0.05)],
		read: (time) =>
			typeof time === 'object' && 'weibull' in time
				? [time.weibull.mean, time.weibull.shape]
				: null,
		write: ([mean, shape]) => ({ weibull: { mean, shape: Number(shape) } }),
		guess: (sketch) => [middle(sketch), 1.5]
	},
	{
		id: 'pareto',
		...FORM_NAMES.pareto,
		parameters: [length(PARAMETERS.least), number(PARAMETERS.tail, 0.05)],
		read: (time) =>
			typeof time === 'object' && 'pareto' in time ? [time.pareto.min, time.pareto.shape] : null,
		write: ([min, shape]) => ({ pareto: { min, shape: Number(shape) } }),
		guess: (sketch) => [d(sketch.p50 / 1.4 || 3_600_000), 2]
	}
];

/** Forms that have any number of parts. */
export const LISTS = [
	{ id: 'values', ...FORM_NAMES.values },
	{ id: 'quantiles', ...FORM_NAMES.quantiles },
	{ id: 'mix', ...FORM_NAMES.mix },
	{ id: 'sum', ...FORM_NAMES.sum }
] as const;

/** The form that a time has. The first that reads it: the plainest. */
export function formOf(time: TimeDocument): string {
	const form = FORMS.find((each) => each.read(time) !== null);
	return form?.id ?? Object.keys(time as object)[0];
}

/** A time of another form and about the same size. */
export function convert(sketch: Sketch, to: string): TimeDocument {
	const form = FORMS.find(({ id }) => id === to);
	if (form) return form.write(form.guess(sketch));
	const { p10, p50, p90 } = sketch;
	if (to === 'values') return { values: sketch.dots.filter((_, i) => i % 4 === 2).map(d) };
	if (to === 'quantiles')
		return {
			quantiles: [
				[0, d(p10)],
				[0.5, d(p50)],
				[1, d(p90)]
			]
		};
	if (to === 'mix')
		return {
			mix: [
				{ share: 0.8, of: d(p50) },
				{ share: 0.2, of: span(sketch)[1] }
			]
		};
	return { sum: [d(p50 / 2), d(p50 / 2)] };
}
