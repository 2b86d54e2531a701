// What a benchmark needs of the engine: one stream, compiled once, and a replication of it as often as asked for.
import { compileScenario } from '../../sim/compile/scenario.ts';
import type { Observations } from '../../sim/kernel/observations.ts';
import { createState, runReplication } from '../../sim/kernel/run.ts';
import { check } from '../../sim/model/check.ts';
import { createScenarios } from '../../sim/model/moves/scenarios.ts';
import { parseDocument } from '../../sim/model/parse.ts';
import { measure } from '../../sim/stats/measure.ts';
import type { Measured } from '../../sim/stats/measure.ts';
import { unitLength } from '../../sim/units.ts';

export interface Bench {
	/** Milliseconds in the stream's unit. */
	unit: number;
	/** One replication, observed. */
	observe(replication: number): Observations;
	/** The figures of what was observed. */
	measure(observations: Observations): Measured;
}

/** Opens a stream file's text; the scenario is the baseline or a redesign. Throws on the first issue. */
export function open(
	text: string,
	{ trace = false, ladder = false, scenario = 'baseline' } = {}
): Bench {
	const parsed = parseDocument(text);
	if (!parsed.ok) throw new Error(parsed.issues[0].message);
	const error = check(parsed.value).find(({ severity }) => severity === 'error');
	if (error) throw new Error(error.message);
	const scenarios = createScenarios(parsed.value, scenario === 'baseline' ? [] : [scenario]);
	if (!scenarios.ok) throw new Error(scenarios.issues[0].message);
	const found = scenarios.value.find(({ id }) => id === scenario)!;
	const { model } = found;
	const program = compileScenario(found);
	const state = createState(program, { ladder, trace });
	const warmup = typeof model.run.warmup === 'number' ? model.run.warmup : 0;
	return {
		unit: unitLength(model.unit),
		observe(replication) {
			const run = runReplication(program, { replication, warmup, ladder, trace }, state);
			for (;;) {
				const step = run.next();
				if (step.done) return step.value;
			}
		},
		measure(observations) {
			const unit = unitLength(model.unit);
			const { isWeekly } = program;
			return measure(observations, { unit, isWeekly, filling: false, views: ladder });
		}
	};
}
