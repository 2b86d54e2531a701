import { exp, expInPlace, expm1, log, logGamma, logInPlace } from '../numerics/index.ts';
import type { Distribution } from './distribution.ts';
import type { Family, Of } from './family.ts';

/** A power of an exponential: what has lasted is the likelier to go on (shape below 1) or to end (above 1). */
export const weibull: Family<Of<'weibull'>> = {
	quantile: (d, u) => d.scale * exp(log(-log(1 - u)) / d.shape),
	cdf: (d, x) => (x <= 0 ? 0 : -expm1(-exp(d.shape * log(x / d.scale)))),
	mean: (d) => d.scale * exp(logGamma(1 + 1 / d.shape)),
	variance(d) {
		// In logarithms, so that shapes far below 1 don't overflow before their time.
		const first = logGamma(1 + 1 / d.shape);
		return d.scale * d.scale * exp(2 * first) * expm1(logGamma(1 + 2 / d.shape) - 2 * first);
	},
	minimum: () => 0,
	maximum: () => Infinity,
	scale: (d, factor) => ({ ...d, scale: d.scale * factor }),
	prepare({ shape, scale }) {
		const power = 1 / shape;
		return (x) => {
			x[0] = 1 - x[0];
			logInPlace(x, 0);
			x[0] = -x[0];
			logInPlace(x, 0);
			x[0] = x[0] * power;
			expInPlace(x, 0);
			x[0] = scale * x[0];
		};
	}
};

/** mean ≥ 0, shape > 0; a constant if mean is 0. */
export function weibullFromMeanShape(mean: number, shape: number): Distribution {
	if (mean === 0) return { kind: 'constant', value: 0 };
	return { kind: 'weibull', shape, scale: mean / exp(logGamma(1 + 1 / shape)) };
}
