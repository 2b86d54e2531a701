import { stableUtilization } from './steady.ts';

/**
 * Mean lead time, in hours, of work that is split over two exponential servers with lines of their own, and done when both parts are.
 * Rates per hour. RangeError when overloaded. Exact: R. Nelson & A. N. Tantawi, "Approximate analysis of fork/join synchronization in
 * parallel queues", IEEE Transactions on Computers 37 (1988), eq. 6, after L. Flatto & S. Hahn (1984).
 */
export function forkJoinLeadTime(arrivalRate: number, serviceRate: number): number {
	const utilization = stableUtilization(arrivalRate, 1 / serviceRate);
	return ((12 - utilization) / 8) * (1 / (serviceRate - arrivalRate));
}

/** Mean of the longest of n independent exponential times of rate serviceRate, in hours: what joining costs where nobody waits. */
export function longestOf(n: number, serviceRate: number): number {
	let harmonic = 0;
	for (let k = 1; k <= n; k++) harmonic += 1 / k;
	return harmonic / serviceRate;
}
