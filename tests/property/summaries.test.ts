// Whole summaries of random streams and redesigns, and of the gallery: their shape, their units, and what must add up in them. Exact but
// for the last bits of floating point; with this seed there is no false alarm.
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createScenarios, parseDocument, runAll, unitLength, type StreamDocument } from '#sim';
import { check } from '../../sim/model/check.ts';
import type { Move } from '../../sim/model/schema.ts';
import type { ScenarioSummary, Summary } from '../../sim/stats/summary.ts';
import { WEEK } from '../../sim/units.ts';
import { raw } from './ingredients.ts';
import { build } from './streams.ts';
import { expectShape } from './summary.ts';

/** To look further: SEED=7 STREAMS=5000 npx vitest run tests/property/summaries */
const SEED = Number(process.env.SEED ?? 20261124);
const STREAMS = Number(process.env.STREAMS ?? 60);
const MINUTES = 60_000;

const isValid = (document: StreamDocument) =>
	check(document).every(({ severity }) => severity !== 'error');

const moves = fc.constantFrom<Move[][]>(
	[],
	[{ wip: 2 }],
	[{ capacity: 'pool0', to: 3 }],
	[{ add: { id: 'last', name: 'Last', time: '20min', by: 'pool0' }, after: 'step0' }],
	[{ remove: 'step0' }],
	[{ people: 'more', to: { name: 'More', capacity: 2, cost: 20 } }]
);

/** Streams with money, promises and a redesign that can be run; horizons from hours to months. */
const documents = fc
	.record({
		raw,
		moves,
		horizon: fc.constantFrom('2h', '4d', '4d', '3wk', '9wk'),
		warmup: fc.constantFrom<(string | undefined)[]>(undefined, '0min', '1h'),
		replications: fc.constantFrom(1, 2, 3),
		cost: fc.constantFrom(0, 12.5, 80),
		changesOver: fc.boolean()
	})
	.map(({ raw, moves, horizon, warmup, replications, cost, changesOver }): StreamDocument => {
		const { people, run, ...document } = build(raw);
		const paid = Object.entries(people!).map(([id, pool], i) => [id, i ? { ...pool, cost } : pool]);
		const to = { to: 'then', at: '1h' };
		return {
			...document,
			people: Object.fromEntries(paid) as StreamDocument['people'],
			redesigns: [{ id: 'then', name: 'Then', moves }],
			run: { ...run, horizon, warmup, replications, ...(changesOver && { switch: to }) }
		};
	})
	.filter(isValid);

function summarize(document: StreamDocument): Summary {
	const stages = runAll({ document });
	let stage = stages.next();
	while (!stage.done) stage = stages.next();
	if (!stage.value.ok) throw new Error(JSON.stringify(stage.value.issues));
	return JSON.parse(JSON.stringify(stage.value.value)) as Summary;
}

function documentsOf(document: StreamDocument): Record<string, StreamDocument> {
	const scenarios = createScenarios(document);
	if (!scenarios.ok) throw new Error(JSON.stringify(scenarios.issues));
	return Object.fromEntries(scenarios.value.map(({ id, document }) => [id, document]));
}

const near = (found: number, expected: number, what: string) =>
	expect(Math.abs(found - expected), `${what}: ${found}, ${expected}`).toBeLessThanOrEqual(
		1e-9 * Math.max(1, Math.abs(expected))
	);

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

function expectToAddUp(summary: Summary, documents: Record<string, StreamDocument>): void {
	for (const [id, figures] of Object.entries(summary.scenarios)) {
		const { items, throughput, work, flowEfficiency, late, leadTime } = figures;
		const { arrived, finished, left, turnedAway, gaveUp, inside } = items;
		expect(finished + left + turnedAway + gaveUp + inside).toBe(arrived);
		expect(leadTime.censored ?? 0).toBeLessThanOrEqual(inside);
		expectLeadTimesToAddUp(figures);
		const kinds = Object.values(work).map(({ throughput }) => throughput!.value);
		near(sum(kinds), throughput!.value, 'throughput');
		for (const share of [flowEfficiency, late])
			if (share) expect(Math.abs(share.value - 0.5)).toBeLessThanOrEqual(0.5);
		for (const { utilization } of Object.values(figures.people))
			if (utilization) expect(utilization.value).toBeGreaterThanOrEqual(0);
		if (summary.replications === 1) expectWorkToAddUp(summary, id, documents[id]);
	}
}

function expectLeadTimesToAddUp(figures: ScenarioSummary): void {
	const { items, leadTime, touchTime, waitTime } = figures;
	const waits = Object.values(figures.waits);
	if (items.finished === 0) {
		expect(new Set([touchTime, waitTime, ...waits])).toEqual(new Set([null]));
		if (!leadTime.censored) expect(leadTime.mean).toBeNull();
		return;
	}
	near(sum(waits.map((wait) => wait!.value)), waitTime!.value, 'waits');
	if (!leadTime.censored)
		near(touchTime!.value + waitTime!.value, leadTime.mean!.value, 'lead time');
	const { p50, p85, p95 } = leadTime;
	const known = [p50, p85, p95].filter((one) => one !== null).map(({ value }) => value);
	expect([...known].sort((a, b) => a - b)).toEqual(known);
}

/** In one replication effort and cost are of all the people, per finished item. */
function expectWorkToAddUp(summary: Summary, id: string, { people = {} }: StreamDocument): void {
	const { throughput, effort, cost, people: found } = summary.scenarios[id];
	const finished = (throughput!.value * WEEK) / unitLength(summary.unit);
	if (finished === 0) return expect([effort, cost]).toEqual([null, null]);
	const pools = Object.entries(found).map(([pool, { hoursPerWeek }]) => ({
		hours: hoursPerWeek!.value,
		cost: people[pool]?.cost
	}));
	near(effort!.value * finished, sum(pools.map(({ hours }) => hours)), 'effort');
	if (pools.every(({ cost }) => cost === undefined)) return expect(cost).toBeNull();
	near(cost!.value * finished, sum(pools.map(({ hours, cost }) => hours * (cost ?? 0))), 'cost');
}

test(
	'every field of the format, nothing else; and it adds up',
	() => {
		fc.assert(
			fc.property(documents, (document) => {
				const summary = summarize(document);
				const all = documentsOf(document);
				expectShape(summary, all);
				expectToAddUp(summary, all);
			}),
			{ numRuns: STREAMS, seed: SEED }
		);
	},
	10 * MINUTES
);

const gallery = join(import.meta.dirname, '../../static/examples');

const examples = readdirSync(gallery).filter((file) => file.endsWith('.json'));

test.each(examples)('so in %s of the gallery', (file) => {
	const parsed = parseDocument(readFileSync(join(gallery, file), 'utf8'));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
	const document = { ...parsed.value, run: { ...parsed.value.run, replications: 1 } };
	const summary = summarize(document);
	const all = documentsOf(document);
	expectShape(summary, all);
	expectToAddUp(summary, all);
});

/** Numbers that are no time, by the field they stand in. */
const PLAIN = ['cv', 'k', 'shape', 'share', 'quantiles', 'capacity', 'focus', 'reserve', 'cost'];

/** Bare numbers of time with their unit; everything else as it is. */
function spell(value: unknown, isTime: boolean): unknown {
	if (typeof value === 'number') return isTime ? `${value}min` : value;
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((one) => spell(one, isTime));
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [
			name,
			name === 'quantiles'
				? (inner as [number, number][]).map(([p, x]) => [p, `${x}min`])
				: spell(inner, (isTime || TIMES.includes(name)) && !PLAIN.includes(name))
		])
	);
}

/** Fields that hold times, wherever they stand. */
const TIMES = [
	...['time', 'wait', 'handoff', 'pickup', 'patience', 'setup', 'timeout', 'every', 'first'],
	...['takes', 'due', 'at', 'horizon', 'warmup']
];

const TIME_FIGURES =
	/\.(leadTime\.(mean|p50|p85|p95)|touchTime|waitTime|waits\.\w+|offHours|queueTime|pickupTime|blockedTime|joinTime)$/;

/** By path: every number, as it would be with minutes for the unit. */
function inMinutes(summary: Summary): Map<string, number> {
	const factor = unitLength(summary.unit) / unitLength('min');
	const found = new Map<string, number>();
	const visit = (value: unknown, path: string, times: number): void => {
		if (typeof value === 'number') return void found.set(path, value * times);
		if (typeof value !== 'object' || value === null) return;
		for (const [name, inner] of Object.entries(value)) {
			const at = `${path}.${name}`;
			const power = TIME_FIGURES.test(at) ? factor : /\.throughput$/.test(at) ? 1 / factor : times;
			visit(inner, at, power);
		}
	};
	const { scenarios, comparisons } = summary;
	visit({ scenarios, comparisons }, '', 1);
	return found.set('horizon', summary.horizon * factor).set('warmup', summary.warmup * factor);
}

test(
	'the unit is only how times are written: times and rates follow it, and nothing else does',
	() => {
		fc.assert(
			fc.property(documents, fc.constantFrom('h', 'd', 'wk'), (document, unit) => {
				const expected = inMinutes(summarize(document));
				const found = inMinutes(summarize({ ...(spell(document, false) as StreamDocument), unit }));
				expect([...found.keys()]).toEqual([...expected.keys()]);
				for (const [path, value] of expected) near(found.get(path)!, value, path);
			}),
			{ numRuns: STREAMS / 2, seed: SEED }
		);
	},
	10 * MINUTES
);
