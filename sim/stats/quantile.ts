// Quantiles of the lead times of one replication, type 7 (Hyndman & Fan, 1996: linear between the order statistics around
// (n − 1)p), with items that are still inside counted as at least their age.
import { BUCKETS, bucketOfRank, middleOf } from '../numerics/index.ts';

/** The value of a rank among n: 0 the smallest, n − 1 the largest. */
export type Order = (rank: number) => number;

/** Gives the quantile of any p from 0 to 1: NaN of nothing, Infinity where it depends on how long somebody will yet stay. */
export type Quantile = (p: number) => number;

/**
 * The order of values that were only counted, by bucket (numerics/buckets.ts): each value within RELATIVE_ERROR, 1 ÷ 1,024 of itself,
 * and exact below 1,024. Several series of counts are taken together, in any order.
 */
export function createCountedOrder(series: ArrayLike<number>[]): Order {
	// By bucket: how many are in it or below.
	const cumulated = new Float64Array(BUCKETS);
	for (const counts of series)
		for (let bucket = 0; bucket < BUCKETS; bucket++) cumulated[bucket] += counts[bucket];
	for (let bucket = 1; bucket < BUCKETS; bucket++) cumulated[bucket] += cumulated[bucket - 1];
	return (rank) => {
		const bucket = bucketOfRank(cumulated, rank);
		return bucket < BUCKETS ? middleOf(bucket) : NaN;
	};
}

/** Prepares quantiles of `count` values in order, beside which others are known to be at least `ages`. */
export function createQuantile(order: Order, count: number, ages: Float64Array): Quantile {
	const all = count + ages.length;
	let youngest = Infinity;
	for (const age of ages) if (age < youngest) youngest = age;
	return (p) => {
		if (!all) return NaN;
		const place = (all - 1) * p;
		const below = Math.floor(place);
		const above = Math.ceil(place);
		const high = above < count ? order(above) : Infinity;
		if (high >= youngest) return Infinity;
		const low = order(below);
		return low + (place - below) * (high - low);
	};
}
