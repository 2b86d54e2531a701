// A run that stops by itself keeps its promise: a part of what scripts/coverage.mjs does.
import { expect, test } from 'vitest';
import { binomialCdf, repeat, SETTINGS } from './coverage.ts';

const EXPERIMENTS = 60;

test('of 60 intervals of 95% that a run stopped at, nearly all hold theory', () => {
	const run = repeat(SETTINGS[1], 0, EXPERIMENTS);
	let step = run.next();
	while (!step.done) step = run.next();
	const { mean, difference } = step.value;
	// With a true coverage of 93%, the least that is promised, so few or fewer hold in one try of a hundred.
	for (const held of [mean, difference])
		expect(binomialCdf(held, EXPERIMENTS, 0.93)).toBeGreaterThan(0.01);
}, 300_000);

test('the binomial by hand', () => {
	expect(binomialCdf(1, 3, 0.5)).toBeCloseTo(0.5, 12);
	expect(binomialCdf(0, 10, 0.1)).toBeCloseTo(0.9 ** 10, 12);
});
