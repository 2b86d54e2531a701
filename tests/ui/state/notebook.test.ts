import type { Move } from '#sim';
import { describe, expect, test } from 'vitest';
import { changePeople } from '../../../src/lib/state/commands/people.ts';
import {
	deleteRedesign,
	setMoves,
	setStatus,
	setWhy,
	shiftMove,
	shiftRedesign,
	tryReplace
} from '../../../src/lib/state/commands/redesign.ts';
import { replaceDocument } from '../../../src/lib/state/commands/stream.ts';
import { Notebook } from '../../../src/lib/state/notebook.svelte.ts';
import { stream } from '../text/figures.ts';

const people = (capacity: number) =>
	changePeople('team', { capacity }, `set Maintainers to ${capacity}`);

describe('the notebook', () => {
	test('a drag is one entry, and undo leads back before it', () => {
		const notebook = new Notebook(stream);
		for (const capacity of [3, 4, 5]) notebook.preview(people(capacity));
		expect(notebook.document.people!.team.capacity).toBe(5);
		expect(notebook.committed).toBe(stream);
		notebook.apply(people(5));
		expect(notebook.undoLabel).toBe('set Maintainers to 5');
		notebook.undo();
		expect(notebook.document).toBe(stream);
		expect(notebook.undoLabel).toBeNull();
		expect(notebook.redoLabel).toBe('set Maintainers to 5');
	});

	test('a visit changes nothing, until it is made one’s own', () => {
		const notebook = new Notebook(stream);
		notebook.visit({ ...stream, name: 'Theirs' });
		notebook.apply(people(9));
		notebook.preview(people(9));
		expect(notebook.document.people!.team.capacity).toBe(2);
		notebook.adopt();
		notebook.apply(people(9));
		expect(notebook.document.people!.team.capacity).toBe(9);
	});

	test('after a visit everything is as before it, with what can be undone', () => {
		const other = { ...stream.redesigns![0], id: 'other' };
		const notebook = new Notebook({ ...stream, redesigns: [stream.redesigns![0], other] });
		notebook.apply(people(5));
		notebook.show('other');
		const { opened } = notebook;
		notebook.preview(people(6));
		notebook.visit({ ...stream, name: 'Theirs' });
		expect(notebook.undoLabel).toBeNull();
		expect(notebook.hasOwn).toBe(true);
		notebook.undo();
		notebook.visit({ ...stream, name: 'Another' });
		expect(notebook.document.name).toBe('Another');
		notebook.leave();
		expect(notebook.isVisit).toBe(false);
		expect(notebook.document.people!.team.capacity).toBe(5);
		expect(notebook.redesign).toBe('other');
		expect(notebook.opened).toBe(opened);
		expect(notebook.undoLabel).toBe('set Maintainers to 5');
		notebook.undo();
		expect(notebook.document.people!.team.capacity).toBe(2);
	});

	test('what was there before a visit comes back by Undo, also after it was made one’s own', () => {
		for (const isOpened of [false, true]) {
			const notebook = new Notebook(stream);
			notebook.apply(people(5));
			notebook.visit({ ...stream, name: 'Theirs' });
			const file = { ...stream, name: 'File' };
			if (isOpened) notebook.open(file, replaceDocument(file));
			else notebook.adopt('make it mine');
			expect(notebook.document.name).toBe(isOpened ? 'File' : 'Theirs');
			notebook.undo();
			expect(notebook.document.people!.team.capacity).toBe(5);
			notebook.undo();
			expect(notebook.document).toBe(stream);
		}
	});

	test('knows whether anybody did anything', () => {
		const notebook = new Notebook(stream);
		notebook.visit({ ...stream, name: 'Theirs' });
		notebook.leave();
		expect(notebook.isTouched).toBe(false);
		expect(notebook.hasOwn).toBe(false);
		notebook.apply(people(5));
		notebook.undo();
		expect(notebook.isTouched).toBe(true);
		const reader = new Notebook(stream);
		reader.visit({ ...stream, name: 'Theirs' });
		reader.adopt();
		expect(reader.isTouched).toBe(true);
		expect(reader.undoLabel).toBeNull();
	});

	test('opening another document is something to undo', () => {
		const notebook = new Notebook(stream);
		const other = { ...stream, name: 'Other', redesigns: [] };
		notebook.open(other, replaceDocument(other));
		expect(notebook.document.name).toBe('Other');
		expect(notebook.redesign).toBeNull();
		notebook.undo();
		expect(notebook.document).toBe(stream);
		expect(notebook.redesign).toBe('idea');
	});

	test('issues and scenarios are derived from what is on the page', () => {
		const notebook = new Notebook(stream);
		expect(notebook.scenario('idea').steps).toHaveLength(1);
		const { moves } = stream.redesigns![0];
		notebook.apply(setMoves('idea', [...moves, { remove: 'nothing' }], 'x'));
		expect(notebook.issuesOf('idea')).toHaveLength(1);
		expect(notebook.issuesOf(null)).toEqual([]);
		expect(notebook.question!.redesigns).toEqual([]);
		expect(notebook.toFile().view).toEqual({ redesign: 'idea' });
	});
});

describe('the pair', () => {
	const [idea] = stream.redesigns!;
	const two = { ...stream, redesigns: [idea, { ...idea, id: 'other' }] };

	test('is the stream as it is and the first redesign, until somebody chooses', () => {
		expect(new Notebook(two).pair).toEqual({ from: 'baseline', to: 'idea' });
		expect(new Notebook({ ...stream, redesigns: [] }).pair).toEqual({ from: 'baseline', to: null });
	});

	test('can be any two, and travels', () => {
		const notebook = new Notebook(two);
		notebook.compare({ from: 'idea', to: 'other' });
		expect(notebook.redesign).toBe('other');
		expect(notebook.toFile().view).toEqual({ redesign: 'other', against: 'idea' });
		expect(new Notebook(notebook.toFile()).pair).toEqual({ from: 'idea', to: 'other' });
		notebook.compare({ from: 'idea', to: 'baseline' });
		expect(notebook.redesign).toBe('idea');
		expect(new Notebook(notebook.toFile()).pair).toEqual({ from: 'idea', to: 'baseline' });
	});

	test('never stands beside itself', () => {
		const notebook = new Notebook(two);
		notebook.compare({ from: 'idea', to: 'idea' });
		expect(notebook.pair).toEqual({ from: 'idea', to: 'baseline' });
		notebook.show('idea');
		expect(notebook.pair).toEqual({ from: 'baseline', to: 'idea' });
		notebook.compare({ from: 'other', to: 'idea' });
		notebook.apply(deleteRedesign(two.redesigns[1]));
		expect(notebook.pair).toEqual({ from: 'baseline', to: 'idea' });
	});

	test('of old links is read as before', () => {
		expect(new Notebook({ ...two, view: { redesign: 'other' } }).pair).toEqual({
			from: 'baseline',
			to: 'other'
		});
		const odd = { redesign: 'gone', against: 7 };
		expect(new Notebook({ ...two, view: odd }).pair).toEqual({ from: 'baseline', to: 'idea' });
	});
});

describe('blinking', () => {
	test('begins with the second, goes on by hand, and ends', () => {
		const { blink } = new Notebook(stream);
		const seen = [blink.side];
		for (const at of [0, 1000, 2000]) {
			blink.press(at);
			blink.press(at + 30);
			blink.release(at + 60);
			seen.push(blink.side);
		}
		expect(seen).toEqual([null, 'to', 'from', 'to']);
		blink.stop();
		expect(blink.side).toBeNull();
	});

	test('of a key that was held was only a look', () => {
		const { blink } = new Notebook(stream);
		blink.press(0);
		expect(blink.side).toBe('to');
		blink.release(900);
		expect(blink.side).toBeNull();
	});
});

describe('redesigns', () => {
	const [idea] = stream.redesigns!;
	const moves: Move[] = [
		{ add: { id: 'x' }, after: 'code' },
		{ change: 'x', to: { time: '1h' } }
	];
	const document = {
		...stream,
		redesigns: [
			{ ...idea, moves },
			{ ...idea, id: 'other' }
		]
	};
	const order = (notebook: Notebook) => notebook.document.redesigns!.map(({ id }) => id);

	test('change places, and stay where there is none', () => {
		const notebook = new Notebook(document);
		notebook.apply(shiftRedesign(document.redesigns[0], 1));
		expect(order(notebook)).toEqual(['other', 'idea']);
		expect(notebook.undoLabel).toBe('move “Side by side” down');
		notebook.apply(shiftRedesign(document.redesigns[0], 1));
		expect(order(notebook)).toEqual(['other', 'idea']);
		notebook.undo();
		expect(order(notebook)).toEqual(['idea', 'other']);
	});

	test('are decided, with a reason that can be taken back', () => {
		const notebook = new Notebook(document);
		notebook.apply(setStatus(document.redesigns[0], 'rejected'));
		notebook.apply(setWhy(document.redesigns[0], ' too dear '));
		expect(notebook.document.redesigns![0]).toMatchObject({ status: 'rejected', why: 'too dear' });
		notebook.apply(setWhy(document.redesigns[0], ' '));
		expect(notebook.document.redesigns![0]).not.toHaveProperty('why');
	});

	test('a move is replaced where it fits; what it does to later ones is said at their place', () => {
		expect(tryReplace(document, 'idea', 0, { remove: 'nothing' }).ok).toBe(false);
		expect(tryReplace(document, 'idea', 0, { add: { id: 'y' }, after: 'code' }).ok).toBe(true);
		const notebook = new Notebook(document);
		notebook.apply(shiftMove(document.redesigns[0], 1, -1));
		expect(notebook.document.redesigns![0].moves).toEqual([moves[1], moves[0]]);
		expect(notebook.issuesOf('idea')[0].path).toContain('moves[0]');
	});

	test('where there are many, two of them are a question of their own', () => {
		const many = Array.from({ length: 8 }, (_, i) => ({ ...idea, id: `idea-${i}`, moves: [] }));
		const notebook = new Notebook({ ...stream, redesigns: many });
		const key = notebook.question!.key;
		expect(notebook.question!.pairs).toBeUndefined();
		notebook.compare({ from: 'idea-1', to: 'idea-2' });
		expect(notebook.question!.pairs).toContainEqual(['idea-1', 'idea-2']);
		const pair = notebook.question!.key;
		expect(pair).not.toBe(key);
		notebook.compare({ from: 'idea-2', to: 'idea-1' });
		expect(notebook.question!.key).toBe(pair);
		notebook.compare({ from: 'baseline', to: 'idea-2' });
		expect(notebook.question!.key).toBe(key);
	});
});
