import { check, type Setup, type StreamDocument } from '#sim';
import { describe, expect, test } from 'vitest';
import type { Engine, Progress, RunOutcome } from '../../../src/lib/engine/protocol.ts';
import { changePeople } from '../../../src/lib/state/commands/people.ts';
import { createQuestion } from '../../../src/lib/state/question.ts';
import { Runs } from '../../../src/lib/state/runs.svelte.ts';
import { stream, summarize } from '../text/figures.ts';

interface Call {
	request: Setup;
	progress: (progress: Progress) => void;
	finish: (outcome?: RunOutcome) => Promise<void>;
	signal: AbortSignal;
}

/** An engine that answers when the test says so. */
function createEngine() {
	const calls: Call[] = [];
	const engine: Engine = {
		workers: 1,
		close: () => {},
		run: (request, onProgress = () => {}, signal = new AbortController().signal) =>
			new Promise((resolve) => {
				signal.addEventListener('abort', () => resolve({ status: 'stopped', summary: null }));
				calls.push({
					request,
					progress: onProgress,
					signal,
					finish: async (outcome = { status: 'done', summary: summarize() }) => {
						resolve(outcome);
						await new Promise((after) => setTimeout(after));
					}
				});
			})
	};
	return { engine, calls };
}

const ask = (document: StreamDocument) => createQuestion(document, check(document));
const withPeople = (capacity: number) => changePeople('team', { capacity }, 'x').change(stream);
const tick = () => new Promise((after) => setTimeout(after));

describe('runs', () => {
	test('an answer is kept by its question: coming back to it runs nothing', async () => {
		const { engine, calls } = createEngine();
		const runs = new Runs(engine);
		runs.ask(ask(stream));
		expect(runs.status.is).toBe('running');
		await calls[0].finish();
		expect(runs.status.is).toBe('fresh');
		runs.ask(ask(withPeople(3)));
		expect(runs.isCurrent).toBe(false);
		expect(runs.summary).not.toBeNull();
		await calls[1].finish();
		runs.ask(ask(stream));
		expect(runs.status.is).toBe('fresh');
		expect(calls).toHaveLength(2);
	});

	test('the latest question wins: an older answer never takes its place', async () => {
		const { engine, calls } = createEngine();
		const runs = new Runs(engine);
		runs.ask(ask(stream));
		runs.ask(ask(withPeople(3)));
		expect(calls[0].signal.aborted).toBe(true);
		const late = { ...summarize(), name: 'late' };
		calls[0].progress({ done: 5, expected: 10, summary: late });
		await calls[0].finish({ status: 'done', summary: late });
		expect(runs.summary).toBeNull();
		expect(runs.status).toEqual({ is: 'running', done: 0, expected: 0 });
		await calls[1].finish();
		expect(runs.summary?.name).toBe('Requests');
	});

	test('progress narrows, stop keeps what is there, and it can go on', async () => {
		const { engine, calls } = createEngine();
		const runs = new Runs(engine);
		runs.ask(ask(stream));
		calls[0].progress({ done: 64, expected: 200, summary: summarize() });
		expect(runs.status).toEqual({ is: 'running', done: 64, expected: 200 });
		expect(runs.isCurrent).toBe(true);
		runs.stop();
		await tick();
		expect(runs.status).toEqual({ is: 'stopped' });
		expect(runs.summary).not.toBeNull();
		runs.resume();
		expect(runs.status.is).toBe('running');
		expect(calls).toHaveLength(2);
	});

	test('what was stopped, or broke off, stays so while only words change', async () => {
		const { engine, calls } = createEngine();
		const runs = new Runs(engine);
		const renamed = { ...stream, name: 'Another name' };
		runs.ask(ask(stream));
		runs.stop();
		runs.ask(ask(renamed));
		await tick();
		expect(runs.status).toEqual({ is: 'stopped' });
		runs.ask(ask(stream));
		runs.ask(ask(renamed));
		expect(runs.status).toEqual({ is: 'stopped' });
		expect(calls).toHaveLength(1);
		runs.resume();
		expect(calls[1].request.document.name).toBe('Another name');
		runs.stop();
		await tick();
		runs.ask(ask(withPeople(3)));
		expect(runs.status.is).toBe('running');
	});

	test('while something is dragged only the newest value is tried next', async () => {
		const { engine, calls } = createEngine();
		const runs = new Runs(engine);
		runs.ask(ask(stream));
		await calls[0].finish();
		for (const capacity of [3, 4, 5, 6]) runs.preview(ask(withPeople(capacity)), ['idea']);
		expect(calls).toHaveLength(2);
		expect(calls[1].request.overrides).toMatchObject({ warmup: 336 });
		expect(calls[1].request.overrides!.replications).toBeLessThanOrEqual(10);
		await calls[1].finish();
		expect(runs.isPreview).toBe(true);
		expect(calls).toHaveLength(3);
		expect(calls[2].request.document.people!.team.capacity).toBe(6);
		await calls[2].finish();
		expect(calls).toHaveLength(3);
		// Let go: the full answer follows.
		runs.ask(ask(withPeople(6)));
		await calls[3].finish();
		expect(runs.isPreview).toBe(false);
		expect(runs.status.is).toBe('fresh');
	});

	test('a preview that comes after the drag has ended is not shown', async () => {
		const { engine, calls } = createEngine();
		const runs = new Runs(engine);
		runs.ask(ask(stream));
		await calls[0].finish();
		runs.preview(ask(withPeople(3)), ['idea']);
		runs.ask(ask(stream));
		await calls[1].finish({ status: 'done', summary: { ...summarize(), name: 'preview' } });
		expect(runs.summary?.name).toBe('Requests');
		expect(runs.status.is).toBe('fresh');
	});

	test('trouble is a state, with its reason', async () => {
		const { engine } = createEngine();
		engine.run = () => Promise.reject(new Error('a worker broke down'));
		const runs = new Runs(engine);
		runs.ask(ask(stream));
		await tick();
		expect(runs.status).toEqual({ is: 'failed', reason: 'a worker broke down' });
		runs.ask(null);
		expect(runs.status.is).toBe('refused');
	});
});
