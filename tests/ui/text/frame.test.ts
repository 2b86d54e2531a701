import { expect, test } from 'vitest';
import type { StreamDocument } from '#sim';
import { setOuter } from '../../../src/lib/state/commands/stream.ts';
import { shareOfOuter, tellFrame } from '../../../src/lib/text/frame.ts';
import { plain } from '../../../src/lib/text/sentence.ts';
import { estimate, stream, summarize } from './figures.ts';

const framed: StreamDocument = { ...stream, begins: 'opened', ends: 'merged', customer: 'users' };
const tell = (document: StreamDocument, summary = summarize()) =>
	plain(tellFrame(document, summary));

test('says what is missing before anything else', () => {
	expect(tell(stream)).toBe('Where does it begin, where does it end, and for whom?');
	expect(tell({ ...stream, begins: 'opened' })).toBe(
		'Still to be said: what it ends with, who receives it.'
	);
});

test('says how long it takes, and how much of the customer’s wait that is', () => {
	expect(tell(framed)).toBe('From “opened” to “merged” takes 14.2 days on average.');
	const skewed = summarize();
	skewed.scenarios.baseline.leadTime.p50 = estimate(240, 1);
	expect(plain(tellFrame(framed, skewed))).toContain(
		'takes 14.2 days on average; half are done within 10.0 days.'
	);
	const outer = setOuter({ leadTime: '1360h' }).change(framed);
	expect(shareOfOuter(outer, summarize())).toBe(0.25);
	expect(tell(outer)).toContain('That is 25% of what the customer waits for.');
	const spoken = setOuter({ leadTime: { exponential: '680h' } }).change(framed);
	expect(shareOfOuter(spoken, summarize())).toBeCloseTo(0.5);
	expect(tell(setOuter({ leadTime: '3d' }).change(framed))).toContain('can’t be right');
	expect(setOuter({ leadTime: undefined }).change(outer)).not.toHaveProperty('outer');
});

test('withholds what is not known: wide intervals, and queues that grow without end', () => {
	const outer = setOuter({ leadTime: '1360h' }).change(framed);
	const summary = summarize();
	const { baseline } = summary.scenarios;
	const wide = { ...baseline, leadTime: { ...baseline.leadTime, mean: estimate(340, 200) } };
	const unsure = { ...summary, scenarios: { ...summary.scenarios, baseline: wide } };
	expect(tell(outer, unsure)).toBe('From “opened” to “merged”.');
	const growing = {
		...summary,
		scenarios: { ...summary.scenarios, baseline: { ...baseline, stable: false } }
	};
	expect(tell(outer, growing)).toContain('no answer while a queue grows');
	expect(tell(outer, growing)).not.toMatch(/\d/);
});
