import { expect, test } from 'vitest';
import { STRIP, tellSaving } from '../../../src/lib/text/strip.ts';

test('nothing is called saved while it is not', () => {
	const saved = { isVisit: false, isContested: false, isFailing: false, savedAt: 0 };
	expect(tellSaving(saved)).toMatch(/^Saved on this device \d+/);
	expect(tellSaving({ ...saved, isFailing: true })).toBe(STRIP.unsaved);
	expect(tellSaving({ ...saved, isContested: true, isFailing: true })).toBe(STRIP.contested);
	expect(tellSaving({ ...saved, isVisit: true, isFailing: true })).toBe(STRIP.shared);
	expect(tellSaving({ ...saved, savedAt: null })).toBe(STRIP.unchanged);
	expect(tellSaving({ ...saved, savedAt: null, isFailing: true })).toBe(STRIP.unsaved);
});
