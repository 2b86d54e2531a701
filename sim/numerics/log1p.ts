/*
 * Ported to TypeScript from FreeBSD msun (fdlibm), file s_log1p.c.
 * ====================================================
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 *
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 * ====================================================
 */
import { highWord, powerOfTwo } from './bits.ts';

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/** log(1 + x) without the rounding of 1 + x. Error below 1 ulp. −Infinity at −1, NaN below. */
export function log1p(x: number): number {
	if (x !== x || x === Infinity) return x;
	if (x <= -1) return x === -1 ? -Infinity : NaN;
	const size = x < 0 ? -x : x;
	if (size < 5.551115123125783e-17) return x; // 2^−54
	if (size < 1.862645149230957e-9) return x - x * x * 0.5; // 2^−29

	let k = 0;
	let f = x;
	let correction = 0;
	const word = highWord(x);
	if (word >= 0x3fda827a || (x < 0 && word > (0xbfd2bec4 | 0))) {
		// 1 + x outside [√½, √2]: 1 + x = 2^k (1 + f), and what the sum rounded away.
		const u = word < 0x43400000 ? 1 + x : x;
		const high = highWord(u);
		k = (high >> 20) - 1023;
		if (word < 0x43400000) correction = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
		if ((high & 0x000fffff) >= 0x6a09e) k += 1;
		f = u * powerOfTwo(-k) - 1;
	}
	const half = 0.5 * f * f;
	const s = f / (2 + f);
	const z = s * s;
	const r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
	return k * LN2_HIGH - (half - (s * (half + r) + (k * LN2_LOW + correction)) - f);
}
