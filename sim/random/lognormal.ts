import {
	exp,
	expInPlace,
	expm1,
	log,
	log1p,
	normalCdf,
	normalQuantile,
	normalQuantileInPlace
} from '../numerics/index.ts';
import type { Distribution } from './distribution.ts';
import type { Family, Of } from './family.ts';

/** A number whose logarithm is normal, with mean mu and standard deviation sigma: how long office work usually takes. */
export const lognormal: Family<Of<'lognormal'>> = {
	quantile: (d, u) => (d.sigma === 0 ? exp(d.mu) : exp(d.mu + d.sigma * normalQuantile(u))),
	cdf(d, x) {
		if (x <= 0) return 0;
		if (d.sigma === 0) return x < exp(d.mu) ? 0 : 1;
		return normalCdf((log(x) - d.mu) / d.sigma);
	},
	mean: (d) => exp(d.mu + (d.sigma * d.sigma) / 2),
	variance: (d) => expm1(d.sigma * d.sigma) * exp(2 * d.mu + d.sigma * d.sigma),
	minimum: (d) => (d.sigma === 0 ? exp(d.mu) : 0),
	maximum: (d) => (d.sigma === 0 ? exp(d.mu) : Infinity),
	scale: (d, factor) => ({ ...d, mu: d.mu + log(factor) }),
	prepare({ mu, sigma }) {
		if (sigma === 0) {
			const value = exp(mu);
			return (x) => {
				x[0] = value;
			};
		}
		return (x) => {
			normalQuantileInPlace(x, 0);
			x[0] = mu + sigma * x[0];
			expInPlace(x, 0);
		};
	}
};

/** mean ≥ 0, cv ≥ 0 (standard deviation ÷ mean); with neither above 0, a constant. */
export function lognormalFromMeanCv(mean: number, cv: number): Distribution {
	if (mean === 0 || cv === 0) return { kind: 'constant', value: mean };
	const variance = log1p(cv * cv);
	return { kind: 'lognormal', mu: log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}

/** Below x1 with probability p1 and below x2 with p2; 0 < p1 < p2 < 1, 0 < x1 ≤ x2. RangeError otherwise. */
export function lognormalFromQuantiles(
	p1: number,
	x1: number,
	p2: number,
	x2: number
): Distribution {
	if (!(0 < p1 && p1 < p2 && p2 < 1)) throw new RangeError('p1 < p2 must lie between 0 and 1');
	if (!(0 < x1 && x1 <= x2)) throw new RangeError('quantiles must be positive and ascending');
	if (x1 === x2) return { kind: 'constant', value: x1 };
	const z1 = normalQuantile(p1);
	const sigma = log(x2 / x1) / (normalQuantile(p2) - z1);
	return { kind: 'lognormal', mu: log(x1) - sigma * z1, sigma };
}
