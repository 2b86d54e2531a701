// Quantiles of the lead times of one replication, type 7 (Hyndman & Fan, 1996: linear between the order statistics around
// (n − 1)p), with items that are still inside counted as at least their age.
import { countLogarithmically, EXACT_LIMIT, orderStatistic } from './histogram.ts';

/** Gives the quantile of any p from 0 to 1: NaN of nothing, Infinity where it depends on how long somebody will yet stay. */
export type Quantile = (p: number) => number;

/**
 * Prepares quantiles of `values`, beside which others are known to be at least `ages`. All finite and ≥ 0, in any order; neither is changed.
 * Exact up to EXACT_LIMIT values, else within RELATIVE_ERROR of a logarithmic histogram.
 */
export function createQuantile(values: Float64Array, ages: Float64Array): Quantile {
	const count = values.length + ages.length;
	let youngest = Infinity;
	for (const age of ages) if (age < youngest) youngest = age;
	const at = values.length <= EXACT_LIMIT ? sorted(values) : counted(values);
	return (p) => {
		if (!count) return NaN;
		const place = (count - 1) * p;
		const below = Math.floor(place);
		const above = Math.ceil(place);
		const high = above < values.length ? at(above) : Infinity;
		if (high >= youngest) return Infinity;
		const low = at(below);
		return low + (place - below) * (high - low);
	};
}

function sorted(values: Float64Array): (rank: number) => number {
	const ascending = values.slice().sort();
	return (rank) => ascending[rank];
}

function counted(values: Float64Array): (rank: number) => number {
	const counts = countLogarithmically(values);
	return (rank) => orderStatistic(counts, rank);
}
