// Does one replication: compiled once a scenario, run, measured.
import { compile } from '../compile/compile.ts';
import type { Program } from '../compile/program.ts';
import type { Observations } from '../kernel/observations.ts';
import { runReplication } from '../kernel/run.ts';
import type { Issue } from '../model/issue.ts';
import type { Scenario } from '../model/moves/scenarios.ts';
import { measure, type Measured } from '../stats/measure.ts';
import { unitLength } from '../units.ts';
import { readSetup, type Setup } from './setup.ts';

/** One replication to do. */
export interface Task {
	/** Which scenario: 0 is the baseline. */
	scenario: number;
	/** 0, 1, 2, …: the same number is the same luck in every scenario. */
	replication: number;
	/** Milliseconds. */
	warmup: number;
	/** Measure what the warm-up is detected from. */
	filling: boolean;
	/** Measure what the charts draw. */
	views: boolean;
}

/** What came of it: plain data, typed arrays to be transferred. */
export type Replicated = { ok: true; measured: Measured } | { ok: false; issue: Issue };

/** Does tasks of one set-up, which was found good, one at a time. Yields the simulated time reached, in milliseconds, now and then. */
export function createReplicator(setup: Setup): (task: Task) => Generator<number, Replicated> {
	const scenarios = readSetup(setup);
	const programs: Program[] = [];
	return function* replicate({ scenario, replication, warmup, filling, views }) {
		const asked = scenarios[scenario];
		const program = (programs[scenario] ??= compile(asked.model));
		const observations = yield* runReplication(program, { replication, warmup, ladder: views });
		if (observations.bound) return { ok: false, issue: explainBound(asked, observations) };
		const { isWeekly } = program;
		const unit = unitLength(asked.model.unit);
		return { ok: true, measured: measure(observations, { unit, isWeekly, filling, views }) };
	};
}

function explainBound(scenario: Scenario, observations: Observations): Issue {
	const { id, name } = scenario;
	const { bound, events } = observations;
	return {
		code: bound === 'memory' ? 'too-many-inside' : 'too-many-events',
		severity: 'error',
		path: id === 'baseline' ? 'run.horizon' : `redesigns.${id}`,
		message:
			bound === 'memory'
				? `In “${name}” more items come to be inside at once than fit into memory.`
				: `“${name}” takes more than ${events} events in one replication.`,
		hint: 'A shorter horizon takes less; so does work that is counted in larger pieces.'
	};
}
