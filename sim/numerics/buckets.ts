// Buckets for whole numbers from 0 to 2^53 that widen with the number: exact below 1,024, then 512 to each doubling.
// Counts in them can be added up in any order.
import { highWord } from './bits.ts';

const SUB = 512;
const DOUBLINGS = 44;
/** What the exponent and nine bits of 2 · SUB count. */
const FIRST_DOUBLING = highWord(2 * SUB) >> 11;

export const BUCKETS = SUB * (DOUBLINGS + 1);

/** A bucket stands for its middle, so no number is misread by more than this share of itself. */
export const RELATIVE_ERROR = 1 / 1024;

/**
 * The bucket of a whole number from 0 to 2^53. Below 2 · SUB each number has a bucket of its own; the next doublings have buckets of
 * 2, 4, 8, … numbers. A double's exponent and the first nine bits of its fraction, one after the other, count just these.
 */
export function bucketOf(value: number): number {
	if (value < 2 * SUB) return Math.floor(value);
	return (highWord(value) >> 11) - FIRST_DOUBLING + 2 * SUB;
}

/** What a bucket stands for: the middle of its numbers. */
export function middleOf(bucket: number): number {
	if (bucket < 2 * SUB) return bucket;
	const doubling = Math.floor(bucket / SUB) - 1;
	let low = bucket - doubling * SUB;
	let width = 1;
	for (let i = 0; i < doubling; i++) {
		low *= 2;
		width *= 2;
	}
	return low + (width - 1) / 2;
}

/** The bucket of a rank (0 is the smallest), by how many numbers are in each bucket or below; BUCKETS beyond the last. */
export function bucketOfRank(cumulated: ArrayLike<number>, rank: number): number {
	let low = 0;
	let high = BUCKETS;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (cumulated[middle] > rank) high = middle;
		else low = middle + 1;
	}
	return low;
}
