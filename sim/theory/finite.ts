// Where there is only so much room, so much patience, or so much to serve. All are births and deaths.
import { average, birthDeath } from './birth-death.ts';
import type { Steady } from './steady.ts';

/**
 * M/M/c/K: `places` inside, at least as many as servers; who finds them taken is turned away. Rates per hour; queueTime and leadTime are of those
 * who come in. Never overloaded. Gross et al., 4th ed., §2.4.
 */
export function mmck(
	arrivalRate: number,
	serviceRate: number,
	servers: number,
	places: number
): Steady & { turnedAway: number; throughput: number } {
	const p = birthDeath(
		(n) => (n < places ? arrivalRate : 0),
		(n) => Math.min(n, servers) * serviceRate
	);
	const turnedAway = p[places] ?? 0;
	const throughput = arrivalRate * (1 - turnedAway);
	const queueLength = average(p, (n) => Math.max(0, n - servers));
	const wip = average(p, (n) => n);
	return {
		utilization: throughput / (servers * serviceRate),
		queueTime: queueLength / throughput,
		leadTime: wip / throughput,
		queueLength,
		wip,
		turnedAway,
		throughput
	};
}

/**
 * Erlang A (M/M/c + M): who waits gives up after an exponential time of mean `patience` hours. Rates per hour. gaveUp: share of arrivals; queueTime: of
 * all arrivals, those who give up included; leadTime: of all, too. Never overloaded. C. Palm (1957); A. Mandelbaum & S. Zeltyn, "Service
 * engineering in action: the Palm/Erlang-A queue" (2007).
 */
export function erlangA(
	arrivalRate: number,
	serviceRate: number,
	servers: number,
	patience: number
): Steady & { gaveUp: number } {
	const p = birthDeath(
		() => arrivalRate,
		(n) => Math.min(n, servers) * serviceRate + Math.max(0, n - servers) / patience
	);
	const queueLength = average(p, (n) => Math.max(0, n - servers));
	const busy = average(p, (n) => Math.min(n, servers));
	return {
		utilization: busy / servers,
		queueTime: queueLength / arrivalRate,
		leadTime: (queueLength + busy) / arrivalRate,
		queueLength,
		wip: queueLength + busy,
		gaveUp: queueLength / patience / arrivalRate
	};
}

/**
 * Machine repair: `machines`, each of which fails at failureRate per hour while it runs, and `repairers` who mend one at a time at repairRate.
 * wip: mean number down; throughput: repairs an hour. Gross et al., 4th ed., §2.7 (finite source).
 */
export function machineRepair(
	machines: number,
	failureRate: number,
	repairRate: number,
	repairers: number
): Steady & { throughput: number; idle: number } {
	const p = birthDeath(
		(n) => (machines - n) * failureRate,
		(n) => Math.min(n, repairers) * repairRate
	);
	const wip = average(p, (n) => n);
	const queueLength = average(p, (n) => Math.max(0, n - repairers));
	const throughput = (machines - wip) * failureRate;
	return {
		utilization: throughput / (repairers * repairRate),
		queueTime: queueLength / throughput,
		leadTime: wip / throughput,
		queueLength,
		wip,
		throughput,
		idle: p[0]
	};
}
