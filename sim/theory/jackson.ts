// Open networks of exponential servers.
import { mmc } from './erlang.ts';
import type { Steady } from './steady.ts';

/** A station: outside arrivals per hour, rate of each server per hour, servers; next[j]: share of what leaves that goes to station j. */
export interface Station {
	arrivalRate: number;
	serviceRate: number;
	servers: number;
	next: readonly number[];
}

/**
 * An open Jackson network. Each station is as if it were alone; leadTime: mean from entry to exit, all visits, in hours. RangeError when a station is
 * overloaded or nothing ever leaves. J. R. Jackson, "Networks of waiting lines", Operations Research 5 (1957); Gross et al., 4th ed., §4.2.
 */
export function jackson(stations: readonly Station[]): {
	leadTime: number;
	wip: number;
	stations: (Steady & { throughput: number })[];
} {
	const outside = stations.reduce((sum, station) => sum + station.arrivalRate, 0);
	const throughputs = solveTraffic(stations);
	const each = stations.map(({ serviceRate, servers }, i) => ({
		...mmc(throughputs[i], serviceRate, servers),
		throughput: throughputs[i]
	}));
	const wip = each.reduce((sum, station) => sum + station.wip, 0);
	return { leadTime: wip / outside, wip, stations: each };
}

/** What goes through each station: arrivals from outside and from all stations; by Gaussian elimination. */
function solveTraffic(stations: readonly Station[]): number[] {
	const n = stations.length;
	const rows = stations.map((station, j) => [
		...stations.map((from, i) => (i === j ? 1 : 0) - (from.next[j] ?? 0)),
		station.arrivalRate
	]);
	for (let k = 0; k < n; k++) {
		let pivot = k;
		for (let i = k + 1; i < n; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) pivot = i;
		if (Math.abs(rows[pivot][k]) < 1e-12) throw new RangeError('nothing ever leaves');
		[rows[k], rows[pivot]] = [rows[pivot], rows[k]];
		for (let i = 0; i < n; i++) {
			if (i === k) continue;
			const factor = rows[i][k] / rows[k][k];
			for (let j = k; j <= n; j++) rows[i][j] -= factor * rows[k][j];
		}
	}
	return rows.map((row, k) => row[n] / row[k]);
}
