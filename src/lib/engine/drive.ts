// Carries out one run: asks the planner what is wanted, has it done, and reports, whoever does it and wherever.
import type { Replicated, Setup } from '#sim';
import type { Planner } from './planner.ts';
import type { Pool } from './pool.ts';
import type { Progress, RunOutcome } from './protocol.ts';

let runs = 0;

/** Rejects only when the work itself fails; a document that cannot be run is an outcome. */
export async function drive(
	planner: Planner,
	pool: Pool,
	setup: Setup,
	onProgress?: (progress: Progress) => void,
	signal?: AbortSignal
): Promise<RunOutcome> {
	const run = ++runs;
	const cancel = () => pool.cancel(run);
	signal?.addEventListener('abort', cancel);
	try {
		const written = JSON.stringify(setup);
		let done = 0;
		let step = await planner.open(run, setup);
		while (!step.done) {
			const { tasks, summary } = step.value;
			if (signal?.aborted) return { status: 'stopped', summary };
			const expected = done + tasks.length;
			onProgress?.({ done, expected, summary });
			// All at once: whoever is free takes the next, so nobody idles before the round ends.
			const results = await Promise.all(
				tasks.map(async (task) => {
					const replicated = await pool.replicate(run, written, task);
					if (replicated) onProgress?.({ done: ++done, expected, summary });
					return replicated;
				})
			);
			const missing = results.indexOf(null);
			step = await planner.next(
				run,
				results.slice(0, missing < 0 ? undefined : missing) as Replicated[]
			);
			// Whoever stops keeps what all scenarios have.
			if (missing >= 0)
				return {
					status: 'stopped',
					summary: step.done && step.value.ok ? step.value.value : summary
				};
		}
		const { value: end } = step;
		return end.ok
			? { status: 'done', summary: end.value }
			: { status: 'refused', issues: end.issues };
	} finally {
		// After a failure other tasks of the round are still in hand or in line.
		cancel();
		signal?.removeEventListener('abort', cancel);
		await planner.close(run);
	}
}
