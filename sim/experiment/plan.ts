// The plan of one run: which replications are wanted next, until there are enough. It does none of them itself.
import { compileScenario } from '../compile/scenario.ts';
import type { Result } from '../model/issue.ts';
import type { Measured } from '../stats/measure.ts';
import { summarize, type Heading } from '../stats/summarize.ts';
import type { Summary } from '../stats/summary.ts';
import { detectWarmup } from '../stats/warmup.ts';
import { unitLength } from '../units.ts';
import type { Replicated, Task } from './replicate.ts';
import { checkSetup, type Setup } from './setup.ts';
import { measurePrecision, MOST, ROUND } from './stopping.ts';

/** What is wanted next, and the summary of the rounds before (null before there is one). */
export interface Round {
	tasks: Task[];
	summary: Summary | null;
}

/**
 * Yields rounds; takes the results of each round's tasks, in their order, whoever did them and whenever. Ends with the summary, or with
 * issues: the set-up was refused, or a replication came up against a bound. Fewer results than tasks mean that the caller stops: then it
 * ends with the summary of the replications that all scenarios have, or without issues where there is none.
 */
export function* planRun(setup: Setup): Generator<Round, Result<Summary>, Replicated[]> {
	const checked = checkSetup(setup);
	if (!checked.ok) return checked;
	const scenarios = checked.value;
	const { name, unit, run } = scenarios[0].model;
	const views = setup.views ?? false;
	const wanted = run.replications === 'auto' ? null : run.replications;

	const measured: Measured[][] = scenarios.map(() => []);
	// What each asks for; one that starts as it is meant to asks for none. All share the longest.
	const asked = scenarios.map(({ model }) => model.run.warmup);
	let warmup = Math.max(...asked.map((each) => (each === 'auto' ? 0 : each)));
	if (asked.includes('auto')) {
		const batch = { from: 0, to: ROUND, warmup: 0, filling: true, views };
		const pilot = yield* replicate(scenarios.length, batch, null);
		if (!pilot.ok) return pilot;
		if (pilot.value[0].length < ROUND) return { ok: false, issues: [] };
		const isWeekly = scenarios.some((scenario) => compileScenario(scenario).isWeekly);
		const found = pilot.value
			.filter((_, i) => asked[i] === 'auto')
			.map((each) => each.map(({ filling }) => filling!))
			.map((fillings) => detectWarmup(fillings, isWeekly));
		warmup = Math.max(...found);
		// Nothing to leave out: the pilot is the first round.
		if (warmup === 0)
			pilot.value.forEach((each, i) => measured[i].push(...each.slice(0, wanted ?? ROUND)));
	}

	const heading: Heading = {
		name,
		seed: run.seed,
		unit,
		horizon: run.horizon / unitLength(unit),
		warmup: warmup / unitLength(unit)
	};
	const sumUp = (precisionReached?: number) =>
		summarize(
			{ ...heading, precisionReached },
			scenarios.map(({ id }, i) => ({ id, measured: measured[i] })),
			setup.pairs
		);
	for (;;) {
		const done = measured[0].length;
		if (done === wanted) return { ok: true, value: sumUp() };
		if (wanted === null && done > 0) {
			const precision = measurePrecision(measured);
			if (precision <= run.precision) return { ok: true, value: sumUp() };
			if (done >= MOST) return { ok: true, value: sumUp(precision) };
		}
		const to = Math.min(wanted ?? MOST, done + ROUND);
		const batch = { from: done, to, warmup, filling: false, views };
		const round = yield* replicate(scenarios.length, batch, done > 0 ? sumUp() : null);
		if (!round.ok) return round;
		round.value.forEach((each, i) => measured[i].push(...each));
		if (measured[0].length < to)
			return measured[0].length > 0 ? { ok: true, value: sumUp() } : { ok: false, issues: [] };
	}
}

/** Replications [from, to), all done alike. */
interface Batch extends Omit<Task, 'scenario' | 'replication'> {
	from: number;
	to: number;
}

/** Has a batch done in every scenario. The result: by scenario, in the order of the replications. */
function* replicate(
	scenarios: number,
	{ from, to, ...how }: Batch,
	summary: Summary | null
): Generator<Round, Result<Measured[][]>, Replicated[]> {
	const tasks: Task[] = [];
	for (let replication = from; replication < to; replication++)
		for (let scenario = 0; scenario < scenarios; scenario++)
			tasks.push({ scenario, replication, ...how });
	const results = yield { tasks, summary };
	const measured: Measured[][] = Array.from({ length: scenarios }, () => []);
	const complete = results.length - (results.length % scenarios);
	for (const [i, { scenario }] of tasks.slice(0, complete).entries()) {
		const result = results[i];
		if (!result.ok) return { ok: false, issues: [result.issue] };
		measured[scenario].push(result.measured);
	}
	return { ok: true, value: measured };
}
