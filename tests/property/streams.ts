// Random valid streams, small, with every feature of the format.
import type fc from 'fast-check';
import type {
	ArrowDocument,
	BatchDocument,
	BlockDocument,
	ByDocument,
	NodeDocument,
	PoolDocument,
	StepDocument,
	StreamDocument,
	WorkDocument
} from '../../sim/model/schema.ts';
import {
	calendars,
	raw,
	type KindTime,
	type Raw,
	type RawBatch,
	type RawBlock,
	type RawNode,
	type RawStep
} from './ingredients.ts';

/** Documents that `check` finds nothing to refuse in, nearly always. */
export const streams: fc.Arbitrary<StreamDocument> = raw.map(build);

/** Where a node is: its list, its position, the block around. */
interface Spot {
	node: NodeDocument;
	list: NodeDocument[];
	index: number;
	around: Spot | null;
}

export function build(given: Raw): StreamDocument {
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
	const waiting = all.filter(({ node }) => node.parallel === undefined && node.by !== undefined);
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

function buildPool({ duty, ...pool }: Raw['pools'][number], index: number): PoolDocument {
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

function buildBatch(raw: RawBatch): BatchDocument {
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
