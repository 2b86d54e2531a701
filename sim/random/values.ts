import type { Family, Of } from './family.ts';

/** One of the values that were seen, each as likely. Ascending, at least one. */
export const values: Family<Of<'values'>> = {
	quantile: (d, u) => d.values[Math.floor(u * d.values.length)],
	cdf(d, x) {
		let below = 0;
		while (below < d.values.length && d.values[below] <= x) below++;
		return below / d.values.length;
	},
	mean: (d) => mean(d.values),
	variance(d) {
		const center = mean(d.values);
		return mean(d.values.map((x) => (x - center) * (x - center)));
	},
	minimum: (d) => d.values[0],
	maximum: (d) => d.values[d.values.length - 1],
	scale: (d, factor) => ({ ...d, values: d.values.map((x) => x * factor) }),
	prepare(d) {
		const sorted = Float64Array.from(d.values);
		const count = sorted.length;
		return (x) => {
			x[0] = sorted[Math.floor(x[0] * count)];
		};
	}
};

function mean(values: readonly number[]): number {
	let sum = 0;
	for (const value of values) sum += value;
	return sum / values.length;
}
