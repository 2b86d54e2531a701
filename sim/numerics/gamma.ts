// The gamma distribution with scale 1, and with it Erlang, Poisson and chi-square.
import { exp } from './exp.ts';
import { log } from './log.ts';
import { solveIncreasing } from './newton.ts';
import { normalQuantile } from './normal.ts';
import { deviance, logGamma, stirlingError, TWO_PI } from './stirling.ts';

/** x^shape e^−x ÷ Γ(shape + 1). */
function density(shape: number, x: number): number {
	return exp(-stirlingError(shape) - deviance(shape, x)) / Math.sqrt(TWO_PI * shape);
}

/**
 * Probabilities that a gamma variable stays below x (p) and above (q), each with its own relative precision, about 1e-14.
 * shape > 0, x ≥ 0. Series below shape + 1, continued fraction above (DLMF §8.7.1 and §8.9.2, by Lentz's method).
 */
export function gammaTails(shape: number, x: number): { p: number; q: number } {
	if (!(x > 0)) return { p: 0, q: 1 };
	if (x === Infinity) return { p: 1, q: 0 };
	const top = density(shape, x);
	if (x < shape + 1) {
		let term = 1;
		let sum = 1;
		for (let n = 1; term > sum * 1e-17; n++) {
			term *= x / (shape + n);
			sum += term;
		}
		const p = top * sum;
		return { p, q: 1 - p };
	}
	let b = x + 1 - shape;
	let c = Infinity;
	let d = 1 / b;
	let fraction = d;
	for (let n = 1; ; n++) {
		const a = n * (shape - n);
		b += 2;
		d = 1 / (a * d + b);
		c = b + a / c;
		const step = c * d;
		fraction *= step;
		if (Math.abs(step - 1) < 3e-16) break;
	}
	const q = top * shape * fraction;
	return { p: 1 - q, q };
}

/** P(shape, x): the probability that a gamma variable of scale 1 stays below x. */
export function regularizedGammaP(shape: number, x: number): number {
	return gammaTails(shape, x).p;
}

/** Q(shape, x) = 1 − P(shape, x), precise in its own tail. */
export function regularizedGammaQ(shape: number, x: number): number {
	return gammaTails(shape, x).q;
}

/**
 * The number that a gamma variable of scale 1 stays below with probability p; 0 ≤ p ≤ 1, shape > 0. Relative error about 1e-13.
 * Newton's method on the logarithm of the nearer tail against log x, in which the density, and so each tail, is log-concave.
 */
export function gammaQuantile(shape: number, p: number): number {
	if (!(p > 0)) return p === 0 ? 0 : NaN;
	if (p >= 1) return p === 1 ? Infinity : NaN;
	const target = log(p <= 0.5 ? p : 1 - p);
	const y = solveIncreasing(
		(y) => {
			const x = exp(y);
			const tails = gammaTails(shape, x);
			if (p <= 0.5) return [log(tails.p) - target, (shape * density(shape, x)) / tails.p];
			return [target - log(tails.q), (shape * density(shape, x)) / tails.q];
		},
		firstGuess(shape, p),
		-800,
		700
	);
	return exp(y);
}

/** log x, roughly: the tail at 0, x^shape ÷ Γ(shape + 1), or Wilson & Hilferty's cube of a normal (1931), whichever is above. */
function firstGuess(shape: number, p: number): number {
	if (shape <= 1 && p > 0.5) return log(-log(1 - p)); // below the exponential
	const tail = (log(p) + logGamma(shape + 1)) / shape;
	const cube = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
	return cube > 0 ? Math.max(tail, log(shape * cube * cube * cube)) : tail;
}
