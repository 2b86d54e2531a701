import { describe, expect, test } from 'vitest';
import { createModel } from '../../../sim/model/create.ts';
import type { StreamDocument } from '../../../sim/model/schema.ts';
import { createDistribution, createKindTime } from '../../../sim/model/time.ts';
import { mean, quantile, variance } from '../../../sim/random/index.ts';
import { DAY, HOUR, MINUTE, WEEK } from '../../../sim/units.ts';

const smallest: StreamDocument = {
	streamwise: 1,
	name: 'Smallest',
	unit: 'h',
	work: { item: { arrives: { every: 1 } } },
	steps: [{ id: 'only' }],
	run: { horizon: '1wk' }
};

test('every default is there', () => {
	expect(createModel({ ...smallest, people: { team: {} }, flaws: { bug: {} } })).toEqual({
		name: 'Smallest',
		unit: 'h',
		pools: [
			{
				id: 'team',
				name: 'team',
				capacity: 1,
				focus: 1,
				reserve: 0,
				cost: null,
				picks: 'oldest',
				calendar: null,
				duties: []
			}
		],
		kinds: [
			{
				id: 'item',
				name: 'item',
				priority: 0,
				due: null,
				arrives: { how: 'every', every: { kind: 'constant', value: HOUR }, together: null }
			}
		],
		flaws: [{ id: 'bug', name: 'bug', severity: 'minor', perItem: 0 }],
		list: [
			{
				type: 'step',
				id: 'only',
				name: 'only',
				time: { else: { kind: 'constant', value: 0 }, for: {} },
				wait: null,
				by: null,
				handoff: null,
				pickup: null,
				queue: { order: 'priority', limit: null, full: 'block', patience: null },
				batch: null,
				setup: null,
				next: [],
				again: 1,
				adds: {},
				catches: {},
				sendsBack: null,
				value: null,
				keep: null,
				owner: null
			}
		],
		wip: null,
		begin: [],
		run: {
			seed: 'streamwise',
			horizon: WEEK,
			warmup: 'auto',
			replications: 'auto',
			precision: 0.02,
			switch: null
		}
	});
});

describe('times', () => {
	const spoken = createDistribution('2 to 6 h', 'min');

	test('a spoken range is the middle 80%', () => {
		expect(spoken.kind).toBe('lognormal');
		expect(quantile(spoken, 0.1) / HOUR).toBeCloseTo(2, 9);
		expect(quantile(spoken, 0.9) / HOUR).toBeCloseTo(6, 9);
	});

	test('two quantiles, whichever is written first', () => {
		const time = createDistribution({ lognormal: { p90: '45min', p50: '5min' } }, 'h');
		expect(quantile(time, 0.5) / MINUTE).toBeCloseTo(5, 9);
		expect(quantile(time, 0.9) / MINUTE).toBeCloseTo(45, 9);
	});

	test.each([
		[{ lognormal: { mean: 3, cv: 2 } }, 3, 2],
		[{ gamma: { mean: '3h', cv: 0.5 } }, 3, 0.5],
		[{ erlang: { mean: 3, k: 4 } }, 3, 0.5],
		[{ weibull: { mean: 3, shape: 1 } }, 3, 1],
		[{ exponential: '180min' }, 3, 1],
		[{ pert: [1, 2, 9] as [number, number, number] }, 3, null],
		[{ triangular: [1, 2, 6] as [number, number, number] }, 3, null],
		[{ weibull: { mean: 3, shape: 0.7 } }, 3, null],
		[{ values: [5, 1, '3h'] }, 3, null],
		[{ sum: [1, { exponential: 2 }] }, 3, 2 / 3],
		[
			{
				mix: [
					{ share: 0.5, of: 1 },
					{ share: 0.5, of: 5 }
				]
			},
			3,
			null
		]
	])('%j has a mean of %d h and a cv of %s', (time, hours, cv) => {
		const distribution = createDistribution(time, 'h');
		expect(mean(distribution) / HOUR).toBeCloseTo(hours, 9);
		const spread = Math.sqrt(variance(distribution)) / mean(distribution);
		expect(spread).toBeCloseTo(cv ?? spread, 9);
	});

	test.each([
		[{ exponential: 0 }, 0],
		[{ uniform: [2, 2] as [number, number] }, 2],
		[{ lognormal: { mean: 2, cv: 0 } }, 2],
		[{ normal: { mean: 2, sd: 0 } }, 2],
		[{ gamma: { mean: 0, cv: 1 } }, 0],
		[{ pareto: { min: 0, shape: 2 } }, 0]
	])('%j is always the same', (time, hours) => {
		expect(createDistribution(time, 'h')).toEqual({ kind: 'constant', value: hours * HOUR });
	});

	test('a time by kind of work, with and without all others', () => {
		const hour = { kind: 'constant', value: HOUR };
		expect(createKindTime({ for: { pr: '1h', else: 1 } }, 'h')).toEqual({
			else: hour,
			for: { pr: hour }
		});
		expect(createKindTime({ for: { pr: '1h' } }, 'h').else).toBeNull();
		expect(createKindTime({ for: { pr: 1 } }, 'h').for.constructor).toBeUndefined();
	});
});

describe('arrivals', () => {
	const arrives = (how: StreamDocument['work'][string]['arrives']) =>
		createModel({ ...smallest, work: { item: { arrives: how } } }).kinds[0].arrives;

	test('a rate a week is 168 expected arrivals, one an hour', () => {
		const plain = arrives({ perWeek: 84 });
		expect(plain).toEqual({ how: 'perWeek', rates: new Array(168).fill(0.5) });
	});

	test('a profile keeps the sum', () => {
		const weights = new Array(168).fill(0).map((_, hour) => (hour % 24 === 9 ? 2 : 0));
		const { rates } = arrives({ perWeek: 14, profile: weights }) as { rates: number[] };
		expect(rates[9]).toBeCloseTo(2, 12);
		expect(rates.reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(14, 12);
	});

	test('a trace ascends, in milliseconds', () => {
		expect(arrives({ at: ['1d', 1] })).toEqual({ how: 'at', times: [HOUR, DAY] });
	});
});

test('calendars unite overlaps, duties begin after one interval, a bare reserve is of hours', () => {
	const model = createModel({
		...smallest,
		unit: 'min',
		calendars: { odd: { week: ['Tue 08:00-10:00', 'Mon,Tue 09:00-12:00', 'Tue 12:00-13:00'] } },
		people: {
			team: { calendar: 'odd', reserve: 2, duties: [{ id: 'm', every: '1wk', takes: 30 }] }
		}
	});
	expect(model.pools[0]).toMatchObject({
		calendar: [
			[9 * HOUR, 12 * HOUR],
			[32 * HOUR, 37 * HOUR]
		],
		reserve: 2 * HOUR,
		duties: [{ id: 'm', name: 'm', every: WEEK, takes: 30 * MINUTE, first: WEEK }]
	});
});

test('people in every form', () => {
	const by = (who: string | string[] | Record<string, number>) => {
		const [step] = createModel({ ...smallest, steps: [{ id: 'a', by: who }] }).list;
		return 'by' in step && step.by;
	};
	expect(by('a')).toEqual({ how: 'one', pool: 'a' });
	expect(by(['a'])).toEqual({ how: 'one', pool: 'a' });
	expect(by({ a: 1 })).toEqual({ how: 'one', pool: 'a' });
	expect(by(['a', 'b'])).toEqual({ how: 'any', pools: ['a', 'b'] });
	expect(by({ a: 2 })).toEqual({ how: 'all', pools: [{ pool: 'a', count: 2 }] });
});

test('a run that says how it begins has no warm-up of its own, unless it says so', () => {
	const begun = { ...smallest, steps: [{ id: 'a', by: 'p' }], begin: { a: 3 } };
	expect(createModel(begun).run.warmup).toBe(0);
	expect(createModel(begun).begin).toEqual([{ step: 'a', kind: 'item', count: 3 }]);
	const both = { ...begun, run: { horizon: '2wk', warmup: '1wk', seed: 7 } };
	expect(createModel(both).run).toMatchObject({ warmup: WEEK, seed: '7' });
});
