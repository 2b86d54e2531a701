import { describe, expect, test } from 'vitest';
import { exp, normalCdf, normalDensity } from '../../../sim/numerics/index.ts';
import { familyOf } from '../../../sim/random/distributions.ts';
import { turned } from '../../../sim/random/family.ts';
import {
	cdf,
	cv,
	erlangFromMeanPhases,
	gammaFromMeanCv,
	lognormalFromMeanCv,
	lognormalFromQuantiles,
	maximum,
	mean,
	minimum,
	quantile,
	scale,
	variance,
	weibullFromMeanShape
} from '../../../sim/random/index.ts';
import { COMPOUNDS, SPECIMENS } from './specimens.ts';

const LAST = 1 - 2 ** -53;
const specimens = Object.entries(SPECIMENS).map(([name, d]) => ({ name, d }));

/** ∫ g(quantile(u)) du by the trapezoidal rule in z, u = Φ(z), which resolves both tails. */
function expectation(q: (u: number) => number, g: (x: number) => number): number {
	const step = 1 / 2048;
	let sum = 0;
	for (let z = -8.2; z <= 8.2; z += step)
		sum += g(q(Math.min(normalCdf(z), LAST))) * normalDensity(z) * step;
	return sum;
}

describe.each(specimens)('$name', ({ d }) => {
	test('mean and variance are those of its quantile function', () => {
		const m = expectation(
			(u) => quantile(d, u),
			(x) => x
		);
		expect(m / mean(d)).toBeCloseTo(1, 3);
		const v = expectation(
			(u) => quantile(d, u),
			(x) => (x - mean(d)) ** 2
		);
		// What lies beyond 1 − 2^−53 is missing from the integral, and jumps are smeared over a step.
		expect(Math.abs(v - variance(d))).toBeLessThan(0.005 * variance(d) + 1e-12);
		expect(cv(d)).toBeCloseTo(Math.sqrt(variance(d)) / mean(d), 12);
	});

	test('its quantile never falls, and is finite from 0 to 1 − 2^−53', () => {
		let previous = -Infinity;
		const us = [
			0,
			2 ** -53,
			1e-12,
			1e-6,
			...Array.from({ length: 999 }, (_, i) => (i + 1) / 1000),
			1 - 1e-9,
			LAST
		];
		for (const u of us) {
			const x = quantile(d, u);
			expect(Number.isFinite(x)).toBe(true);
			expect(x).toBeGreaterThanOrEqual(previous);
			previous = x;
		}
		expect(quantile(d, 0)).toBeGreaterThanOrEqual(minimum(d));
		expect(quantile(d, LAST)).toBeLessThanOrEqual(maximum(d));
	});

	test('its distribution function undoes its quantile function', () => {
		for (let u = 0.005; u < 1; u += 0.01) {
			const x = quantile(d, u);
			const slack = 1e-12 * Math.max(1, Math.abs(x));
			expect(cdf(d, x + slack)).toBeGreaterThanOrEqual(u - 1e-9);
			expect(cdf(d, x - slack)).toBeLessThanOrEqual(u + 1e-9);
		}
		expect(cdf(d, minimum(d) - 1e-9)).toBe(0);
		expect(cdf(d, 1e300)).toBe(1);
	});

	test('three times it is three times as large everywhere', () => {
		const triple = scale(d, 3);
		for (const u of [0.001, 0.2, 0.5, 0.77, 0.999]) {
			expect(quantile(triple, u) / quantile(d, u)).toBeCloseTo(3, 9);
		}
		expect(mean(triple) / mean(d)).toBeCloseTo(3, 12);
		expect(cv(triple)).toBeCloseTo(cv(d), 12);
		expect(scale(d, 0)).toEqual({ kind: 'constant', value: 0 });
	});
});

describe.each(['pert', 'pert, mode at the low end', 'gamma', 'gamma, bent', 'gamma, narrow'])(
	'%s, tabulated',
	(name) => {
		const d = SPECIMENS[name];
		if (d.kind !== 'gamma' && d.kind !== 'pert') throw new Error('not tabulated');
		const turn = familyOf(d).prepare(d);
		const range = d.kind === 'pert' ? d.high - d.low : null;

		test('is within 1e-8 of the true quantile', () => {
			let worst = 0;
			const compare = (u: number) => {
				const truth = quantile(d, u);
				worst = Math.max(worst, Math.abs(turned(turn, u) - truth) / (range ?? truth));
			};
			for (let i = 0; i < 4000; i++) compare((i + 0.37) / 4000);
			for (let i = 1; i <= 53; i++) {
				compare(2 ** -i);
				compare(1 - 2 ** -i);
			}
			expect(worst).toBeLessThan(1e-8);
		});

		test('never falls', () => {
			let previous = turned(turn, 0);
			for (let i = 1; i < 100_000; i++) {
				const x = turned(turn, i / 100_000);
				if (x < previous) expect(x).toBeGreaterThanOrEqual(previous);
				previous = x;
			}
			expect(turned(turn, LAST)).toBeGreaterThan(previous);
		});
	}
);

describe('from what people say', () => {
	test.each([0.1, 0.5, 1, 2, 5])('lognormal and gamma keep mean and cv %d', (c) => {
		for (const d of [lognormalFromMeanCv(3, c), gammaFromMeanCv(3, c)]) {
			expect(mean(d)).toBeCloseTo(3, 10);
			expect(cv(d)).toBeCloseTo(c, 10);
		}
	});

	test('no variation is a constant', () => {
		for (const d of [
			lognormalFromMeanCv(3, 0),
			gammaFromMeanCv(3, 0),
			lognormalFromQuantiles(0.1, 3, 0.9, 3)
		]) {
			expect(d).toEqual({ kind: 'constant', value: 3 });
		}
		for (const d of [
			lognormalFromMeanCv(0, 1),
			gammaFromMeanCv(0, 1),
			weibullFromMeanShape(0, 1),
			erlangFromMeanPhases(0, 2)
		]) {
			expect(d).toEqual({ kind: 'constant', value: 0 });
		}
	});

	test('the spoken range is the middle 80%', () => {
		const d = lognormalFromQuantiles(0.1, 2, 0.9, 12);
		expect(quantile(d, 0.1)).toBeCloseTo(2, 12);
		expect(quantile(d, 0.9)).toBeCloseTo(12, 12);
		// By symmetry of the logarithm.
		expect(quantile(d, 0.5)).toBeCloseTo(Math.sqrt(24), 12);
	});

	test('quantiles that make no sense are refused', () => {
		expect(() => lognormalFromQuantiles(0.9, 2, 0.1, 12)).toThrow(RangeError);
		expect(() => lognormalFromQuantiles(0.1, 12, 0.9, 2)).toThrow(RangeError);
		expect(() => lognormalFromQuantiles(0.1, 0, 0.9, 2)).toThrow(RangeError);
	});

	test('Weibull and Erlang keep their mean, and are exponential with shape 1', () => {
		expect(mean(weibullFromMeanShape(3, 2.5))).toBeCloseTo(3, 12);
		const erlang = erlangFromMeanPhases(6, 4);
		expect([mean(erlang), cv(erlang)]).toEqual([6, 0.5]);
		expect(erlangFromMeanPhases(6, 1)).toEqual({ kind: 'exponential', mean: 6 });
		expect(quantile(weibullFromMeanShape(3, 1), 0.8)).toBeCloseTo(
			quantile({ kind: 'exponential', mean: 3 }, 0.8),
			12
		);
	});
});

describe('closed forms', () => {
	test('where there is no mean or variance, they are infinite', () => {
		expect(mean({ kind: 'pareto', min: 1, shape: 1 })).toBe(Infinity);
		expect(variance({ kind: 'pareto', min: 1, shape: 2 })).toBe(Infinity);
		expect(mean({ kind: 'pareto', min: 2, shape: 3 })).toBeCloseTo(3, 12);
		expect(variance({ kind: 'pareto', min: 2, shape: 3 })).toBeCloseTo(3, 12);
	});

	test('the half normal has mean √(2/π) and variance 1 − 2/π', () => {
		const d = { kind: 'normal', mean: 0, sd: 1 } as const;
		expect(mean(d)).toBeCloseTo(Math.sqrt(2 / Math.PI), 14);
		expect(variance(d)).toBeCloseTo(1 - 2 / Math.PI, 14);
	});

	test('sums add means and variances', () => {
		expect(mean(COMPOUNDS.sum)).toBe(5);
		expect(variance(COMPOUNDS.sum)).toBeCloseTo(4 + 16 / 12, 12);
		expect([minimum(COMPOUNDS.sum), maximum(COMPOUNDS.sum)]).toEqual([1, Infinity]);
		expect(() => quantile(COMPOUNDS.sum, 0.5)).toThrow(RangeError);
		expect(() => cdf(COMPOUNDS.sum, 0.5)).toThrow(RangeError);
	});

	test('a mix of exponentials is the hyperexponential', () => {
		const d = {
			kind: 'mix',
			parts: [
				{ share: 0.9, of: { kind: 'exponential', mean: 1 } },
				{ share: 0.1, of: { kind: 'exponential', mean: 20 } }
			]
		} as const;
		const mixed = { ...d, parts: [...d.parts] };
		expect(mean(mixed)).toBeCloseTo(2.9, 12);
		expect(variance(mixed)).toBeCloseTo(2 * (0.9 + 0.1 * 400) - 2.9 ** 2, 10);
		const x = quantile(mixed, 0.95);
		expect(0.9 * exp(-x) + 0.1 * exp(-x / 20)).toBeCloseTo(0.05, 12);
	});

	test('values: each is as likely, and u = k/n begins the k-th', () => {
		const d = { kind: 'values', values: [1, 5, 9, 10] } as const;
		const seen = { ...d, values: [...d.values] };
		expect([0, 0.25, 0.5, 0.75, LAST].map((u) => quantile(seen, u))).toEqual([1, 5, 9, 10, 10]);
	});
});
