import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from '#sim';
import {
	addNote,
	createNoteId,
	deleteNote,
	listNotes,
	moveNote,
	readProse,
	writeNote,
	writeProse
} from '../../../src/lib/state/commands/notes.ts';
import { readSource } from '../../../src/lib/text/source.ts';
import { stream } from '../text/figures.ts';

const CELLS = ['title', 'map', 'compare'];
const sourced = { ...stream, notes: 'Counted by hand.' };

test('notes are inserted, written, moved past notes and cells, and deleted; where numbers come from stays', () => {
	let document = addNote('n-1', 'map').change(sourced);
	document = addNote(createNoteId(document), 'map').change(document);
	document = writeNote('n-1', 'one').change(writeNote('n-2', 'two').change(document));
	expect(listNotes(document).map(({ id }) => id)).toEqual(['n-2', 'n-1']);
	const down = moveNote('n-2', 1, CELLS).change(document);
	expect(listNotes(down)).toEqual([
		{ id: 'n-1', after: 'map', text: 'one' },
		{ id: 'n-2', after: 'map', text: 'two' }
	]);
	const past = moveNote('n-2', 1, CELLS).change(down);
	expect(listNotes(past).find(({ id }) => id === 'n-2')?.after).toBe('compare');
	expect(moveNote('n-2', 1, CELLS).change(past)).toBe(past);
	const gone = deleteNote('n-1').change(deleteNote('n-2').change(past));
	expect(listNotes(gone)).toEqual([]);
	for (const each of [document, down, past, gone]) {
		expect(readSource(each)).toEqual(['Counted by hand.']);
		expect(parseDocument(each).ok).toBe(true);
	}
});

test('up and down are each other’s way back', () => {
	const step = fc.record({
		id: fc.constantFrom('n-1', 'n-2', 'n-3'),
		by: fc.constantFrom(1 as const, -1 as const)
	});
	const start = ['n-1', 'n-2', 'n-3'].reduce(
		(d, id, i) => addNote(id, CELLS[i % 2]).change(d),
		stream
	);
	const places = (document: typeof stream) =>
		CELLS.map((cell) =>
			listNotes(document)
				.filter((n) => n.after === cell)
				.map((n) => n.id)
		);
	fc.assert(
		fc.property(fc.array(step, { maxLength: 12 }), step, (before, { id, by }) => {
			const here = before.reduce((d, each) => moveNote(each.id, each.by, CELLS).change(d), start);
			const there = moveNote(id, by, CELLS).change(here);
			if (there === here) return;
			expect(places(moveNote(id, by === 1 ? -1 : 1, CELLS).change(there))).toEqual(places(here));
		})
	);
});

test('a cell has one prose; nothing written is nothing kept', () => {
	const written = writeProse('map', 'As it *is*.').change(sourced);
	expect(readProse(written, 'map')).toBe('As it *is*.');
	const again = writeProse('map', 'Better.').change(written);
	expect(again.notes).toEqual(['Counted by hand.', { in: 'map', text: 'Better.' }]);
	expect(writeProse('map', ' ').change(again).notes).toEqual(['Counted by hand.']);
	expect(writeProse('map', 'Better.').change(again)).toBe(again);
});
