import { expect, test } from 'vitest';
import { judge } from '../../../src/lib/text/judge.ts';

const between = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

test('only what is the same in every run is the same', () => {
	expect(judge(between(0, 0))).toBe('same');
	expect(judge(between(-1, 1))).toBe('open');
	expect(judge(between(0, 2))).toBe('open');
});

test('a sign is told where the interval leaves zero out', () => {
	expect(judge(between(1, 3))).toBe('more');
	expect(judge(between(-3, -1))).toBe('less');
});

test('what is too small to matter is hardly a change, whether its sign is known or not', () => {
	expect(judge(between(1, 3), 5)).toBe('hardly');
	expect(judge(between(-1, 3), 5)).toBe('hardly');
	expect(judge(between(1, 7), 5)).toBe('hardly');
	// It may still be large.
	expect(judge(between(-1, 7), 5)).toBe('open');
	expect(judge(between(4, 8), 5)).toBe('more');
});

test('without an interval nothing is known', () => {
	expect(judge(null)).toBe('unknown');
	expect(judge({ value: 3, low: null, high: null })).toBe('unknown');
});
