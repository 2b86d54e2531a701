// Does a whole run in one thread, one replication after another: for tests, and wherever there are no threads.
import type { Result } from '../model/issue.ts';
import type { Summary } from '../stats/summary.ts';
import { planRun } from './plan.ts';
import { createReplicator, type Replicated } from './replicate.ts';
import type { Setup } from './setup.ts';

/** How far a run is: replications done and planned so far, and the summary of the complete rounds (null before the first). */
export interface Stage {
	done: number;
	expected: number;
	summary: Summary | null;
}

/** Yields before each replication. */
export function* runAll(setup: Setup): Generator<Stage, Result<Summary>> {
	const plan = planRun(setup);
	let next = plan.next();
	let done = 0;
	const replicate = next.done ? null : createReplicator(setup);
	while (!next.done) {
		const { tasks, summary } = next.value;
		const expected = done + tasks.length;
		const results: Replicated[] = [];
		for (const task of tasks) {
			yield { done: done++, expected, summary };
			const steps = replicate!(task);
			let step = steps.next();
			while (!step.done) step = steps.next();
			results.push(step.value);
		}
		next = plan.next(results);
	}
	return next.value;
}
