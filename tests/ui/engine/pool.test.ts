import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Replicated, Task } from '#sim';
import { Pool, type Member } from '../../../src/lib/engine/pool.ts';

/** A member whose every step the test decides. */
class Scripted implements Member {
	readonly seen: { run: number; task: Task; answer: (result: Replicated | null) => void }[] = [];
	readonly canceled: number[] = [];
	isTerminated = false;
	breakDown!: (reason: Error) => void;
	readonly broken = new Promise<never>((_, reject) => (this.breakDown = reject));
	readonly replicator = {
		replicate: (run: number, _setup: string, task: Task) =>
			new Promise<Replicated | null>((answer) => this.seen.push({ run, task, answer })),
		cancel: (run: number) => {
			this.canceled.push(run);
			return Promise.resolve();
		}
	};
	terminate() {
		this.isTerminated = true;
	}
}

const task = (replication: number): Task => ({
	scenario: 0,
	replication,
	warmup: 0,
	filling: false,
	views: false
});
const result = (name: string) => name as unknown as Replicated;
const settled = () => new Promise((resolve) => setImmediate(resolve));

let members: Scripted[];
let pool: Pool;
beforeEach(() => {
	members = [];
	pool = new Pool(() => {
		members.push(new Scripted());
		return members.at(-1)!;
	}, 2);
});
afterEach(() => vi.useRealTimers());

describe('a pool', () => {
	test('starts no more than it needs, and never more than its size', async () => {
		void pool.replicate(1, '', task(0));
		expect(members).toHaveLength(1);
		for (let i = 1; i < 5; i++) void pool.replicate(1, '', task(i));
		await settled();
		expect(members).toHaveLength(2);
	});

	test('warmed up, has everybody waiting for work', async () => {
		pool.warmUp();
		pool.warmUp();
		expect(members).toHaveLength(2);
		for (let i = 0; i < 3; i++) void pool.replicate(1, '', task(i));
		await settled();
		expect(members.map(({ seen }) => seen.length)).toEqual([1, 1]);
		expect(members).toHaveLength(2);
	});

	test('that begins small takes on the rest only when work has waited for long', async () => {
		vi.useFakeTimers();
		const small = new Pool(() => members[members.push(new Scripted()) - 1], 3, 1);
		small.warmUp();
		for (let i = 0; i < 4; i++) void small.replicate(1, '', task(i));
		expect([members.length, small.workers]).toEqual([1, 1]);
		// Work that is soon done takes on nobody.
		await vi.advanceTimersByTimeAsync(1_400);
		for (let i = 0; i < 4; i++) {
			members[0].seen[i].answer(result('soon'));
			await vi.advanceTimersByTimeAsync(0);
		}
		await vi.advanceTimersByTimeAsync(5_000);
		expect(members).toHaveLength(1);
		// Longer work does, and they stay.
		for (let i = 4; i < 8; i++) void small.replicate(2, '', task(i));
		await vi.advanceTimersByTimeAsync(1_500);
		expect(members.map(({ seen }) => seen.length)).toEqual([5, 1, 1]);
		expect(small.workers).toBe(3);
	});

	test('hands the next task to whoever is free first', async () => {
		const answers = [0, 1, 2].map((i) => pool.replicate(1, '', task(i)));
		members[1].seen[0].answer(result('b'));
		await settled();
		expect(members[1].seen.map(({ task }) => task.replication)).toEqual([1, 2]);
		members[1].seen[1].answer(result('c'));
		members[0].seen[0].answer(result('a'));
		expect(await Promise.all(answers)).toEqual(['a', 'b', 'c']);
		expect(members).toHaveLength(2);
	});

	test('frees the caller at once when a run is canceled, and keeps what obeys', async () => {
		const answers = [0, 1, 2].map((i) => pool.replicate(1, '', task(i)));
		const other = pool.replicate(2, '', task(9));
		pool.cancel(1);
		expect(await Promise.all(answers)).toEqual([null, null, null]);
		expect(members.map(({ canceled }) => canceled)).toEqual([[1], [1]]);
		members[0].seen[0].answer(null);
		await settled();
		expect(members[0].seen.at(-1)).toMatchObject({ run: 2, task: { replication: 9 } });
		members[0].seen[1].answer(result('other'));
		expect(await other).toBe('other');
		expect(members[0].isTerminated).toBe(false);
	});

	test('ends and replaces what does not obey', async () => {
		vi.useFakeTimers();
		void pool.replicate(1, '', task(0));
		pool.cancel(1);
		await vi.advanceTimersByTimeAsync(999);
		expect(members[0].isTerminated).toBe(false);
		await vi.advanceTimersByTimeAsync(1);
		expect(members[0].isTerminated).toBe(true);
		void pool.replicate(2, '', task(1));
		void pool.replicate(2, '', task(2));
		expect(members).toHaveLength(3);
	});

	test('leaves alone what obeyed in time, whatever it does next', async () => {
		vi.useFakeTimers();
		void pool.replicate(1, '', task(0));
		pool.cancel(1);
		members[0].seen[0].answer(null);
		await vi.advanceTimersByTimeAsync(1);
		void pool.replicate(2, '', task(1));
		await vi.advanceTimersByTimeAsync(5_000);
		expect(members).toHaveLength(1);
		expect(members[0].isTerminated).toBe(false);
	});

	test('says so when a member breaks down, and goes on with another', async () => {
		const first = pool.replicate(1, '', task(0));
		members[0].breakDown(new Error('out of memory'));
		await expect(first).rejects.toThrow('out of memory');
		expect(members[0].isTerminated).toBe(true);
		const second = pool.replicate(2, '', task(1));
		expect(members).toHaveLength(2);
		members[1].seen[0].answer(result('fine'));
		expect(await second).toBe('fine');
	});

	test('replaces a member that broke down while it was idle', async () => {
		const first = pool.replicate(1, '', task(0));
		members[0].seen[0].answer(result('fine'));
		await first;
		members[0].breakDown(new Error('gone'));
		await settled();
		void pool.replicate(1, '', task(1));
		expect(members).toHaveLength(2);
	});

	test('closed, ends everybody and frees every caller', async () => {
		const answers = [0, 1, 2].map((i) => pool.replicate(1, '', task(i)));
		pool.close();
		expect(await Promise.all(answers)).toEqual([null, null, null]);
		expect(members.every(({ isTerminated }) => isTerminated)).toBe(true);
	});
});
