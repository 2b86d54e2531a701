// Decides what to simulate next, and sums up: the side of a run that sees the whole of it.
import { check, createScenarios, parseDocument, planRun } from '#sim';
import type { Issue, Replicated, Result, Setup, Summary, Task } from '#sim';

/** What is wanted next. No tasks: the run is over, and the summary final. */
export interface Round {
	tasks: Task[];
	/** Of the rounds before; null before the first. */
	summary: Summary | null;
}

/** Plans of several runs, told apart by the caller's numbers. Promises, because it may live in another thread. */
export interface Planner {
	open(run: number, setup: Setup): Promise<Result<Round>>;
	/** results: those of the round before, in the order of its tasks. */
	next(run: number, results: Replicated[]): Promise<Round>;
	close(run: number): Promise<void>;
}

export function createPlanner(): Planner {
	const plans = new Map<number, ReturnType<typeof planRun>>();

	function step(run: number, results: Replicated[]): Round {
		const plan = plans.get(run);
		if (!plan) throw new Error(`no plan for run ${run}`);
		const { done, value } = plan.next(results);
		return done ? { tasks: [], summary: value } : value;
	}

	return {
		// eslint-disable-next-line @typescript-eslint/require-await -- the interface is that of another thread
		async open(run, setup) {
			const issues = refusals(setup);
			if (issues.length > 0) return { ok: false, issues };
			plans.set(run, planRun(setup));
			return { ok: true, value: step(run, []) };
		},
		// eslint-disable-next-line @typescript-eslint/require-await
		async next(run, results) {
			return step(run, results);
		},
		// eslint-disable-next-line @typescript-eslint/require-await
		async close(run) {
			plans.delete(run);
		}
	};
}

/** Why a set-up cannot be run. A redesign that is not asked for may be broken: somebody is at work on it. */
function refusals({ document, redesigns, overrides }: Setup): Issue[] {
	const whole = parseDocument({ ...document, run: { ...document.run, ...overrides } });
	if (!whole.ok) return whole.issues;
	const isAsked = ({ path }: Issue) => {
		const id = /^redesigns\.([^.[]+)/.exec(path)?.[1];
		return !id || !redesigns || redesigns.includes(id);
	};
	const errors = check(whole.value).filter((issue) => issue.severity === 'error' && isAsked(issue));
	if (errors.length > 0) return errors;
	const scenarios = createScenarios(whole.value, redesigns);
	return scenarios.ok ? [] : scenarios.issues;
}
