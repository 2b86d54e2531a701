// A document as the checks look at it: everything by its id, each with its place in the file.
import type { Unit } from '../../units.ts';
import type { Issue } from '../issue.ts';
import { isBlock } from '../node.ts';
import type {
	BlockDocument,
	DurationDocument,
	KindTimeDocument,
	NodeDocument,
	StepDocument,
	StreamDocument,
	TimeDocument
} from '../schema.ts';
import { meanOf } from './time.ts';

/** A step or block, and where it stands. */
export interface Entry {
	node: NodeDocument;
	/** `steps[2].parallel[0][1]` */
	path: string;
	/** The list that it is in: the top one, or a lane. */
	list: Entry[];
	index: number;
	/** The block around it, and which of its lanes; null at the top. */
	around: Entry | null;
	lane: number;
	/** Of a block: its lanes. */
	lanes: Entry[][];
}

export interface Stream {
	document: StreamDocument;
	unit: Unit;
	/** The top list. */
	list: Entry[];
	/** Every step and block, in the order of the file. */
	entries: Entry[];
	steps: (Entry & { node: StepDocument })[];
	blocks: (Entry & { node: BlockDocument })[];
	/** By id; of ids given twice, the first. */
	byId: Map<string, Entry>;
	kinds: string[];
	/** Expected milliseconds of a time, for a kind of work where it differs; NaN where it makes no sense. */
	mean: (time: KindTimeDocument, kind?: string) => number;
	issues: Issue[];
	/** What was found wrong, and what it takes. */
	error: Report;
	/** What runs, but should be read. */
	warn: Report;
}

export type Report = (code: string, path: string, message: string, hint: string) => void;

export function createStream(document: StreamDocument): Stream {
	const entries: Entry[] = [];
	const collect = (
		nodes: NodeDocument[],
		path: string,
		around: Entry | null,
		lane: number
	): Entry[] => {
		const list: Entry[] = [];
		nodes.forEach((node, index) => {
			const entry = {
				node,
				path: `${path}[${index}]`,
				list,
				index,
				around,
				lane,
				lanes: [] as Entry[][]
			};
			entries.push(entry);
			list.push(entry);
			if (isBlock(node))
				entry.lanes = node.parallel.map((inner, lane) =>
					collect(inner, `${entry.path}.parallel[${lane}]`, entry, lane)
				);
		});
		return list;
	};
	const list = collect(document.steps, 'steps', null, -1);
	const byId = new Map<string, Entry>();
	for (const entry of entries) if (!byId.has(entry.node.id)) byId.set(entry.node.id, entry);
	const issues: Issue[] = [];
	const report =
		(severity: Issue['severity']): Report =>
		(code, path, message, hint) =>
			issues.push({ code, severity, path, message, hint });
	return {
		document,
		unit: document.unit,
		list,
		entries,
		steps: entries.filter((entry): entry is Entry & { node: StepDocument } => !isBlock(entry.node)),
		blocks: entries.filter((entry): entry is Entry & { node: BlockDocument } =>
			isBlock(entry.node)
		),
		byId,
		kinds: Object.keys(document.work),
		mean: createMean(document.unit),
		issues,
		error: report('error'),
		warn: report('warning')
	};
}

/** Means are asked for again and again, and a time may be a list of thousands: each is worked out once. */
function createMean(unit: Unit): Stream['mean'] {
	const known = new Map<TimeDocument, number>();
	return (time, kind = '') => {
		const mine =
			typeof time === 'object' && 'for' in time
				? (own(time.for, kind) ?? own(time.for, 'else'))
				: time;
		if (mine === undefined) return NaN;
		const before = known.get(mine);
		if (before !== undefined) return before;
		const found = meanOf(mine, unit);
		known.set(mine, found);
		return found;
	};
}

/** What people call it: its name, else its id. */
export function nameOf({ node }: Entry): string {
	return node.name ?? node.id;
}

/** The value at an own key; never what objects inherit, so that an id may be `constructor`. */
export function own<Value>(
	record: Record<string, Value> | undefined,
	key: string
): Value | undefined {
	return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Every time of a step that chance may draw, with the name of its field. */
export function timesOf(step: StepDocument): [field: string, time: KindTimeDocument][] {
	const all: [string, KindTimeDocument | undefined][] = [
		['time', step.time],
		['wait', step.wait],
		['handoff', step.handoff],
		['pickup', step.pickup],
		['setup', step.setup],
		['queue.patience', step.queue?.patience]
	];
	return all.filter((each): each is [string, KindTimeDocument] => each[1] !== undefined);
}

/** Every plain duration of the document, with its path. */
export function durationsOf(stream: Stream): [path: string, duration: DurationDocument][] {
	const { document } = stream;
	const all: [string, DurationDocument | undefined][] = [
		['run.horizon', document.run.horizon],
		['run.warmup', document.run.warmup === 'auto' ? undefined : document.run.warmup],
		['run.switch.at', document.run.switch?.at]
	];
	for (const [id, kind] of Object.entries(document.work)) {
		all.push([`work.${id}.due`, kind.due]);
		if ('at' in kind.arrives)
			kind.arrives.at.forEach((time, i) => all.push([`work.${id}.arrives.at[${i}]`, time]));
	}
	for (const [id, pool] of Object.entries(document.people ?? {}))
		pool.duties?.forEach((duty, i) => {
			for (const field of ['every', 'takes', 'first'] as const)
				all.push([`people.${id}.duties[${i}].${field}`, duty[field]]);
		});
	for (const { node, path } of stream.steps)
		for (const field of ['timeout', 'every', 'first'] as const)
			all.push([`${path}.batch.${field}`, node.batch?.[field]]);
	return all.filter((each): each is [string, DurationDocument] => each[1] !== undefined);
}

/** What people call a pool. */
export function poolName({ document }: Stream, id: string): string {
	return own(document.people, id)?.name ?? id;
}

/** The pools of a step: each with how many it takes. */
export function teamOf({ by }: StepDocument): { pool: string; count: number }[] {
	if (by === undefined) return [];
	if (typeof by === 'string') return [{ pool: by, count: 1 }];
	if (Array.isArray(by)) return by.map((pool) => ({ pool, count: 1 }));
	return Object.entries(by).map(([pool, count]) => ({ pool, count }));
}
