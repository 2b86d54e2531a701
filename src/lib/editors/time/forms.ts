// The forms that a time can have, each with its parameters, and how to come from any time to one of about the same size.
import type { DurationDocument, Sketch, TimeDocument } from '#sim';
import { roundDuration } from '../../text/duration.ts';

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
		name: 'always the same',
		parameters: [length('it takes')],
		read: (time) => (typeof time !== 'object' && !RANGE.test(String(time)) ? [time] : null),
		write: ([value]) => value,
		guess: (sketch) => [d(sketch.p50)]
	},
	{
		id: 'range',
		name: 'mostly from … to …',
		parameters: [length('1 in 10 is shorter than'), length('1 in 10 is longer than')],
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
		name: 'usually this, sometimes that',
		parameters: [length('half take less than'), length('1 in 10 takes more than')],
		read(time) {
			const pair = pairOf(time);
			return pair && 'p50' in pair && 'p90' in pair ? [pair.p50, pair.p90] : null;
		},
		write: ([p50, p90]) => ({ lognormal: { p50, p90 } }),
		guess: (sketch) => [d(sketch.p50 || 3_600_000), span(sketch)[1]]
	},
	{
		id: 'pair',
		name: 'two shares that are known',
		term: 'lognormal by quantiles',
		parameters: [
			{ name: 'of 100, so many', kind: 'whole', least: 1, most: 98 },
			length('take less than'),
			{ name: 'and so many', kind: 'whole', least: 2, most: 99 },
			length('less than')
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
		name: 'mostly short, now and then long',
		term: 'lognormal',
		parameters: [length('on average'), number('spread (cv: deviation ÷ average)', 0)],
		read: (time) =>
			typeof time === 'object' && 'lognormal' in time && 'mean' in time.lognormal
				? [time.lognormal.mean, Number(time.lognormal.cv)]
				: null,
		write: ([mean, cv]) => ({ lognormal: { mean, cv: Number(cv) } }),
		guess: (sketch) => [middle(sketch), cvOf(sketch)]
	},
	{
		id: 'exponential',
		name: 'as irregular as chance',
		term: 'exponential',
		parameters: [length('on average')],
		read: (time) => (typeof time === 'object' && 'exponential' in time ? [time.exponential] : null),
		write: ([mean]) => ({ exponential: mean }),
		guess: (sketch) => [middle(sketch)]
	},
	{
		id: 'uniform',
		name: 'anything between, each as likely',
		term: 'uniform',
		parameters: [length('at least'), length('at most')],
		read: (time) => (typeof time === 'object' && 'uniform' in time ? [...time.uniform] : null),
		write: ([low, high]) => ({ uniform: [low, high] }),
		guess: span
	},
	...(['triangular', 'pert'] as const).map((id): Form => ({
		id,
		name: id === 'pert' ? 'between, mostly one, smoothly' : 'between, mostly one',
		term: id === 'pert' ? 'PERT' : 'triangular',
		parameters: [length('at least'), length('mostly'), length('at most')],
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
		name: 'give or take, to both sides alike',
		term: 'normal, cut off at 0',
		parameters: [length('on average'), length('give or take (deviation)')],
		read: (time) =>
			typeof time === 'object' && 'normal' in time ? [time.normal.mean, time.normal.sd] : null,
		write: ([mean, sd]) => ({ normal: { mean, sd } }),
		guess: (sketch) => [middle(sketch), d(Math.max(sketch.p90 - sketch.p10, sketch.p50 / 5) / 2.56)]
	},
	{
		id: 'gamma',
		name: 'several things that add up',
		term: 'gamma',
		parameters: [length('on average'), number('spread (cv: deviation ÷ average)', 0)],
		read: (time) =>
			typeof time === 'object' && 'gamma' in time ? [time.gamma.mean, time.gamma.cv] : null,
		write: ([mean, cv]) => ({ gamma: { mean, cv: Number(cv) } }),
		guess: (sketch) => [middle(sketch), cvOf(sketch)]
	},
	{
		id: 'erlang',
		name: 'stages, one after the other',
		term: 'Erlang',
		parameters: [length('on average'), { name: 'stages', kind: 'whole', least: 1 }],
		read: (time) =>
			typeof time === 'object' && 'erlang' in time ? [time.erlang.mean, time.erlang.k] : null,
		write: ([mean, k]) => ({ erlang: { mean, k: Number(k) } }),
		guess: (sketch) => [middle(sketch), Math.max(1, Math.round(1 / cvOf(sketch) ** 2))]
	},
	{
		id: 'weibull',
		name: 'until something happens',
		term: 'Weibull',
		parameters: [length('on average'), number('shape (1: pure chance; above: it ages)', 0.05)],
		read: (time) =>
			typeof time === 'object' && 'weibull' in time
				? [time.weibull.mean, time.weibull.shape]
				: null,
		write: ([mean, shape]) => ({ weibull: { mean, shape: Number(shape) } }),
		guess: (sketch) => [middle(sketch), 1.5]
	},
	{
		id: 'pareto',
		name: 'a few that never end',
		term: 'Pareto',
		parameters: [length('at least'), number('shape (above 1 there is an average)', 0.05)],
		read: (time) =>
			typeof time === 'object' && 'pareto' in time ? [time.pareto.min, time.pareto.shape] : null,
		write: ([min, shape]) => ({ pareto: { min, shape: Number(shape) } }),
		guess: (sketch) => [d(sketch.p50 / 1.4 || 3_600_000), 2]
	}
];

/** Forms that have any number of parts. */
export const LISTS = [
	{ id: 'values', name: 'measured, each as likely', term: 'values' },
	{ id: 'quantiles', name: 'measured, by quantiles', term: 'quantiles' },
	{ id: 'mix', name: 'now one kind, now another', term: 'mix' },
	{ id: 'sum', name: 'one thing after the other', term: 'sum' }
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
