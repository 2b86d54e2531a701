import type { ArrowDocument } from '#sim';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addArrow,
	listKinds,
	roomOf,
	setShare,
	splitOf
} from '../../../src/lib/editors/routes/split.ts';

const kinds = ['case', 'rush'];
const next: ArrowDocument[] = [
	{ to: 'check', share: 0.5, for: 'case' },
	{ to: 'out', share: 0.05 },
	{ to: 'deep', share: 0.9, for: ['rush'] },
	{ to: 'post' }
];

describe('where items go', () => {
	test('by kind of work, once an arrow is for one of them', () => {
		expect(listKinds(next, kinds)).toEqual(kinds);
		expect(listKinds([{ to: 'a', share: 0.1 }], kinds)).toEqual([null]);
	});

	test('an arrow without a share takes what is left', () => {
		expect(splitOf(next, 'case')).toEqual([
			{ index: 0, share: 0.5 },
			{ index: 1, share: 0.05 },
			{ index: 3, share: 0.45 }
		]);
		expect(splitOf(next.slice(0, 2), 'rush').at(-1)).toEqual({ index: null, share: 0.95 });
	});

	test('a share has the room that the others leave, of each kind', () => {
		expect(roomOf(next, 0, kinds)).toBe(0.95);
		expect(roomOf(next, 1, kinds)).toBe(0.1);
	});

	test('dragged too far, a share stops where the rest is used up', () => {
		expect(setShare(next, 1, 0.7, kinds)[1].share).toBe(0.1);
		expect(setShare(next, 1, -1, kinds)[1].share).toBe(0);
	});

	test('a new arrow takes a tenth, or what is left, and stands before the one that takes the rest', () => {
		const added = addArrow(next, 'end', kinds);
		expect(added[3]).toEqual({ to: 'end', share: 0.05 });
		expect(added[4]).toEqual({ to: 'post' });
		expect(addArrow([], 'end', kinds)).toEqual([{ to: 'end', share: 0.1 }]);
	});

	test('whatever is dragged, and however far, all that leave are 100%', () => {
		const arrow = fc.record({
			to: fc.constantFrom('a', 'b'),
			share: fc.constant(0),
			for: fc.option(fc.constantFrom('case', 'rush'), { nil: undefined })
		});
		const drags = fc.array(fc.tuple(fc.nat(4), fc.double({ min: -1, max: 2, noNaN: true })));
		fc.assert(
			fc.property(fc.array(arrow, { minLength: 1, maxLength: 5 }), drags, (arrows, moves) => {
				let now = arrows as ArrowDocument[];
				for (const [at, share] of moves) now = setShare(now, at % now.length, share, kinds);
				for (const kind of kinds) {
					const parts = splitOf(now, kind);
					expect(parts.every(({ share }) => share >= 0)).toBe(true);
					expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 5);
				}
			})
		);
	});
});
