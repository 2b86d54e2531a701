// Served, or arriving, several at a time. Gross et al., 4th ed., §3.1 and §3.2.
import { settle, stableUtilization, type Steady } from './steady.ts';

/**
 * One exponential server who takes all that wait, at most `size` together, as soon as anything waits; who comes later waits for the next service.
 * arrivalRate of items and serviceRate of batches per hour; utilization is the share of time that the server is busy, however full the batch.
 * RangeError when overloaded. N. T. J. Bailey, "On queueing processes with bulk service", J. Royal Statistical Society B 16 (1954).
 */
export function bulkService(arrivalRate: number, serviceRate: number, size: number): Steady {
	// While busy the number waiting is geometric: its ratio r solves λ + μ r^(K+1) = (λ + μ) r below 1.
	let r = stableUtilization(arrivalRate, 1 / serviceRate, size);
	for (let i = 0; i < 100_000; i++) {
		let power = 1;
		for (let k = 0; k <= size; k++) power *= r;
		const next = (arrivalRate + serviceRate * power) / (arrivalRate + serviceRate);
		if (Math.abs(next - r) < 1e-16) break;
		r = next;
	}
	// Idle begins at rate μ with nobody waiting, and ends at rate λ.
	const utilization = 1 - 1 / (1 + arrivalRate / serviceRate / (1 - r));
	const queueLength = (utilization * r) / (1 - r);
	const steady = settle(arrivalRate, 1 / serviceRate, size, queueLength / arrivalRate);
	return { ...steady, utilization };
}

/**
 * M^[X]/M/1: groups come at groupRate per hour, of mean size and squared size as given; one exponential server. RangeError when overloaded. §3.1.
 */
export function bulkArrival(
	groupRate: number,
	meanSize: number,
	meanSquaredSize: number,
	serviceRate: number
): Steady {
	const arrivalRate = groupRate * meanSize;
	const utilization = stableUtilization(arrivalRate, 1 / serviceRate);
	const wip = (utilization * (1 + meanSquaredSize / meanSize)) / (2 * (1 - utilization));
	return settle(arrivalRate, 1 / serviceRate, 1, wip / arrivalRate - 1 / serviceRate);
}

/**
 * Mean hours that an item waits for its batch of `size` to fill with items that come at arrivalRate per hour: the first waits for all others, the last for
 * none.
 */
export function gatheringTime(arrivalRate: number, size: number): number {
	return (size - 1) / 2 / arrivalRate;
}
