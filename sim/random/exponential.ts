import { expm1, log, logInPlace } from '../numerics/index.ts';
import type { Family, Of } from './family.ts';

/** The time to the next of many independent things; cv is 1. Its quantile is −mean log(1 − u); 1 − u is exact. */
export const exponential: Family<Of<'exponential'>> = {
	quantile: (d, u) => -d.mean * log(1 - u),
	cdf: (d, x) => (d.mean === 0 ? (x < 0 ? 0 : 1) : x <= 0 ? 0 : -expm1(-x / d.mean)),
	mean: (d) => d.mean,
	variance: (d) => d.mean * d.mean,
	minimum: () => 0,
	maximum: (d) => (d.mean === 0 ? 0 : Infinity),
	scale: (d, factor) => ({ ...d, mean: d.mean * factor }),
	prepare({ mean }) {
		return (x) => {
			x[0] = 1 - x[0];
			logInPlace(x, 0);
			x[0] = -mean * x[0];
		};
	}
};
