// The beta distribution on [0, 1], and with it Student's t and the binomial.
import { exp } from './exp.ts';
import { log } from './log.ts';
import { solveIncreasing } from './newton.ts';
import { normalQuantile } from './normal.ts';
import { deviance, logGamma, stirlingError, TWO_PI } from './stirling.ts';

/** x^a (1 − x)^b ÷ B(a, b), from x and 1 − x: the density of the logit of a beta variable, at that of x. */
export function betaDensity(a: number, b: number, x: number, complement: number): number {
	const n = a + b;
	const exponent =
		stirlingError(n) -
		stirlingError(a) -
		stirlingError(b) -
		deviance(a, n * x) -
		deviance(b, n * complement);
	return exp(exponent) * Math.sqrt((a * b) / (n * TWO_PI));
}

/** The continued fraction of I_x(a, b) ÷ (x^a (1 − x)^b ÷ (a B(a, b))), DLMF §8.17.22, by Lentz's method. */
function fraction(a: number, b: number, x: number): number {
	let c = 1;
	let d = 1 / (1 - ((a + b) * x) / (a + 1));
	let value = d;
	for (let m = 1; ; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / (1 + even * d);
		c = 1 + even / c;
		value *= c * d;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / (1 + odd * d);
		c = 1 + odd / c;
		const step = c * d;
		value *= step;
		if (Math.abs(step - 1) < 3e-16) return value;
	}
}

/**
 * Probabilities that a beta variable stays below x (p) and above (q), each with its own relative precision, about 1e-14.
 * a, b > 0; x and its complement 1 − x are both given, so that neither end loses digits.
 */
export function betaTails(
	a: number,
	b: number,
	x: number,
	complement: number
): { p: number; q: number } {
	if (!(x > 0)) return { p: 0, q: 1 };
	if (!(complement > 0)) return { p: 1, q: 0 };
	const top = betaDensity(a, b, x, complement);
	if (x < (a + 1) / (a + b + 2)) {
		const p = (top / a) * fraction(a, b, x);
		return { p, q: 1 - p };
	}
	const q = (top / b) * fraction(b, a, complement);
	return { p: 1 - q, q };
}

/** I_x(a, b): the probability that a beta variable stays below x. */
export function regularizedBeta(a: number, b: number, x: number): number {
	return betaTails(a, b, x, 1 - x).p;
}

/**
 * log(x ÷ (1 − x)) of the x that a beta variable stays below with probability p, and above with q = 1 − p, both given and
 * above 0. Newton's method on the logarithm of the nearer tail against the logit, in which the density, and so each
 * tail, is log-concave.
 */
export function betaLogit(a: number, b: number, p: number, q: number): number {
	if (p > q) return -betaLogit(b, a, q, p);
	const target = log(p);
	const start = (target + logGamma(a + 1) + logGamma(b) - logGamma(a + b)) / a; // I is x^a ÷ (a B(a, b)) near 0
	if (start < -40) return start;
	const middle = log(a / b) + normalQuantile(p) * Math.sqrt(1 / a + 1 / b);
	return solveIncreasing(
		(y) => {
			const x = 1 / (1 + exp(-y));
			const complement = 1 / (1 + exp(y));
			const below = betaTails(a, b, x, complement).p;
			return [log(below) - target, betaDensity(a, b, x, complement) / below];
		},
		Math.max(start, middle),
		-41,
		800
	);
}

/** The number that a beta variable stays below with probability p; 0 ≤ p ≤ 1; a, b > 0. Relative error about 1e-13. */
export function betaQuantile(a: number, b: number, p: number): number {
	if (!(p > 0)) return p === 0 ? 0 : NaN;
	if (p >= 1) return p === 1 ? 1 : NaN;
	return 1 / (1 + exp(-betaLogit(a, b, p, 1 - p)));
}
