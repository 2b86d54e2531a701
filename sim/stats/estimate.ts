// From one number a replication to an estimate with its interval. NaN: nothing was observed in that replication.
// Infinity: something was, but censoring leaves the number open; then nothing can be said of the mean either.
import { studentQuantile } from '../numerics/index.ts';
import type { Estimate } from './summary.ts';

/** How sure an interval is. */
export const CONFIDENCE = 0.95;

/** Mean of the numbers; exactly their value where all are the same. NaN of none. */
export function mean(values: ArrayLike<number>): number {
	const first = values[0];
	let sum = 0;
	for (let i = 1; i < values.length; i++) sum += values[i] - first;
	return values.length ? first + sum / values.length : NaN;
}

/** Sample variance (n − 1). NaN of fewer than two. */
export function variance(values: ArrayLike<number>): number {
	const center = mean(values);
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += (values[i] - center) * (values[i] - center);
	return values.length > 1 ? sum / (values.length - 1) : NaN;
}

/** Half the width of the Student interval of the mean of independent numbers. NaN of fewer than two. */
export function halfWidth(values: ArrayLike<number>): number {
	const n = values.length;
	return n > 1 ? studentReach(n - 1) * Math.sqrt(variance(values) / n) : NaN;
}

/** Mean over replications, with its interval. */
export function estimate(values: ArrayLike<number>): Estimate {
	const observed = Array.from(values).filter((value) => !Number.isNaN(value));
	if (!observed.length || observed.includes(Infinity)) return null;
	return around(mean(observed), halfWidth(observed));
}

/** A number a replication, and their mean. */
export interface Column {
	values: ArrayLike<number>;
	estimate: Estimate;
}

export function createColumn(values: ArrayLike<number>): Column {
	return { values, estimate: estimate(values) };
}

/**
 * Redesign − baseline, a number a replication each, in the same order. The value is exactly the difference of the two estimates;
 * the interval is that of the paired differences. Null where either has no estimate.
 */
export function estimateDifference(
	redesign: ArrayLike<number>,
	baseline: ArrayLike<number>
): Estimate {
	return subtract(createColumn(redesign), createColumn(baseline));
}

/** The same of columns, whose own estimates are known. */
export function subtract(to: Column, from: Column): Estimate {
	if (!to.estimate || !from.estimate) return null;
	const differences = new Float64Array(to.values.length);
	for (let i = 0; i < differences.length; i++) differences[i] = to.values[i] - from.values[i];
	return estimateAround(to.estimate.value - from.estimate.value, differences);
}

/** A value with the interval of numbers whose mean it is, a number a replication; NaN: not observed. */
export function estimateAround(value: number, values: Float64Array): NonNullable<Estimate> {
	const observed = new Float64Array(values.length);
	let count = 0;
	for (let i = 0; i < values.length; i++)
		if (!Number.isNaN(values[i])) observed[count++] = values[i];
	return around(value, halfWidth(observed.subarray(0, count)));
}

function around(value: number, half: number): NonNullable<Estimate> {
	return Number.isNaN(half)
		? { value, low: null, high: null }
		: { value, low: value - half, high: value + half };
}

const reaches: number[] = [];

/** The two-sided Student quantile; looked up again and again for the same few degrees of freedom. */
function studentReach(freedom: number): number {
	return (reaches[freedom] ??= studentQuantile(1 - (1 - CONFIDENCE) / 2, freedom));
}
