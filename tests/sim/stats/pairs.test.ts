import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { createScenarios, parseDocument, runAll, type Setup, type Summary } from '#sim';
import { CHARGES } from '../../../sim/kernel/observations.ts';
import { measure } from '../../../sim/stats/measure.ts';
import { choosePairs } from '../../../sim/stats/pairs.ts';
import { createViewsSchema, viewsSchema } from '../../../sim/stats/schema.ts';
import { summarize } from '../../../sim/stats/summarize.ts';
import type { Estimate } from '../../../sim/stats/summary.ts';
import { HOUR } from '../../../sim/units.ts';
import { labels, observe } from './observed.ts';

const root = join(import.meta.dirname, '../../..');
const heading = { name: 'By hand', seed: 's', unit: 'h' as const, horizon: 100, warmup: 0 };

/** A replication of one finished item with these hours at each step, by part; at the doors nothing. */
function replicate(replication: number, steps: Record<string, Partial<Record<string, number>>>) {
	const ids = Object.keys(steps);
	const ladder = new Float64Array((ids.length + 1) * 8);
	ids.forEach((id, row) =>
		CHARGES.forEach((part, i) => (ladder[row * 8 + i] = (steps[id][part] ?? 0) * HOUR))
	);
	const lead = ladder.reduce((sum, time) => sum + time, 0);
	const charges = Float64Array.from(CHARGES, (_, i) =>
		ladder.reduce((sum, time, cell) => sum + (cell % 8 === i ? time : 0), 0)
	);
	return measure(
		observe({
			labels: {
				...labels,
				steps: ids,
				pools: [],
				stepPools: ids.map(() => []),
				capacity: [],
				cost: []
			},
			replication,
			leadTimes: Float64Array.of(lead),
			ladder,
			offByStep: new Float64Array(ids.length),
			charges
		}),
		{ unit: HOUR, isWeekly: false, filling: false, views: true }
	);
}

type Steps = Parameters<typeof replicate>[1];
const compare = (before: Steps[], after: Steps[]) =>
	summarize(heading, [
		{ id: 'baseline', measured: before.map((steps, i) => replicate(i, steps)) },
		{ id: 'other', measured: after.map((steps, i) => replicate(i, steps)) }
	]).pairs!.baseline.other;

const values = (row: Record<string, Estimate>) => Object.values(row).map((cell) => cell!.value);
const total = (of: number[]) => of.reduce((sum, value) => sum + value, 0);

describe('the waterfall', () => {
	test('by hand: waiting falls at one place and rises at another', () => {
		const { waterfall, falls } = compare(
			[
				{ security: { touch: 1, queue: 9 }, legal: { touch: 2, pickup: 3 } },
				{ security: { touch: 1, queue: 11 }, legal: { touch: 2, pickup: 3 } }
			],
			[
				{ security: { touch: 1, queue: 2 }, legal: { touch: 2, pickup: 8 } },
				{ security: { touch: 1, queue: 2 }, legal: { touch: 2, pickup: 8 } }
			]
		);
		expect(waterfall.security.queue!.value).toBe(-8);
		expect(waterfall.legal.pickup).toEqual({ value: 5, low: 5, high: 5 });
		expect(waterfall.legal.touch).toEqual({ value: 0, low: 0, high: 0 });
		expect(falls.from!.value).toBe(16);
		expect(falls.to!.value).toBe(13);
		expect(falls.change!.value).toBe(-3);
		// t of 1 degree of freedom, the differences −7 and −9: 12.7062 · √2 ÷ √2.
		expect(falls.change!.high).toBeCloseTo(-3 + 12.7062047, 5);
		expect(falls.steps.map(({ id }) => id)).toEqual(['security', 'legal']);
		expect(falls.steps.map(({ rest }) => rest!.value)).toEqual([5, 0]);
		expect(falls.parts.map(({ id, change }) => [id, change!.value])).toEqual([
			['queue', -8],
			['pickup', 5],
			['touch', 0]
		]);
		expect(falls.waiting.falls!.value).toBe(-8);
		expect(falls.waiting.rises).toEqual({ value: 5, low: 5, high: 5 });
	});

	test('what only one of the two has is nothing in the other, and ids make the same step', () => {
		const { waterfall, falls } = compare(
			[{ one: { touch: 1 }, gone: { queue: 4 } }],
			[{ one: { touch: 1 }, added: { delay: 2 } }]
		);
		expect(waterfall.gone.queue).toEqual({ value: -4, low: null, high: null });
		expect(waterfall.added.delay!.value).toBe(2);
		expect(waterfall.one.touch!.value).toBe(0);
		expect(falls.change!.value).toBe(-2);
		expect(falls.steps.map(({ id }) => id)).toEqual(['gone', 'added', 'one']);
	});

	test('says nothing where nothing finished, and skips replications in which one finished nothing', () => {
		const empty = measure(
			observe({
				labels: { ...labels, pools: [], stepPools: [[]], capacity: [], cost: [] },
				ladder: new Float64Array(16),
				offByStep: new Float64Array(1)
			}),
			{ unit: HOUR, isWeekly: false, filling: false, views: true }
		);
		const some = (replication: number, hours: number) =>
			replicate(replication, { review: { queue: hours } });
		const pair = (...measured: ReturnType<typeof measure>[]) =>
			summarize(heading, [
				{ id: 'baseline', measured: measured.map((_, i) => some(i, 1)) },
				{ id: 'other', measured: measured.map((one, i) => ({ ...one, replication: i })) }
			]).pairs!.baseline.other;
		const none = pair(empty, empty);
		expect(none.waterfall.review.queue).toBeNull();
		expect(none.falls).toMatchObject({ change: null, to: null, steps: [], parts: [] });
		const one = pair(some(0, 5), empty);
		expect(one.falls.change).toEqual({ value: 4, low: null, high: null });
		expect(one.waterfall.review.queue).toEqual({ value: 4, low: null, high: null });
	});

	const hours = fc.integer({ min: 0, max: 500 });
	const step = fc.dictionary(fc.constantFrom(...CHARGES), hours, { maxKeys: 4 });
	const stream = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), step, { minKeys: 1 });
	/** The same steps in every replication. */
	const scenario = stream.chain((steps) =>
		fc.array(fc.record(Object.fromEntries(Object.keys(steps).map((id) => [id, step]))), {
			minLength: 3,
			maxLength: 3
		})
	);

	test('adds up to the difference of the means, however it is cut, within 1e-12 of them; the other way round it is the same with the other sign', () => {
		fc.assert(
			fc.property(scenario, scenario, (before, after) => {
				const summary = summarize(heading, [
					{ id: 'baseline', measured: before.map((steps, i) => replicate(i, steps)) },
					{ id: 'other', measured: after.map((steps, i) => replicate(i, steps)) }
				]);
				const { waterfall, falls, comparison } = summary.pairs!.baseline.other;
				const means = ['baseline', 'other'].map((id) => summary.scenarios[id].leadTime.mean!.value);
				const within = 1e-12 * (1 + total(means));
				const isClose = (a: number, b: number) =>
					expect(Math.abs(a - b)).toBeLessThanOrEqual(within);
				const change = means[1] - means[0];
				isClose(falls.change!.value, change);
				isClose(falls.to!.value - falls.from!.value, change);
				isClose(total(Object.values(waterfall).flatMap(values)), change);
				isClose(
					falls.waiting.falls!.value + falls.waiting.rises!.value,
					comparison.waitTime?.value ?? 0
				);
				for (const list of [falls.steps, falls.parts]) {
					let sum = 0;
					for (const { change: own, rest } of list) {
						sum += own!.value;
						isClose(sum + rest!.value, change);
					}
				}
				for (const { id, change: own, wait } of falls.steps) {
					isClose(total(values(waterfall[id])), own!.value);
					isClose(own!.value - waterfall[id].touch!.value, wait!.value);
				}
				const back = summary.pairs!.other.baseline;
				expect(back.falls.change!.value).toBeCloseTo(-falls.change!.value, 9);
				expect(back.falls.change!.low).toBeCloseTo(-falls.change!.high!, 6);
				expect(back.comparison.throughput!.value).toBe(0 - comparison.throughput!.value);
			}),
			{ numRuns: 60 }
		);
	});

	test('a scenario beside its twin: exactly nothing', () => {
		fc.assert(
			fc.property(scenario, (all) => {
				const { waterfall } = compare(all, all);
				for (const row of Object.values(waterfall))
					for (const cell of Object.values(row))
						expect(cell).toEqual({ value: 0, low: 0, high: 0 });
			}),
			{ numRuns: 30 }
		);
	});
});

test('few scenarios are compared each with each; many each with the baseline', () => {
	expect(choosePairs(['baseline'])).toEqual([]);
	expect(choosePairs(['baseline', 'a', 'b'])).toHaveLength(6);
	const many = ['baseline', ...'abcdefgh'];
	expect(choosePairs(many)).toHaveLength(16);
	expect(choosePairs(many).every((pair) => pair.includes('baseline'))).toBe(true);
});

function run(setup: Omit<Setup, 'document'>): Summary {
	const text = readFileSync(join(root, 'static/examples/seven-gates.json'), 'utf8');
	const parsed = parseDocument(text);
	if (!parsed.ok) throw new Error('an example must be good');
	const overrides = { replications: 4, warmup: 0, horizon: '8wk' };
	const steps = runAll({ document: parsed.value, views: true, overrides, ...setup });
	let step = steps.next();
	while (!step.done) step = steps.next();
	if (!step.value.ok) throw new Error(step.value.issues[0].message);
	return step.value.value;
}

describe('of a whole run', () => {
	const ids = () => {
		const text = readFileSync(join(root, 'static/examples/seven-gates.json'), 'utf8');
		const scenarios = createScenarios(JSON.parse(text) as never);
		return scenarios.ok ? scenarios.value.map(({ id }) => id) : [];
	};

	test('views and pairs are as their schema says, to the last field, and docs/views.schema.json is that schema', async () => {
		const { views, pairs } = JSON.parse(JSON.stringify(run({}))) as Summary;
		expect(viewsSchema.safeParse({ views, pairs }).error).toBeUndefined();
		expect(Object.keys(pairs!)).toEqual(ids());
		const path = join(root, 'docs/views.schema.json');
		const style = { ...(await resolveConfig(path)), parser: 'json' };
		await expect(
			await format(JSON.stringify(createViewsSchema(), null, 1), style)
		).toMatchFileSnapshot(path);
	});

	test('the waterfall of a real run adds up, block and doors and all', () => {
		const { pairs, views } = run({});
		for (const [from, others] of Object.entries(pairs!))
			for (const [to, { waterfall, falls }] of Object.entries(others)) {
				const sum = total(Object.values(waterfall).flatMap(values));
				const ladders = [from, to].map((id) =>
					total(Object.values(views![id].ladder).flatMap(values))
				);
				expect(sum).toBeCloseTo(ladders[1] - ladders[0], 9);
				expect(sum).toBeCloseTo(falls.change!.value, 9);
			}
	});

	test('without views there are no pairs; asked for, just those', () => {
		expect(run({ views: false }).pairs).toBeUndefined();
		const redesign = ids().at(-1)!;
		const { pairs } = run({ pairs: [[redesign, 'baseline']] });
		expect(Object.keys(pairs!)).toEqual([redesign]);
		expect(Object.keys(pairs![redesign])).toEqual(['baseline']);
		expect(() => run({ pairs: [['baseline', 'nobody']] })).toThrow('“nobody” is to be compared');
	});
});
