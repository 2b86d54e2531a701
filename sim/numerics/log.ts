/*
 * Ported to TypeScript from FreeBSD msun (fdlibm), file e_log.c.
 * ====================================================
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 *
 * Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 * ====================================================
 */
// Only + − × ÷ and bits, so that every browser gives the same last bit; Math.log does not.

import { highWord, powerOfTwo } from './bits.ts';

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const TWO_54 = 18014398509481984;
const LN2 = 0.6931471805599453;
// A minimax polynomial of (log(1+f) − f + …) in s = f ÷ (2 + f).
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/** Natural logarithm. Error below 1 ulp. −Infinity at 0, NaN below. */
export function log(x: number): number {
	place[0] = x;
	logInPlace(place, 0);
	return place[0];
}

const place = new Float64Array(1);

/** Replaces a number in an array by its logarithm: in the midst of a run, a number that a function takes or returns may cost memory. */
export function logInPlace(values: Float64Array, i: number): void {
	const x = values[i];
	if (!(x >= 2.2250738585072014e-308)) {
		if (x === 0) values[i] = -Infinity;
		else values[i] = x > 0 ? log(x * TWO_54) - 54 * LN2 : NaN; // subnormal: scale up
		return;
	}
	if (x === Infinity) return;

	// x = 2^k (1 + f), √½ < 1 + f < √2.
	const high = highWord(x);
	const fraction = high & 0x000fffff;
	const k = (high >> 20) - 1023 + ((fraction + 0x95f64) >> 20);
	const f = x * powerOfTwo(0 - k) - 1;

	const s = f / (2 + f);
	const z = s * s;
	const w = z * z;
	const r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
	const half = 0.5 * f * f;
	values[i] = k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
}
