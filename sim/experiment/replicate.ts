// Does one replication: compiled once a scenario, run, measured.
import { compileScenario } from '../compile/scenario.ts';
import type { Program } from '../compile/program.ts';
import type { Observations } from '../kernel/observations.ts';
import { createState, MOST_EVENTS, runReplication } from '../kernel/run.ts';
import type { State } from '../kernel/state.ts';
import { MOST_TOKENS } from '../kernel/tokens.ts';
import type { Issue } from '../model/issue.ts';
import { BASELINE, type Scenario } from '../model/moves/scenarios.ts';
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

/** Codes of the issues that a run can end with although the document is good: it came up against a bound. */
export const BOUND_CODES = { events: 'too-many-events', memory: 'too-many-inside' } as const;

/** Does tasks of one set-up, which was found good, one at a time. Yields the simulated time reached, in milliseconds, now and then. */
export function createReplicator(setup: Setup): (task: Task) => Generator<number, Replicated> {
	const rooms = readSetup(setup).map((scenario) => new Room(scenario));
	return function* replicate({ scenario, replication, warmup, filling, views }) {
		const { program, state, unit } = rooms[scenario].prepare(views);
		const options = { replication, warmup, ladder: views };
		const observations = yield* runReplication(program, options, state);
		if (observations.bound)
			return { ok: false, issue: explainBound(rooms[scenario].scenario, observations) };
		const { isWeekly } = program;
		return { ok: true, measured: measure(observations, { unit, isWeekly, filling, views }) };
	};
}

/** What a scenario is run in: made when it is first asked for, and used again, so that another replication takes no more memory. */
class Room {
	readonly scenario: Scenario;
	private prepared: { program: Program; state: State; unit: number; views: boolean } | null = null;

	constructor(scenario: Scenario) {
		this.scenario = scenario;
	}

	prepare(views: boolean) {
		if (this.prepared?.views === views) return this.prepared;
		const { model } = this.scenario;
		const program = this.prepared?.program ?? compileScenario(this.scenario);
		const state = createState(program, { ladder: views });
		return (this.prepared = { program, state, unit: unitLength(model.unit), views });
	}
}

const MILLION = 1_000_000;

function explainBound({ id, name }: Scenario, { bound }: Observations): Issue {
	return {
		code: BOUND_CODES[bound!],
		severity: 'error',
		path: id === BASELINE ? 'run.horizon' : `redesigns.${id}`,
		message:
			bound === 'memory'
				? `In “${name}” more than ${MOST_TOKENS / MILLION} million items come to be inside at once (each lane of a block counts).`
				: `“${name}” takes more than ${MOST_EVENTS / MILLION} million events in one replication.`,
		hint: 'A shorter horizon takes less; so does work that is counted in larger pieces.'
	};
}
