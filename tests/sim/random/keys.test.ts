import { describe, expect, test } from 'vitest';
import { regularizedGammaQ } from '../../../sim/numerics/index.ts';
import {
	createKey,
	deriveA,
	deriveB,
	hashText,
	mix,
	partSalt,
	PURPOSES,
	salt,
	uniform
} from '../../../sim/random/keys.ts';

const { a, b } = createKey('keys', 0);
const place = salt('review', 'touch');
const N = 100_000;

/** The share of samples that would show at least this χ²; the tests ask for more than 1e-6, their rate of false alarms. */
const chance = (chiSquare: number, df: number) => regularizedGammaQ(df / 2, chiSquare / 2);

function chiSquareOf(counts: ArrayLike<number>, total: number): number {
	const expected = total / counts.length;
	return Array.from(counts).reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** How a series of draws comes about: by visit, by item, by step, by replication. */
const SERIES: Record<string, (n: number) => number> = {
	visits: (n) => uniform(a, b, place, n),
	items: (n) => uniform(deriveA(a, place, n), deriveB(b, place, n), place, 1),
	salts: (n) => uniform(a, b, salt(`step-${n}`, 'touch'), 0),
	parts: (n) => uniform(a, b, partSalt(place, n), 0),
	replications: (n) => {
		const key = createKey('keys', n);
		return uniform(key.a, key.b, place, 0);
	}
};

test('uniform lies in [0, 1), in steps of 2^−53, and uses all 53 bits', () => {
	let seenOdd = 0;
	const bits = new Float64Array(53);
	for (let n = 0; n < N; n++) {
		const u = uniform(a, b, place, n);
		if (!(u >= 0 && u < 1)) expect(u).toBeNaN();
		let whole = BigInt(u * 2 ** 53);
		if (BigInt.asUintN(1, whole) === 1n) seenOdd++;
		for (let i = 0; i < 53; i++, whole >>= 1n) bits[i] += Number(whole & 1n);
	}
	expect(seenOdd).toBeGreaterThan(0);
	// Each bit is set half the time: six standard errors, for 53 bits a false alarm in ten million.
	for (const count of bits) expect(Math.abs(count - N / 2)).toBeLessThan(6 * Math.sqrt(N / 4));
});

describe.each(Object.keys(SERIES))('along %s', (name) => {
	const draws = Float64Array.from({ length: name === 'replications' ? 20_000 : N }, (_, n) =>
		SERIES[name](n)
	);
	const count = draws.length;

	test('draws are even: χ² over 1,000 bins', () => {
		const bins = new Float64Array(1000);
		for (const u of draws) bins[Math.floor(u * 1000)]++;
		const p = chance(chiSquareOf(bins, count), 999);
		expect(p).toBeGreaterThan(1e-6);
		expect(p).toBeLessThan(1 - 1e-6);
	});

	test('so are the low digits', () => {
		const bins = new Float64Array(1000);
		for (const u of draws) bins[Math.floor((u * 1048576 - Math.floor(u * 1048576)) * 1000)]++;
		expect(chance(chiSquareOf(bins, count), 999)).toBeGreaterThan(1e-6);
	});

	test('neighbors know nothing of each other: pairs in 32 × 32 cells, and serial correlation to lag 5', () => {
		const cells = new Float64Array(1024);
		for (let i = 0; i + 1 < count; i += 2)
			cells[Math.floor(draws[i] * 32) * 32 + Math.floor(draws[i + 1] * 32)]++;
		expect(chance(chiSquareOf(cells, Math.floor(count / 2)), 1023)).toBeGreaterThan(1e-6);
		for (let lag = 1; lag <= 5; lag++) {
			let sum = 0;
			for (let i = 0; i + lag < count; i++) sum += (draws[i] - 0.5) * (draws[i + lag] - 0.5);
			// Five standard errors of a product of uniforms: 25 such tests, a false alarm in 70,000.
			expect(Math.abs(sum / (count - lag)) * 12).toBeLessThan(5 / Math.sqrt(count));
		}
	});

	test('no two are the same', () => {
		// Of 100,000 numbers of 53 bits two agree with probability 6e-7.
		expect(new Set(draws).size).toBe(count);
	});
});

test('avalanche: one bit of any input turns about half of the bits of a draw', () => {
	const whole = (a: number, b: number, salt: number, n: number) =>
		BigInt(uniform(a, b, salt, n) * 2 ** 53);
	const ones = (x: bigint) => x.toString(2).replaceAll('0', '').length;
	const TRIALS = 300;
	// The second word of the key reaches the upper 27 bits only.
	for (const [input, half] of [
		[0, 26.5],
		[1, 13.5],
		[2, 26.5],
		[3, 26.5]
	]) {
		for (let bit = 0; bit < 32; bit++) {
			let turned = 0;
			for (let t = 0; t < TRIALS; t++) {
				const words = [mix(t), mix(t + 7919), mix(t + 104729), t];
				const before = whole(words[0], words[1], words[2], words[3]);
				words[input] ^= 1 << bit;
				turned += ones(before ^ whole(words[0], words[1], words[2], words[3]));
			}
			// Half of the bits, to a tenth: more than ten standard errors, and no bit of input is without effect.
			expect([input, bit, Math.abs(turned / TRIALS - half) < half / 10]).toEqual([
				input,
				bit,
				true
			]);
		}
	}
});

test('neighboring names, purposes, items and replications have different salts and keys', () => {
	const salts = new Set<number>();
	for (let i = 0; i < 300; i++) for (const purpose of PURPOSES) salts.add(salt(`s${i}`, purpose));
	// 3,900 of 2^32: two agree by chance with probability 0.0018.
	expect(salts.size).toBe(300 * PURPOSES.length);
	const keys = new Set<string>();
	for (let i = 0; i < 1000; i++) {
		const key = createKey('seed', i);
		keys.add(`${key.a},${key.b}`);
		keys.add(`${deriveA(key.a, place, i)},${deriveB(key.b, place, i)}`);
	}
	expect(keys.size).toBe(2000);
});

test('two series that count through the same numbers have nothing in common', () => {
	// Two salts that differ by what 1,000 draws count: the one's n-th number is the other's (n + 1000)-th, but for the salt.
	const other = a ^ ((a ^ place) + Math.imul(1000, 0x9e3779b1));
	let alike = 0;
	for (let n = 0; n < N; n++)
		alike += (uniform(a, b, place, n + 1000) - 0.5) * (uniform(a, b, other, n) - 0.5);
	// Five standard errors: a false alarm in 1.7 million.
	expect(Math.abs(alike / N) * 12).toBeLessThan(5 / Math.sqrt(N));
});

test('the same seed and place give the same draw, for ever', () => {
	const key = createKey('streamwise', 3);
	expect([
		key.a,
		key.b,
		hashText('review'),
		salt('review', 'touch'),
		uniform(key.a, key.b, salt('review', 'touch'), 12)
	]).toMatchInlineSnapshot(`
		[
		  1195563737,
		  1472397285,
		  -2127512592,
		  878924715,
		  0.717622509122586,
		]
	`);
	expect(partSalt(place, 0)).toBe(place);
});
