import { expect, test } from 'vitest';
import { rankMatch } from '../../../src/lib/text/fuzzy.ts';

const LABELS = [
	'Undo: merge three gates',
	'Undo: open “Letters”',
	'Open an example, a file or an earlier version',
	'Share this notebook',
	'Add a note after this cell',
	'Go to Map',
	'Go to Compare',
	'Compare with mine'
];

function best(typed: string): string | undefined {
	return LABELS.map((label) => ({ label, rank: rankMatch(typed, label) }))
		.filter(({ rank }) => rank !== null)
		.sort((a, b) => b.rank! - a.rank!)[0]?.label;
}

test('a few letters find what is meant', () => {
	expect(best('und')).toMatch(/^Undo: /);
	expect(best('open')).toBe('Open an example, a file or an earlier version');
	expect(best('note')).toBe('Add a note after this cell');
	expect(best('gtm')).toBe('Go to Map');
	expect(best('map go')).toBe('Go to Map');
	expect(best('mine')).toBe('Compare with mine');
	expect(best('SHARE')).toBe('Share this notebook');
});

test('what is not in it finds nothing, and no character is special', () => {
	for (const typed of ['xyz', '(', '.*', '[a-', '\\', 'undo undo zzz'])
		expect(best(typed), typed).toBeUndefined();
});

test('nothing typed finds all', () => {
	expect(LABELS.every((label) => rankMatch('', label) !== null)).toBe(true);
});
