import { describe, expect, test } from 'vitest';
import type { Issue, Replicated, StreamDocument, Summary, Task } from '#sim';
import { drive } from '../../../src/lib/engine/drive.ts';
import type { Planner, Step } from '../../../src/lib/engine/planner.ts';
import { Pool } from '../../../src/lib/engine/pool.ts';
import type { Progress } from '../../../src/lib/engine/protocol.ts';

const request = { document: {} as StreamDocument };
const summary = (replications: number) => ({ replications }) as Summary;

/** Wants `rounds` rounds of `size` tasks, and sums up as the list of what it was sent. */
function createPlan(rounds: number, size: number) {
	const sent: unknown[][] = [];
	const closed: number[] = [];
	const step = (): Step => {
		const done = sent.length;
		const task = (_: unknown, i: number): Task => ({
			scenario: 0,
			replication: done * size + i,
			warmup: 0,
			filling: false,
			views: false
		});
		if (done === rounds) return { done: true, value: { ok: true, value: summary(done * size) } };
		const tasks = Array.from({ length: size }, task);
		return { done: false, value: { tasks, summary: done === 0 ? null : summary(done * size) } };
	};
	const planner: Planner = {
		open: () => Promise.resolve(step()),
		next: (_, results) => {
			sent.push(results);
			// Fewer than wanted: whoever asked stops, and keeps what there is.
			const kept = summary((sent.length - 1) * size + results.length);
			const end: Step = { done: true, value: { ok: true, value: kept } };
			return Promise.resolve(results.length < size ? end : step());
		},
		close: (run) => Promise.resolve(void closed.push(run))
	};
	return { planner, sent, closed };
}

/** Answers with the task's own number, later tasks sooner. */
function createPool(size: number, replicate?: (task: Task) => Promise<Replicated | null>) {
	const answer = (task: Task) =>
		new Promise<Replicated | null>((resolve) =>
			setTimeout(resolve, 5 - (task.replication % 5), { of: task.replication })
		);
	return new Pool(
		() => ({
			replicator: {
				replicate: (_run, _setup, task) => (replicate ?? answer)(task),
				cancel: () => Promise.resolve()
			},
			broken: new Promise<never>(() => {}),
			terminate: () => {}
		}),
		size
	);
}

describe('driving a run', () => {
	test.each([1, 2, 4])(
		'hands results over in the order of the tasks, with %i at work',
		async (n) => {
			const { planner, sent, closed } = createPlan(3, 5);
			const outcome = await drive(planner, createPool(n), request);
			expect(sent.flat()).toEqual(Array.from({ length: 15 }, (_, i) => ({ of: i })));
			expect(outcome).toEqual({ status: 'done', summary: summary(15) });
			expect(closed).toHaveLength(1);
		}
	);

	test('reports each replication, and the summary of the rounds so far', async () => {
		const { planner } = createPlan(2, 2);
		const seen: Progress[] = [];
		await drive(planner, createPool(1), request, (progress) => seen.push(progress));
		expect(seen.map(({ done, expected }) => [done, expected])).toEqual([
			...[0, 1, 2].map((done) => [done, 2]),
			...[2, 3, 4].map((done) => [done, 4])
		]);
		expect(seen.map(({ summary }) => summary?.replications ?? null)).toEqual([
			...[null, null, null],
			...[2, 2, 2]
		]);
	});

	test('stopped in the second round, gives the summary of what is done', async () => {
		const { planner, sent, closed } = createPlan(3, 4);
		const stop = new AbortController();
		const onProgress = ({ done }: Progress) => done === 6 && stop.abort();
		const outcome = await drive(planner, createPool(2), request, onProgress, stop.signal);
		expect(sent.map((results) => results.length)).toEqual([4, expect.any(Number)]);
		const kept = 4 + sent[1].length;
		expect(kept).toBeLessThan(8);
		expect(outcome).toEqual({ status: 'stopped', summary: summary(kept) });
		expect(closed).toHaveLength(1);
	});

	test('stopped before it began, does nothing', async () => {
		const { planner } = createPlan(3, 4);
		const never = () => Promise.reject(new Error('nobody asked'));
		const outcome = await drive(
			planner,
			createPool(2, never),
			request,
			undefined,
			AbortSignal.abort()
		);
		expect(outcome).toEqual({ status: 'stopped', summary: null });
	});

	test('passes refusals on', async () => {
		const issues: Issue[] = [
			{ code: 'x', severity: 'error', path: 'a.b', message: 'Wrong.', hint: '' }
		];
		const { planner } = createPlan(1, 1);
		const end: Step = { done: true, value: { ok: false, issues } };
		const refusing = { ...planner, open: () => Promise.resolve(end) };
		expect(await drive(refusing, createPool(1), request)).toEqual({ status: 'refused', issues });
	});

	test('fails when the work fails, and cleans up', async () => {
		const { planner, closed } = createPlan(1, 3);
		const failing = () => Promise.reject(new Error('broken'));
		await expect(drive(planner, createPool(2, failing), request)).rejects.toThrow('broken');
		expect(closed).toHaveLength(1);
	});
});
