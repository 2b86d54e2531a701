// What is known of any distribution: the one place that tells the kinds apart.
import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { exponential } from './exponential.ts';
import type { Family, Simple } from './family.ts';
import { gamma } from './gamma.ts';
import { lognormal } from './lognormal.ts';
import { meanOfMix, quantileOfMix, varianceOfMix } from './mix.ts';
import { normal } from './normal.ts';
import { pareto } from './pareto.ts';
import { pert } from './pert.ts';
import { quantiles } from './quantiles.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';
import { values } from './values.ts';
import { weibull } from './weibull.ts';

const FAMILIES: { [K in Simple['kind']]: Family<Extract<Simple, { kind: K }>> } = {
	constant,
	exponential,
	gamma,
	lognormal,
	normal,
	pareto,
	pert,
	quantiles,
	triangular,
	uniform,
	values,
	weibull
};

/** The family that a distribution belongs to. */
export function familyOf<D extends Simple>(d: D): Family<D> {
	return FAMILIES[d.kind] as unknown as Family<D>;
}

/** Expected value; Infinity where there is none. */
export function mean(d: Distribution): number {
	if (d.kind === 'mix') return meanOfMix(d, mean);
	if (d.kind === 'sum') return total(d.parts, mean);
	return familyOf(d).mean(d);
}

/** Variance; Infinity where there is none. Parts of a sum are independent. */
export function variance(d: Distribution): number {
	if (d.kind === 'mix') return varianceOfMix(d, mean, variance);
	if (d.kind === 'sum') return total(d.parts, variance);
	return familyOf(d).variance(d);
}

/** Standard deviation ÷ mean; 0 for what is always 0. */
export function cv(d: Distribution): number {
	const spread = variance(d);
	return spread === 0 ? 0 : Math.sqrt(spread) / mean(d);
}

/** The smallest number that can come. */
export function minimum(d: Distribution): number {
	if (d.kind === 'sum') return total(d.parts, minimum);
	if (d.kind === 'mix') return Math.min(...possible(d.parts).map(minimum));
	return familyOf(d).minimum(d);
}

/** The largest number that can come; Infinity where there is no end. */
export function maximum(d: Distribution): number {
	if (d.kind === 'sum') return total(d.parts, maximum);
	if (d.kind === 'mix') return Math.max(...possible(d.parts).map(maximum));
	return familyOf(d).maximum(d);
}

/** The distribution of x × factor; factor ≥ 0. */
export function scale(d: Distribution, factor: number): Distribution {
	if (factor === 0) return { kind: 'constant', value: 0 };
	if (d.kind === 'sum') return { ...d, parts: d.parts.map((part) => scale(part, factor)) };
	if (d.kind === 'mix') {
		return { ...d, parts: d.parts.map(({ share, of }) => ({ share, of: scale(of, factor) })) };
	}
	return familyOf(d).scale(d, factor);
}

/** The probability of x or less. RangeError for a sum, of which it is not known. */
export function cdf(d: Distribution, x: number): number {
	if (d.kind === 'sum') throw new RangeError('a sum has no known distribution function');
	if (d.kind === 'mix') return d.parts.reduce((sum, part) => sum + part.share * cdf(part.of, x), 0);
	return familyOf(d).cdf(d, x);
}

/** The number that x stays at or below with probability u; 0 ≤ u < 1. RangeError for a sum, of which it is not known. */
export function quantile(d: Distribution, u: number): number {
	if (d.kind === 'sum') throw new RangeError('a sum has no known quantile function');
	if (d.kind === 'mix') return quantileOfMix(d, u, quantile, cdf);
	return familyOf(d).quantile(d, u);
}

function possible(parts: { share: number; of: Distribution }[]): Distribution[] {
	return parts.filter((part) => part.share > 0).map((part) => part.of);
}

function total(parts: Distribution[], of: (d: Distribution) => number): number {
	return parts.reduce((sum, part) => sum + of(part), 0);
}
