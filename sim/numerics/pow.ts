/*
 * Ported to TypeScript from FreeBSD msun (fdlibm), file e_pow.c.
 * ====================================================
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
 *
 * Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 * ====================================================
 */
import { highWord, powerOfTwo, scaled } from './bits.ts';

const TWO_53 = 9007199254740992;
const L1 = 0.5999999999999946;
const L2 = 0.4285714285785502;
const L3 = 0.33333332981837743;
const L4 = 0.272728123808534;
const L5 = 0.23066074577556175;
const L6 = 0.20697501780033842;
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 0.00006613756321437934;
const P4 = -0.0000016533902205465252;
const P5 = 4.1381367970572385e-8;
const LOG2_OF_1_5_HIGH = 0.5849624872207642;
const LOG2_OF_1_5_LOW = 1.350039202129749e-8;
const LN2 = 0.6931471805599453;
const LN2_HIGH = 0.6931471824645996;
const LN2_LOW = -1.904654299957768e-9;
// 2 ÷ (3 ln 2), in two parts.
const CP = 0.9617966939259756;
const CP_HIGH = 0.9617967009544373;
const CP_LOW = -7.028461650952758e-9;
const OVERFLOW_SLACK = 8.008566259537294e-17;

/**
 * x^y. Error below 0.7 ulp. As Math.pow at the edges: pow(x, 0) is 1; NaN where x < 0 and y is no integer, and where
 * |x| is 1 and y infinite.
 */
export function pow(x: number, y: number): number {
	if (y === 0) return 1;
	if (x !== x || y !== y) return NaN;
	const size = x < 0 ? -x : x;
	if (y === Infinity || y === -Infinity) {
		if (size === 1) return NaN;
		return size > 1 === y > 0 ? Infinity : 0;
	}
	if (y === 1) return x;
	if (y === 2) return x * x;
	const isNegative = x < 0 || (x === 0 && 1 / x < 0);
	const parity = isNegative ? parityOf(y) : 0;
	const sign = isNegative && parity === 1 ? -1 : 1;
	if (size === 0 || size === Infinity || size === 1) {
		if (size === 1 && isNegative && parity < 0) return NaN;
		return sign * (size === 1 ? 1 : (size === 0) === y > 0 ? 0 : Infinity);
	}
	if (isNegative && parity < 0) return NaN;
	if (y === 0.5) return Math.sqrt(size);
	return sign * powerOfPositive(size, y);
}

/** 0 for an even integer, 1 for an odd one, −1 for what is no integer. */
function parityOf(y: number): number {
	if (Math.floor(y) !== y) return -1;
	const size = y < 0 ? -y : y;
	return size >= TWO_53 ? 0 : size - 2 * Math.floor(size / 2);
}

/**
 * x^y for finite x > 0 and y: 2^(y log₂ x), the logarithm and the product in two parts, the first a float, so that
 * products of such are exact (fdlibm clears the low word instead; fround is quicker).
 */
function powerOfPositive(x: number, y: number): number {
	// Past 2^64 even the neighbors of 1 overflow or vanish.
	if (y > 18446744073709552000 || y < -18446744073709552000) {
		return x > 1 === y > 0 ? Infinity : 0;
	}

	// log₂ x = n + log₂(bp) + log₂(ax ÷ bp), bp 1 or 1.5, ax ÷ bp within √1.5 of 1.
	let n = 0;
	if (x < 2.2250738585072014e-308) {
		x *= TWO_53;
		n = -53;
	}
	const high = highWord(x);
	const fraction = high & 0x000fffff;
	let k = (high >> 20) - 1023;
	let bp = 1;
	if (fraction >= 0xbb67a) k += 1;
	else if (fraction > 0x3988e) bp = 1.5;
	const ax = x * powerOfTwo(-k);
	n += k;

	// s = (ax − bp) ÷ (ax + bp) in two parts.
	const u = ax - bp;
	const v = 1 / (ax + bp);
	const s = u * v;
	const sHigh = Math.fround(s);
	const sumHigh = Math.fround(ax + bp);
	const sumLow = ax - (sumHigh - bp);
	const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);
	const s2 = s * s;
	const r =
		s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6))))) + sLow * (sHigh + s);
	const square = sHigh * sHigh;
	const tHigh = Math.fround(3 + square + r);
	const tLow = r - (tHigh - 3 - square);
	const a = sHigh * tHigh;
	const b = sLow * tHigh + tLow * s;
	const pHigh = Math.fround(a + b);
	const pLow = b - (pHigh - a);
	const zHigh = CP_HIGH * pHigh;
	const zLow = CP_LOW * pHigh + pLow * CP + (bp === 1 ? 0 : LOG2_OF_1_5_LOW);
	const base = bp === 1 ? 0 : LOG2_OF_1_5_HIGH;
	const logHigh = Math.fround(zHigh + zLow + base + n);
	const logLow = zLow - (logHigh - n - base - zHigh);

	// y × log₂ x in two parts.
	const yHigh = Math.fround(y);
	const low = (y - yHigh) * logHigh + y * logLow;
	const main = yHigh * logHigh;
	const z = low + main;
	if (z >= 1024) {
		if (z > 1024 || low + OVERFLOW_SLACK > z - main) return Infinity;
	} else if (z <= -1075) {
		if (z < -1075 || low <= z - main) return 0;
	}

	// 2^(main + low) = 2^k × e^(rest × ln 2).
	k = 0;
	let rest = main;
	const zSize = z < 0 ? -z : z;
	if (zSize > 0.5) {
		k = Math.floor(z + 0.5);
		rest = main - k;
	}
	const t = Math.fround(low + rest);
	const m = t * LN2_HIGH;
	const l = (low - (t - rest)) * LN2 + t * LN2_LOW;
	const e = m + l;
	const lost = l - (e - m);
	const e2 = e * e;
	const c = e - e2 * (P1 + e2 * (P2 + e2 * (P3 + e2 * (P4 + e2 * P5))));
	const result = 1 - ((e * c) / (c - 2) - (lost + e * lost) - e);
	return scaled(result, k);
}
