// Random valid streams, small, with every feature of the format.
import fc from 'fast-check';
import type {
	ArrowDocument,
	BatchDocument,
	BlockDocument,
	ByDocument,
	NodeDocument,
	PoolDocument,
	QueueDocument,
	StepDocument,
	StreamDocument,
	TimeDocument,
	WorkDocument
} from '../../sim/model/schema.ts';

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
type KindTime = { time: TimeDocument; other: TimeDocument | undefined };

const calendars = {
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
type Arrow = {
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
	arrows: fc.oneof(fc.constant([]), fc.array(arrow, { maxLength: 2 })),
	again: seldom(fc.constantFrom(0.5, 0.3, 2)),
	adds: seldom(fc.tuple(fc.nat(1), fc.constantFrom(0.3, 1))),
	catches: seldom(fc.tuple(fc.nat(1), fc.constantFrom(0.5, 0.8))),
	sendsBack: some(fc.nat(30), 2)
});
type RawStep = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface RawBlock {
	is: 'block';
	lanes: RawNode[][];
	join: 'all' | 'any' | number;
	rejectTo: number;
	rejectWhen: 'all' | 'at-once' | undefined;
	rerun: 'all' | 'rejected' | undefined;
	wip: number | undefined;
	arrows: Arrow[];
}
type RawNode = RawStep | RawBlock;

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
		arrows: fc.oneof(fc.constant([]), fc.array(arrow, { maxLength: 1 }))
	})
}));

const raw = fc.record({
	pools: fc.array(pool, { minLength: 1, maxLength: 3 }),
	kinds: fc.array(kind, { minLength: 1, maxLength: 3 }),
	flaws: fc.array(fc.constantFrom(0, 0.5, 1), { maxLength: 2 }),
	list,
	wip: seldom(fc.integer({ min: 1, max: 6 })),
	begin: seldom(fc.tuple(fc.nat(10), fc.integer({ min: 1, max: 4 }))),
	warmup: fc.constantFrom(0, 0, '1d', '10h'),
	seed: fc.nat(1000)
});

/** Documents that `check` finds nothing to refuse in, nearly always. */
export const streams: fc.Arbitrary<StreamDocument> = raw.map(build);

/** Where a node is: its list, its position, the block around. */
interface Spot {
	node: NodeDocument;
	list: NodeDocument[];
	index: number;
	around: Spot | null;
}

function build(given: typeof raw extends fc.Arbitrary<infer T> ? T : never): StreamDocument {
	const people = Object.fromEntries(given.pools.map((pool, i) => [`pool${i}`, buildPool(pool, i)]));
	const work = buildWork(given.kinds, given.wip !== undefined);
	const kinds = Object.keys(work);
	const flaws = Object.fromEntries(given.flaws.map((perItem, i) => [`flaw${i}`, { perItem }]));
	const spots: { spot: Spot; raw: RawNode }[] = [];

	const buildList = (nodes: RawNode[], around: Spot | null): NodeDocument[] => {
		const list: NodeDocument[] = [];
		for (const raw of nodes) {
			const id = `${raw.is}${spots.length}`;
			const node: NodeDocument = raw.is === 'step' ? { id } : { id, parallel: [] };
			const spot = { node, list, index: list.length, around };
			spots.push({ spot, raw });
			list.push(node);
			if (raw.is === 'block') {
				const block = node as BlockDocument;
				block.parallel = raw.lanes.map((lane) => buildList(lane, spot));
			}
		}
		return list;
	};
	const steps = buildList(given.list, null);
	// Where somebody always waits, time must pass before the next can come.
	if (Object.values(work).some(({ arrives }) => 'always' in arrives))
		steps.unshift({ id: 'entry', time: 10 });
	const all = spots.map(({ spot }) => spot);
	for (const { spot, raw } of spots)
		if (raw.is === 'step')
			fillStep(spot.node as StepDocument, raw, {
				pools: given.pools.map(({ capacity }) => capacity),
				kinds,
				flaws: Object.keys(flaws)
			});
	for (const { spot, raw } of spots) {
		if (raw.is === 'block') fillBlock(spot, raw, all);
		addArrows(spot, raw, all, kinds);
	}
	const waiting = all.filter(
		({ node, around }) => around === null && node.parallel === undefined && node.by !== undefined
	);
	const begins = given.begin && waiting[given.begin[0] % Math.max(1, waiting.length)];
	return clean({
		streamwise: 1,
		name: 'random',
		unit: 'min',
		calendars,
		people,
		work,
		flaws,
		steps,
		wip: given.wip === undefined ? undefined : { limit: given.wip },
		begin: begins && { [begins.node.id]: { [kinds.at(-1)!]: given.begin![1] } },
		run: { seed: given.seed, horizon: '4d', warmup: given.warmup, replications: 1 }
	} satisfies StreamDocument);
}

/** As a file would have it: nothing that is undefined. */
const clean = (document: StreamDocument) => JSON.parse(JSON.stringify(document)) as StreamDocument;

function buildPool(
	{
		duty,
		...pool
	}: typeof raw extends fc.Arbitrary<infer T extends { pools: unknown[] }>
		? T['pools'][number]
		: never,
	index: number
): PoolDocument {
	return { ...pool, ...(duty && { duties: [{ id: `duty${index}`, ...duty }] }) };
}

function buildWork(
	kinds: {
		arrives: object;
		priority: number | undefined;
		due: number | undefined;
	}[],
	hasDoor: boolean
): StreamDocument['work'] {
	const base = kinds[0].arrives;
	return Object.fromEntries(
		kinds.map((kind, index): [string, WorkDocument] => {
			let arrives = kind.arrives as WorkDocument['arrives'];
			if ('always' in arrives && !hasDoor) arrives = { every: 200 };
			if ('share' in arrives)
				arrives =
					index === 0 || 'always' in base || 'share' in base
						? { every: { exponential: 300 } }
						: { of: 'kind0', share: arrives.share };
			return [`kind${index}`, { ...kind, arrives }];
		})
	);
}

function fillStep(
	node: StepDocument,
	raw: RawStep,
	{ pools, kinds, flaws }: { pools: number[]; kinds: string[]; flaws: string[] }
): void {
	const timeOf = ({ time, other }: KindTime) =>
		other === undefined ? time : { for: { [kinds.at(-1)!]: other, else: time } };
	const optional = (given: KindTime | undefined) => given && timeOf(given);
	node.handoff = optional(raw.handoff);
	node.pickup = optional(raw.pickup);
	if (flaws.length > 0) {
		if (raw.adds) node.adds = { [flaws[raw.adds[0] % flaws.length]]: raw.adds[1] };
		if (raw.catches) node.catches = { [flaws[raw.catches[0] % flaws.length]]: raw.catches[1] };
	}
	if (raw.kindOfTime === 'wait') return void (node.wait = timeOf(raw.time));
	if (raw.kindOfTime === 'time') node.time = timeOf(raw.time);
	node.again = raw.again;
	if (raw.by !== 'none') node.by = buildBy(raw, pools);
	if (raw.batch) node.batch = buildBatch(raw.batch);
	if (node.by === undefined && !node.batch) return;
	if (node.by !== undefined) node.setup = optional(raw.setup);
	const hasPlaces = raw.limit !== 0 || !(raw.handoff || raw.pickup || raw.batch);
	const limit =
		raw.limit === undefined || !hasPlaces ? undefined : raw.limit + (node.batch?.size ?? 0);
	const isTimely = !node.batch || node.batch.size === undefined || limit === undefined;
	if (raw.order ?? limit ?? raw.patience)
		node.queue = {
			order: raw.order,
			limit: isTimely ? limit : limit + 4,
			full: limit === undefined ? undefined : raw.full,
			patience: optional(raw.patience)
		};
}

function buildBy({ by, pools: [a, b], count }: RawStep, capacities: number[]): ByDocument {
	const n = capacities.length;
	const [first, second] = [a % n, b % n];
	if (by === 'one' || (by === 'any' && first === second)) return `pool${first}`;
	if (by === 'any') return [`pool${first}`, `pool${second}`];
	return {
		[`pool${first}`]: Math.min(count, capacities[first]),
		...(second !== first && { [`pool${second}`]: 1 })
	};
}

function buildBatch(raw: typeof batch extends fc.Arbitrary<infer T> ? T : never): BatchDocument {
	const { how, size, timeout, every, first, time } = raw;
	return {
		size: how.includes('size') ? size : undefined,
		timeout: how.includes('timeout') ? timeout : undefined,
		every: how.includes('every') ? every : undefined,
		first: how.includes('every') ? first : undefined,
		time
	};
}

/** What an arrow may lead to: lists around, and what is in their nodes, but no lane beside. */
function targets(from: Spot, all: Spot[]): { id: string; isBack: boolean }[] {
	const found: { id: string; isBack: boolean }[] = [];
	for (let at: Spot | null = from; at; at = at.around)
		for (const spot of all) {
			let top: Spot | null = spot;
			while (top && top.list !== at.list) top = top.around;
			if (!top || (top.node === at.node && spot.node !== at.node)) continue;
			if (at !== from || spot.node.id !== from.node.id || from.node.parallel === undefined)
				found.push({ id: spot.node.id, isBack: top.index <= at.index });
		}
	return found;
}

function fillBlock(spot: Spot, raw: RawBlock, all: Spot[]): void {
	const node = spot.node as BlockDocument;
	const lanes = node.parallel.length;
	node.join = typeof raw.join === 'number' ? Math.min(raw.join, lanes) : raw.join;
	const choices = [...targets(spot, all).map(({ id }) => id), 'out'];
	node.rejectTo = choices[raw.rejectTo % choices.length]!;
	node.rejectWhen = raw.rejectWhen;
	node.rerun = raw.rerun;
	if (raw.wip !== undefined) node.wip = { limit: raw.wip };
}

function addArrows(spot: Spot, raw: RawNode, all: Spot[], kinds: string[]): void {
	const { node, around } = spot;
	const words = [
		{ id: 'end', isBack: false },
		{ id: 'out', isBack: false },
		...(around ? [{ id: 'reject', isBack: true }] : [])
	];
	const choices = [...targets(spot, all), ...words];
	const arrows: ArrowDocument[] = [];
	let goesBack = false;
	for (const arrow of raw.arrows) {
		const { id, isBack } = choices[arrow.to % choices.length];
		if (isBack && node.parallel !== undefined) continue;
		goesBack ||= isBack;
		arrows.push({
			to: id,
			share: arrow.isRest && !isBack ? undefined : arrow.share,
			for: arrow.for === undefined ? undefined : kinds[arrow.for % kinds.length],
			atMost: arrow.atMost,
			outcome: id === 'out' || (id === 'end' && !around) ? 'gone' : undefined
		});
	}
	if (arrows.length > 0) node.next = arrows;
	if (raw.is !== 'step' || node.parallel !== undefined) return;
	if (node.catches && raw.sendsBack !== undefined) {
		const steps = targets(spot, all).filter(({ id }) => id.startsWith('step'));
		node.sendsBack = steps[raw.sendsBack % Math.max(1, steps.length)]?.id;
		goesBack = true;
	}
	// Time passes in every loop.
	if (goesBack && node.wait === undefined && node.time === undefined) node.time = 10;
}
