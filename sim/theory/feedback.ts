import { stableUtilization } from './steady.ts';

/**
 * M/M/1 where each service is followed, with probability `again`, by another turn at the end of the line. Rates per hour. leadTime: mean, all
 * turns, in hours; visits: services an item. RangeError when overloaded. L. Takács, "A single-server queue with feedback", Bell System
 * Technical Journal 42 (1963); as a network, J. R. Jackson (1957).
 */
export function feedback(
	arrivalRate: number,
	serviceRate: number,
	again: number
): { utilization: number; visits: number; leadTime: number; wip: number } {
	const visits = 1 / (1 - again);
	const utilization = stableUtilization(arrivalRate * visits, 1 / serviceRate);
	const wip = utilization / (1 - utilization);
	return { utilization, visits, leadTime: wip / arrivalRate, wip };
}
