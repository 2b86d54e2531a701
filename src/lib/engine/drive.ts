// Carries out one run: asks the planner what is wanted, has it done, and reports, whoever does it and wherever.
import type { Replicated } from '#sim';
import type { Planner } from './planner.ts';
import type { Pool } from './pool.ts';
import type { Progress, RunOutcome, RunRequest } from './protocol.ts';

let runs = 0;

/** Rejects only when the work itself fails; a document that cannot be run is an outcome. */
export async function drive(
	planner: Planner,
	pool: Pool,
	request: RunRequest,
	onProgress?: (progress: Progress) => void,
	signal?: AbortSignal
): Promise<RunOutcome> {
	const run = ++runs;
	const cancel = () => pool.cancel(run);
	signal?.addEventListener('abort', cancel);
	try {
		const opening = await planner.open(run, request);
		if (!opening.ok) return { status: 'refused', issues: opening.issues };
		const setup = JSON.stringify(request);
		let round = opening.value;
		let done = 0;
		while (round.tasks.length > 0) {
			const { tasks, summary } = round;
			if (signal?.aborted) return { status: 'stopped', summary };
			const expected = done + tasks.length;
			onProgress?.({ done, expected, summary });
			// All at once: whoever is free takes the next, so nobody idles before the round ends.
			const results = await Promise.all(
				tasks.map(async (task) => {
					const replicated = await pool.replicate(run, setup, task);
					if (replicated) onProgress?.({ done: ++done, expected, summary });
					return replicated;
				})
			);
			if (!isComplete(results)) return { status: 'stopped', summary };
			round = await planner.next(run, results);
		}
		return { status: 'done', summary: round.summary! };
	} finally {
		// After a failure other tasks of the round are still in hand or in line.
		cancel();
		signal?.removeEventListener('abort', cancel);
		await planner.close(run);
	}
}

function isComplete(results: (Replicated | null)[]): results is Replicated[] {
	return !results.includes(null);
}
