import fc from 'fast-check';
import { applyMoves, check, type Move, type StreamDocument } from '#sim';
import { describe, expect, test } from 'vitest';
import {
	createStep,
	dropBeside,
	findPlace,
	moveBy,
	runBeside,
	sendBack,
	stopSending
} from '../../../src/lib/state/commands/arrange.ts';
import { createId } from '../../../src/lib/state/ids.ts';
import { isBlock, listNodes } from '../../../src/lib/text/names.ts';

const base: StreamDocument = {
	streamwise: 1,
	name: 'Letters',
	unit: 'h',
	people: { staff: { capacity: 3 } },
	work: { letter: { arrives: { perWeek: 20 } } },
	steps: ['a', 'b', 'c', 'd'].map((id) => ({ id, by: 'staff', time: '1h' })),
	run: { horizon: '26wk' }
};

function after(document: StreamDocument, moves: Move[]): StreamDocument {
	const result = applyMoves(document, moves);
	if (!result.ok) throw new Error(JSON.stringify(result.issues));
	return result.value.document;
}
/** “a (b | c) d”: lists in order, lanes between bars. */
function draw(steps: StreamDocument['steps']): string {
	const say = (node: (typeof steps)[number]): string =>
		isBlock(node) ? `(${node.parallel.map(draw).join(' | ')})` : node.id;
	return steps.map(say).join(' ');
}

describe('side by side', () => {
	test.each([
		[['b', 'c'], 'a (b | c) d'],
		[['c', 'b'], 'a (c | b) d'],
		[['a', 'd'], '(a | d) b c'],
		[['d', 'a', 'b'], '(d | a | b) c']
	])('%j: %s', (ids, drawn) => {
		const { steps } = after(base, runBeside(base.steps, ids));
		expect(draw(steps)).toBe(drawn);
	});

	test('dropped on another, above or beneath it', () => {
		const drop = (side: 'above' | 'beneath') =>
			draw(after(base, dropBeside(base.steps, 'd', 'b', side, true)).steps);
		expect(drop('above')).toBe('a (d | b) c');
		expect(drop('beneath')).toBe('a (b | d) c');
	});

	test('dropped on a lane: one lane more in the stream as it is, a block of two in a redesign', () => {
		const block = after(base, [{ parallel: ['b', 'c'] }]);
		const drop = (isBaseline: boolean) =>
			draw(after(block, dropBeside(block.steps, 'd', 'b', 'beneath', isBaseline)).steps);
		expect(drop(true)).toBe('a (b | d | c)');
		expect(drop(false)).toBe('a ((b | d) | c)');
	});

	test('whatever is dropped on whatever: it fits or is refused, and no step is lost or doubled', () => {
		const nested = after(base, [{ parallel: ['b', 'c'] }, { parallel: ['b-c', 'd'] }]);
		const ids = listNodes(nested.steps).map(({ id }) => id);
		fc.assert(
			fc.property(
				fc.constantFrom(...ids),
				fc.constantFrom(...ids),
				fc.constantFrom('above' as const, 'beneath' as const),
				fc.boolean(),
				(id, onto, side, isBaseline) => {
					fc.pre(id !== onto);
					const result = applyMoves(nested, dropBeside(nested.steps, id, onto, side, isBaseline));
					if (!result.ok) return;
					const left = listNodes(result.value.document.steps).filter((node) => !isBlock(node));
					expect(left.map((node) => node.id).sort()).toEqual(['a', 'b', 'c', 'd']);
				}
			)
		);
	});
});

describe('one place on', () => {
	test('in its list, and out of its lane', () => {
		const block = after(base, [{ parallel: ['b', 'c'] }]);
		const step = (id: string, by: -1 | 1) =>
			draw(after(block, [moveBy(block.steps, id, by)!]).steps);
		expect(step('d', -1)).toBe('a d (b | c)');
		expect(step('c', 1)).toBe('a (b) c d');
		expect(moveBy(block.steps, 'a', -1)).toBeNull();
		expect(moveBy(block.steps, 'nobody', 1)).toBeNull();
	});
});

describe('sent back', () => {
	test('a share of it, changed, and no longer', () => {
		const there = after(base, [sendBack(base.steps[3], 'b')]);
		expect(there.steps[3].next).toEqual([{ to: 'b', share: 0.1 }]);
		expect(check(there).filter(({ severity }) => severity === 'error')).toEqual([]);
		const more = after(there, [sendBack(there.steps[3], 'b', 0.3)]);
		expect(more.steps[3].next).toEqual([{ to: 'b', share: 0.3 }]);
		expect(after(more, [stopSending(more.steps[3], 'b')]).steps[3]).toEqual(base.steps[3]);
	});
});

describe('a new step', () => {
	test.each([
		['Check the form', 'check-the-form'],
		['Prüfung', 'prufung'],
		['検査', '検査'],
		['  ', 'step'],
		['End', 'end-2'],
		['A', 'a-2'],
		['New gate', 'new-gate-2']
	])('“%s” is %s', (name, id) => {
		const file: StreamDocument = {
			...base,
			redesigns: [{ id: 'r', moves: [{ add: { id: 'new-gate' }, after: 'a' }] }]
		};
		expect(createId(file, name, 'step')).toBe(id);
	});

	test('is done by its neighbor’s people, and a guess', () => {
		const { steps } = after(base, [{ add: createStep(base, 'Copy', base.steps[0]), after: 'a' }]);
		expect(findPlace(steps, 'copy')).toMatchObject({
			index: 1,
			node: { by: 'staff', measured: { how: 'guessed' } }
		});
	});
});
