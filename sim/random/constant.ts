import type { Family, Of } from './family.ts';

/** Always the same. */
export const constant: Family<Of<'constant'>> = {
	quantile: (d) => d.value,
	cdf: (d, x) => (x < d.value ? 0 : 1),
	mean: (d) => d.value,
	variance: () => 0,
	minimum: (d) => d.value,
	maximum: (d) => d.value,
	scale: (d, factor) => ({ ...d, value: d.value * factor }),
	prepare({ value }) {
		return (x) => {
			x[0] = value;
		};
	}
};
