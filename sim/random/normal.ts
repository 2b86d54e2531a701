import { normalCdf, normalDensity, normalQuantileInPlace } from '../numerics/index.ts';
import { type Family, type Of, type Turn, turned } from './family.ts';

type Normal = Of<'normal'>;

/**
 * The normal distribution, of which what is below 0 is cut away; mean ≥ 0 and sd are those before. Moments: N. L. Johnson,
 * S. Kotz & N. Balakrishnan, "Continuous Univariate Distributions" 1 (2nd ed., 1994), §13.10.1.
 */
export const normal: Family<Normal> = {
	quantile: (d, u) => turned(prepare(d), u),
	cdf({ mean, sd }, x) {
		if (x < 0) return 0;
		if (sd === 0) return x < mean ? 0 : 1;
		return 1 - normalCdf((mean - x) / sd) / normalCdf(mean / sd);
	},
	mean: ({ mean, sd }) => mean + sd * hazard(mean, sd),
	variance({ mean, sd }) {
		if (sd === 0) return 0;
		const shift = hazard(mean, sd);
		return sd * sd * (1 - (shift * mean) / sd - shift * shift);
	},
	minimum: (d) => (d.sd === 0 ? d.mean : 0),
	maximum: (d) => (d.sd === 0 ? d.mean : Infinity),
	scale: (d, factor) => ({ ...d, mean: d.mean * factor, sd: d.sd * factor }),
	prepare
};

/** From the upper tail, of which the cut takes nothing. */
function prepare({ mean, sd }: Normal): Turn {
	if (sd === 0)
		return (x) => {
			x[0] = mean;
		};
	const kept = normalCdf(mean / sd);
	return (x) => {
		x[0] = (1 - x[0]) * kept;
		normalQuantileInPlace(x, 0);
		x[0] = Math.max(0, mean - sd * x[0]);
	};
}

/** How far the cut moves the mean, in standard deviations. */
function hazard(mean: number, sd: number): number {
	return sd === 0 ? 0 : normalDensity(mean / sd) / normalCdf(mean / sd);
}
