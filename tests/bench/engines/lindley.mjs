// The bare loop for M/M/1: a wait is the last one's wait and service, less the interval (Lindley, 1952). No events, no state: what is left
// of the job when everything that makes a simulation is taken away.
import { createDraws } from './draws.mjs';

/** @param {import('../jobs.mjs').Network} network */
export function create({ items, interval, gates }) {
	if (gates.length > 1 || gates[0].capacity > 1) return null;
	const [{ mean }] = gates;
	return (seed) => {
		const draw = createDraws(2, seed);
		let wait = 0;
		let sum = 0;
		for (let i = 0; i < items; i++) {
			const service = mean * draw.exponential(0);
			sum += wait + service;
			wait = Math.max(0, wait + service - interval * draw.exponential(1));
		}
		return { events: 2 * items, leadTime: sum / items };
	};
}
