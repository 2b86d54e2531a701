// As many steps and kinds of work as a large office has.
import { expect, test } from 'vitest';
import { parseDocument } from '../../../sim/model/parse.ts';
import { runAll } from '../../../sim/experiment/run.ts';

const STEPS = 500;
const KINDS = 50;

const many = <T>(n: number, create: (i: number) => T) =>
	Array.from({ length: n }, (_, i) => create(i));

/** A chain of steps with a person each, some that come back; each kind of work goes in at the first and leaves at another. */
const document = {
	streamwise: 1,
	name: 'Large',
	unit: 'h',
	people: Object.fromEntries(many(STEPS, (i) => [`p${i}`, { capacity: 1 + (i % 3) }])),
	work: Object.fromEntries(
		many(KINDS, (k) => [`k${k}`, { arrives: { every: { exponential: 100 } }, priority: k % 4 }])
	),
	steps: many(STEPS, (i) => ({
		id: `s${i}`,
		by: `p${i}`,
		time: {
			for: { [`k${i % KINDS}`]: { gamma: { mean: 1, cv: 0.5 } }, else: { exponential: 0.5 } }
		},
		...(i % 10 === 9 && {
			next: [
				{ to: `s${i - 3}`, share: 0.1 },
				{ to: 'end', for: `k${((i - 9) / 10) % KINDS}` }
			]
		})
	})),
	run: { horizon: 400, warmup: 100, replications: 2 }
};

test(`${STEPS} steps and ${KINDS} kinds of work run`, () => {
	const parsed = parseDocument(document);
	if (!parsed.ok) throw new Error(parsed.issues[0].message);
	const run = runAll({ document: parsed.value });
	let step = run.next();
	while (!step.done) step = run.next();
	if (!step.value.ok) throw new Error(step.value.issues[0].message);
	const { baseline } = step.value.value.scenarios;
	expect(Object.keys(baseline.steps)).toHaveLength(STEPS);
	expect(Object.keys(baseline.work)).toHaveLength(KINDS);
	const { arrived, finished, left, turnedAway, gaveUp, inside } = baseline.items;
	expect(finished + left + turnedAway + gaveUp + inside).toBe(arrived);
	expect(finished).toBeGreaterThan(200);
	// The later a kind leaves, the longer it takes.
	expect(baseline.work.k40.leadTime.mean!.value).toBeGreaterThan(
		3 * baseline.work.k5.leadTime.mean!.value
	);
}, 60_000);
