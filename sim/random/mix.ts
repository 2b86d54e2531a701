import type { Distribution } from './distribution.ts';
import type { Of } from './family.ts';

type Mix = Of<'mix'>;
type Moment = (d: Distribution) => number;

/** Mean of a mix, given that of any distribution. */
export function meanOfMix(d: Mix, mean: Moment): number {
	let sum = 0;
	for (const { share, of } of d.parts) if (share > 0) sum += share * mean(of);
	return sum;
}

/** Variance of a mix: the mean of the parts' variances and the variance of their means. */
export function varianceOfMix(d: Mix, mean: Moment, variance: Moment): number {
	const center = meanOfMix(d, mean);
	let sum = 0;
	for (const { share, of } of d.parts) {
		if (share === 0) continue;
		const away = mean(of) - center;
		sum += share * (variance(of) + away * away);
	}
	return sum;
}

/**
 * The quantile of a mix, found by halving between those of its parts until no double is left between. Draws don't need it:
 * they choose a part and then draw from that.
 */
export function quantileOfMix(
	d: Mix,
	u: number,
	quantile: (d: Distribution, u: number) => number,
	cdf: (d: Distribution, x: number) => number
): number {
	const possible = d.parts.filter((part) => part.share > 0);
	const quantiles = possible.map((part) => quantile(part.of, u));
	let low = Math.min(...quantiles);
	let high = Math.max(...quantiles);
	const below = (x: number) => possible.reduce((sum, { share, of }) => sum + share * cdf(of, x), 0);
	if (below(low) >= u) return low;
	for (;;) {
		const middle = low + (high - low) / 2;
		if (!(middle > low && middle < high)) return high;
		if (below(middle) >= u) high = middle;
		else low = middle;
	}
}
