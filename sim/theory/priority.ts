// One server, several kinds of work, the more urgent first, nobody interrupted.
import { erlangC } from './erlang.ts';
import { settle, stableUtilization, type Steady } from './steady.ts';

/** One kind: arrivalRate per hour, mean service time in hours, its standard deviation ÷ mean. */
export interface Traffic {
	arrivalRate: number;
	serviceTime: number;
	cv: number;
}

/**
 * M/G/1 with non-preemptive priorities: of each kind, the most urgent first. RangeError where a kind is overloaded by itself and those
 * before it. A. Cobham, "Priority assignment in waiting line problems", Operations Research 2 (1954); Gross et al., 4th ed., §3.4.2.
 */
export function cobham(kinds: readonly Traffic[]): Steady[] {
	// The mean rest of whatever is being served.
	const rest = kinds.reduce(
		(sum, { arrivalRate, serviceTime, cv }) =>
			sum + (arrivalRate * serviceTime * serviceTime * (1 + cv * cv)) / 2,
		0
	);
	let before = 0;
	return kinds.map(({ arrivalRate, serviceTime }) => {
		const upTo = stableUtilization(before + arrivalRate * serviceTime, 1);
		const queueTime = rest / ((1 - before) * (1 - upTo));
		before = upTo;
		return settle(arrivalRate, serviceTime, 1, queueTime);
	});
}

/**
 * The same for M/M/c with one service rate for all kinds. Rates per hour, the most urgent kind first. O. Kella & U. Yechiali,
 * "Waiting times in the non-preemptive priority M/M/c queue", Stochastic Models 1 (1985).
 */
export function priorityMmc(
	arrivalRates: readonly number[],
	serviceRate: number,
	servers: number
): Steady[] {
	const all = arrivalRates.reduce((sum, rate) => sum + rate, 0);
	const rest = erlangC(servers, all / serviceRate) / (servers * serviceRate);
	let before = 0;
	return arrivalRates.map((arrivalRate) => {
		const upTo = before + arrivalRate / (servers * serviceRate);
		const queueTime = rest / ((1 - before) * (1 - upTo));
		before = upTo;
		return settle(arrivalRate, 1 / serviceRate, servers, queueTime);
	});
}
