// Random streams whose numbers are odd: nothing, a millisecond, fractions, all at once, more than there is; and fields in forms that the
// plain ones never have. What `check` refuses is left out.
import fc from 'fast-check';
import { check } from '../../sim/model/check.ts';
import type {
	ArrivesDocument,
	BatchDocument,
	BlockDocument,
	KindTimeDocument,
	NodeDocument,
	PoolDocument,
	StepDocument,
	StreamDocument
} from '../../sim/model/schema.ts';
import { streams } from './streams.ts';

/** Choices, one after the other: a list of numbers, so that a failure shrinks to few odd fields. */
class Choices {
	private next = 0;
	private readonly numbers: number[];

	constructor(numbers: number[]) {
		this.numbers = numbers;
	}

	/** One of these, or what is there: 0 is always what is there. */
	or<T>(usual: T, ...odd: T[]): T {
		const number = this.numbers[this.next++ % this.numbers.length];
		// Two of three fields stay.
		const at = number % (3 * odd.length);
		return number > 0 && at < odd.length ? odd[at] : usual;
	}
}

const MILLISECOND = 1 / 60_000;
const HALF = Array.from({ length: 168 }, (_, hour) => (hour % 2 ? 0 : 0.5));

const TIMES: KindTimeDocument[] = [
	0,
	MILLISECOND,
	0.4 * MILLISECOND,
	7.000_013,
	'1d',
	{ exponential: 0.01 },
	{ uniform: [0, MILLISECOND] },
	{ uniform: [0, 0] },
	{ values: [0, 0, 60] },
	{
		quantiles: [
			[0, 5],
			[0.5, 5],
			[1, 5]
		]
	},
	{ lognormal: { mean: 20, cv: 0 } },
	{ normal: { mean: 0, sd: 10 } },
	{ gamma: { mean: 20, cv: 3 } },
	{ erlang: { mean: 20, k: 40 } },
	{ pareto: { min: 1, shape: 0.9 } },
	{
		mix: [
			{ share: 0.5, of: 0 },
			{ share: 0.5, of: { sum: [5, { exponential: 5 }] } }
		]
	},
	{ sum: [0, { exponential: 10 }, { mix: [{ share: 1, of: 10 }] }] },
	{ for: { kind0: 0, else: { exponential: 30 } } },
	{ for: { kind0: { exponential: 30 }, else: 0 } }
];

const ARRIVALS: ArrivesDocument[] = [
	{ every: { values: [0, 0, 90] } },
	{ every: { exponential: 45 }, together: { uniform: [0, 4] } },
	{ every: '1d', together: 20 },
	{ perWeek: 40, profile: HALF },
	{ at: [] },
	{ at: [0, 0, 0, '1d', MILLISECOND, '1d', '4d'] },
	{ at: ['4d', '8d', 100] },
	{ of: 'kind0', share: 1 },
	{ of: 'kind0', share: 0 },
	{ always: 3 }
];

const BATCHES: BatchDocument[] = [
	{ size: 1 },
	{ timeout: 0 },
	{ size: 7, timeout: '5h' },
	{ every: '1h', first: 0 },
	{ every: '1d', first: '3d', size: 2 },
	{ size: 2, timeout: 30, every: 50, time: 'per-item' }
];

const DUTIES: NonNullable<PoolDocument['duties']>[] = [
	[
		{ id: 'duty-a', every: '1h', takes: 10, first: 0 },
		{ id: 'duty-b', every: '90min', takes: 25, first: 0 }
	],
	[{ id: 'duty-c', every: '30h', takes: '29h' }],
	[{ id: 'duty-d', every: '1wk', takes: '1d', first: '10d' }],
	[{ id: 'duty-e', every: 60, takes: 0 }]
];

function makeOdd(document: StreamDocument, numbers: number[]): StreamDocument {
	const odd = structuredClone(document);
	const choices = new Choices(numbers);
	odd.calendars!.fine = {
		week: ['Mon-Sun 09:07-09:08', 'Mon-Sun 13:00-13:59', 'Tue,Thu 13:30-24:00']
	};
	odd.calendars!.always = { week: ['Mon-Sun 00:00-24:00'] };
	for (const [id, pool] of Object.entries(odd.people!)) {
		pool.capacity = choices.or(pool.capacity, 7, 40);
		pool.focus = choices.or(pool.focus, 0.01, 1 / 3, 1);
		pool.calendar = choices.or(pool.calendar, 'fine', 'always');
		pool.reserve = choices.or(pool.reserve, 0, '6min', 1.000_001);
		pool.duties = choices
			.or(pool.duties, ...DUTIES)
			?.map((duty) => ({ ...duty, id: `${duty.id}-${id}` }));
		pool.picks = choices.or(pool.picks, 'downstream', 'upstream');
	}
	for (const kind of Object.values(odd.work)) {
		kind.arrives = choices.or(kind.arrives, ...ARRIVALS);
		kind.priority = choices.or(kind.priority, -1, 0.5, 1e9);
		kind.due = choices.or(kind.due, 0, MILLISECOND, '100wk');
	}
	for (const flaw of Object.values(odd.flaws!))
		flaw.perItem = choices.or(flaw.perItem, undefined, 0.2);
	const all: NodeDocument[] = [];
	const visit = (node: NodeDocument): void => {
		all.push(node);
		if (node.parallel === undefined) changeStep(node, odd, choices);
		else {
			changeBlock(node, choices);
			node.parallel.flat().forEach(visit);
		}
	};
	odd.steps.forEach(visit);
	// Somebody comes for each that leaves: where that takes a millisecond, there is no end of it.
	if (Object.values(odd.work).some(({ arrives }) => 'always' in arrives))
		odd.steps.unshift({ id: 'door', time: 10 });
	odd.wip = choices.or(odd.wip, { limit: 1 }, { limit: 30 });
	const queues = all.filter((node) => node.parallel === undefined && node.by !== undefined);
	if (queues.length > 0) {
		const everywhere = queues.map(({ id }, i) => [id, i % 2 ? { kind0: 2 } : 1] as const);
		odd.begin = choices.or(odd.begin, Object.fromEntries(everywhere));
	}
	odd.run.horizon = choices.or(odd.run.horizon, '77.123h', '8d', '30h');
	odd.run.warmup = choices.or(odd.run.warmup, MILLISECOND, '29h');
	return JSON.parse(JSON.stringify(odd)) as StreamDocument;
}

function changeStep(step: StepDocument, { work, flaws }: StreamDocument, choices: Choices): void {
	for (const field of ['time', 'wait', 'handoff', 'pickup', 'setup'] as const)
		if (step[field] !== undefined) step[field] = choices.or(step[field], ...TIMES);
	for (const arrow of step.next ?? []) {
		arrow.share = choices.or(arrow.share, 0, 1, 0.01);
		arrow.for = choices.or(arrow.for, Object.keys(work));
	}
	const both = Object.fromEntries(Object.keys(flaws!).map((id) => [id, 0.6]));
	if (Object.keys(both).length > 0) {
		step.adds = choices.or(step.adds, both);
		step.catches = choices.or(step.catches, both, { ...both, flaw0: 1 });
	}
	if (step.wait !== undefined) return;
	step.by = choices.or(step.by, 'pool0', ['pool0'], { pool0: 1 });
	step.again = choices.or(step.again, 0, 1, 1e-3);
	if (step.batch) step.batch = choices.or(step.batch, ...BATCHES);
	if (step.queue) {
		const { patience, limit, full } = step.queue;
		step.queue.patience = choices.or(patience, 0, '1h', { exponential: 20 });
		step.queue.limit = choices.or(limit, 1, 8);
		step.queue.full = choices.or(full, 'block', 'turn-away');
	}
}

function changeBlock(block: BlockDocument, choices: Choices): void {
	block.wip = choices.or(block.wip, { limit: 1 }, { limit: 9 });
	block.rejectWhen = choices.or(block.rejectWhen, 'at-once');
	block.rerun = choices.or(block.rerun, 'rejected');
	block.join = choices.or(block.join, 1, block.parallel.length);
}

export const odd: fc.Arbitrary<StreamDocument> = fc
	.tuple(streams, fc.array(fc.nat(10_000), { minLength: 60, maxLength: 60 }))
	.map(([document, numbers]) => makeOdd(document, numbers))
	.filter((document) => check(document).every(({ severity }) => severity !== 'error'));
