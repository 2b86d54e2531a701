import { expect, test } from 'vitest';
import { compile } from '../../../sim/compile/compile.ts';
import { EXACT_LIMIT } from '../../../sim/kernel/leadTimes.ts';
import { createState, runReplication } from '../../../sim/kernel/run.ts';
import { createModel } from '../../../sim/model/create.ts';
import type { StreamDocument } from '../../../sim/model/schema.ts';

/** A queue that is 40% busy, of two kinds of work; `rate` an hour for 100,000 hours. */
const stream = (rate: number): StreamDocument => ({
	streamwise: 1,
	name: 'Many',
	unit: 'h',
	people: { desk: { capacity: 1 } },
	work: {
		any: { name: 'Any', arrives: { every: { exponential: 1 / rate } } },
		other: { name: 'Other', arrives: { of: 'any', share: 0.3 } }
	},
	steps: [
		{
			id: 'serve',
			name: 'Serve',
			by: 'desk',
			time: { exponential: 0.4 / rate }
		}
	],
	run: { seed: 'many', horizon: 100_000, warmup: 0, replications: 1 }
});

function open(rate: number) {
	const program = compile(createModel(stream(rate)));
	const state = createState(program);
	return () => {
		const run = runReplication(program, { replication: 0, warmup: 0 }, state);
		let step = run.next();
		while (!step.done) step = run.next();
		return { state, observations: step.value };
	};
}

/** What all arrays take that can be reached from here, in bytes. */
function weigh(value: unknown, seen = new Set<unknown>()): number {
	if (typeof value !== 'object' || value === null) return 0;
	const whole = ArrayBuffer.isView(value) ? value.buffer : value;
	if (seen.has(whole)) return 0;
	seen.add(whole);
	if (whole instanceof ArrayBuffer) return whole.byteLength;
	const inner = whole instanceof Map ? [...whole.values()] : Object.values(whole);
	return inner.reduce<number>(
		(sum, each) => sum + weigh(each, seen),
		Array.isArray(whole) ? 8 * whole.length : 0
	);
}

// Of what grows there is nothing but the items inside: 5 million items take a few seconds and the same arrays.
test('five million items take no more memory than 150 thousand, nor does a second replication', () => {
	const few = open(1.5);
	const once = few();
	const room = weigh(once.state);
	expect(once.observations.finished).toBeGreaterThan(EXACT_LIMIT);
	expect(weigh(few().state)).toBe(room);
	expect(room).toBeLessThan(5_000_000);
	const many = open(52)();
	expect(many.observations.finished).toBeGreaterThan(5_000_000);
	expect(weigh(many.state)).toBe(room);
	expect(weigh(many.observations)).toBe(weigh(once.observations));
}, 120_000);
