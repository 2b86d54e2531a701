// Accepted documents with names that trip programs: they compile and run, both engines agree, and every summary is well formed. With this
// seed there is no false alarm.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../sim/compile/compile.ts';
import { runReplication } from '../../sim/kernel/run.ts';
import { check } from '../../sim/model/check.ts';
import { createModel } from '../../sim/model/create.ts';
import { parseDocument, runAll, type StreamDocument, type Summary } from '#sim';
import { simulate } from '../reference/engine.ts';
import { ofObservations, ofReference } from '../reference/figures.ts';
import { lines } from './compare.ts';
import { streams } from './streams.ts';

const SEED = Number(process.env.SEED ?? 20261123);
const STREAMS = Number(process.env.STREAMS ?? 80);
const MINUTES = 60_000;

/** Properties of every object, numbers (which objects put first), other scripts, words of the summary. */
const STRANGE = [
	'constructor',
	'toString',
	'valueOf',
	'hasOwnProperty',
	'isPrototypeOf',
	'prototype',
	'length',
	'then',
	'0',
	'10',
	'007',
	'-',
	'--',
	'é',
	'審査',
	'проверка',
	'𝒳',
	'baseline',
	'value',
	'mean',
	'nobody',
	'steps',
	'leadTime',
	'null',
	'NaN'
];

/** Another word for every id, the same for the same one; names that are empty, long, or not for the eye. */
function rename(document: StreamDocument, start: number): StreamDocument {
	const ids = new Map<string, string>();
	let next = start;
	const wordFor = (id: string) => {
		if (!ids.has(id)) {
			const round = Math.floor((next - start) / STRANGE.length);
			ids.set(id, STRANGE[next++ % STRANGE.length] + (round ? String(round) : ''));
		}
		return ids.get(id)!;
	};
	const isId = /^(pool|kind|flaw|duty|step|block)\d+$/;
	const visit = (value: unknown): unknown => {
		if (typeof value === 'string') return isId.test(value) ? wordFor(value) : value;
		if (Array.isArray(value)) return value.map(visit);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(
			Object.entries(value).map(([key, inner]) => [
				isId.test(key) ? wordFor(key) : key,
				visit(inner)
			])
		);
	};
	return { ...(visit(document) as StreamDocument), name: '' };
}

const isValid = (document: StreamDocument) =>
	check(document).every(({ severity }) => severity !== 'error');

const strange = fc
	.tuple(streams, fc.nat(STRANGE.length - 1))
	.map(([document, start]) => rename(document, start))
	.filter((document) => isValid(document));

function law(run: (document: StreamDocument) => void, numRuns: number) {
	fc.assert(
		fc.property(strange, (document) => {
			run(document);
		}),
		{ numRuns, seed: SEED }
	);
}

function summarize(document: StreamDocument): Summary {
	const stages = runAll({ document, views: true });
	let stage = stages.next();
	while (!stage.done) stage = stages.next();
	if (!stage.value.ok) throw new Error(stage.value.issues[0].message);
	return stage.value.value;
}

const ENDS = ['value', 'low', 'high'];

/** No number that is none; in an estimate the value between its ends, or both ends null. */
function expectWellFormed(value: unknown, path = ''): void {
	if (typeof value === 'number') expect(Number.isFinite(value), path).toBe(true);
	else if (typeof value === 'object' && value !== null) {
		const keys = Object.keys(value);
		if (keys.length === 3 && keys.every((key, i) => key === ENDS[i])) {
			const { value: middle, low, high } = value as Record<string, number | null>;
			expect(middle, path).not.toBeNull();
			if (low === null || high === null) expect([low, high], path).toEqual([null, null]);
			else expect(low <= middle! && middle! <= high, path).toBe(true);
		}
		for (const [key, inner] of Object.entries(value)) expectWellFormed(inner, `${path}.${key}`);
	} else expect(value, path).not.toBeUndefined();
}

describe('strange names', () => {
	test(
		'both engines run them, and say the same',
		() => {
			law((document) => {
				const parsed = parseDocument(JSON.stringify(document));
				if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
				const model = createModel(parsed.value);
				const warmup = model.run.warmup === 'auto' ? 0 : model.run.warmup;
				const run = runReplication(compile(model), { replication: 0, warmup, trace: true });
				let step = run.next();
				while (!step.done) step = run.next();
				const naive = simulate(model, { replication: 0, warmup });
				expect(lines(ofObservations(step.value))).toEqual(lines(ofReference(naive, model, warmup)));
			}, STREAMS);
		},
		10 * MINUTES
	);

	test(
		'their summaries are well formed, with every field under its id, and who came is accounted for',
		() => {
			law((document) => {
				const moves = [{ wip: 3 }];
				const summary = summarize({
					...document,
					redesigns: [{ id: 'hasOwnProperty2', name: '', moves }],
					run: { ...document.run, replications: 3 }
				});
				expectWellFormed(JSON.parse(JSON.stringify(summary)));
				const { baseline } = summary.scenarios;
				expect(new Set(Object.keys(baseline.people))).toEqual(
					new Set(Object.keys(document.people ?? {}))
				);
				expect(new Set(Object.keys(baseline.work))).toEqual(new Set(Object.keys(document.work)));
				for (const { items, bottleneck } of Object.values(summary.scenarios)) {
					const { arrived, finished, left, turnedAway, gaveUp, inside } = items;
					expect(finished + left + turnedAway + gaveUp + inside).toBe(arrived);
					const held = Object.values(bottleneck.shares).reduce((sum, share) => sum + share, 0);
					expect(held + bottleneck.nobody).toBeCloseTo(1, 9);
				}
				// The value of a comparison is exactly the difference of its scenarios' values.
				const { hasOwnProperty2: other } = summary.scenarios;
				const { hasOwnProperty2: difference } = summary.comparisons;
				for (const figure of ['wip', 'throughput', 'rework', 'effort'] as const)
					if (baseline[figure] && other[figure])
						expect(difference[figure]!.value).toBe(other[figure].value - baseline[figure].value);
			}, STREAMS / 2);
		},
		10 * MINUTES
	);
});

test('blocks in blocks, as deep as a file may nest, run', () => {
	let steps: object[] = [{ id: 'inmost', name: 'Inmost', by: 'desk', time: 1 }];
	const create = () =>
		parseDocument({
			streamwise: 1,
			name: 'Deep',
			unit: 'h',
			people: { desk: { name: 'Desk' } },
			work: { item: { name: 'Item', arrives: { at: [0, 0] } } },
			steps,
			run: { horizon: 100, warmup: 0, replications: 1 }
		});
	let depth = 0;
	for (let last = create(); last.ok; last = create()) {
		const summary = summarize(last.value);
		expect(summary.scenarios.baseline.leadTime.mean!.value).toBe(1.5);
		depth++;
		const other = [{ id: `o${depth}`, name: 'Other', time: 0.5 }];
		steps = [{ id: `b${depth}`, name: 'Block', parallel: [steps, other] }];
	}
	expect(depth).toBeGreaterThan(4);
});
