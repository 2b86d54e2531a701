// Factorials and what they err by, so that densities of large parameters keep all their digits.
// C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
import { log } from './log.ts';
import { log1p } from './log1p.ts';
import { polynomial } from './polynomial.ts';

export const TWO_PI = 6.283185307179586;
const HALF_LOG_TWO_PI = 0.9189385332046727;
// B₂ₖ ÷ (2k (2k − 1)).
const SERIES = [
	1 / 12,
	-1 / 360,
	1 / 1260,
	-1 / 1680,
	1 / 1188,
	-691 / 360360,
	1 / 156,
	-3617 / 122400
];

/** logΓ(x + 1) less Stirling's ½ log(2πx) + x log x − x, for x > 0. Absolute error about 1e-15. */
export function stirlingError(x: number): number {
	// The error at x from that at x + 1, until the asymptotic series is good.
	let sum = 0;
	while (x < 10) {
		sum += (x + 0.5) * log1p(1 / x) - 1;
		x += 1;
	}
	return sum + polynomial(SERIES, 1 / (x * x)) / x;
}

/** x log(x ÷ m) + m − x, for x, m > 0: how unlikely x is of a Poisson variable of mean m. Never negative. */
export function deviance(x: number, m: number): number {
	const difference = x - m;
	if (Math.abs(difference) >= 0.1 * (x + m)) return x * log(x / m) - difference;
	const v = difference / (x + m);
	let sum = difference * v;
	let term = 2 * x * v;
	for (let j = 3; ; j += 2) {
		term *= v * v;
		const next = sum + term / j;
		if (next === sum) return sum;
		sum = next;
	}
}

/** log Γ(x), x > 0. Error about 1e-15 of the value, and of 1 below 10 (it is 0 at 1 and 2). */
export function logGamma(x: number): number {
	let product = 1;
	while (x < 10) {
		product *= x;
		x += 1;
	}
	const stirling = HALF_LOG_TWO_PI + (x - 0.5) * log(x) - x + polynomial(SERIES, 1 / (x * x)) / x;
	return stirling - log(product);
}
