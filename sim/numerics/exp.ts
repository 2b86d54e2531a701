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

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = 1.4426950408889634;
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 0.00006613756321437934;
const P4 = -0.0000016533902205465252;
const P5 = 4.1381367970572385e-8;
const TINY = 3.725290298461914e-9; // 2^−28

/** e^x. Error below 1 ulp. Infinity above 709.78, 0 below −745.13. */
export function exp(x: number): number {
	place[0] = x;
	expInPlace(place, 0);
	return place[0];
}

const place = new Float64Array(1);

/** Replaces a number in an array by its exponential: in the midst of a run, a number that a function takes or returns may cost memory. */
export function expInPlace(values: Float64Array, i: number): void {
	const x = values[i];
	if (x !== x) return;
	const size = x < 0 ? -x : x;
	if (size < TINY) {
		values[i] = 1 + x;
		return;
	}
	if (x > 709.782712893384 || x < -745.1332191019411) {
		values[i] = x > 0 ? Infinity : 0;
		return;
	}

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
	if (k === 0) values[i] = 1 - ((r * c) / (c - 2) - r);
	else values[i] = scaled(1 - (low - (r * c) / (2 - c) - high), k);
}
