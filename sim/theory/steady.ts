/** What a queue settles to. Times in hours. */
export interface Steady {
	/** Busy ÷ available. */
	utilization: number;
	/** Mean wait before service. */
	queueTime: number;
	/** Mean time inside, service included. */
	leadTime: number;
	/** Mean number waiting. */
	queueLength: number;
	/** Mean number inside. */
	wip: number;
}

/** Mean number inside = rate through × mean time inside, for anything that is stable. J. D. C. Little, Operations Research 9 (1961). */
export function wipByLittle(throughput: number, leadTime: number): number {
	return throughput * leadTime;
}

/** Mean time inside, by the same law. */
export function leadTimeByLittle(wip: number, throughput: number): number {
	return wip / throughput;
}

/** Busy ÷ available. RangeError where work comes faster than it can be done. */
export function stableUtilization(arrivalRate: number, serviceTime: number, servers = 1): number {
	const utilization = (arrivalRate * serviceTime) / servers;
	if (!(utilization < 1)) throw new RangeError(`overloaded: utilization ${utilization}`);
	return utilization;
}

/** The whole of it from the mean wait, by Little's law. */
export function settle(
	arrivalRate: number,
	serviceTime: number,
	servers: number,
	queueTime: number
): Steady {
	const leadTime = queueTime + serviceTime;
	return {
		utilization: (arrivalRate * serviceTime) / servers,
		queueTime,
		leadTime,
		queueLength: wipByLittle(arrivalRate, queueTime),
		wip: wipByLittle(arrivalRate, leadTime)
	};
}
