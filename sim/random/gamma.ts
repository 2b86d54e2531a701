import {
	exp,
	expInPlace,
	gammaDensity,
	gammaLogQuantile,
	gammaQuantile,
	normalCdf,
	normalDensity,
	normalQuantileInPlace,
	regularizedGammaP
} from '../numerics/index.ts';
import type { Distribution } from './distribution.ts';
import type { Family, Of } from './family.ts';
import { tabulate } from './tabulated.ts';

/** With a whole shape (Erlang), the sum of so many exponentials of mean `scale`; otherwise what lies between. */
export const gamma: Family<Of<'gamma'>> = {
	quantile: (d, u) => d.scale * gammaQuantile(d.shape, u),
	cdf: (d, x) => (x <= 0 ? 0 : regularizedGammaP(d.shape, x / d.scale)),
	mean: (d) => d.shape * d.scale,
	variance: (d) => d.shape * d.scale * d.scale,
	minimum: () => 0,
	maximum: () => Infinity,
	scale: (d, factor) => ({ ...d, scale: d.scale * factor }),
	/** Within 1e-8 of the true quantile, relatively. */
	prepare({ shape, scale }) {
		const logAt = tabulate((z) => {
			const y = gammaLogQuantile(shape, normalCdf(z), normalCdf(-z));
			return [y, normalDensity(z) / gammaDensity(shape, exp(y))];
		}, 1e-8);
		return (x) => {
			if (x[0] <= 0) {
				x[0] = 0;
				return;
			}
			normalQuantileInPlace(x, 0);
			logAt(x);
			expInPlace(x, 0);
			x[0] = scale * x[0];
		};
	}
};

/** mean ≥ 0, cv ≥ 0 (standard deviation ÷ mean); with neither above 0, a constant. */
export function gammaFromMeanCv(mean: number, cv: number): Distribution {
	if (mean === 0 || cv === 0) return { kind: 'constant', value: mean };
	return { kind: 'gamma', shape: 1 / (cv * cv), scale: mean * cv * cv };
}

/** The sum of k ≥ 1 exponentials, of that mean together. */
export function erlangFromMeanPhases(mean: number, k: number): Distribution {
	if (mean === 0) return { kind: 'constant', value: 0 };
	if (k === 1) return { kind: 'exponential', mean };
	return { kind: 'gamma', shape: k, scale: mean / k };
}
