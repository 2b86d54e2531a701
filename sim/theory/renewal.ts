// One exponential server, independent intervals between arrivals of any distribution. Gross et al., 4th ed., §5.3.1.
import { exp, pow } from '../numerics/index.ts';
import { settle, stableUtilization, type Steady } from './steady.ts';

/** Laplace–Stieltjes transform of an interval: E[e^(−s × interval)]. */
export type Transform = (s: number) => number;

export const constantInterval =
	(interval: number): Transform =>
	(s) =>
		exp(-s * interval);

export const erlangInterval =
	(mean: number, phases: number): Transform =>
	(s) =>
		pow(phases / (phases + s * mean), phases);

/**
 * GI/M/1. arrivalRate is one over the mean of the interval that `transform` is of; rates per hour. RangeError when overloaded.
 * An arrival finds the server busy with probability σ, the root of σ = A*(μ (1 − σ)) below 1; found by iterating from 0, upward.
 */
export function gim1(
	arrivalRate: number,
	transform: Transform,
	serviceRate: number
): Steady & { waits: number } {
	stableUtilization(arrivalRate, 1 / serviceRate);
	let waits = 0;
	for (let i = 0; i < 100_000; i++) {
		const next = transform(serviceRate * (1 - waits));
		if (!(next - waits > 1e-16)) break;
		waits = next;
	}
	const queueTime = waits / (serviceRate * (1 - waits));
	return { ...settle(arrivalRate, 1 / serviceRate, 1, queueTime), waits };
}
