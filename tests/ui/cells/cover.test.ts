import { expect, test } from 'vitest';
import { coverOf } from '../../../src/lib/cells/cover.ts';

const box = (left: number, top: number, width: number, height: number) => ({
	...{ left, top, right: left + width, bottom: top + height }
});
const notice = box(300, 700, 600, 80);

test('what a notice covers moves just clear of it', () => {
	expect(coverOf(box(400, 690, 100, 30), [notice])).toBe(36);
	expect(coverOf(box(400, 740, 100, 30), [box(300, 600, 600, 80), notice])).toBe(86);
});

test('what is beside a notice, above it, or far below the window stays where it is', () => {
	for (const focused of [box(0, 720, 200, 30), box(400, 600, 100, 100), box(400, 900, 100, 30)])
		expect(coverOf(focused, [notice])).toBe(0);
	expect(coverOf(box(400, 720, 100, 30), [])).toBe(0);
});

test('what is as high as the window stays too', () => {
	expect(coverOf(box(300, 100, 600, 700), [notice])).toBe(0);
});
