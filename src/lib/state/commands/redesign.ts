// Commands about redesigns and their moves.
import type { Move, RedesignDocument, StreamDocument } from '#sim';
import type { Command } from './command.ts';

function withRedesign(
	document: StreamDocument,
	id: string,
	change: (redesign: RedesignDocument) => RedesignDocument
): StreamDocument {
	return {
		...document,
		redesigns: (document.redesigns ?? []).map((r) => (r.id === id ? change(r) : r))
	};
}

/** An id that no redesign has yet. */
export function createRedesignId(document: StreamDocument, wanted = 'idea'): string {
	const taken = new Set((document.redesigns ?? []).map((r) => r.id));
	let n = 1;
	while (taken.has(`${wanted}-${n}`)) n++;
	return `${wanted}-${n}`;
}

export function addRedesign(id: string, name: string): Command {
	return {
		label: 'add an idea',
		change: (document) => ({
			...document,
			redesigns: [...(document.redesigns ?? []), { id, name, moves: [] }]
		})
	};
}

export function duplicateRedesign(redesign: RedesignDocument, id: string): Command {
	const name = redesign.name ?? redesign.id;
	return {
		label: `duplicate “${name}”`,
		change: (document) => ({
			...document,
			redesigns: (document.redesigns ?? []).flatMap((r) =>
				r.id === redesign.id
					? [r, { ...r, id, name: `${name}, and more`, status: 'proposed' }]
					: [r]
			)
		})
	};
}

export function deleteRedesign(redesign: RedesignDocument): Command {
	return {
		label: `delete “${redesign.name ?? redesign.id}”`,
		change: (document) => ({
			...document,
			redesigns: (document.redesigns ?? []).filter((r) => r.id !== redesign.id)
		})
	};
}

export function renameRedesign(id: string, name: string): Command {
	return {
		label: `rename an idea to “${name}”`,
		change: (document) => withRedesign(document, id, (r) => ({ ...r, name }))
	};
}

/** Puts these moves in place of all that the redesign has. */
export function setMoves(id: string, moves: Move[], label: string): Command {
	return { label, change: (document) => withRedesign(document, id, (r) => ({ ...r, moves })) };
}

export function addMove(id: string, move: Move, label: string): Command {
	return {
		label,
		change: (document) => withRedesign(document, id, (r) => ({ ...r, moves: [...r.moves, move] }))
	};
}

export function replaceMove(id: string, index: number, move: Move, label: string): Command {
	return {
		label,
		change: (document) =>
			withRedesign(document, id, (r) => ({
				...r,
				moves: r.moves.map((m, i) => (i === index ? move : m))
			}))
	};
}

export function removeMove(id: string, index: number): Command {
	return {
		label: 'take a move back',
		change: (document) =>
			withRedesign(document, id, (r) => ({ ...r, moves: r.moves.toSpliced(index, 1) }))
	};
}
