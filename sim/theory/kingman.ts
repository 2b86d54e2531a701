// Approximations: how much variability and utilization make work wait, where nothing exact is known.
import { pow } from '../numerics/index.ts';
import { settle, stableUtilization, type Steady } from './steady.ts';

/** What comes and how it is served: arrivals per hour, cv of the intervals, mean hours of service and its cv, servers. */
export interface Demand {
	arrivalRate: number;
	arrivalCv: number;
	serviceTime: number;
	serviceCv: number;
	servers: number;
}

/**
 * GI/G/c by Sakasegawa's form of Kingman's formula: variability × utilization × time. Exact for M/M/1 and M/G/1, within some percent in heavy traffic, rougher
 * elsewhere. RangeError when overloaded. J. F. C. Kingman, Proc. Cambridge Phil. Soc. 57 (1961); H. Sakasegawa, Ann. Inst. Statist. Math. 29
 * (1977); W. J. Hopp & M. L. Spearman, "Factory Physics", 3rd ed., §8.6.
 */
export function kingman(demand: Demand): Steady {
	const { arrivalRate, arrivalCv, serviceTime, serviceCv, servers } = demand;
	const utilization = stableUtilization(arrivalRate, serviceTime, servers);
	const variability = (arrivalCv * arrivalCv + serviceCv * serviceCv) / 2;
	const crowding =
		pow(utilization, Math.sqrt(2 * (servers + 1)) - 1) / (servers * (1 - utilization));
	return settle(arrivalRate, serviceTime, servers, variability * crowding * serviceTime);
}
