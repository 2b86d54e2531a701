// Events per processor second, engine by engine, job by job.
import { JOBS, isNetwork, readStream } from './jobs.mjs';
import { ENGINES, start } from './runner.mjs';

/**
 * All engines that can do a job take turns, `rounds` times; the best run of each counts, since noise only ever slows.
 * @returns {Promise<{ job: { id: string, title: string }, rates: Map<string, number>, leadTimes: Map<string, number> }[]>} rates: events a second
 */
export async function measureSpeed({ file, rounds, size, say }) {
	const results = [];
	for (const job of JOBS) {
		const able = ENGINES.filter(
			({ id, isThere }) => isThere && (isNetwork(job.id) || id === 'streamwise')
		);
		const started = [];
		for (const engine of able) {
			const running = await start(engine.id, readStream(job.id, size * engine.cut), file);
			if (running) started.push({ id: engine.id, running });
		}
		const rates = new Map(started.map(({ id }) => [id, 0]));
		const leadTimes = new Map();
		for (let round = 1; round <= rounds; round++)
			for (const { id, running } of started) {
				const { events, seconds, leadTime } = await running.run(round);
				rates.set(id, Math.max(rates.get(id), events / seconds));
				leadTimes.set(id, (leadTimes.get(id) ?? 0) + leadTime / rounds);
			}
		for (const { running } of started) running.stop();
		results.push({ job, rates, leadTimes });
		say(`${job.title}: ${[...rates].map(([id, rate]) => `${id} ${millions(rate)}`).join(', ')}`);
	}
	return results;
}

/** Million events a second. */
export function millions(rate) {
	return (rate / 1e6).toPrecision(3);
}
