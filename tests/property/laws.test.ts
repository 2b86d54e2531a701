// Laws that hold of every run, whatever it is made of, and of single queues in every pair of runs. Exact, and with this seed always the same.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../sim/compile/compile.ts';
import type { Observations } from '../../sim/kernel/observations.ts';
import { runReplication } from '../../sim/kernel/run.ts';
import { check } from '../../sim/model/check.ts';
import { createModel } from '../../sim/model/create.ts';
import type { StreamDocument, TimeDocument } from '../../sim/model/schema.ts';
import { streams } from './streams.ts';

const SEED = 20260323;
const MINUTES = 60_000;

function observe(document: StreamDocument): Observations {
	const model = createModel(document);
	const warmup = model.run.warmup === 'auto' ? 0 : model.run.warmup;
	const run = runReplication(compile(model), { replication: 0, warmup, trace: true });
	let step = run.next();
	while (!step.done) step = run.next();
	return step.value;
}

/** Flat records, one by one. */
function* records(flat: Float64Array, fields: number): Generator<Float64Array> {
	for (let i = 0; i < flat.length; i += fields) yield flat.subarray(i, i + fields);
}

/** How much of [from, to] is in the window; what is not over goes on to its end. */
const within = ({ warmup, horizon }: Observations, from: number, to: number) =>
	Math.max(0, Math.min(Number.isNaN(to) ? horizon : to, horizon) - Math.max(from, warmup));

test(
	'Little’s law, exactly: items inside × time = their times inside; in each queue too',
	() => {
		const valid = streams.filter((document) =>
			check(document).every(({ severity }) => severity !== 'error')
		);
		let exact = 0;
		fc.assert(
			fc.property(valid, (document) => {
				const observed = observe(document);
				const { items, itemFields, visits, visitFields } = observed.trace!;
				let inside = 0;
				for (const [, , arrival, exit] of records(items, itemFields))
					inside += within(observed, arrival, exit);
				expect(observed.wipArea + observed.backlogArea).toBe(inside);
				// A visit is written down when it is over: those that are not only add to the queue.
				const queued = new Float64Array(observed.labels.steps.length);
				const open = items.length / itemFields - observed.arrived;
				for (const [, step, , , joined, taken, , left] of records(visits, visitFields))
					if (joined >= 0) queued[step] += within(observed, joined, taken >= 0 ? taken : left);
				queued.forEach((sum, step) => expect(observed.queueArea[step]).toBeGreaterThanOrEqual(sum));
				// Nor is one that was called off or given up written down.
				if (observed.inside + open > 0 || /parallel|patience/.test(JSON.stringify(document)))
					return;
				expect([...observed.queueArea]).toEqual([...queued]);
				exact++;
			}),
			{ numRuns: 100, seed: SEED }
		);
		expect(exact).toBeGreaterThan(5);
	},
	10 * MINUTES
);

const times: fc.Arbitrary<(mean: number) => TimeDocument> = fc.constantFrom<
	((mean: number) => TimeDocument)[]
>(
	(mean: number) => mean,
	(mean: number) => ({ exponential: mean }),
	(mean: number) => ({ lognormal: { mean, cv: 2 } }),
	(mean: number) => ({ gamma: { mean, cv: 0.5 } }),
	(mean: number) => ({ uniform: [0, 2 * mean] })
);
const queue = fc.record({
	arrive: times,
	serve: times,
	interval: fc.integer({ min: 5, max: 50 }),
	service: fc.integer({ min: 1, max: 100 }),
	capacity: fc.integer({ min: 1, max: 4 })
});

/** One queue; whole minutes, in any unit. */
function single(
	{
		arrive,
		serve,
		interval,
		service,
		capacity
	}: typeof queue extends fc.Arbitrary<infer T> ? T : never,
	{
		unit = 'min',
		minutes = 1,
		scale = 1
	}: { unit?: StreamDocument['unit']; minutes?: number; scale?: number } = {}
): StreamDocument {
	const time = (of: (mean: number) => TimeDocument, mean: number) => of((mean * scale) / minutes);
	return {
		streamwise: 1,
		name: 'One queue',
		unit,
		people: { desk: { capacity } },
		work: { item: { arrives: { every: time(arrive, interval) } } },
		steps: [{ id: 'serve', by: 'desk', time: time(serve, service) }],
		run: { seed: 'single', horizon: (6000 * scale) / minutes, warmup: 0 }
	};
}

const exits = (observed: Observations) =>
	[...records(observed.trace!.items, observed.trace!.itemFields)].map(([, , arrival, exit]) => ({
		arrival,
		exit
	}));

test(
	'more people: nobody leaves later, where there is one queue, first come, first served',
	() => {
		let sooner = 0;
		fc.assert(
			fc.property(queue, (given) => {
				const few = exits(observe(single(given)));
				const more = exits(observe(single({ ...given, capacity: given.capacity + 1 })));
				few.forEach(({ arrival, exit }, i) => {
					// After the horizon a run goes on only until the last of the cohort has left.
					if (!(arrival <= 6000 * 60_000) || Number.isNaN(exit)) return;
					expect(more[i].arrival).toBe(arrival);
					expect(more[i].exit).toBeLessThanOrEqual(exit);
					if (more[i].exit < exit) sooner++;
				});
			}),
			{ numRuns: 60, seed: SEED }
		);
		expect(sooner).toBeGreaterThan(1000);
	},
	MINUTES
);

test(
	'the unit is only how times are written: the same in minutes, hours and days',
	() => {
		fc.assert(
			fc.property(queue, (given) => {
				const inMinutes = exits(observe(single(given)));
				expect(exits(observe(single(given, { unit: 'h', minutes: 60 })))).toEqual(inMinutes);
				expect(exits(observe(single(given, { unit: 'd', minutes: 1440 })))).toEqual(inMinutes);
			}),
			{ numRuns: 40, seed: SEED }
		);
	},
	MINUTES
);

test(
	'everything 64 times as long takes 64 times as long, but for the rounding to milliseconds',
	() => {
		fc.assert(
			fc.property(queue, (given) => {
				const one = exits(observe(single(given)));
				const other = exits(observe(single(given, { scale: 64 })));
				const n = Math.min(one.length, other.length);
				expect(Math.abs(one.length - other.length)).toBeLessThanOrEqual(1);
				for (let i = 0; i < n; i++) {
					if (Number.isNaN(one[i].exit) || Number.isNaN(other[i].exit)) continue;
					// Each arrival, and each service before, is rounded by half a millisecond at most.
					expect(Math.abs(other[i].exit - 64 * one[i].exit)).toBeLessThanOrEqual(65 * (i + 2));
				}
			}),
			{ numRuns: 40, seed: SEED }
		);
	},
	MINUTES
);
