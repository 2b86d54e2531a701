// Decides what to simulate next, and sums up: the side of a run that sees the whole of it.
import { planRun } from '#sim';
import type { Replicated, Result, Round, Setup, Summary, Task } from '#sim';
import { nameScenarios, Remembered } from './remembered.ts';

/** A round of tasks to do; or, `done`, how it all ended. */
export type Step = IteratorResult<Round, Result<Summary>>;

/** Plans of several runs, told apart by the caller's numbers. Promises, because it may live in another thread. */
export interface Planner {
	/** The first round: what an earlier run has done is not asked for again. */
	open(run: number, setup: Setup): Promise<Step>;
	/** results: those of the round before, in the order of its tasks; fewer where the caller stops. */
	next(run: number, results: Replicated[]): Promise<Step>;
	close(run: number): Promise<void>;
}

interface Plan {
	rounds: ReturnType<typeof planRun>;
	/** What is remembered of each scenario has this name. */
	names: string[];
	/** The round in hand, and what was known of it from before. */
	tasks: Task[];
	known: (Replicated | null)[];
}

/** Bytes of results that are kept: some thousand replications of a common stream. */
const ROOM = 32 * 2 ** 20;

export function createPlanner(room = ROOM): Planner {
	const remembered = new Remembered(room);
	const plans = new Map<number, Plan>();

	/** On to the next round of which something has to be done. */
	function advance(plan: Plan, results: Replicated[]): Step {
		let step = plan.rounds.next(results);
		while (!step.done) {
			plan.tasks = step.value.tasks;
			plan.known = plan.tasks.map((task) => remembered.recall(plan.names[task.scenario], task));
			const tasks = plan.tasks.filter((_, i) => !plan.known[i]);
			if (tasks.length > 0) return { done: false, value: { ...step.value, tasks } };
			step = plan.rounds.next(plan.known as Replicated[]);
		}
		return step;
	}

	/** The whole round, as far as it was done. */
	function complete({ names, tasks, known }: Plan, results: Replicated[]): Replicated[] {
		const [all, fresh] = [[] as Replicated[], results.values()];
		for (const [i, task] of tasks.entries()) {
			const replicated = known[i] ?? fresh.next().value;
			if (!replicated) break;
			if (!known[i]) remembered.keep(names[task.scenario], task, replicated);
			all.push(replicated);
		}
		return all;
	}

	return {
		open(run, setup) {
			const plan = { rounds: planRun(setup), names: nameScenarios(setup), tasks: [], known: [] };
			plans.set(run, plan);
			return Promise.resolve(advance(plan, []));
		},
		next(run, results) {
			const plan = plans.get(run);
			if (!plan) return Promise.reject(new Error(`no plan for run ${run}`));
			return Promise.resolve(advance(plan, complete(plan, results)));
		},
		close(run) {
			plans.delete(run);
			return Promise.resolve();
		}
	};
}
