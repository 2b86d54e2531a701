import { describe, expect, test } from 'vitest';
import { exp, expm1, log, log1p, pow } from '../../../sim/numerics/index.ts';
import { mix } from '../../../sim/random/keys.ts';
import { ulps } from './relative.ts';

const ours = { exp, expm1, log, log1p };
const EDGES = [
	0,
	-0,
	1,
	-1,
	2,
	0.5,
	-0.5,
	Infinity,
	-Infinity,
	NaN,
	5e-324,
	2.2e-308,
	1.7e308,
	709,
	710,
	-745,
	-746,
	1e-17,
	1e-9
];
const random = (i: number) => (mix(i) >>> 0) / 4294967296;

/** 20,000 numbers of all sizes: near 1, near 0, some hundreds, and all exponents. */
function* samples(): Generator<number> {
	for (let i = 0; i < 5000; i++) {
		const u = random(4 * i) * 2 - 1;
		const v = random(4 * i + 1);
		yield 1 + u * pow(2, -30 * v);
		yield u * pow(2, -40 * v);
		yield u * 750;
		yield pow(2, 1070 * u);
	}
}

/** FNV-1a over the bits of the numbers given. */
function fingerprint(numbers: Iterable<number>): number {
	const value = new Float64Array(1);
	const words = new Uint32Array(value.buffer);
	let hash = 0x811c9dc5;
	for (const number of numbers) {
		value[0] = number;
		hash = Math.imul(hash ^ words[0], 0x01000193);
		hash = Math.imul(hash ^ words[1], 0x01000193);
	}
	return hash >>> 0;
}

describe.each(['exp', 'expm1', 'log', 'log1p'] as const)('%s', (name) => {
	// Math's own are within an ulp of the truth too, so two apart is the most that both can honestly be.
	test('is within two ulps of Math.%s', () => {
		let worst = 0;
		for (const sample of samples()) {
			const x = name === 'log' ? Math.abs(sample) : sample;
			if (name === 'log1p' && x < -1) continue;
			worst = Math.max(worst, ulps(ours[name](x), Math[name](x)));
		}
		expect(worst).toBeLessThanOrEqual(2);
	});

	test('agrees with Math at the edges', () => {
		for (const x of EDGES) expect([x, ulps(ours[name](x), Math[name](x)) <= 1]).toEqual([x, true]);
	});
});

describe('pow', () => {
	test('is within two ulps of Math.pow', () => {
		let worst = 0;
		for (let i = 0; i < 20000; i++) {
			const x = i % 2 ? 2 ** ((random(3 * i) * 2 - 1) * 1000) : random(3 * i) * 4;
			const y = (random(3 * i + 1) * 2 - 1) * (i % 3 ? 5 : 300);
			worst = Math.max(worst, ulps(pow(x, y), Math.pow(x, y)));
		}
		expect(worst).toBeLessThanOrEqual(2);
	});

	test('agrees with Math.pow at the edges', () => {
		const exponents = [
			0,
			-0,
			1,
			-1,
			2,
			3,
			-3,
			0.5,
			-0.5,
			1 / 3,
			1023,
			1024,
			-1074,
			-1080,
			1e15 + 1,
			1e300,
			-1e300,
			Infinity,
			-Infinity,
			NaN
		];
		for (const x of [...EDGES, -2, -8]) {
			for (const y of exponents) {
				expect([x, y, ulps(pow(x, y), Math.pow(x, y)) <= 1]).toEqual([x, y, true]);
			}
		}
	});

	test('is exact where the power is a double', () => {
		for (let n = 0; n <= 22; n++) expect(pow(10, n)).toBe(Number(`1e${n}`));
		for (let n = -1074; n <= 1023; n++)
			expect(pow(2, n)).toBe(
				Number((2n ** 1074n) >> BigInt(1074 - Math.max(n, 0))) * (n < 0 ? 2 ** n : 1)
			);
	});
});

test('laws: log and exp undo each other, products become sums', () => {
	for (let i = 0; i < 2000; i++) {
		const x = (random(i) * 2 - 1) * 700;
		expect(Math.abs(log(exp(x)) - x)).toBeLessThan(3e-16 * Math.max(1, Math.abs(x)));
		expect(Math.abs(log1p(expm1(x / 20)) - x / 20)).toBeLessThan(
			3e-16 * Math.max(1, Math.exp(Math.abs(x) / 20))
		);
	}
	expect(ulps(exp(1), Math.E)).toBeLessThanOrEqual(1);
	expect(log(2)).toBe(Math.LN2);
	expect(log(10)).toBe(Math.LN10);
});

// The very bits, so that a browser, a machine or a change that gives others is found.
test('every bit is as it was', () => {
	const each = function* (of: (x: number) => number) {
		for (const x of samples()) yield of(Math.abs(x));
	};
	expect({
		exp: fingerprint(each(exp)),
		expm1: fingerprint(each(expm1)),
		log: fingerprint(each(log)),
		log1p: fingerprint(each(log1p)),
		pow: fingerprint(each((x) => pow(x, 0.37)))
	}).toMatchInlineSnapshot(`
		{
		  "exp": 3701261287,
		  "expm1": 2197992408,
		  "log": 79799729,
		  "log1p": 3902468649,
		  "pow": 2321616638,
		}
	`);
});
