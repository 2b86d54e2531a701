// Reference values: mpmath 1.3 with 40 digits, and, where noted, printed tables.
import { describe, expect, test } from 'vitest';
import {
	betaQuantile,
	gammaQuantile,
	logGamma,
	normalCdf,
	normalQuantile,
	regularizedBeta,
	regularizedGammaP,
	regularizedGammaQ,
	studentCdf,
	studentQuantile
} from '../../../sim/numerics/index.ts';
import { relativeError } from './relative.ts';

describe('normal', () => {
	test.each([
		[1e-10, -6.361340902404057],
		[0.001, -3.0902323061678136],
		[0.025, -1.9599639845400543],
		[0.1, -1.2815515655446006],
		[0.3, -0.5244005127080408],
		[0.5, 0],
		[0.75, 0.6744897501960817],
		[0.9, 1.2815515655446006],
		[0.999, 3.0902323061678136]
	])('quantile at %d', (p, z) => {
		expect(relativeError(normalQuantile(p), z)).toBeLessThan(1e-15);
	});

	test.each([
		[-30, 4.906713927148187e-198],
		[-10, 7.619853024160525e-24],
		[-6, 9.86587645037698e-10],
		[-3, 0.0013498980316300946],
		[-1, 0.15865525393145705],
		[-0.5, 0.3085375387259869],
		[0, 0.5],
		[0.5, 0.6914624612740131],
		[1, 0.8413447460685429],
		[2, 0.9772498680518208],
		[5, 0.9999997133484281]
	])('cdf at %d', (x, p) => {
		expect(relativeError(normalCdf(x), p)).toBeLessThan(2e-15);
	});

	test('they undo each other, deep into the tail', () => {
		for (let z = -37; z <= 5; z += 0.37) {
			expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(
				z > 3 ? 1e-10 : 1e-14 * (4 + Math.abs(z))
			);
		}
	});
});

test.each([
	[0.001, 6.907178885383853],
	[0.5, 0.5723649429247001],
	[2.5, 0.2846828704729192],
	[3, 0.6931471805599453],
	[9.5, 11.689333420797269],
	[10, 12.80182748008147],
	[100, 359.1342053695754],
	[12345.678, 103959.91990554606]
])('log of the gamma function at %d', (x, value) => {
	expect(relativeError(logGamma(x), value)).toBeLessThan(1e-14);
});

describe('gamma', () => {
	const cases: [shape: number, x: number, p: number, q: number][] = [
		[0.01, 0.001, 0.938570652526129, 0.061429347473871014],
		[0.5, 0.5, 0.6826894921370859, 0.3173105078629141],
		[0.5, 4, 0.9953222650189527, 0.004677734981047266],
		[1, 1, 0.6321205588285577, 0.36787944117144233],
		[2.5, 1, 0.15085496391539036, 0.8491450360846097],
		[2.5, 8, 0.9931559260775795, 0.006844073922420431],
		[10, 3, 0.0011024881301154798, 0.9988975118698845],
		[10, 25, 0.9997785233617512, 0.00022147663824878357],
		[100, 90, 0.15822098918643018, 0.8417790108135699],
		[100, 140, 0.9998389428252874, 0.00016105717471255585],
		[1000, 1100, 0.99894067674607, 0.0010593232539299773]
	];
	test.each(cases)('cdf of shape %d at %d', (shape, x, p, q) => {
		expect(relativeError(regularizedGammaP(shape, x), p)).toBeLessThan(2e-14);
		expect(relativeError(regularizedGammaQ(shape, x), q)).toBeLessThan(2e-14);
	});
	test.each(cases)('quantile of shape %d at the probability of %d', (shape, x, p, q) => {
		if (p <= q) expect(relativeError(gammaQuantile(shape, p), x)).toBeLessThan(1e-12);
		// Near 1 a double holds few digits of the tail: so compare the tails.
		else
			expect(relativeError(regularizedGammaQ(shape, gammaQuantile(shape, p)), 1 - p)).toBeLessThan(
				1e-12
			);
	});
	test('a printed table: chi-square, 5%', () => {
		// NIST/SEMATECH e-Handbook of Statistical Methods, §1.3.6.7.4.
		for (const [df, x] of [
			[1, 3.841],
			[2, 5.991],
			[10, 18.307],
			[100, 124.342]
		]) {
			expect(2 * gammaQuantile(df / 2, 0.95)).toBeCloseTo(x, 3);
		}
	});
	test('shape 1 is the exponential, and shapes from 0.001 to a million have their median in place', () => {
		for (const p of [1e-12, 0.01, 0.5, 0.99])
			expect(relativeError(gammaQuantile(1, p), -Math.log1p(-p))).toBeLessThan(1e-13);
		for (const shape of [0.001, 0.1, 3, 1e4, 1e6]) {
			const median = gammaQuantile(shape, 0.5);
			expect(relativeError(regularizedGammaP(shape, median), 0.5)).toBeLessThan(1e-12);
		}
		// k − 1/3 + 0.02/k: C. Chen & H. Rubin (1986).
		expect(gammaQuantile(1000, 0.5)).toBeCloseTo(1000 - 1 / 3 + 8 / 405 / 1000, 6);
	});
});

describe('beta', () => {
	const cases: [a: number, b: number, x: number, p: number][] = [
		[0.5, 0.5, 0.2, 0.2951672353008666],
		[1, 5, 0.1, 0.40951],
		[3, 3, 0.5, 0.5],
		[2.5, 3.5, 0.9, 0.9978262271572729],
		[5, 1, 0.01, 1e-10],
		[50, 70, 0.4, 0.3591346088344947],
		[200, 0.5, 0.99, 0.04509410713707969],
		[4.5, 0.5, 0.7, 0.08112618884584062]
	];
	test.each(cases)('cdf of %d, %d at %d', (a, b, x, p) => {
		expect(relativeError(regularizedBeta(a, b, x), p)).toBeLessThan(1e-13);
	});
	test.each(cases)('quantile of %d, %d at the probability of %d', (a, b, x, p) => {
		expect(relativeError(betaQuantile(a, b, p), x)).toBeLessThan(1e-13);
	});
});

describe('Student', () => {
	test.each([
		[-10, 1, 0.03172551743055357],
		[0.5, 1, 0.6475836176504333],
		[3, 2, 0.9522670168666454],
		[-2.2621571627409915, 9, 0.02500000000233786],
		[1, 30, 0.8373456922869851],
		[-1.9659, 399, 0.025001582875321893]
	])('cdf at %d with %d degrees of freedom', (t, df, p) => {
		expect(relativeError(studentCdf(t, df), p)).toBeLessThan(1e-13);
	});
	test.each([
		[1, 12.706204736174705],
		[2, 4.302652729749464],
		[9, 2.2621571627982053],
		[39, 2.0226909200367613],
		[399, 1.965927295920882]
	])('97.5% with %d degrees of freedom', (df, t) => {
		expect(relativeError(studentQuantile(0.975, df), t)).toBeLessThan(1e-12);
		expect(studentQuantile(0.025, df)).toBeCloseTo(-t, 12);
	});
	test('is the normal in the end', () => {
		for (const p of [0.6, 0.9, 0.999])
			expect(relativeError(studentQuantile(p, 1e7), normalQuantile(p))).toBeLessThan(1e-6);
		expect(studentQuantile(0.5, 3)).toBe(0);
		expect(studentQuantile(1, 3)).toBe(Infinity);
	});
});
