import { describe, expect, test } from 'vitest';
import {
	cdf,
	createSampler,
	maximum,
	mean,
	minimum,
	quantile,
	variance
} from '../../../sim/random/index.ts';
import { createKey, partSalt, salt, uniform } from '../../../sim/random/keys.ts';
import { COMPOUNDS, SPECIMENS } from './specimens.ts';

const { a, b } = createKey('sampler', 0);
const N = 100_000;

describe.each(Object.entries(SPECIMENS).map(([name, d]) => ({ name, d })))(
	'$name',
	({ name, d }) => {
		const sampler = createSampler(d);
		const place = salt(name, 'touch');

		test('100,000 draws stray from the distribution function no further than chance allows', () => {
			const draws = Float64Array.from({ length: N }, (_, n) => sampler.draw(a, b, place, n)).sort();
			let distance = 0;
			for (let i = 0; i < N; i++) {
				if (i + 1 < N && draws[i + 1] === draws[i]) continue;
				// Jumps: the share of draws at or below is compared just above, that below just below.
				const slack = 1e-9 * Math.max(1, draws[i]);
				distance = Math.max(distance, (i + 1) / N - cdf(d, draws[i] + slack));
				distance = Math.max(distance, cdf(d, draws[i] - slack) - (i + 1) / N);
			}
			// Kolmogorov–Smirnov: P(√n D > 2.7) < 1e-6 for each of the distributions.
			expect(distance * Math.sqrt(N)).toBeLessThan(2.7);
			expect(draws[0]).toBeGreaterThanOrEqual(minimum(d));
			expect(draws[N - 1]).toBeLessThanOrEqual(maximum(d));
		});

		test('one draw is one number through the quantile function', () => {
			if (d.kind === 'mix') return expect(sampler.parts).toBe(4);
			expect(sampler.parts).toBe(1);
			for (let n = 0; n < 100; n++) {
				const truth = quantile(d, uniform(a, b, place, n));
				expect(Math.abs(sampler.draw(a, b, place, n) - truth)).toBeLessThanOrEqual(1e-7 * truth);
			}
		});
	}
);

test.each(Object.entries(COMPOUNDS))('%s: mean and variance of draws', (name, d) => {
	const sampler = createSampler(d);
	let sum = 0;
	let squares = 0;
	for (let n = 0; n < N; n++) {
		const away = sampler.draw(a, b, salt(name, 'touch'), n) - mean(d);
		sum += away;
		squares += away * away;
	}
	// Five standard errors: a false alarm in two million.
	expect(Math.abs(sum / N)).toBeLessThan(5 * Math.sqrt(variance(d) / N));
	expect(squares / N / variance(d)).toBeGreaterThan(0.95);
	expect(squares / N / variance(d)).toBeLessThan(1.05);
});

describe('parts', () => {
	const u = (j: number) => uniform(a, b, partSalt(7, j), 3);

	test('a sum takes one number a part, constants too, depth first', () => {
		const sampler = createSampler(COMPOUNDS.sum);
		expect(sampler.parts).toBe(3);
		expect(sampler.draw(a, b, 7, 3)).toBeCloseTo(-2 * Math.log(1 - u(0)) + 1 + 4 * u(2), 12);
	});

	test('a mix takes one to choose, and each part keeps its own, chosen or not', () => {
		const sampler = createSampler(COMPOUNDS['mix in a sum in a mix']);
		// 0: outer choice; 1: exponential of the sum; 2: inner choice; 3: constant; 4: uniform; 5: the other exponential.
		expect(sampler.parts).toBe(6);
		let chosen = 0;
		for (let n = 0; n < 50; n++) {
			const u = (j: number) => uniform(a, b, partSalt(7, j), n);
			const first = -2 * Math.log(1 - u(1)) + (u(2) < 0.5 ? 0 : 4 + 4 * u(4));
			expect(sampler.draw(a, b, 7, n)).toBeCloseTo(u(0) < 0.4 ? first : -Math.log(1 - u(5)), 12);
			if (u(0) < 0.4) chosen++;
		}
		expect(chosen).toBeGreaterThan(5);
		expect(chosen).toBeLessThan(45);
	});

	test('a part without a share never comes', () => {
		const sampler = createSampler({
			kind: 'mix',
			parts: [
				{ share: 0.5, of: { kind: 'constant', value: 1 } },
				{ share: 0.5, of: { kind: 'constant', value: 2 } },
				{ share: 0, of: { kind: 'constant', value: 99 } }
			]
		});
		const seen = new Set(Array.from({ length: 1000 }, (_, n) => sampler.draw(a, b, 7, n)));
		expect([...seen].sort()).toEqual([1, 2]);
	});
});
