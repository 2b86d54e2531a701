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
		[1e-10, -6.3613409024040562],
		[0.001, -3.0902323061678135],
		[0.025, -1.9599639845400542],
		[0.1, -1.2815515655446005],
		[0.3, -0.52440051270804078],
		[0.5, 0],
		[0.75, 0.67448975019608174],
		[0.9, 1.2815515655446005],
		[0.999, 3.0902323061678135]
	])('quantile at %d', (p, z) => {
		expect(relativeError(normalQuantile(p), z)).toBeLessThan(1e-15);
	});

	test.each([
		[-30, 4.9067139271481871e-198],
		[-10, 7.6198530241605261e-24],
		[-6, 9.8658764503769814e-10],
		[-3, 1.3498980316300945e-3],
		[-1, 0.15865525393145705],
		[-0.5, 0.3085375387259869],
		[0, 0.5],
		[0.5, 0.6914624612740131],
		[1, 0.84134474606854295],
		[2, 0.97724986805182079],
		[5, 0.99999971334842812]
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
	[0.001, 6.9071788853838537],
	[0.5, 0.57236494292470009],
	[2.5, 0.28468287047291916],
	[3, 0.69314718055994531],
	[9.5, 11.689333420797268],
	[10, 12.80182748008147],
	[100, 359.1342053695754],
	[12345.678, 103959.91990554606]
])('log of the gamma function at %d', (x, value) => {
	expect(relativeError(logGamma(x), value)).toBeLessThan(1e-14);
});

describe('gamma', () => {
	const cases: [shape: number, x: number, p: number, q: number][] = [
		[0.01, 0.001, 0.93857065252612899, 0.061429347473871015],
		[0.5, 0.5, 0.6826894921370859, 0.3173105078629141],
		[0.5, 4, 0.99532226501895273, 4.6777349810472658e-3],
		[1, 1, 0.63212055882855768, 0.36787944117144232],
		[2.5, 1, 0.15085496391539036, 0.84914503608460964],
		[2.5, 8, 0.99315592607757957, 6.844073922420431e-3],
		[10, 3, 1.1024881301154797e-3, 0.99889751186988452],
		[10, 25, 0.99977852336175122, 2.2147663824878358e-4],
		[100, 90, 0.15822098918643017, 0.84177901081356983],
		[100, 140, 0.99983894282528744, 1.6105717471255586e-4],
		[1000, 1100, 0.99894067674607002, 1.0593232539299773e-3]
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
		[0.5, 0.5, 0.2, 0.29516723530086656],
		[1, 5, 0.1, 0.40951],
		[3, 3, 0.5, 0.5],
		[2.5, 3.5, 0.9, 0.99782622715727292],
		[5, 1, 0.01, 1e-10],
		[50, 70, 0.4, 0.3591346088344947],
		[200, 0.5, 0.99, 0.045094107137079686],
		[4.5, 0.5, 0.7, 0.081126188845840615]
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
		[0.5, 1, 0.64758361765043327],
		[3, 2, 0.95226701686664543],
		[-2.2621571627409915, 9, 0.025000000002337862],
		[1, 30, 0.83734569228698505],
		[-1.9659, 399, 0.025001582875321891]
	])('cdf at %d with %d degrees of freedom', (t, df, p) => {
		expect(relativeError(studentCdf(t, df), p)).toBeLessThan(1e-13);
	});
	test.each([
		[1, 12.706204736174705],
		[2, 4.3026527297494639],
		[9, 2.2621571627982055],
		[39, 2.0226909200367611],
		[399, 1.9659272959208821]
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
