// The fast engine against the naive one, to the millisecond, on random streams. A failure prints the seed and the
// smallest stream that shows it. Both are deterministic: with this seed there is no false alarm.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../sim/compile/compile.ts';
import { runReplication } from '../../sim/kernel/run.ts';
import { FINISHED, type Observations } from '../../sim/kernel/observations.ts';
import { check } from '../../sim/model/check.ts';
import { createModel } from '../../sim/model/create.ts';
import type { NodeDocument, StreamDocument } from '../../sim/model/schema.ts';
import { createScenarios } from '../../sim/model/moves/scenarios.ts';
import { simulate } from '../reference/engine.ts';
import { ofObservations, ofReference, type Figures } from '../reference/figures.ts';
import { holdingOf, momentsOf, weeksOf } from '../reference/moments.ts';
import { pathsOf } from '../reference/paths.ts';
import { totalsOf, type Totals } from '../reference/totals.ts';
import { expectClose, expectSame, lines } from './compare.ts';
import { streams } from './streams.ts';

/** To look further: SEED=7 STREAMS=5000 npx vitest run tests/property/engines */
const SEED = Number(process.env.SEED ?? 20260323);
const STREAMS = Number(process.env.STREAMS ?? 250);
const MINUTES = 60_000;

/** Streams that `check` lets pass; fewer than one in ten does not. */
const valid = streams.filter((document) => isValid(document));
const isValid = (document: StreamDocument) =>
	check(document).every(({ severity }) => severity !== 'error');

const modelOf = (document: StreamDocument) => {
	const model = createModel(document);
	return { model, warmup: model.run.warmup === 'auto' ? 0 : model.run.warmup };
};

function observe(document: StreamDocument, replication = 0): Observations {
	const { model, warmup } = modelOf(document);
	const run = runReplication(compile(model), { replication, warmup, trace: true, ladder: true });
	for (;;) {
		const { done, value } = run.next();
		if (done) return value;
	}
}

const fast = (document: StreamDocument) => ofObservations(observe(document));

function naive(document: StreamDocument, replication = 0): Figures {
	const { model, warmup } = modelOf(document);
	return ofReference(simulate(model, { replication, warmup }), model, warmup);
}

function law(run: (document: StreamDocument) => void, numRuns = STREAMS) {
	const property = fc.property(valid, (document) => {
		run(document);
	});
	fc.assert(property, { numRuns, seed: SEED });
}

describe('random streams', () => {
	test('the generator makes valid streams, of every kind', () => {
		const sample = fc.sample(streams, { numRuns: 300, seed: SEED });
		expect(sample.filter(isValid).length).toBeGreaterThan(270);
		const text = JSON.stringify(sample);
		for (const field of [
			'handoff',
			'pickup',
			'wait',
			'batch',
			'setup',
			'again',
			'patience',
			'sendsBack'
		])
			expect(text).toContain(`"${field}":`);
		for (const word of [
			'reject',
			'turn-away',
			'always',
			'downstream',
			'per-item',
			'at-once',
			'any'
		])
			expect(text).toContain(`"${word}"`);
	});

	test(
		'the fast engine gives the same item records as the naive one',
		() => {
			law((document) => expect(lines(fast(document))).toEqual(lines(naive(document))));
		},
		10 * MINUTES
	);

	test(
		'counts and areas of the fast engine are the sums of the naive records',
		() => {
			law((document) => {
				const { model, warmup } = modelOf(document);
				const result = simulate(model, { replication: 0, warmup });
				const observed = observe(document);
				for (const [name, total] of Object.entries(totalsOf(result, model, warmup)))
					expectClose(name, observed[name as keyof Totals], total as Totals[keyof Totals]);
			});
		},
		10 * MINUTES
	);

	test(
		'paths, lanes and the ladder of the fast engine are the sums of the naive records',
		() => {
			law((document) => {
				const { model, warmup } = modelOf(document);
				const result = simulate(model, { replication: 0, warmup });
				const observed = observe(document);
				const { leadTimes, ages, ladder, offByStep } = observed;
				expectSame(
					{
						...observed,
						ladder: ladder!,
						offByStep: offByStep!,
						leadTimes: leadTimes.sort(),
						ages: ages.sort()
					},
					pathsOf(result, model, warmup, observed.labels)
				);
			});
		},
		10 * MINUTES
	);

	test(
		'who was where, and who held things up, at each moment',
		() => {
			law(
				(document) => {
					const { model, warmup } = modelOf(document);
					const result = simulate(model, { replication: 0, warmup });
					const observed = observe(document);
					const { labels, samples } = observed;
					expectSame(observed, weeksOf(result, model));
					expectSame(observed, holdingOf(result, model, warmup));
					expectSame(samples, momentsOf(result, labels, samples.at));
				},
				Math.ceil(STREAMS / 2)
			);
		},
		10 * MINUTES
	);

	test(
		'touch, delay and the six causes are the lead time of every finished item',
		() => {
			law((document) => {
				for (const { fate, charges, arrival, exit } of fast(document).items)
					if (fate === FINISHED)
						expect(charges.reduce((sum, charge) => sum + charge, 0)).toBe(exit - arrival);
			});
		},
		10 * MINUTES
	);

	test(
		'who arrived finished, left, was turned away, gave up or is inside',
		() => {
			law((document) => {
				const { arrived, finished, left, turnedAway, gaveUp, inside } = observe(document);
				expect(finished + left + turnedAway + gaveUp + inside).toBe(arrived);
			});
		},
		10 * MINUTES
	);

	test(
		'the same seed gives the same bytes, and another replication other ones',
		() => {
			const isOther: boolean[] = [];
			law((document) => {
				const once = structuredClone(observe(document, 1));
				expect(observe(document, 1)).toEqual(once);
				isOther.push(JSON.stringify(observe(document, 2).trace) !== JSON.stringify(once.trace));
			}, 50);
			expect(isOther.filter(Boolean).length).toBeGreaterThan(40);
		},
		10 * MINUTES
	);

	test(
		'names change nothing',
		() => {
			law((document) => expect(lines(fast(named(document)))).toEqual(lines(fast(document))), 50);
		},
		10 * MINUTES
	);

	test(
		'a redesign without moves is the stream as it is',
		() => {
			law((document) => {
				const redesigns = [{ id: 'same', name: 'The same', moves: [] }];
				const scenarios = createScenarios({ ...document, redesigns });
				if (!scenarios.ok) throw new Error(JSON.stringify(scenarios.issues));
				const [baseline, same] = scenarios.value;
				expect(same.model).toEqual(baseline.model);
				expect(lines(fast(same.document))).toEqual(lines(fast(baseline.document)));
			}, 50);
		},
		10 * MINUTES
	);
});

/** The same stream, everything in it with another name; ids stay, their luck hangs on them. */
function named(document: StreamDocument): StreamDocument {
	const rename = <T extends object>(things: Record<string, T>): Record<string, T> =>
		Object.fromEntries(
			Object.entries(things).map(([id, thing]) => [id, { ...thing, name: `${id} by name` }])
		);
	const renameNode = (node: NodeDocument): NodeDocument =>
		node.parallel === undefined
			? { ...node, name: `Step ${node.id}` }
			: {
					...node,
					name: `Block ${node.id}`,
					parallel: node.parallel.map((lane) => lane.map(renameNode))
				};
	return {
		...document,
		name: 'another',
		people: rename(document.people ?? {}),
		work: rename(document.work),
		flaws: rename(document.flaws ?? {}),
		steps: document.steps.map(renameNode)
	};
}
