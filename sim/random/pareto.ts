import { exp, expInPlace, expm1, log, logInPlace } from '../numerics/index.ts';
import type { Family, Of } from './family.ts';

/** At least min; the share of numbers above x falls off as a power of x. Its mean is infinite with a shape of 1 or less. */
export const pareto: Family<Of<'pareto'>> = {
	quantile: (d, u) => d.min * exp(-log(1 - u) / d.shape),
	cdf: (d, x) => (x < d.min ? 0 : d.min === 0 ? 1 : -expm1(d.shape * log(d.min / x))),
	mean: (d) => (d.min === 0 ? 0 : d.shape > 1 ? (d.shape * d.min) / (d.shape - 1) : Infinity),
	variance({ min, shape }) {
		if (min === 0) return 0;
		return shape > 2 ? (min * min * shape) / ((shape - 1) * (shape - 1) * (shape - 2)) : Infinity;
	},
	minimum: (d) => d.min,
	maximum: (d) => (d.min === 0 ? 0 : Infinity),
	scale: (d, factor) => ({ ...d, min: d.min * factor }),
	prepare({ min, shape }) {
		const power = -1 / shape;
		return (x) => {
			x[0] = 1 - x[0];
			logInPlace(x, 0);
			x[0] = x[0] * power;
			expInPlace(x, 0);
			x[0] = min * x[0];
		};
	}
};
