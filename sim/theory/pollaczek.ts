// One server, Poisson arrivals, any service time.
import { settle, stableUtilization, type Steady } from './steady.ts';

/**
 * M/G/1 in any order that doesn't look at service times. arrivalRate per hour, serviceTime the mean in hours, cv its standard deviation
 * ÷ mean. RangeError when overloaded. Pollaczek (1930) and Khinchine (1932); Gross et al., 4th ed., §5.1.1.
 */
export function mg1(arrivalRate: number, serviceTime: number, cv: number): Steady {
	const utilization = stableUtilization(arrivalRate, serviceTime);
	const queueTime = (((utilization * (1 + cv * cv)) / 2) * serviceTime) / (1 - utilization);
	return settle(arrivalRate, serviceTime, 1, queueTime);
}
