// Change-overs in the fast engine against those in the naive one, to the millisecond, on random streams; and what must always hold of them.
// Both engines are deterministic: with this seed there is no false alarm.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileScenario } from '../../sim/compile/scenario.ts';
import type { Observations } from '../../sim/kernel/observations.ts';
import { runReplication } from '../../sim/kernel/run.ts';
import { check } from '../../sim/model/check.ts';
import { checkDesigns } from '../../sim/model/check/change.ts';
import { createModel } from '../../sim/model/create.ts';
import type { Model } from '../../sim/model/model.ts';
import type { StreamDocument } from '../../sim/model/schema.ts';
import { simulate } from '../reference/engine.ts';
import { ofObservations, ofReference } from '../reference/figures.ts';
import { holdingOf, momentsOf, weeksOf } from '../reference/moments.ts';
import { pathsOf } from '../reference/paths.ts';
import { totalsOf, type Totals } from '../reference/totals.ts';
import { changes, type RandomChange } from './changes.ts';
import { expectClose, expectSame, lines } from './compare.ts';

/** To look further: SEED=7 STREAMS=5000 npx vitest run tests/property/changes */
const SEED = Number(process.env.SEED ?? 20260323);
const STREAMS = Number(process.env.STREAMS ?? 120);
const MINUTES = 60_000;

const isFine = (issues: { severity: string }[]) =>
	issues.every(({ severity }) => severity !== 'error');
const isValid = (document: StreamDocument) => isFine(check(document));
const valid = changes.filter(
	({ before, after }) => isValid(before) && isValid(after) && isFine(checkDesigns(before, after))
);

function law(run: (change: RandomChange) => void, numRuns = STREAMS) {
	fc.assert(
		fc.property(valid, (change) => {
			run(change);
		}),
		{ numRuns, seed: SEED }
	);
}

/** The two models of a change-over, and the warm-up. */
function modelsOf({ before, after, at }: RandomChange) {
	const former = createModel(before);
	const model = createModel(after);
	model.run.switch = { to: 'after', at };
	return { former, model, warmup: former.run.warmup === 'auto' ? 0 : former.run.warmup };
}

function observe(model: Model, former: Model | null, warmup: number): Observations {
	const program = compileScenario({ model, former });
	const run = runReplication(program, { replication: 0, warmup, trace: true, ladder: true });
	for (;;) {
		const { done, value } = run.next();
		if (done) return value;
	}
}

const observeChange = (change: RandomChange): Observations => {
	const { former, model, warmup } = modelsOf(change);
	return observe(model, former, warmup);
};

describe('random change-overs', () => {
	test(
		'the fast engine gives the same item records as the naive one',
		() => {
			law((change) => {
				const { former, model, warmup } = modelsOf(change);
				const naive = simulate(model, { replication: 0, warmup }, former);
				expect(lines(ofObservations(observe(model, former, warmup)))).toEqual(
					lines(ofReference(naive, model, warmup))
				);
			});
		},
		10 * MINUTES
	);

	test(
		'counts and areas of the fast engine are the sums of the naive records',
		() => {
			law((change) => {
				const { former, model, warmup } = modelsOf(change);
				const result = simulate(model, { replication: 0, warmup }, former);
				const observed = observe(model, former, warmup);
				for (const [name, total] of Object.entries(totalsOf(result, model, warmup)))
					expectClose(name, observed[name as keyof Totals], total as Totals[keyof Totals]);
			});
		},
		10 * MINUTES
	);

	test(
		'paths and moments of the fast engine are those of the naive records',
		() => {
			law((change) => {
				const { former, model, warmup } = modelsOf(change);
				const result = simulate(model, { replication: 0, warmup }, former);
				const observed = observe(model, former, warmup);
				const { labels, samples, leadTimes, ages, ladder, offByStep } = observed;
				const sorted = {
					leadTimes: leadTimes.sort(),
					ages: ages.sort(),
					ladder: ladder!,
					offByStep: offByStep!
				};
				expectSame({ ...observed, ...sorted }, pathsOf(result, model, warmup, labels));
				expectSame(observed, weeksOf(result, model));
				expectSame(observed, holdingOf(result, model, warmup));
				expectSame(samples, momentsOf(result, labels, samples.at));
			});
		},
		10 * MINUTES
	);

	test(
		'until the change-over everything is as it was: record for record',
		() => {
			law((change) => {
				const { former, warmup } = modelsOf(change);
				const leave = (observed: Observations) =>
					recordsUntil(observed, change.at).map((record) => JSON.stringify(record));
				expect(leave(observeChange(change))).toEqual(leave(observe(former, null, warmup)));
			});
		},
		10 * MINUTES
	);

	test(
		'a change-over to the same is none',
		() => {
			law((change) => {
				const same = { ...change, after: { ...change.before } };
				const { former, warmup } = modelsOf(change);
				const { events: _events, changeOver, ...changed } = observeChange(same);
				const { events: _other, changeOver: none, ...unchanged } = observe(former, null, warmup);
				expect(changed).toEqual(unchanged);
				expect(none).toBeNull();
				// What is told apart by when it came is all that was finished.
				const all = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
				expect(all(changeOver!.finished)).toBe(changed.finished);
				expect(all(changeOver!.sums)).toBe(all(changed.leadSums));
			});
		},
		10 * MINUTES
	);
});

/** Who came before an instant: what was known of each by then. */
function recordsUntil({ trace, labels }: Observations, at: number) {
	const { items, itemFields, visits, visitFields } = trace!;
	const known = (time: number) => (time < at ? time : null);
	const records: unknown[] = [];
	for (let i = 0; i < items.length; i += itemFields) {
		const [kind, index, arrival, exit, ...rest] = items.slice(i, i + itemFields);
		if (arrival >= at) continue;
		const isGone = exit < at;
		records.push([labels.kinds[kind], index, arrival, known(exit), isGone ? rest : null]);
	}
	for (let i = 0; i < visits.length; i += visitFields) {
		const [item, step, visit, ...times] = visits.slice(i, i + visitFields);
		// A visit is written down when it is over.
		if (times[4] < at) records.push([item, labels.steps[step], visit, times]);
	}
	return records;
}
