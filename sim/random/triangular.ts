import { type Family, type Of, type Turn, turned } from './family.ts';

type Triangular = Of<'triangular'>;

/**
 * At least low, at most high, most often mode: a straight line up and one down.
 * S. Kotz & J. R. van Dorp, "Beyond Beta" (2004), ch. 1.
 */
export const triangular: Family<Triangular> = {
	quantile: (d, u) => turned(prepare(d), u),
	cdf({ low, mode, high }, x) {
		if (x < low) return 0;
		if (x >= high) return 1;
		if (x < mode) return ((x - low) * (x - low)) / ((high - low) * (mode - low));
		return 1 - ((high - x) * (high - x)) / ((high - low) * (high - mode));
	},
	mean: (d) => (d.low + d.mode + d.high) / 3,
	variance({ low, mode, high }) {
		const left = mode - low;
		const right = high - mode;
		return (left * left + left * right + right * right) / 18;
	},
	minimum: (d) => d.low,
	maximum: (d) => d.high,
	scale: (d, factor) => ({
		...d,
		low: d.low * factor,
		mode: d.mode * factor,
		high: d.high * factor
	}),
	prepare
};

function prepare({ low, mode, high }: Triangular): Turn {
	const range = high - low;
	const atMode = range > 0 ? (mode - low) / range : 0;
	const rising = range * (mode - low);
	const falling = range * (high - mode);
	return (x) => {
		const u = x[0];
		x[0] = u < atMode ? low + Math.sqrt(u * rising) : high - Math.sqrt((1 - u) * falling);
	};
}
