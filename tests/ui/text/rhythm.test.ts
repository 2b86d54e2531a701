import { expect, test } from 'vitest';
import { sayRhythm, sayRhythmInShort } from '../../../src/lib/text/rhythm.ts';

test.each([
	['84h', '33h', 'every Tuesday 09:00 and Friday 21:00'],
	['1wk', '62h', 'every Wednesday 14:00'],
	['1wk', undefined, 'every Monday 00:00'],
	['168h', '230h', 'every Wednesday 14:00'],
	['1d', '9h', 'every day at 09:00'],
	['2wk', '9h', 'every 2 wk, on Monday 09:00'],
	['2wk', '177h', 'every 2 wk, on Monday 09:00'],
	['10d', '9h', 'every 10 d'],
	['6h', undefined, 'every 6 h'],
	[12, undefined, 'every 12 h']
])('every %s, first after %s: %s', (every, first, words) => {
	expect(sayRhythm(every, first, 'h')).toBe(words);
});

test('in short by the days', () => {
	expect(sayRhythmInShort('84h', '33h', 'h')).toBe('every Tue, Fri');
	expect(sayRhythmInShort('1wk', '62h', 'h')).toBe('every Wed');
	expect(sayRhythmInShort('10d', undefined, 'h')).toBe('every 10 d');
	expect(sayRhythmInShort('1d', '9h', 'h')).toBe('daily');
	expect(sayRhythmInShort(1, undefined, 'h')).toBe('hourly');
	expect(sayRhythmInShort('24h', undefined, 'wk')).toBe('daily');
});
