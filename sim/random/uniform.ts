import type { Family, Of } from './family.ts';

/** Anything between low and high, each as likely. */
export const uniform: Family<Of<'uniform'>> = {
	quantile: (d, u) => d.low + (d.high - d.low) * u,
	cdf: (d, x) => (x < d.low ? 0 : x >= d.high ? 1 : (x - d.low) / (d.high - d.low)),
	mean: (d) => d.low + (d.high - d.low) / 2,
	variance: (d) => ((d.high - d.low) * (d.high - d.low)) / 12,
	minimum: (d) => d.low,
	maximum: (d) => d.high,
	scale: (d, factor) => ({ ...d, low: d.low * factor, high: d.high * factor }),
	prepare({ low, high }) {
		const range = high - low;
		return (x) => {
			x[0] = low + range * x[0];
		};
	}
};
