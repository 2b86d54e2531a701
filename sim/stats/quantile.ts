// Quantiles of the lead times of one replication, type 7 (Hyndman & Fan, 1996: linear between the order statistics around
// (n − 1)p), with items that are still inside counted as at least their age.
import { countLogarithmically, EXACT_LIMIT, orderStatistic } from './histogram.ts';
import { createShelves } from './shelves.ts';

/** The value of a rank among n: 0 the smallest, n − 1 the largest. */
export type Order = (rank: number) => number;

/** Gives the quantile of any p from 0 to 1: NaN of nothing, Infinity where it depends on how long somebody will yet stay. */
export type Quantile = (p: number) => number;

/** The order of values, finite and ≥ 0. Exact up to EXACT_LIMIT values, else within RELATIVE_ERROR. The values are not changed. */
export function createOrder(values: Float64Array): Order {
	if (values.length > EXACT_LIMIT) {
		const counts = countLogarithmically(values);
		return (rank) => orderStatistic(counts, rank);
	}
	return createShelves(values);
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
