import { expect, test } from 'vitest';
import { refusal, stepsAfter } from './stream.ts';

const a = { id: 'a' };
const b = { id: 'b' };
const c = { id: 'c' };
const block = { id: 'block', parallel: [[a, b], [c]] };
const back = { id: 'd', next: [{ to: 'b', share: 0.1 }] };

test('add: before or after, in the list of the neighbor; arrows to the neighbor still lead to it', () => {
	expect(stepsAfter([a, b, back], { add: c, before: 'b' })).toEqual([a, c, b, back]);
	expect(stepsAfter([a, b], { add: c, after: 'b' })).toEqual([a, b, c]);
	expect(stepsAfter([block], { add: { id: 'x' }, after: 'a' })).toEqual([
		{ id: 'block', parallel: [[a, { id: 'x' }, b], [c]] }
	]);
	expect(stepsAfter([{ id: 'x' }], { add: block, before: 'x' })).toEqual([block, { id: 'x' }]);
});

test('add refuses ids that are taken, and neighbors that are not there', () => {
	expect(refusal([a], { add: a, before: 'a' })).toMatch(
		'duplicate-id: There is a step `a` already.'
	);
	expect(refusal([a, b], { add: block, before: 'a' })).toMatch('duplicate-id');
	expect(refusal([a], { add: { id: 'end' }, before: 'a' })).toBe(
		'duplicate-id: `end` is a word of arrows, not an id.'
	);
	expect(refusal([a], { add: b, before: 'x' })).toMatch('unknown-step');
	expect(refusal([a], { add: b })).toMatch('no-place');
});

test('move: arrows stay with their steps, both ways', () => {
	expect(stepsAfter([a, b, c, back], { move: 'd', before: 'a' })).toEqual([back, a, b, c]);
	expect(stepsAfter([a, b, c, back], { move: 'b', after: 'c' })).toEqual([a, c, b, back]);
	expect(stepsAfter([block, back], { move: 'd', after: 'c' })).toEqual([
		{
			id: 'block',
			parallel: [
				[a, b],
				[c, back]
			]
		}
	]);
});

test('move: an emptied lane goes', () => {
	expect(stepsAfter([block, back], { move: 'c', before: 'd' })).toEqual([
		{ id: 'block', parallel: [[a, b]] },
		c,
		back
	]);
});

test('move refuses a place that is none', () => {
	expect(refusal([a, b], { move: 'a', before: 'a' })).toMatch(
		"no-place: a can't go beside itself."
	);
	expect(refusal([block, back], { move: 'block', before: 'a' })).toMatch('no-place');
	expect(refusal([a, b], { move: 'x', before: 'a' })).toMatch('unknown-step');
	expect(refusal([a, b], { move: 'a', before: 'x' })).toMatch('unknown-step');
	expect(refusal([a, b], { move: 'a' })).toMatch('no-place');
	expect(refusal([{ id: 'one', parallel: [[a]] }, b], { move: 'a', before: 'b' })).toMatch(
		'empty-block'
	);
	expect(refusal([{ ...block, join: 2 }, back], { move: 'c', before: 'd' })).toMatch(
		'join-over-lanes'
	);
	const rejects = { id: 'r', next: [{ to: 'reject', share: 0.1 }] };
	expect(refusal([{ id: 'g', parallel: [[a, rejects], [b]] }, c], { move: 'r', before: 'c' })).toBe(
		'reject-outside: r rejects from g, and would no longer be in it.'
	);
});
