import { parseDuration, type Unit } from '../units.ts';
import { DEFAULTS } from './defaults.ts';
import type { Arrow, Batch, Block, By, Node, Step } from './model.ts';
import type {
	ArrowDocument,
	BatchDocument,
	BlockDocument,
	ByDocument,
	DurationDocument,
	NodeDocument,
	StepDocument
} from './schema.ts';
import { createKindTime } from './time.ts';

/** A checked step or block, every default present. */
export function createNode(node: NodeDocument, unit: Unit): Node {
	return isBlock(node) ? createBlock(node, unit) : createStep(node, unit);
}

/** Whether a node of a document is a block of lanes. */
export function isBlock(node: NodeDocument): node is BlockDocument {
	return node.parallel !== undefined;
}

function createStep(step: StepDocument, unit: Unit): Step {
	return {
		type: 'step',
		id: step.id,
		name: step.name ?? step.id,
		time: createKindTime(step.time ?? DEFAULTS.step.time, unit),
		wait: createKindTime(step.wait, unit),
		by: step.by === undefined ? null : createBy(step.by),
		handoff: createKindTime(step.handoff, unit),
		pickup: createKindTime(step.pickup, unit),
		queue: {
			order: step.queue?.order ?? DEFAULTS.queue.order,
			limit: step.queue?.limit ?? null,
			full: step.queue?.full ?? DEFAULTS.queue.full,
			patience: createKindTime(step.queue?.patience, unit)
		},
		batch: step.batch ? createBatch(step.batch, unit) : null,
		setup: createKindTime(step.setup, unit),
		next: (step.next ?? []).map(createArrow),
		again: step.again ?? DEFAULTS.step.again,
		adds: shares(step.adds),
		catches: shares(step.catches),
		sendsBack: step.sendsBack ?? null,
		value: step.value ?? null,
		keep: step.keep ?? null,
		owner: step.owner ?? null
	};
}

function createBlock(block: BlockDocument, unit: Unit): Block {
	const join = block.join ?? DEFAULTS.block.join;
	return {
		type: 'block',
		id: block.id,
		name: block.name ?? block.id,
		lanes: block.parallel.map((lane) => lane.map((node) => createNode(node, unit))),
		join: join === 'any' ? 1 : join,
		next: (block.next ?? []).map(createArrow),
		rejectTo: block.rejectTo ?? null,
		rejectWhen: block.rejectWhen ?? DEFAULTS.block.rejectWhen,
		rerun: block.rerun ?? DEFAULTS.block.rerun,
		wip: block.wip?.limit ?? null,
		value: block.value ?? null,
		owner: block.owner ?? null,
		keep: block.keep ?? null
	};
}

/** All of one, or the first free of one, is simply that one. */
function createBy(by: ByDocument): By {
	if (typeof by === 'string') return { how: 'one', pool: by };
	if (Array.isArray(by))
		return by.length > 1 ? { how: 'any', pools: by } : { how: 'one', pool: by[0] };
	const pools = Object.entries(by).map(([pool, count]) => ({ pool, count }));
	return pools.length === 1 && pools[0].count === 1
		? { how: 'one', pool: pools[0].pool }
		: { how: 'all', pools };
}

function createBatch(batch: BatchDocument, unit: Unit): Batch {
	const read = (duration: DurationDocument | undefined) =>
		duration === undefined ? null : Math.round(parseDuration(duration, unit)!);
	const every = read(batch.every);
	return {
		size: batch.size ?? null,
		timeout: read(batch.timeout),
		every,
		first: read(batch.first) ?? every,
		time: batch.time ?? DEFAULTS.batch.time
	};
}

function createArrow(arrow: ArrowDocument): Arrow {
	return {
		to: arrow.to,
		share: arrow.share ?? null,
		for: typeof arrow.for === 'string' ? [arrow.for] : (arrow.for ?? null),
		atMost: arrow.atMost ?? null,
		outcome: arrow.outcome ?? null
	};
}

/** Without a prototype, so that a flaw may be called `constructor`. */
function shares(given: Record<string, number> | undefined): Record<string, number> {
	return Object.assign(Object.create(null) as Record<string, number>, given);
}
