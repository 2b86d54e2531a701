import { applyMoves, type Move, type StreamDocument } from '#sim';
import { describe, expect, test } from 'vitest';
import { makeMove, makeMoves, tryMoves } from '../../../src/lib/state/commands/move.ts';
import { listNodes } from '../../../src/lib/text/names.ts';
import { stream } from '../text/figures.ts';

const three: StreamDocument = {
	...stream,
	steps: [...stream.steps, { id: 'docs', name: 'Docs', by: 'team', time: '1h' }]
};
const ids = (document: StreamDocument) => document.steps.map(({ id }) => id);

describe('moves as commands', () => {
	test('on the stream as it is they change it, on a redesign they are added to it', () => {
		const move: Move = { move: 'docs', before: 'code' };
		expect(ids(makeMove(three, move, null).change(three))).toEqual(['docs', 'code', 'interface']);
		const after = makeMove(three, move, 'idea').change(three);
		expect(ids(after)).toEqual(ids(three));
		expect(after.redesigns![0].moves).toEqual([...three.redesigns![0].moves, move]);
	});

	test.each<[Move, string]>([
		[{ parallel: ['code', 'interface'] }, 'run “Code review” and “API review” side by side'],
		[{ merge: ['code', 'interface', 'docs'] }, 'merge three steps'],
		[{ remove: 'docs' }, 'remove “Docs”'],
		[{ move: 'docs', before: 'code' }, 'move “Docs” before “Code review”'],
		[{ add: { id: 'x', name: 'Check' }, after: 'docs' }, 'add “Check” after “Docs”'],
		[{ change: 'docs', to: { name: 'Papers' } }, 'rename “Docs” to “Papers”'],
		[{ change: 'docs', to: { by: null } }, 'automate “Docs”'],
		[{ capacity: 'team', to: 3 }, 'have 3 Maintainers'],
		[{ batch: 'docs', to: null }, 'no more batches at “Docs”'],
		[{ wip: 4 }, 'let in at most 4 at once']
	])('%j is labeled for Undo', (move, label) => {
		expect(makeMove(three, move, null).label).toBe(label);
	});

	test('what does not fit is refused in words, and changes nothing', () => {
		const kept = tryMoves(three, [{ remove: 'interface' }], null);
		expect(kept.ok).toBe(false);
		if (!kept.ok) expect(kept.issues[0].message).toContain('law');
		expect(makeMove(three, { remove: 'interface' }, null).change(three)).toBe(three);
		const apart = tryMoves(three, [{ parallel: ['code', 'docs'] }], null);
		expect(!apart.ok && apart.issues[0].code).toBe('not-neighbors');
	});

	test('so is what the stream could not run: shares over 1', () => {
		const next = [
			{ to: 'code', share: 0.7 },
			{ to: 'interface', share: 0.7 }
		];
		for (const target of [null, 'idea']) {
			const tried = tryMoves(three, [{ change: 'docs', to: { next } }], target);
			expect(tried.ok).toBe(false);
		}
	});

	test('an error that was there before is not this move’s', () => {
		const broken: StreamDocument = {
			...three,
			steps: three.steps.with(0, { id: 'code', name: 'Code review', by: 'nobody', time: '1h' })
		};
		expect(tryMoves(broken, [{ move: 'docs', before: 'code' }], null).ok).toBe(true);
	});

	test('says which redesigns no longer fit', () => {
		const tried = tryMoves(three, [{ move: 'docs', after: 'code' }], null);
		expect(tried.ok && tried.value.broken.map(({ id }) => id)).toEqual(['idea']);
	});

	test('several are one entry, each meeting what the one before left', () => {
		const moves: Move[] = [{ move: 'docs', after: 'code' }, { parallel: ['code', 'docs'] }];
		const command = makeMoves(three, moves, null);
		const after = command.change(three);
		expect(ids(after)).toEqual(['code-docs', 'interface']);
		expect(command.label).toContain('side by side');
		const applied = applyMoves(three, moves);
		expect(applied.ok && listNodes(applied.value.document.steps)).toEqual(listNodes(after.steps));
	});
});
