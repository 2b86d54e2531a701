// What a move says of a step or block, field by field: clauses of a sentence, with the numbers that can be dragged.
import type { ArrowDocument, Move, NodeDocument, StreamDocument } from '#sim';
import { formatList } from './format.ts';
import { count, rhythm, share, span, timeParts, type MovePart } from './moveNumbers.ts';
import { nameOf, nameOfPeople } from './names.ts';
import { sayDates } from './rhythm.ts';
import { say } from './sentence.ts';

type To = Extract<Move, { change: string }>['to'];
export type Fields = To;

interface Context {
	/** The stream that the move meets. */
	document: StreamDocument;
	/** The step or block as it was; null for a new one. */
	before: NodeDocument | null;
	fields: Fields;
	/** The move with other fields. */
	set: (fields: Partial<Fields>) => Move;
}

type Clause = MovePart[];

/** In the order in which they are said. A field that is not here has no words of its own. */
const CLAUSES: {
	[Field in keyof Fields]?: (value: Fields[Field], context: Context) => Clause[];
} = {
	time: (time, { document, set }) =>
		time == null
			? [say`it takes no time`]
			: [[...say`it takes `, ...timeParts(time, document.unit, (next) => set({ time: next }))]],
	wait: (wait, { document, set }) =>
		wait == null
			? []
			: [[...say`it waits `, ...timeParts(wait, document.unit, (next) => set({ wait: next }))]],
	by: (by, { document }) => {
		if (by == null) return [];
		const name = (id: string) => nameOfPeople(document, id);
		if (typeof by === 'string') return [say`by ${name(by)}`];
		if (Array.isArray(by)) return [say`by whoever is free first of ${formatList(by.map(name))}`];
		return [
			say`by ${formatList(Object.entries(by).map(([id, n]) => `${n} ${name(id)}`))} together`
		];
	},
	handoff: (handoff, { document, set }) =>
		handoff == null
			? [say`it arrives at once`]
			: [
					[
						...say`it arrives after `,
						...timeParts(handoff, document.unit, (next) => set({ handoff: next }))
					]
				],
	pickup: (pickup, { document, set }) =>
		pickup == null
			? [say`taken at once`]
			: [
					[
						...say`noticed after `,
						...timeParts(pickup, document.unit, (next) => set({ pickup: next }))
					]
				],
	again: (again, { set }) =>
		again == null
			? [say`the second time takes as long as the first`]
			: [
					[
						...say`the second time takes `,
						share('share of the first time', again, (next) => set({ again: next })),
						...say` of the first`
					]
				],
	setup: (setup, { document, set }) =>
		setup == null
			? [say`without getting ready`]
			: [
					[
						...say`getting ready takes `,
						...timeParts(setup, document.unit, (next) => set({ setup: next }))
					]
				],
	queue: (queue, context) =>
		queue == null ? [say`with a plain queue`] : queueClauses(queue, context),
	batch: (batch, { document, set }) =>
		batch == null
			? [say`each is taken as it comes`]
			: [batchParts(document, batch, (next) => set({ batch: next }))],
	catches: (catches, context) => flawClauses('catches', catches, context),
	adds: (adds, context) => flawClauses('adds', adds, context),
	sendsBack: (id, { document }) => [
		id == null
			? say`what it finds is mended on the spot`
			: say`what it finds goes to ${nameOf(document, id)}`
	],
	next: (next, context) => routeClauses(next, context),
	join: (join) => [
		join === 'any'
			? say`it goes on when the first lane is done`
			: typeof join === 'number'
				? say`it goes on when ${join} lanes are done`
				: say`it goes on when all lanes are done`
	],
	rejectTo: (id, { document }) => [
		id == null
			? say`what is rejected goes where its arrow says`
			: id === 'out'
				? say`what is rejected leaves`
				: say`what is rejected goes to ${nameOf(document, id)}`
	],
	rejectWhen: (when) => [
		when === 'at-once' ? say`it is rejected at once` : say`it is rejected when all lanes have ended`
	],
	rerun: (rerun) => [
		rerun === 'rejected'
			? say`only lanes that had rejected it run again`
			: say`all lanes run again when it comes back`
	],
	wip: (wip, { set }) =>
		wip == null
			? [say`without a limit inside`]
			: [
					[
						...say`at most `,
						count('limit inside', wip.limit, 1, (limit) => set({ wip: { limit } })),
						...say` inside at once`
					]
				],
	parallel: () => [say`with other lanes`],
	value: (value) => [
		value == null ? say`whether the customer would miss it is open` : say`${MISSED[value]}`
	],
	keep: (keep) => [keep == null ? say`it may be removed` : say`it must stay: ${keep}`],
	owner: (owner) => [owner == null ? say`nobody owns it` : say`owned by ${owner}`],
	measured: () => [say`where its numbers come from`]
};

const MISSED = {
	value: 'the customer would miss it',
	protects: 'the customer would miss it once something goes wrong',
	required: 'it must be, though the customer would not miss it',
	waste: 'the customer would not miss it'
};

/** All that the fields say, but for those left out, in the order of reading. */
export function fieldClauses(context: Context, except: (keyof Fields)[] = []): Clause[] {
	return (Object.keys(CLAUSES) as (keyof Fields)[]).flatMap((field) => {
		const value = context.fields[field];
		if (value === undefined || except.includes(field)) return [];
		return (CLAUSES[field] as (value: unknown, context: Context) => Clause[])(value, context);
	});
}

/** “a, b, c”, as parts. */
export function joinClauses(clauses: Clause[]): MovePart[] {
	return clauses.flatMap((clause, i) => (i ? [{ text: ', ' }, ...clause] : clause));
}

const ORDERS = {
	priority: 'the most urgent goes first',
	fifo: 'first come, first served',
	lifo: 'the newest goes first',
	shortest: 'the shortest goes first',
	due: 'the earliest promise goes first',
	random: 'anyone goes first'
};

function queueClauses(queue: NonNullable<Fields['queue']>, { document, set }: Context): Clause[] {
	const change = (fields: object) => set({ queue: { ...queue, ...fields } });
	const { order, limit, full, patience } = queue;
	return [
		...(order === undefined ? [] : [say`${ORDERS[order]}`]),
		...(limit === undefined
			? []
			: [
					[
						...say`at most `,
						count('places to wait', limit, 0, (next) => change({ limit: next })),
						...say` wait${full === 'turn-away' ? ', others are turned away' : ''}`
					]
				]),
		...(patience === undefined
			? []
			: [
					[
						...say`it gives up after `,
						...timeParts(patience, document.unit, (next) => change({ patience: next }))
					]
				])
	];
}

type Batch = NonNullable<Fields['batch']>;

/** “in batches of 5, after 2 d at the latest, twice a week on Tuesday 09:00 and Friday 21:00”. */
export function batchParts(
	document: StreamDocument,
	batch: Batch,
	set: (batch: Batch) => Move
): MovePart[] {
	const { size, timeout, every, first } = batch;
	const clauses: Clause[] = [
		size === undefined
			? say`in batches`
			: [
					...say`in batches of `,
					count('batch size', size, 1, (next) => set({ ...batch, size: next }))
				]
	];
	if (timeout !== undefined)
		clauses.push([
			...say`after `,
			span('longest gathering', timeout, document.unit, (next) => set({ ...batch, timeout: next })),
			...say` at the latest`
		]);
	if (every !== undefined) {
		const dates = first === undefined ? '' : sayDates(every, first, document.unit);
		clauses.push([
			rhythm('rhythm', every, document.unit, (next) => set({ ...batch, every: next })),
			...(dates ? say` ${dates}` : [])
		]);
	}
	if (batch.time === 'per-item') clauses.push(say`one after another`);
	return joinClauses(clauses);
}

/** Only what changes: a field is replaced whole, and most of it may be as before. */
function flawClauses(
	field: 'catches' | 'adds',
	value: Fields['catches'],
	{ document, before, set }: Context
): Clause[] {
	const old = (before as { catches?: Record<string, number> } | null)?.[field as 'catches'] ?? {};
	const next = value ?? {};
	const name = (id: string) => document.flaws?.[id]?.name ?? id;
	const verb = field === 'catches' ? 'catches' : 'adds';
	const given = Object.entries(next).filter(([id, p]) => old[id] !== p);
	const gone = Object.keys(old).filter((id) => !(id in next));
	return [
		...given.map(([id, p]): Clause => [
			...say`it ${verb} `,
			share(`share that it ${verb}`, p, (q) => set({ [field]: { ...next, [id]: q } })),
			...say` of ${name(id)}`
		]),
		...(gone.length ? [say`it no longer ${verb} ${formatList(gone.map(name))}`] : [])
	];
}

function routeClauses(next: Fields['next'], { document, set }: Context): Clause[] {
	if (!next?.length) return [say`everything goes down the list`];
	const kind = (id: string) => document.work[id]?.name ?? id;
	return next.map((arrow, at): Clause => {
		const others = next.reduce(
			(sum, each, i) => sum + (i === at || each.for !== arrow.for ? 0 : (each.share ?? 0)),
			0
		);
		const change = (p: number) => set({ next: next.with(at, { ...arrow, share: p }) });
		const room = Math.max(arrow.share ?? 0, Number((1 - others).toFixed(6)));
		const kinds = arrow.for === undefined ? '' : ` of ${formatList([arrow.for].flat().map(kind))}`;
		return [
			...(arrow.share === undefined
				? say`${at === 0 ? 'everything' : 'the rest'}`
				: [share('share of what leaves', arrow.share, change, { max: room })]),
			...say`${kinds} ${sayTarget(document, arrow)}`
		];
	});
}

function sayTarget(document: StreamDocument, { to, atMost, outcome }: ArrowDocument): string {
	const words = { end: 'is finished', out: 'leaves', reject: 'is rejected' }[to];
	const times =
		atMost === undefined ? '' : `, at most ${atMost === 1 ? 'once' : `${atMost} times`}`;
	return `${words ?? `goes to ${nameOf(document, to)}`}${outcome ? ` (${outcome})` : ''}${times}`;
}
