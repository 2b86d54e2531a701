// Counts of whole numbers from 0 to 2^53 in buckets that widen with the number: exact below 1,024, then 512 to each doubling.

/** Up to so many values are sorted instead. */
export const EXACT_LIMIT = 131_072;

/** A bucket stands for its middle, so no value is misread by more than this share of itself. */
export const RELATIVE_ERROR = 1 / 1024;

const SUB = 512;
const DOUBLINGS = 44;

/** The histogram of values, rounded to whole numbers from 0 to 2^53. */
export function countLogarithmically(values: Float64Array): Float64Array {
	const counts = new Float64Array(SUB * (DOUBLINGS + 1));
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

/** Below 2 · SUB each number has a bucket of its own; the next doublings have buckets of 2, 4, 8, … numbers. */
function bucket(value: number): number {
	let doubling = 0;
	let rest = value;
	// Halving is exact in binary, and takes at most 44 rounds, 20 for a time of weeks in milliseconds.
	while (rest >= 2 * SUB) {
		rest /= 2;
		doubling++;
	}
	return doubling * SUB + Math.floor(rest);
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
