import { describe, expect, test } from 'vitest';
import type { StreamDocument } from '#sim';
import { adaptBudget, planPreview } from '../../../src/lib/state/preview.ts';
import { stream, summarize } from '../text/figures.ts';

const latest = summarize();
const plan = (cost: number, document: StreamDocument = stream) =>
	planPreview(document, 2, latest, { cost, threads: 2, budget: 25 });

describe('a preview', () => {
	test('takes as many paired replications as there is time for, of the whole window', () => {
		expect(plan(5)).toEqual({ replications: 5, warmup: latest.warmup });
		expect(plan(0.1)).toEqual({ replications: 10, warmup: latest.warmup });
	});

	test('never takes fewer than two: rather it looks at fewer weeks', () => {
		const { replications, warmup, horizon } = plan(50);
		expect(replications).toBe(2);
		expect(warmup).toBe(latest.warmup);
		expect(horizon).toBeLessThan(latest.horizon);
		expect(Number(horizon)).toBeGreaterThan(latest.warmup);
		expect(Number(horizon) % 168).toBe(0);
	});

	test('always sees a week at least, and a tenth of the window', () => {
		const { horizon } = plan(100_000);
		const window = Number(horizon) - latest.warmup;
		expect(window).toBeGreaterThanOrEqual(168);
		expect(window).toBeGreaterThanOrEqual((latest.horizon - latest.warmup) / 10);
	});

	test('with a little more or less time it is of the same window', () => {
		const horizons = Array.from({ length: 60 }, (_, i) => plan(20 + i).horizon);
		expect(new Set(horizons).size).toBeLessThanOrEqual(3);
		expect(horizons[0]).toBeGreaterThan(Number(horizons.at(-1)));
	});

	test('does not shorten what is about a certain time', () => {
		const begun = { ...stream, begin: { [stream.steps[0].id]: 3 } };
		expect(plan(50, begun)).toEqual({ replications: 2, warmup: latest.warmup });
	});

	test('takes nothing over from another stream', () => {
		expect(plan(50, { ...stream, name: 'Another' })).toEqual({ replications: 2 });
	});

	test('gets more time after a quick answer, less after a slow one, within bounds', () => {
		expect(adaptBudget(20, 20)).toBeGreaterThan(20);
		expect(adaptBudget(20, 90)).toBeLessThan(20);
		expect(adaptBudget(8, 10_000)).toBe(8);
		expect(adaptBudget(30, 0)).toBe(35);
	});
});
