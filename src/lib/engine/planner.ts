// Decides what to simulate next, and sums up: the side of a run that sees the whole of it.
import { planRun } from '#sim';
import type { Replicated, Result, Round, Setup, Summary } from '#sim';

/** A round of tasks to do; or, `done`, how it all ended. */
export type Step = IteratorResult<Round, Result<Summary>>;

/** Plans of several runs, told apart by the caller's numbers. Promises, because it may live in another thread. */
export interface Planner {
	open(run: number, setup: Setup): Promise<Step>;
	/** results: those of the round before, in the order of its tasks. */
	next(run: number, results: Replicated[]): Promise<Step>;
	close(run: number): Promise<void>;
}

export function createPlanner(): Planner {
	const plans = new Map<number, ReturnType<typeof planRun>>();
	return {
		open(run, setup) {
			const plan = planRun(setup);
			plans.set(run, plan);
			return Promise.resolve(plan.next([]));
		},
		next(run, results) {
			const plan = plans.get(run);
			if (!plan) return Promise.reject(new Error(`no plan for run ${run}`));
			return Promise.resolve(plan.next(results));
		},
		close(run) {
			plans.delete(run);
			return Promise.resolve();
		}
	};
}
