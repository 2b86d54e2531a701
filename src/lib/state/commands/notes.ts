// What is written about the stream: free notes after a cell, and prose in it. Texts that say where the numbers come
// from stand first in the same list.
import type { NoteDocument, StreamDocument } from '#sim';
import type { Command } from './command.ts';
import { UNDO } from '../../text/undo.ts';

export type FreeNote = Extract<NoteDocument, { after: string }>;
type Entry = string | NoteDocument;

function entriesOf({ notes }: StreamDocument): Entry[] {
	return notes === undefined ? [] : typeof notes === 'string' ? [notes] : notes;
}

function isFree(entry: Entry): entry is FreeNote {
	return typeof entry === 'object' && 'after' in entry;
}

/** Free notes in their order. */
export function listNotes(document: StreamDocument): FreeNote[] {
	return entriesOf(document).filter(isFree);
}

/** What is written in a cell; empty for nothing. */
export function readProse(document: StreamDocument, cell: string): string {
	for (const entry of entriesOf(document))
		if (typeof entry === 'object' && 'in' in entry && entry.in === cell) return entry.text;
	return '';
}

function withEntries(document: StreamDocument, notes: Entry[]): StreamDocument {
	const { notes: _, ...rest } = document;
	return notes.length ? { ...rest, notes } : rest;
}

export function createNoteId(document: StreamDocument): string {
	const taken = new Set(listNotes(document).map((note) => note.id));
	let n = 1;
	while (taken.has(`n-${n}`)) n++;
	return `n-${n}`;
}

/** An empty note as the first after a cell. */
export function addNote(id: string, after: string): Command {
	return {
		label: UNDO.addNote,
		change: (document) => {
			const entries = entriesOf(document);
			const note: FreeNote = { id, after, text: '' };
			const first = entries.findIndex((entry) => isFree(entry) && entry.after === after);
			return withEntries(document, entries.toSpliced(first < 0 ? entries.length : first, 0, note));
		}
	};
}

export function writeNote(id: string, text: string): Command {
	return {
		label: UNDO.writeNote,
		gesture: `note:${id}`,
		change: (document) => {
			const now = listNotes(document).find((note) => note.id === id);
			if (!now || now.text === text) return document;
			return withEntries(
				document,
				entriesOf(document).map((entry) => (entry === now ? { ...now, text } : entry))
			);
		}
	};
}

export function deleteNote(id: string): Command {
	return {
		label: UNDO.deleteNote,
		change: (document) =>
			withEntries(
				document,
				entriesOf(document).filter((entry) => !isFree(entry) || entry.id !== id)
			)
	};
}

/** Where a note goes, one place up or down: past its neighbor, or past a cell. Null: there is no further. */
function placeBeside(
	document: StreamDocument,
	id: string,
	by: 1 | -1,
	cells: readonly string[]
): { after: string; before: FreeNote | null } | null {
	const notes = listNotes(document);
	const note = notes.find((each) => each.id === id);
	if (!note) return null;
	const beside = notes.filter((each) => each.after === note.after);
	const at = beside.indexOf(note);
	if (by === -1 && at > 0) return { after: note.after, before: beside[at - 1] };
	if (by === 1 && at < beside.length - 1)
		return { after: note.after, before: beside[at + 2] ?? null };
	const cell = cells[cells.indexOf(note.after) + by];
	if (cell === undefined || !cells.includes(note.after)) return null;
	const there = notes.filter((each) => each.after === cell);
	return { after: cell, before: by === 1 ? (there[0] ?? null) : null };
}

export function canMoveNote(
	document: StreamDocument,
	id: string,
	by: 1 | -1,
	cells: readonly string[]
): boolean {
	return placeBeside(document, id, by, cells) !== null;
}

/** Moves a note one place up or down; `cells` are those of the notebook, in their order. */
export function moveNote(id: string, by: 1 | -1, cells: readonly string[]): Command {
	return {
		label: UNDO.moveNote(by === 1),
		change: (document) => {
			const place = placeBeside(document, id, by, cells);
			if (!place) return document;
			const note = listNotes(document).find((each) => each.id === id)!;
			const others = entriesOf(document).filter((entry) => entry !== note);
			const at = place.before ? others.indexOf(place.before) : others.length;
			return withEntries(document, others.toSpliced(at, 0, { ...note, after: place.after }));
		}
	};
}

/** Writes in a cell; empty takes it away. */
export function writeProse(cell: string, text: string): Command {
	return {
		label: UNDO.writeProse,
		gesture: `prose:${cell}`,
		change: (document) => {
			if (readProse(document, cell) === text) return document;
			const others = entriesOf(document).filter(
				(entry) => typeof entry === 'string' || !('in' in entry) || entry.in !== cell
			);
			return withEntries(document, text.trim() ? [...others, { in: cell, text }] : others);
		}
	};
}
