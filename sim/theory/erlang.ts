// Several servers, Poisson arrivals, exponential service. Gross, Shortle, Thompson & Harris, "Fundamentals of Queueing Theory",
// 4th ed. (2008), §2.2 to §2.5.
import { exp, log, solveIncreasing } from '../numerics/index.ts';
import { settle, stableUtilization, type Steady } from './steady.ts';

/** Share of arrivals that find all servers busy and are lost (Erlang B). load: arrivals × mean service time. By its recursion, §2.5. */
export function erlangB(servers: number, load: number): number {
	let blocked = 1;
	for (let n = 1; n <= servers; n++) blocked = (load * blocked) / (n + load * blocked);
	return blocked;
}

/** Share of arrivals that have to wait, in M/M/c (Erlang C). RangeError when overloaded. §2.3. */
export function erlangC(servers: number, load: number): number {
	const utilization = stableUtilization(load, 1, servers);
	const blocked = erlangB(servers, load);
	return blocked / (1 - utilization * (1 - blocked));
}

/** M/M/c, and M/M/1. arrivalRate and serviceRate (of one server) per hour; servers ≥ 1. RangeError when overloaded. §2.2, §2.3. */
export function mmc(arrivalRate: number, serviceRate: number, servers = 1): Steady {
	const waits = erlangC(servers, arrivalRate / serviceRate);
	const queueTime = waits / (servers * serviceRate - arrivalRate);
	return settle(arrivalRate, 1 / serviceRate, servers, queueTime);
}

/** The wait, in hours, that a share p of arrivals stays at or below, in M/M/c first come, first served. 0 ≤ p < 1. §2.3.1. */
export function queueTimeQuantile(
	p: number,
	arrivalRate: number,
	serviceRate: number,
	servers = 1
): number {
	const waits = erlangC(servers, arrivalRate / serviceRate);
	return p <= 1 - waits ? 0 : log(waits / (1 - p)) / (servers * serviceRate - arrivalRate);
}

/** The lead time, in hours, that a share p stays at or below, in M/M/c first come, first served. 0 ≤ p < 1. §2.3.1. */
export function leadTimeQuantile(
	p: number,
	arrivalRate: number,
	serviceRate: number,
	servers = 1
): number {
	const waits = erlangC(servers, arrivalRate / serviceRate);
	const spare = servers * serviceRate - arrivalRate;
	if (p <= 0) return 0;
	if (servers === 1) return -log(1 - p) / spare;
	// Exponential service, after a wait that is 0 or exponential: the tail is a sum of two, and log-linear in the end.
	const tail = (t: number) => {
		const served = exp(-serviceRate * t);
		const difference = spare - serviceRate;
		const both =
			Math.abs(difference) < 1e-9 * serviceRate
				? served * (1 + serviceRate * t)
				: (spare * served - serviceRate * exp(-spare * t)) / difference;
		return (1 - waits) * served + waits * both;
	};
	const slowest = Math.min(spare, serviceRate);
	const high = (2 - log(1 - p)) * (1 / slowest + 1 / serviceRate) * 2;
	return solveIncreasing((t) => [log(1 - p) - log(tail(t)), slowest], 0, 0, high);
}
