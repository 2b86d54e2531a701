// Counts of whole numbers from 0 to 2^53 in buckets that widen with the number: exact below 1,024, then 512 to each doubling.

import { highWord } from '../numerics/index.ts';

/** Up to so many values are sorted instead. */
export const EXACT_LIMIT = 131_072;

/** A bucket stands for its middle, so no value is misread by more than this share of itself. */
export const RELATIVE_ERROR = 1 / 1024;

const SUB = 512;
const DOUBLINGS = 44;
/** What the exponent and nine bits of 2 · SUB count. */
const FIRST_DOUBLING = highWord(2 * SUB) >> 11;

export const BUCKETS = SUB * (DOUBLINGS + 1);

/** The histogram of values, rounded to whole numbers from 0 to 2^53. */
export function countLogarithmically(values: Float64Array): Float64Array {
	const counts = new Float64Array(BUCKETS);
	for (let i = 0; i < values.length; i++) counts[bucket(values[i])]++;
	return counts;
}

/** The value of a rank (0 is the smallest), within RELATIVE_ERROR. NaN beyond the last. */
export function orderStatistic(counts: Float64Array, rank: number): number {
	for (let i = 0, seen = 0; i < counts.length; i++) {
		seen += counts[i];
		if (seen > rank) return middle(i);
	}
	return NaN;
}

/**
 * The bucket of a value from 0 to 2^53; never falls where values rise. Below 2 · SUB each number has a bucket of its own; the next doublings have buckets of 2, 4, 8, … numbers. A double's exponent and the first
 * nine bits of its fraction, one after the other, count just these.
 */
export function bucket(value: number): number {
	if (value < 2 * SUB) return Math.floor(value);
	return (highWord(value) >> 11) - FIRST_DOUBLING + 2 * SUB;
}

function middle(index: number): number {
	if (index < 2 * SUB) return index;
	const doubling = Math.floor(index / SUB) - 1;
	let low = index - doubling * SUB;
	let width = 1;
	for (let i = 0; i < doubling; i++) {
		low *= 2;
		width *= 2;
	}
	return low + (width - 1) / 2;
}
