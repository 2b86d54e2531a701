// Several servers, Poisson arrivals, a constant service time.
import { regularizedGammaP } from '../numerics/index.ts';
import { settle, stableUtilization, type Steady } from './steady.ts';

/**
 * M/D/c. arrivalRate per hour, serviceTime in hours, servers ≥ 1. RangeError when overloaded, or within a thousandth of it. C. D. Crommelin,
 * "Delay probability formulae when the holding times are constant", Post Office Electrical Engineers' Journal 25 (1932).
 */
export function mdc(arrivalRate: number, serviceTime: number, servers: number): Steady {
	const utilization = stableUtilization(arrivalRate, serviceTime, servers);
	if (utilization > 0.999) throw new RangeError(`too close to full: utilization ${utilization}`);
	const load = arrivalRate * serviceTime;
	// By how much the arrivals of i service times exceed what is served in them, on average over those arrivals; Poisson tails are gammas.
	let sum = 0;
	for (let i = 1; ; i++) {
		const n = i * servers;
		const m = i * load;
		const term = regularizedGammaP(n, m) - regularizedGammaP(n + 1, m) / utilization;
		sum += term;
		if (!(term > sum * 1e-13)) break;
	}
	return settle(arrivalRate, serviceTime, servers, sum * serviceTime);
}
