import { describe, expect, test } from 'vitest';
import type { StreamDocument } from '#sim';
import { createEmbeddedEngine } from '../../../src/lib/engine/embedded.ts';
import type { Progress } from '../../../src/lib/engine/protocol.ts';
import { desk } from '../../cli/streamwise.ts';

const document = desk as StreamDocument;
/** So long that one replication takes seconds. */
const endless = { ...document, run: { horizon: '1000wk', warmup: 0, replications: 10 } };

describe('the embedded engine', () => {
	test('runs the baseline and what is asked for beside it', async () => {
		const engine = createEmbeddedEngine();
		const outcome = await engine.run({ document, redesigns: ['two'] });
		if (outcome.status !== 'done') throw new Error(outcome.status);
		expect(Object.keys(outcome.summary.scenarios)).toEqual(['baseline', 'two']);
		expect(outcome.summary.scenarios.baseline.items.arrived).toBeGreaterThan(10_000);
	});

	test('puts overrides in the place of what the document says', async () => {
		const overrides = { seed: 'other', horizon: '2wk', replications: 3, warmup: 24 };
		const outcome = await createEmbeddedEngine().run({ document, redesigns: [], overrides });
		if (outcome.status !== 'done') throw new Error(outcome.status);
		expect(outcome.summary).toMatchObject({
			seed: 'other',
			horizon: 336,
			warmup: 24,
			replications: 3
		});
	});

	test('reports how far it is', async () => {
		const seen: Progress[] = [];
		await createEmbeddedEngine().run({ document, redesigns: [] }, (progress) =>
			seen.push(progress)
		);
		expect(seen[0]).toEqual({ done: 0, expected: 10, summary: null });
		expect(seen.at(-1)!.done).toBe(seen.at(-1)!.expected);
		expect(seen.map(({ done }) => done)).toEqual(
			seen.map(({ done }) => done).sort((a, b) => a - b)
		);
	});

	test('stops in the middle of a replication', async () => {
		const engine = createEmbeddedEngine();
		const stop = new AbortController();
		const running = engine.run({ document: endless }, undefined, stop.signal);
		setTimeout(() => stop.abort(), 30);
		expect(await running).toEqual({ status: 'stopped', summary: null });
		// Whoever comes next is not kept waiting.
		const next = await engine.run({ document, redesigns: [] });
		expect(next.status).toBe('done');
	});

	test('refuses a document that makes no sense, and says where', async () => {
		const steps = [{ id: 'desk', name: 'Counter', by: 'nobody', time: 1 }];
		const outcome = await createEmbeddedEngine().run({ document: { ...document, steps } });
		if (outcome.status !== 'refused') throw new Error(outcome.status);
		expect(outcome.issues.map(({ path }) => path)).toContain('steps[0].by');
	});

	test('is not kept from running by a broken redesign that nobody asked for', async () => {
		const redesigns = [
			...document.redesigns!,
			{ id: 'broken', name: 'Broken', moves: [{ capacity: 'nobody', to: 2 }] }
		];
		const engine = createEmbeddedEngine();
		const asked = (ids?: string[]) =>
			engine.run({ document: { ...document, redesigns }, redesigns: ids });
		expect((await asked(['two'])).status).toBe('done');
		const all = await asked();
		if (all.status !== 'refused') throw new Error(all.status);
		expect(all.issues.map(({ path }) => path)).toEqual(['redesigns.broken.moves[0]']);
	});
});
