import {
	createReplicator,
	type Replicated,
	type Setup,
	type StreamDocument,
	type Summary,
	type Task
} from '#sim';
import { describe, expect, test } from 'vitest';
import { createPlanner, type Planner } from '../../../src/lib/engine/planner.ts';
import { desk } from '../../cli/streamwise.ts';

const document: StreamDocument = {
	...(desk as StreamDocument),
	run: { horizon: '4wk', warmup: '1wk', replications: 12, seed: 'a' },
	redesigns: [{ id: 'two', name: 'Two', moves: [{ capacity: 'clerk', to: 2 }] }]
};
const withCapacity = (to: number) => ({
	...document,
	redesigns: [{ ...document.redesigns![0], moves: [{ capacity: 'clerk', to }] }]
});
/** Bytes: room for four scenarios of a dozen replications, and no more. */
const ROOM = 28_000;
let runs = 0;

function finish(steps: Generator<number, Replicated>): Replicated {
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

/** Does all that is asked for, and lists it. stopAfter: results of the first round that are handed in. */
async function carryOut(planner: Planner, setup: Setup, stopAfter = Infinity) {
	const replicate = createReplicator(setup);
	const run = ++runs;
	const asked: Task[] = [];
	let step = await planner.open(run, setup);
	while (!step.done) {
		asked.push(...step.value.tasks);
		const results = step.value.tasks.map((task) => finish(replicate(task)));
		step = await planner.next(run, results.slice(0, stopAfter));
	}
	await planner.close(run);
	if (!step.value.ok) throw new Error('refused');
	return { asked, summary: step.value.value };
}
const alone = async (setup: Setup): Promise<Summary> =>
	(await carryOut(createPlanner(0), setup)).summary;
const scenarios = (tasks: Task[]) => [...new Set(tasks.map(({ scenario }) => scenario))];

describe('a planner', () => {
	test('does not ask again for what an earlier run has done, and sums up the same', async () => {
		const planner = createPlanner();
		const setup = { document, views: true };
		const first = await carryOut(planner, setup);
		expect(first.asked).toHaveLength(24);
		const again = await carryOut(planner, setup);
		expect(again.asked).toHaveLength(0);
		expect(again.summary).toEqual(await alone(setup));
	});

	test('a change of a redesign leaves the stream as it is alone', async () => {
		const planner = createPlanner();
		await carryOut(planner, { document, views: true });
		const setup = { document: withCapacity(3), views: true };
		const { asked, summary } = await carryOut(planner, setup);
		expect(scenarios(asked)).toEqual([1]);
		expect(asked).toHaveLength(12);
		expect(summary).toEqual(await alone(setup));
	});

	test('more replications are only those that are missing', async () => {
		const planner = createPlanner();
		await carryOut(planner, { document, overrides: { replications: 4 } });
		const setup = { document, overrides: { replications: 7 } };
		const { asked, summary } = await carryOut(planner, setup);
		expect(asked.map(({ replication }) => replication)).toEqual([4, 4, 5, 5, 6, 6]);
		expect(summary).toEqual(await alone(setup));
	});

	test.each<[string, Setup]>([
		['another stream', { document: { ...document, people: { clerk: { capacity: 4 } } } }],
		['another seed', { document, overrides: { seed: 'b' } }],
		['another horizon', { document, overrides: { horizon: '5wk' } }],
		['another warm-up', { document, overrides: { warmup: '2wk' } }],
		['what charts draw', { document, views: true }]
	])('%s has everything done anew', async (_, setup) => {
		const planner = createPlanner();
		await carryOut(planner, { document });
		const { asked, summary } = await carryOut(planner, setup);
		expect(asked).toHaveLength(24);
		expect(summary).toEqual(await alone(setup));
	});

	test('whoever stops keeps what all scenarios have, known or new', async () => {
		const planner = createPlanner();
		await carryOut(planner, { document });
		const { summary } = await carryOut(planner, { document: withCapacity(3) }, 3);
		expect(summary.replications).toBe(3);
		// What was done is known, although the run was stopped.
		const { asked } = await carryOut(planner, { document: withCapacity(3) });
		expect(asked).toHaveLength(9);
	});

	test.each<[string, StreamDocument]>([
		['a name', { ...document, name: 'Another' }],
		['a warm-up that comes to the same', { ...document, run: { ...document.run, warmup: '7d' } }],
		['more precision', { ...document, run: { ...document.run, precision: 0.1 } }]
	])('%s leaves all that was done as it is', async (_, changed) => {
		const planner = createPlanner();
		await carryOut(planner, { document });
		const { asked, summary } = await carryOut(planner, { document: changed });
		expect(asked).toHaveLength(0);
		expect(summary).toEqual(await alone({ document: changed }));
	});

	test('a change-over is no stream that was a redesign from the beginning', async () => {
		const planner = createPlanner();
		await carryOut(planner, { document });
		const changed = { ...document, run: { ...document.run, switch: { to: 'two', at: '2wk' } } };
		const { summary } = await carryOut(planner, { document: changed });
		expect(summary).toEqual(await alone({ document: changed }));
	});

	test('forgets what has not been used for longest, and no more than it must', async () => {
		const [one, two, three, four] = [2, 3, 4, 5].map((to) => ({ document: withCapacity(to) }));
		const planner = createPlanner(ROOM);
		for (const setup of [one, two, three]) await carryOut(planner, setup);
		expect(scenarios((await carryOut(planner, three)).asked)).toEqual([]);
		await carryOut(planner, four);
		expect(scenarios((await carryOut(planner, one)).asked)).toEqual([1]);
		expect(scenarios((await carryOut(planner, four)).asked)).toEqual([]);
	});

	test('what two runs at once have both done is kept once', async () => {
		const planner = createPlanner(ROOM);
		const setup = { document, overrides: { replications: 10 } };
		const replicate = createReplicator(setup);
		const steps = await Promise.all([1e6, 1e6 + 1].map((run) => planner.open(run, setup)));
		for (const [i, step] of steps.entries())
			if (!step.done)
				await planner.next(
					1e6 + i,
					step.value.tasks.map((task) => finish(replicate(task)))
				);
		for (const to of [3, 4]) await carryOut(planner, { document: withCapacity(to) });
		expect((await carryOut(planner, setup)).asked).toHaveLength(0);
	});
});
