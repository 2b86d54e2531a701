/*
 * Ported to TypeScript from FreeBSD msun (fdlibm), file s_expm1.c.
 * ====================================================
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 *
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 * ====================================================
 */
import { powerOfTwo, scaled } from './bits.ts';

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = 1.4426950408889634;
const Q1 = -0.03333333333333313;
const Q2 = 0.0015873015872548146;
const Q3 = -0.0000793650757867488;
const Q4 = 0.000004008217827329362;
const Q5 = -2.0109921818362437e-7;

/** e^x − 1 without the cancellation near 0. Error below 1 ulp. Infinity above 709.78, −1 below −39. */
export function expm1(x: number): number {
	if (x !== x) return x;
	if (x > 709.782712893384) return Infinity;
	if (x < -38.816242111356935) return -1; // −56 ln 2
	const size = x < 0 ? -x : x;
	if (size < 5.551115123125783e-17) return x; // 2^−54

	// x = k ln 2 + r, |r| ≤ ½ ln 2; c is what r rounded away.
	let k = 0;
	let r = x;
	let c = 0;
	if (size > 0.34657359027997264) {
		if (size < 1.0397207708399179) k = x > 0 ? 1 : -1;
		else k = (INVERSE_LN2 * x + (x > 0 ? 0.5 : -0.5)) | 0;
		const high = x - k * LN2_HIGH;
		const low = k * LN2_LOW;
		r = high - low;
		c = high - r - low;
	}
	const half = 0.5 * r;
	const square = r * half;
	const q = 1 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
	const t = 3 - q * half;
	let e = square * ((q - t) / (6 - r * t));
	if (k === 0) return r - (r * e - square);
	e = r * (e - c) - c - square;
	if (k === -1) return 0.5 * (r - e) - 0.5;
	if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
	if (k === 1024) return scaled(1 - (e - r), k) - 1;
	const scale = powerOfTwo(k);
	if (k <= -2 || k > 56) return (1 - (e - r)) * scale - 1;
	const rest = powerOfTwo(-k);
	if (k < 20) return (1 - rest - (e - r)) * scale;
	return (r - (e + rest) + 1) * scale;
}
