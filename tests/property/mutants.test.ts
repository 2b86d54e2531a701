// Every accumulation of lead time is needed. The engine is bundled once, and its text changed in one place at a time; each time the laws of
// lead time must fail on some random stream. Deterministic: the streams are always the same.
import fc from 'fast-check';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHARGES, FINISHED, type Observations } from '../../sim/kernel/observations.ts';
import { check } from '../../sim/model/check.ts';
import { checkDesigns } from '../../sim/model/check/change.ts';
import { createModel } from '../../sim/model/create.ts';
import type { Model } from '../../sim/model/model.ts';
import type { StreamDocument } from '../../sim/model/schema.ts';
import { bundle } from '../bench/bundle.mjs';
import { simulate } from '../reference/engine.ts';
import { changes, type RandomChange } from './changes.ts';
import { streams } from './streams.ts';

const SEED = 20260323;
const STREAMS = 100;
const CHANGES = 60;
const MINUTES = 60_000;

type Engine = typeof import('./engine.ts');

let folder: string;
let text: string;
let samples: Sample[];

beforeAll(async () => {
	const bundled = await bundle('tests/property/engine.ts');
	folder = bundled.folder;
	text = readFileSync(bundled.file, 'utf8');
	const isFine = (issues: { severity: string }[]) =>
		issues.every(({ severity }) => severity !== 'error');
	const isValid = (document: StreamDocument) => isFine(check(document));
	const take = <T>(from: fc.Arbitrary<T>, numRuns: number) =>
		fc.sample(from, { numRuns, seed: SEED });
	const changed = changes.filter(
		({ before, after }) => isValid(before) && isValid(after) && isFine(checkDesigns(before, after))
	);
	samples = [
		...take(streams.filter(isValid), STREAMS).map((one) => new Sample(createModel(one), null)),
		...take(changed, CHANGES).map(createChange)
	];
}, 2 * MINUTES);
afterAll(() => rmSync(folder, { recursive: true }));

/** A stream, or a change-over, and what the naive engine says of its items. */
class Sample {
	readonly model: Model;
	readonly former: Model | null;
	readonly warmup: number;
	private known: { byItem: string; sums: string } | null = null;

	constructor(model: Model, former: Model | null) {
		this.model = model;
		this.former = former;
		const { warmup } = (former ?? model).run;
		this.warmup = warmup === 'auto' ? 0 : warmup;
	}

	/** By cause, of every item that is gone; and summed over those of the cohort that finished. */
	get truth() {
		return (this.known ??= this.simulate());
	}

	private simulate() {
		const { model, former, warmup } = this;
		const gone = simulate(model, { replication: 0, warmup }, former).items.filter(
			({ fate }) => fate >= 0
		);
		const cohort = gone.filter(
			({ fate, arrival }) => fate === FINISHED && arrival >= warmup && arrival <= model.run.horizon
		);
		const sums = CHARGES.map((_, cause) => sum(cohort.map(({ charges }) => charges[cause])));
		return {
			byItem: JSON.stringify(gone.map(({ charges }) => charges)),
			sums: JSON.stringify(sums)
		};
	}
}

function createChange({ before, after, at }: RandomChange): Sample {
	const model = createModel(after);
	model.run.switch = { to: 'after', at };
	return new Sample(model, createModel(before));
}

const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0);

/** Who came, when it went, why, and what it waited for. */
function itemsOf({ trace }: Observations) {
	const { items, itemFields } = trace!;
	return Array.from({ length: items.length / itemFields }, (_, i) => {
		const [, , arrival, exit, fate, ...rest] = items.slice(i * itemFields, (i + 1) * itemFields);
		return { leadTime: exit - arrival, fate, charges: rest.slice(0, CHARGES.length) };
	});
}

/** Touch, delay and the six causes are the lead time: of every item that is gone, whatever became of it, and of all finished ones. */
function addsUp(traced: Observations, plain: Observations): boolean {
	return (
		itemsOf(traced).every(({ leadTime, fate, charges }) => fate < 0 || sum(charges) === leadTime) &&
		[traced, plain].every(({ charges, leadSums }) => sum(charges) === sum(leadSums))
	);
}

/** Each cause by itself is what the naive engine says. */
function isTrue(traced: Observations, plain: Observations, { truth }: Sample): boolean {
	const gone = itemsOf(traced).filter(({ fate }) => fate >= 0);
	return (
		JSON.stringify(gone.map(({ charges }) => charges)) === truth.byItem &&
		[traced, plain].every(({ charges }) => JSON.stringify([...charges]) === truth.sums)
	);
}

/** How many streams it takes to show that a law does not hold; Infinity where it does. */
async function endure(
	name: string,
	code: string,
	law: (traced: Observations, plain: Observations, sample: Sample) => boolean
): Promise<number> {
	const file = join(folder, `${name}.mjs`);
	writeFileSync(file, code);
	const engine = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Engine;
	const at = samples.findIndex((sample) => {
		const program = engine.compileScenario(sample);
		const [traced, plain] = [true, false].map((trace) => observe(engine, program, sample, trace));
		return !law(traced, plain, sample);
	});
	return at < 0 ? Infinity : at + 1;
}

function observe(
	{ runReplication }: Engine,
	program: ReturnType<Engine['compileScenario']>,
	{ warmup }: Sample,
	trace: boolean
): Observations {
	const run = runReplication(program, { replication: 0, warmup, trace });
	let step = run.next();
	while (!step.done) step = run.next();
	return step.value;
}

/** The statements of a shape, each as the text with just this one changed. */
function mutate(shape: RegExp, change: (statement: string) => string) {
	return [...text.matchAll(shape)].map(({ index, 0: statement }) => ({
		statement,
		code: text.slice(0, index) + change(statement) + text.slice(index + statement.length)
	}));
}

async function expectBroken(
	kind: string,
	mutants: { statement: string; code: string }[],
	law: Parameters<typeof endure>[2]
): Promise<void> {
	const survived: string[] = [];
	for (const [i, { statement, code }] of mutants.entries()) {
		const n = await endure(`${kind}-${i}`, code, law);
		if (n === Infinity) survived.push(`${i}: ${statement}`);
	}
	expect(survived).toEqual([]);
}

describe('lead time, cause by cause', () => {
	test(
		'as the engine is, all laws hold',
		async () => {
			const holds = (...given: [Observations, Observations, Sample]) =>
				addsUp(given[0], given[1]) && isTrue(...given);
			expect(await endure('sound', text, holds)).toBe(Infinity);
		},
		10 * MINUTES
	);

	test(
		'with one sum left out it no longer adds up',
		async () => {
			const mutants = mutate(/tokens\.charges\[[^\n]*\] \+= |\bslots\[slot\] \+= /g, (statement) =>
				statement.replace('+= ', '+= 0 * ')
			);
			// Of the state (a whole time, a part of it, a plain service's), of a lane to the item, of an item to the cohort.
			expect(mutants.length).toBe(5);
			await expectBroken('sum', mutants, addsUp);
		},
		10 * MINUTES
	);

	test(
		'with one event’s charge lost it no longer adds up',
		async () => {
			const mutants = [
				...mutate(/\bs\.charge\((\w+), [^\n]*\);/g, (statement) =>
					statement.replace(/s\.charge\((\w+),.*/, 's.tokens.since[$1] = s.now;')
				),
				...mutate(/\bs\.chargePart\([^\n]*\);/g, () => ';')
			];
			expect(mutants.length).toBeGreaterThan(15);
			await expectBroken('lost', mutants, addsUp);
		},
		10 * MINUTES
	);

	test(
		'with one event’s charge left to the next it is no longer the right cause',
		async () => {
			await expectBroken(
				'left',
				mutate(/\bs\.charge\((\w+), [^\n]*\);/g, () => ';'),
				isTrue
			);
		},
		10 * MINUTES
	);
});
