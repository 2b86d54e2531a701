// Exponents of doubles, and powers of two, for the logarithm and its kin.

const value = new Float64Array(1);
const words = new Int32Array(value.buffer);
// Which of the two words is the high one; every browser today is little-endian, so 1.
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

// A table, since to read a double back after writing its halves stalls the processor.
const POWERS = new Float64Array(2098);
POWERS[1074] = 1;
for (let k = 1; k <= 1023; k++) POWERS[1074 + k] = POWERS[1073 + k] * 2;
for (let k = 1; k <= 1074; k++) POWERS[1074 - k] = POWERS[1075 - k] / 2;

/** Sign, exponent and the first 20 bits of the fraction, as a signed 32-bit integer. */
export function highWord(x: number): number {
	value[0] = x;
	return words[HIGH];
}

/** 2^k, exactly. −1074 ≤ k ≤ 1023. */
export function powerOfTwo(k: number): number {
	return POWERS[1074 + k];
}

/** x × 2^k for x near 1, rounded once: also where 2^k alone would overflow, or the product is subnormal. */
export function scaled(x: number, k: number): number {
	const half = k >> 1;
	return x * powerOfTwo(half) * powerOfTwo(k - half);
}
