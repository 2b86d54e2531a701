// Contestants take turns, so that a noisy moment of the machine is noisy for all, and ratios are taken pair by pair.
import { start } from './runner.mjs';

/**
 * @typedef {{ id: string, engine: string, stream: object, file: string, trace?: boolean, counts?: 'all' }} Contestant counts: all events, or
 * (left out) those that every engine has
 * @typedef {{ id: string, cost: number[], leadTime: number }} Timed cost: nanoseconds of processor time an event, by round
 */

/**
 * Has each run `rounds` times, one after the other. Whoever cannot do the job is not in the result.
 * @param {Contestant[]} contestants
 * @param {number} rounds
 * @returns {Promise<Map<string, Timed>>} by id
 */
export async function takeTurns(contestants, rounds) {
	const started = [];
	for (const contestant of contestants) {
		const running = await start(contestant);
		if (running) started.push({ contestant, running });
	}
	const timed = new Map(
		started.map(({ contestant: { id } }) => [id, { id, cost: [], leadTime: 0 }])
	);
	for (let round = 1; round <= rounds; round++)
		for (const { contestant, running } of started) {
			const { events, all, seconds, leadTime } = await running.run(round);
			const one = timed.get(contestant.id);
			one.cost.push((1e9 * seconds) / (contestant.counts === 'all' ? all : events));
			one.leadTime += leadTime / rounds;
		}
	for (const { running } of started) running.stop();
	return timed;
}

/** Noise only ever slows: the best round. @param {Timed} timed */
export function best({ cost }) {
	return Math.min(...cost);
}

/**
 * How many times as much the one costs as the other: of their best rounds, and the median of the rounds' own ratios.
 * @param {Timed} one @param {Timed} other
 */
export function compareCosts(one, other) {
	const ratios = one.cost.map((cost, round) => cost / other.cost[round]).sort((a, b) => a - b);
	return { best: best(one) / best(other), median: ratios[ratios.length >> 1] };
}
