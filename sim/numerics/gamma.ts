// The gamma distribution with scale 1, and with it Erlang, Poisson and chi-square.
import { exp } from './exp.ts';
import { log } from './log.ts';
import { solveIncreasing } from './newton.ts';
import { normalQuantile } from './normal.ts';
import { deviance, logGamma, stirlingError, TWO_PI } from './stirling.ts';

/** x^shape e^−x ÷ Γ(shape): the density of the logarithm of a gamma variable of scale 1, at log x. */
export function gammaDensity(shape: number, x: number): number {
	return exp(-stirlingError(shape) - deviance(shape, x)) * Math.sqrt(shape / TWO_PI);
}

/**
 * Probabilities that a gamma variable stays below x (p) and above (q), each with its own relative precision, about 1e-14.
 * shape > 0, x ≥ 0. Series below shape + 1, continued fraction above (DLMF §8.7.1 and §8.9.2, by Lentz's method).
 */
export function gammaTails(shape: number, x: number): { p: number; q: number } {
	if (!(x > 0)) return { p: 0, q: 1 };
	if (x === Infinity) return { p: 1, q: 0 };
	const top = gammaDensity(shape, x);
	if (x < shape + 1) {
		let term = 1;
		let sum = 1;
		for (let n = 1; term > sum * 1e-17; n++) {
			term *= x / (shape + n);
			sum += term;
		}
		const p = (top / shape) * sum;
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
	const q = top * fraction;
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
 * log x of the x that a gamma variable of scale 1 stays below with probability p, and above with q = 1 − p, both given and
 * above 0. Newton's method on the logarithm of the nearer tail against log x, in which the density, and so each tail, is
 * log-concave.
 */
export function gammaLogQuantile(shape: number, p: number, q: number): number {
	const start = (log(p) + logGamma(shape + 1)) / shape; // P is x^shape ÷ Γ(shape + 1) near 0
	if (start < -40) return start;
	const target = log(p <= q ? p : q);
	return solveIncreasing(
		(y) => {
			const x = exp(y);
			const tails = gammaTails(shape, x);
			const tail = p <= q ? tails.p : tails.q;
			const difference = log(tail) - target;
			return [p <= q ? difference : -difference, gammaDensity(shape, x) / tail];
		},
		Math.max(start, middleGuess(shape, p, q)),
		-41,
		700
	);
}

/** The number that a gamma variable of scale 1 stays below with probability p; 0 ≤ p ≤ 1, shape > 0. Relative error about 1e-13. */
export function gammaQuantile(shape: number, p: number): number {
	if (!(p > 0)) return p === 0 ? 0 : NaN;
	if (p >= 1) return p === 1 ? Infinity : NaN;
	return exp(gammaLogQuantile(shape, p, 1 - p));
}

/** log x, roughly: that of the exponential for small shapes, else Wilson & Hilferty's cube of a normal (1931). */
function middleGuess(shape: number, p: number, q: number): number {
	if (shape <= 1) return p > q ? log(-log(q)) : -Infinity;
	const z = p <= q ? normalQuantile(p) : -normalQuantile(q);
	const cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
	return cube > 0 ? log(shape * cube * cube * cube) : -Infinity;
}
