// Events per processor second, engine by engine, job by job.
import { JOBS, isNetwork, readStream } from './jobs.mjs';
import { ENGINES } from './runner.mjs';
import { best, takeTurns } from './turns.mjs';

/** @returns {Promise<{ job: { id: string, title: string }, timed: Map<string, import('./turns.mjs').Timed> }[]>} */
export async function measureSpeed({ file, rounds, size, say }) {
	const results = [];
	for (const job of JOBS) {
		const able = ENGINES.filter(
			({ id, isThere }) => isThere && (isNetwork(job.id) || id === 'streamwise')
		);
		const contestants = able.map(({ id, cut }) => ({
			id,
			engine: id,
			stream: readStream(job.id, size * cut),
			file
		}));
		const timed = await takeTurns(contestants, rounds);
		results.push({ job, timed });
		say(`${job.title}: ${[...timed.values()].map((one) => `${one.id} ${rate(one)}`).join(', ')}`);
	}
	return results;
}

/** Million events a second, in the best round. */
export function rate(timed) {
	return (1e3 / best(timed)).toPrecision(3);
}
