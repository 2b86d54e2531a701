// A run that is too much ends, and says so.
import { describe, expect, test } from 'vitest';
import { compile } from '../../../sim/compile/compile.ts';
import { createState, MOST_EVENTS, runReplication } from '../../../sim/kernel/run.ts';
import { check } from '../../../sim/model/check.ts';
import { createModel } from '../../../sim/model/create.ts';
import type { StreamDocument } from '../../../sim/model/schema.ts';

const busy: StreamDocument = {
	streamwise: 1,
	name: 'Busy',
	unit: 'h',
	people: { desk: { capacity: 1 } },
	work: { item: { arrives: { every: { exponential: 1 } } } },
	steps: [{ id: 'serve', by: 'desk', time: { exponential: 0.5 } }],
	run: { horizon: 1_000_000, warmup: 0, replications: 1 }
};

test('events: as if there had been two thousand million of them already', () => {
	const program = compile(createModel(busy));
	const state = createState(program);
	const run = runReplication(program, { replication: 0, warmup: 0 }, state);
	expect(run.next().done).toBe(false);
	state.eventCount += MOST_EVENTS;
	const last = run.next();
	if (!last.done) throw new Error('it goes on');
	expect(last.value.bound).toBe('events');
	expect(last.value.events).toBeGreaterThan(MOST_EVENTS);
});

test('events: the bound is held to the very event, whenever anybody looks', () => {
	const program = compile(createModel(busy));
	const state = createState(program);
	const run = runReplication(program, { replication: 0, warmup: 0 }, state);
	expect(run.next().done).toBe(false);
	state.eventCount = MOST_EVENTS - 10;
	const last = run.next();
	if (!last.done) throw new Error('it goes on');
	expect(last.value.bound).toBe('events');
	expect(last.value.events).toBe(MOST_EVENTS);
});

// The bound itself is 20 million: a run that goes there takes gigabytes. Here there is room for a hundred, and all that asks for it is real.
describe('memory', () => {
	function fill(document: StreamDocument) {
		const program = compile(createModel(document));
		const state = createState(program);
		const { tokens } = state;
		const create = tokens.create.bind(tokens);
		tokens.create = () => (tokens.used < 100 ? create() : -1);
		const run = runReplication(program, { replication: 0, warmup: 0 }, state);
		let step = run.next();
		while (!step.done) step = run.next();
		return step.value;
	}
	const together = (n: number): StreamDocument['work'] => ({
		item: { arrives: { every: 1, together: n } }
	});

	test.each<[string, StreamDocument]>([
		['a queue', { ...busy, steps: [{ id: 'serve', by: 'desk', time: 10 }] }],
		['many at once', { ...busy, work: together(1000) }],
		[
			'the stream’s door',
			{ ...busy, wip: { limit: 1 }, steps: [{ id: 'serve', by: 'desk', time: 10 }] }
		],
		[
			'lanes',
			{
				...busy,
				work: together(60),
				steps: [{ id: 'block', parallel: [[{ id: 'x', time: 5 }], [{ id: 'y', time: 5 }]] }]
			}
		],
		['the beginning', { ...busy, begin: { serve: 1000 } }]
	])('%s: the run ends, and says why', (_, document) => {
		const { bound, end } = fill(document);
		expect(bound).toBe('memory');
		expect(end).toBeLessThan(1_000_000 * 3_600_000);
	});

	test('whoever leaves makes room: what is never full at once runs on', () => {
		const { bound, finished } = fill({ ...busy, run: { ...busy.run, horizon: 20_000 } });
		expect(bound).toBeNull();
		expect(finished).toBeGreaterThan(19_000);
	});
});

describe('the document', () => {
	const problems = (more: Partial<StreamDocument>) =>
		check({ ...busy, ...more })
			.filter(({ severity }) => severity === 'error')
			.map(({ path, message }) => `${path}: ${message}`);

	// 100 million: one an hour for 100 million hours, beyond 1,000 years; so one a second.
	const oneASecond = { item: { name: 'Case', arrives: { every: '0.016666666666666667min' } } };
	test('arrivals of one kind in a run', () => {
		expect(problems({ work: oneASecond, run: { horizon: 27_700 } })).toEqual([]);
		expect(problems({ work: oneASecond, run: { horizon: 278_000 } })).toEqual([
			'work.item.arrives: Case arrives 1001 million times in one run; at most 100 million can be followed.'
		]);
	});

	test('ticks of a batch, and of a duty', () => {
		const batch = { id: 'serve', name: 'Serve', by: 'desk', time: 1, batch: { every: '0.001min' } };
		expect(problems({ steps: [batch] })).toEqual([
			'steps[0].batch.every: The batch of Serve closes many thousand million times in one run; at most 100 million can be followed.'
		]);
		const blinking = (every: string) => ({
			desk: { capacity: 1, duties: [{ id: 'blink', name: 'Blinking', every, takes: 0 }] }
		});
		const seldom = { item: { name: 'Case', arrives: { every: '1wk' } } };
		const run = { horizon: 1_000_000 };
		expect(problems({ people: blinking('0.2min'), work: seldom, run })).toEqual([
			'people.desk.duties[0].every: Blinking comes 300 million times in one run; at most 100 million can be followed.'
		]);
		expect(problems({ people: blinking('0.1min'), run: { horizon: 1 } })).toEqual([
			'people.desk.duties[0].every: Blinking comes more often than once in 6.048 seconds, which nobody could follow.'
		]);
	});
});
