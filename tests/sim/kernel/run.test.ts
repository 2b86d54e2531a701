import { expect, test } from 'vitest';
import { compile } from '../../../sim/compile/compile.ts';
import { createState, runReplication } from '../../../sim/kernel/run.ts';
import type { Observations } from '../../../sim/kernel/observations.ts';
import { createModel } from '../../../sim/model/create.ts';
import { parseDocument } from '../../../sim/model/parse.ts';

function program(stream: object) {
	const parsed = parseDocument({ streamwise: 1, name: 'test', unit: 'h', ...stream });
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
	return compile(createModel(parsed.value));
}

function run(stream: object, replication = 0, warmup = 0): Observations {
	const generator = runReplication(program(stream), { replication, warmup, trace: true });
	for (;;) {
		const next = generator.next();
		if (next.done) return next.value;
	}
}

const queue = {
	people: { clerk: { name: 'Clerk' } },
	work: { case: { name: 'Case', arrives: { every: '1h' } } },
	steps: [{ id: 'serve', name: 'Serve', by: 'clerk', time: '30min' }],
	run: { horizon: '10h' }
};

test('a deterministic queue: nobody waits, half of the time is busy', () => {
	const seen = run(queue);
	expect(seen.arrived).toBe(10);
	expect(seen.finished).toBe(10);
	expect([...seen.leadTimes]).toEqual(new Array(10).fill(1_800_000));
	expect(seen.inHand[0]).toBe(9 * 1_800_000);
	expect(seen.throughput).toBe(9);
	expect(seen.wipArea).toBe(9 * 1_800_000);
});

test('an event is an arrival or the end of a service; what looks at the run is none', () => {
	expect(run(queue).events).toBe(10 + 10);
});

test('lead time is touch, delay and six causes, to the millisecond, for every item', () => {
	const seen = run({
		...queue,
		work: { case: { name: 'Case', arrives: { every: { exponential: '1h' } } } },
		steps: [{ id: 'serve', name: 'Serve', by: 'clerk', time: { exponential: '45min' } }],
		run: { horizon: '500h' }
	});
	const { items, itemFields } = seen.trace!;
	expect(items.length / itemFields).toBeGreaterThan(400);
	for (let i = 0; i < items.length; i += itemFields) {
		if (items[i + 4] !== 0) continue;
		const charges = items.subarray(i + 5, i + 13).reduce((sum, part) => sum + part, 0);
		expect(charges).toBe(items[i + 3] - items[i + 2]);
	}
});

test('the same room gives the same observations again', () => {
	const one = program(queue);
	const state = createState(one);
	const leads = () => {
		const generator = runReplication(one, { replication: 3, warmup: 0 }, state);
		for (;;) {
			const next = generator.next();
			if (next.done) return [...next.value.leadTimes];
		}
	};
	expect(leads()).toEqual(leads());
});
