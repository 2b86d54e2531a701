// Undo as a stack of documents: cheap, because commands share what they do not change.
import type { StreamDocument } from '#sim';

interface Entry {
	/** What was done, as Undo says it. */
	label: string;
	/** The document on the other side of it. */
	document: StreamDocument;
}

export interface History {
	past: Entry[];
	future: Entry[];
}

const DEPTH = 200;

export function createHistory(): History {
	return { past: [], future: [] };
}

/** After a change from `before`: it can be undone, and what was undone before it is gone. */
export function record(history: History, label: string, before: StreamDocument): History {
	return { past: [...history.past, { label, document: before }].slice(-DEPTH), future: [] };
}

/** The last change went on: it is still one entry, with a new label. */
export function relabel(history: History, label: string): History {
	const past = history.past.with(-1, { ...history.past.at(-1)!, label });
	return { past, future: [] };
}

/** One step back from `current`; null where there is nothing to undo. */
export function undo(history: History, current: StreamDocument) {
	const last = history.past.at(-1);
	if (!last) return null;
	return {
		document: last.document,
		history: {
			past: history.past.slice(0, -1),
			future: [...history.future, { label: last.label, document: current }]
		}
	};
}

/** One step forward again; null where nothing was undone. */
export function redo(history: History, current: StreamDocument) {
	const next = history.future.at(-1);
	if (!next) return null;
	return {
		document: next.document,
		history: {
			past: [...history.past, { label: next.label, document: current }],
			future: history.future.slice(0, -1)
		}
	};
}
