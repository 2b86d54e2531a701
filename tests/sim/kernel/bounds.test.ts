// A run that is too much ends, and says so.
import { expect, test } from 'vitest';
import { compile } from '../../../sim/compile/compile.ts';
import { createState, MOST_EVENTS, runReplication } from '../../../sim/kernel/run.ts';
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
