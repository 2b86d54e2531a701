/*
 * Ported to TypeScript from FreeBSD msun (fdlibm), file e_exp.c.
 * ====================================================
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
 *
 * Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 * ====================================================
 */
import { scaled } from './bits.ts';

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;
const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.6533902205465251539e-6;
const P5 = 4.13813679705723846039e-8;
const TINY = 3.725290298461914e-9; // 2^−28

/** e^x. Error below 1 ulp. Infinity above 709.78, 0 below −745.13. */
export function exp(x: number): number {
	if (x !== x) return x;
	if (x > 709.782712893384) return Infinity;
	if (x < -745.1332191019411) return 0;
	const size = x < 0 ? -x : x;
	if (size < TINY) return 1 + x;

	// x = k ln 2 + r, |r| ≤ ½ ln 2, r = high − low.
	let k = 0;
	let high = x;
	let low = 0;
	let r = x;
	if (size > 0.34657359027997264) {
		// A k of ±1 directly, so that r keeps its sign near ln 2.
		if (size < 1.0397207708399179) k = x > 0 ? 1 : -1;
		else k = (INVERSE_LN2 * x + (x > 0 ? 0.5 : -0.5)) | 0;
		high = x - k * LN2_HIGH;
		low = k * LN2_LOW;
		r = high - low;
	}
	const t = r * r;
	const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
	if (k === 0) return 1 - ((r * c) / (c - 2) - r);
	const y = 1 - (low - (r * c) / (2 - c) - high);
	return scaled(y, k);
}
