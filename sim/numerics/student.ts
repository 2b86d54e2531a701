// Student's t, for confidence intervals of means.
import { betaLogit, betaTails } from './beta.ts';
import { exp } from './exp.ts';

/** The probability that Student's t of df > 0 degrees of freedom stays below t. Relative error about 1e-14 in both tails. */
export function studentCdf(t: number, df: number): number {
	if (t !== t) return NaN;
	if (t === Infinity || t === -Infinity) return t > 0 ? 1 : 0;
	const square = t * t;
	const { p, q } = betaTails(df / 2, 0.5, df / (df + square), square / (df + square));
	if (t > 0) return q > 0.5 ? 0.5 + q / 2 : 1 - p / 2;
	return p / 2;
}

/** The number that Student's t of df > 0 degrees of freedom stays below with probability p. ±Infinity at 0 and 1. */
export function studentQuantile(p: number, df: number): number {
	if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
	if (p === 0.5) return 0;
	// df ÷ (df + t²) is beta(df ÷ 2, ½), so t² ÷ df is one over its odds.
	const both = p < 0.5 ? 2 * p : 2 * (1 - p);
	const within = p < 0.5 ? 1 - 2 * p : 2 * p - 1;
	const t = Math.sqrt(df) * exp(-0.5 * betaLogit(df / 2, 0.5, both, within));
	return p < 0.5 ? -t : t;
}
