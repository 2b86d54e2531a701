import {
	betaDensity,
	betaLogit,
	exp,
	expInPlace,
	normalCdf,
	normalDensity,
	normalQuantileInPlace,
	regularizedBeta
} from '../numerics/index.ts';
import type { Family, Of } from './family.ts';
import { tabulate } from './tabulated.ts';

type Pert = Of<'pert'>;

/**
 * At least low, at most high, most often mode, and less often far from it than with a triangle: a beta distribution with weight 4.
 * D. G. Malcolm et al., "Application of a technique for research and development program evaluation", Operations Research 7 (1959).
 */
export const pert: Family<Pert> = {
	quantile(d, u) {
		if (u <= 0 || d.high === d.low) return d.low;
		const [a, b] = shapes(d);
		return d.low + (d.high - d.low) / (1 + exp(-betaLogit(a, b, u, 1 - u)));
	},
	cdf(d, x) {
		if (x < d.low) return 0;
		if (x >= d.high) return 1;
		const [a, b] = shapes(d);
		return regularizedBeta(a, b, (x - d.low) / (d.high - d.low));
	},
	mean: (d) => (d.low + 4 * d.mode + d.high) / 6,
	variance(d) {
		const mean = pert.mean(d);
		return ((mean - d.low) * (d.high - mean)) / 7;
	},
	minimum: (d) => d.low,
	maximum: (d) => d.high,
	scale: (d, factor) => ({
		...d,
		low: d.low * factor,
		mode: d.mode * factor,
		high: d.high * factor
	}),
	/** Within 1e-8 of the range of the true quantile. */
	prepare(d) {
		const { low, high } = d;
		const range = high - low;
		if (range === 0)
			return (x) => {
				x[0] = low;
			};
		const [a, b] = shapes(d);
		const logitAt = tabulate((z) => {
			const y = betaLogit(a, b, normalCdf(z), normalCdf(-z));
			return [y, normalDensity(z) / betaDensity(a, b, 1 / (1 + exp(-y)), 1 / (1 + exp(y)))];
		}, 1e-8);
		return (x) => {
			if (x[0] <= 0) {
				x[0] = low;
				return;
			}
			normalQuantileInPlace(x, 0);
			logitAt(x);
			x[0] = -x[0];
			expInPlace(x, 0);
			x[0] = low + range / (1 + x[0]);
		};
	}
};

function shapes({ low, mode, high }: Pert): [number, number] {
	return [1 + (4 * (mode - low)) / (high - low), 1 + (4 * (high - mode)) / (high - low)];
}
