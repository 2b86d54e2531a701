// What random streams are made of, before ids are known: indices stand for pools, kinds, flaws and targets.
import fc from 'fast-check';
import type { QueueDocument, TimeDocument } from '../../sim/model/schema.ts';

const some = <T>(value: fc.Arbitrary<T>, freq = 4) => fc.option(value, { nil: undefined, freq });
const seldom = <T>(value: fc.Arbitrary<T>) =>
	fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

/** Many are round numbers, so that much happens at the same instant. */
const minutes = fc.integer({ min: 1, max: 12 }).map((n) => n * 10);

const simpleTime: fc.Arbitrary<TimeDocument> = fc.oneof(
	{ weight: 8, arbitrary: minutes },
	{ weight: 2, arbitrary: minutes.map((mean) => ({ exponential: mean })) },
	minutes.map((low) => ({ uniform: [low, 2 * low] as [number, number] })),
	minutes.map((low) => ({ triangular: [low, low, 3 * low] as [number, number, number] })),
	minutes.map((low) => ({ pert: [low, 2 * low, 3 * low] as [number, number, number] })),
	minutes.map((mean) => ({ normal: { mean, sd: mean } })),
	minutes.map((mean) => ({ lognormal: { mean, cv: 1 } })),
	minutes.map((low) => ({ lognormal: { p50: low, p90: 3 * low } })),
	minutes.map((low) => `${low} to ${3 * low} min`),
	minutes.map((mean) => ({ gamma: { mean, cv: 0.7 } })),
	minutes.map((mean) => ({ erlang: { mean, k: 2 } })),
	minutes.map((mean) => ({ weibull: { mean, shape: 1.5 } })),
	minutes.map((min) => ({ pareto: { min: min / 4, shape: 2.5 } })),
	fc
		.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 3 })
		.map((list) => ({ values: list.map((n) => n * 10) })),
	minutes.map((x) => ({
		quantiles: [
			[0, 0],
			[0.5, x],
			[1, 3 * x]
		] as [number, number][]
	}))
);

const time: fc.Arbitrary<TimeDocument> = fc.oneof(
	{ weight: 12, arbitrary: simpleTime },
	fc.tuple(simpleTime, simpleTime).map(([a, b]) => ({
		mix: [
			{ share: 0.25, of: a },
			{ share: 0.75, of: b }
		]
	})),
	fc.tuple(simpleTime, simpleTime).map((sum) => ({ sum }))
);

const kindTime = fc.record({ time, other: seldom(time) });
export type KindTime = { time: TimeDocument; other: TimeDocument | undefined };

export const calendars = {
	day: { week: ['Mon-Sun 08:00-12:00', 'Mon-Sun 13:00-17:00'] },
	office: { week: ['Mon-Fri 09:00-17:00'] },
	night: { week: ['Mon-Sun 20:00-24:00', 'Mon-Sun 00:00-04:00'] },
	some: { week: ['Mon,Wed,Sun 10:00-16:00', 'Tue 00:00-24:00'] }
};

const pool = fc.record({
	capacity: fc.integer({ min: 1, max: 3 }),
	focus: seldom(fc.constantFrom(0.5, 0.7)),
	calendar: some(fc.constantFrom('day', 'office', 'night', 'some'), 2),
	picks: some(fc.constantFrom('oldest', 'downstream', 'upstream'), 2),
	reserve: seldom(fc.constantFrom(1, 3.3)),
	duty: seldom(
		fc.record({
			every: fc.constantFrom('1d', '1wk', '36h', '7h'),
			takes: minutes,
			first: some(fc.integer({ min: 0, max: 60 }).map((n) => n * 30))
		})
	)
});

const arrives = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			every: fc.oneof(
				minutes.map((n) => (n * 6) as TimeDocument),
				minutes.map((n): TimeDocument => ({ exponential: n * 4 })),
				minutes.map((n): TimeDocument => ({ uniform: [n * 3, n * 8] }))
			),
			together: seldom(fc.constantFrom<TimeDocument>(2, { values: [1, 3] }, { exponential: 1.4 }))
		})
	},
	{
		weight: 2,
		arbitrary: fc.record({
			perWeek: fc.integer({ min: 5, max: 60 }),
			profile: some(
				fc
					.integer({ min: 1, max: 30 })
					.map((n) => Array.from({ length: 168 }, (_, h) => (h % n) % 3)),
				2
			)
		})
	},
	{
		weight: 3,
		arbitrary: fc
			.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 })
			.map((list) => ({ at: list.map((n) => n * 10) }))
	},
	{ weight: 1, arbitrary: fc.constant({ always: 1 }) },
	{ weight: 2, arbitrary: fc.constantFrom({ share: 0.3 }, { share: 0.5 }) }
);

const kind = fc.record({
	arrives,
	priority: some(fc.integer({ min: 0, max: 2 }), 2),
	due: some(minutes.map((n) => n * 5))
});

const shares = fc.constantFrom(0.1, 0.2, 0.3);
const arrow = fc.record({
	to: fc.nat(30),
	share: shares,
	isRest: fc.nat(5).map((n) => n === 0),
	for: seldom(fc.nat(2)),
	atMost: seldom(fc.integer({ min: 1, max: 2 }))
});
export type Arrow = {
	to: number;
	share: number;
	isRest: boolean;
	for: number | undefined;
	atMost: number | undefined;
};

const batch = fc.record({
	how: fc.constantFrom('size', 'timeout', 'every', 'size or timeout', 'size or every'),
	size: fc.integer({ min: 1, max: 4 }),
	timeout: minutes.map((n) => n * 4),
	every: fc.constantFrom('1d', '10h', '3h'),
	first: some(minutes),
	time: some(fc.constantFrom('per-batch' as const, 'per-item' as const), 2)
});

const step = fc.record({
	is: fc.constant('step' as const),
	kindOfTime: fc.constantFrom('time', 'time', 'time', 'time', 'none', 'wait'),
	time: kindTime,
	by: fc.constantFrom('one', 'one', 'one', 'all', 'any', 'none'),
	pools: fc.tuple(fc.nat(2), fc.nat(2)),
	count: fc.integer({ min: 1, max: 2 }),
	handoff: seldom(kindTime),
	pickup: seldom(kindTime),
	order: seldom(
		fc.constantFrom<QueueDocument['order']>('priority', 'fifo', 'lifo', 'shortest', 'due', 'random')
	),
	limit: seldom(fc.integer({ min: 0, max: 3 })),
	full: some(fc.constantFrom('block' as const, 'turn-away' as const), 2),
	patience: seldom(kindTime),
	batch: seldom(batch),
	setup: seldom(kindTime),
	arrows: fc.oneof(fc.constant<Arrow[]>([]), fc.array(arrow, { maxLength: 2 })),
	again: seldom(fc.constantFrom(0.5, 0.3, 2)),
	adds: seldom(fc.tuple(fc.nat(1), fc.constantFrom(0.3, 1))),
	catches: seldom(fc.tuple(fc.nat(1), fc.constantFrom(0.5, 0.8))),
	sendsBack: some(fc.nat(30), 2)
});
export type RawStep = typeof step extends fc.Arbitrary<infer T> ? T : never;

export interface RawBlock {
	is: 'block';
	lanes: RawNode[][];
	join: 'all' | 'any' | number;
	rejectTo: number;
	rejectWhen: 'all' | 'at-once' | undefined;
	rerun: 'all' | 'rejected' | undefined;
	wip: number | undefined;
	arrows: Arrow[];
}
export type RawNode = RawStep | RawBlock;

const { list } = fc.letrec<{ node: RawNode; list: RawNode[]; block: RawBlock }>((tie) => ({
	node: fc.oneof(
		{ maxDepth: 2, depthSize: 'small' },
		{ weight: 4, arbitrary: step },
		{ weight: 1, arbitrary: tie('block') }
	),
	list: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
	block: fc.record({
		is: fc.constant('block' as const),
		lanes: fc.array(fc.array(tie('node'), { minLength: 1, maxLength: 2 }), {
			minLength: 1,
			maxLength: 3
		}),
		join: fc.constantFrom<'all' | 'any' | number>('all', 'all', 'any', 2),
		rejectTo: fc.nat(30),
		rejectWhen: some(fc.constantFrom('all' as const, 'at-once' as const), 2),
		rerun: some(fc.constantFrom('all' as const, 'rejected' as const), 2),
		wip: seldom(fc.integer({ min: 1, max: 2 })),
		arrows: fc.oneof(fc.constant<Arrow[]>([]), fc.array(arrow, { maxLength: 1 }))
	})
}));

/** A whole stream. */
export const raw = fc.record({
	pools: fc.array(pool, { minLength: 1, maxLength: 3 }),
	kinds: fc.array(kind, { minLength: 1, maxLength: 3 }),
	flaws: fc.array(fc.constantFrom(0, 0.5, 1), { maxLength: 2 }),
	list,
	wip: seldom(fc.integer({ min: 1, max: 6 })),
	begin: seldom(fc.tuple(fc.nat(10), fc.integer({ min: 1, max: 4 }))),
	warmup: fc.constantFrom(0, 0, '1d', '10h'),
	seed: fc.nat(1000)
});

export type Raw = typeof raw extends fc.Arbitrary<infer T> ? T : never;
export type RawBatch = typeof batch extends fc.Arbitrary<infer T> ? T : never;
