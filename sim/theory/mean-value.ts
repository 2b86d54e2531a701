// Closed networks: a fixed number of items goes round, as with a limit on work in process and work always at the door.

/** A station: mean hours of service a visit, visits a round, servers (Infinity: a delay, nobody waits). */
export interface ClosedStation {
	serviceTime: number;
	visits: number;
	servers: number;
}

/**
 * Exact mean value analysis of a closed product-form network with `items` ≥ 1. throughput: rounds an hour; leadTime: hours a round; of each station: mean
 * number there, and its time a round, all visits. M. Reiser & S. S. Lavenberg, "Mean-value analysis of closed multichain queuing networks",
 * Journal of the ACM 27 (1980); several servers as in G. Bolch et al., "Queueing Networks and Markov Chains", 2nd ed., §8.2.
 */
export function meanValueAnalysis(
	stations: readonly ClosedStation[],
	items: number
): { throughput: number; leadTime: number; stations: { wip: number; time: number }[] } {
	let wip = stations.map(() => 0);
	// Per station, how often 0, 1, … servers − 1 items are there.
	const few = stations.map(({ servers }) =>
		servers === Infinity ? [] : [1, ...Array.from({ length: servers - 1 }, () => 0)]
	);
	let throughput = 0;
	let times: number[] = [];
	for (let n = 1; n <= items; n++) {
		times = stations.map(({ serviceTime, visits, servers }, k) => {
			if (servers === Infinity) return visits * serviceTime;
			let idle = 0;
			for (let j = 0; j <= servers - 2; j++) idle += (servers - 1 - j) * few[k][j];
			return ((visits * serviceTime) / servers) * (1 + wip[k] + idle);
		});
		throughput = n / times.reduce((sum, time) => sum + time, 0);
		wip = times.map((time) => throughput * time);
		stations.forEach(({ serviceTime, visits, servers }, k) => {
			if (servers === Infinity) return;
			const busy = throughput * visits * serviceTime;
			let idle = 0;
			for (let j = servers - 1; j >= 1; j--) {
				few[k][j] = (busy / j) * few[k][j - 1];
				idle += (servers - j) * few[k][j];
			}
			few[k][0] = 1 - (busy + idle) / servers;
		});
	}
	return {
		throughput,
		leadTime: items / throughput,
		stations: stations.map((_, k) => ({ wip: wip[k], time: times[k] }))
	};
}
