import { DURATION, RANGE, type Unit } from '../../units.ts';
import type { DurationDocument, KindTimeDocument, TimeDocument } from '../schema.ts';
import { countOf, listOf, percentOf, round } from './words.ts';

/** How each unit is said, of one and of many. */
const UNITS: Record<string, [one: string, many: string]> = {
	min: ['min', 'min'],
	h: ['h', 'h'],
	d: ['day', 'days'],
	wd: ['working day', 'working days'],
	wk: ['week', 'weeks']
};

/** A duration as it was written, in words: "90 min", "2 working days". `unit` is that of bare numbers. */
export function describeDuration(duration: DurationDocument, unit: Unit): string {
	const match = typeof duration === 'string' ? DURATION.exec(duration) : null;
	if (!match && typeof duration === 'string') return duration;
	const number = match ? Number(match[1]) : Number(duration);
	const [one, many] = UNITS[match?.[2] ?? unit];
	return `${number} ${number === 1 ? one : many}`;
}

/** "every week", "every 2 days". */
export function describeRhythm(every: DurationDocument, unit: Unit): string {
	return `every ${describeDuration(every, unit).replace(/^1 /, '')}`;
}

/** Any time of a step in words, such as "2 to 6 h" or "75 min on average, give or take 100%"; by kind of work where it differs. */
export function describeTime(
	time: KindTimeDocument,
	unit: Unit,
	nameKind: (id: string) => string = (id) => id
): string {
	if (typeof time !== 'object' || !('for' in time)) return describePlain(time, unit);
	const { else: rest, ...kinds } = time.for;
	const parts = Object.entries(kinds).map(
		([kind, own]) => `${describePlain(own, unit)} for ${nameKind(kind)}`
	);
	if (rest !== undefined)
		parts.push(`${describePlain(rest, unit)} ${parts.length ? 'otherwise' : ''}`.trim());
	return listOf(parts);
}

function describePlain(time: TimeDocument, unit: Unit): string {
	const say = (duration: DurationDocument) => describeDuration(duration, unit);
	if (typeof time !== 'object') return describeSpoken(time, unit);
	if ('exponential' in time)
		return `${say(time.exponential)} on average, exponentially distributed`;
	if ('uniform' in time) return `anything from ${say(time.uniform[0])} to ${say(time.uniform[1])}`;
	if ('triangular' in time) return describeTriangle(time.triangular.map(say), '');
	if ('pert' in time) return describeTriangle(time.pert.map(say), ' by far');
	if ('normal' in time) return `${say(time.normal.mean)}, give or take ${say(time.normal.sd)}`;
	if ('lognormal' in time) {
		const parameters: Record<string, DurationDocument> = time.lognormal;
		if ('mean' in parameters) return describeSpread(say(parameters.mean), Number(parameters.cv));
		const quantiles = Object.entries(parameters).map(([name, x]): [number, DurationDocument] => [
			Number(name.slice(1)) / 100,
			x
		]);
		return describeQuantiles(quantiles, unit);
	}
	if ('gamma' in time) return describeSpread(say(time.gamma.mean), time.gamma.cv);
	if ('erlang' in time)
		return `${say(time.erlang.mean)} on average, in ${countOf(time.erlang.k, 'equal stage')}`;
	if ('weibull' in time)
		return `${say(time.weibull.mean)} on average, with a Weibull shape of ${round(time.weibull.shape)}`;
	if ('pareto' in time)
		return `${say(time.pareto.min)} or more, with a long tail of shape ${round(time.pareto.shape)}`;
	if ('values' in time) {
		const shown = time.values.slice(0, 4).map(say);
		return time.values.length > 4
			? `one of ${time.values.length} observed times, such as ${listOf(shown, 'or')}`
			: listOf(shown, 'or');
	}
	if ('quantiles' in time) return describeQuantiles(time.quantiles, unit);
	if ('mix' in time)
		return listOf(
			time.mix.map(
				({ share, of }) => `${describePlain(of, unit)} (${percentOf(share)} of the time)`
			),
			'or'
		);
	return time.sum.map((part) => describePlain(part, unit)).join(' plus ');
}

/** "2 to 6 h" is the middle 80%; anything else that is not an object is a plain duration. */
function describeSpoken(time: DurationDocument, unit: Unit): string {
	const match = typeof time === 'string' ? RANGE.exec(time) : null;
	if (!match) return describeDuration(time, unit);
	const [, low, lowUnit, high, highUnit] = match;
	const to = describeDuration(`${high}${highUnit ?? unit}`, unit);
	const from = lowUnit && lowUnit !== highUnit ? describeDuration(`${low}${lowUnit}`, unit) : low;
	return `${from} to ${to}, eight times in ten`;
}

function describeSpread(mean: string, cv: number): string {
	return cv === 0 ? mean : `${mean} on average, give or take ${percentOf(cv)}`;
}

function describeTriangle([low, mode, high]: string[], emphasis: string): string {
	return `${low} to ${high}, most likely${emphasis} ${mode}`;
}

function describeQuantiles(quantiles: [number, DurationDocument][], unit: Unit): string {
	const shown =
		quantiles.length > 5 ? quantiles.filter(([p]) => [0, 0.5, 1].includes(p)) : quantiles;
	return (shown.length ? shown : quantiles.slice(0, 3))
		.map(([p, x]) => {
			const value = describeDuration(x, unit);
			if (p === 0) return `at least ${value}`;
			if (p === 1) return `at most ${value}`;
			return `${p === 0.5 ? 'half' : percentOf(p)} within ${value}`;
		})
		.join(', ');
}
