// Commands about redesigns and their moves.
import type { Move, RedesignDocument, Result, StreamDocument } from '#sim';
import { STATUS, type Status } from '../../text/status.ts';
import { withFields, type Command } from './command.ts';
import { tryMoves } from './move.ts';
import { UNDO } from '../../text/undo.ts';
import { IDEAS } from '../../text/ideas.ts';

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
		label: UNDO.addIdea,
		change: (document) => ({
			...document,
			redesigns: [...(document.redesigns ?? []), { id, name, moves: [] }]
		})
	};
}

export function duplicateRedesign(redesign: RedesignDocument, id: string): Command {
	const name = redesign.name ?? redesign.id;
	return {
		label: UNDO.duplicateIdea(name),
		change: (document) => ({
			...document,
			redesigns: (document.redesigns ?? []).flatMap((r) =>
				r.id === redesign.id ? [r, { ...r, id, name: IDEAS.copy(name), status: 'proposed' }] : [r]
			)
		})
	};
}

/** A change-over to it goes with it. */
export function deleteRedesign(redesign: RedesignDocument): Command {
	return {
		label: UNDO.deleteIdea(redesign.name ?? redesign.id),
		change: (document) => ({
			...document,
			redesigns: (document.redesigns ?? []).filter((r) => r.id !== redesign.id),
			...(document.run.switch?.to === redesign.id
				? { run: withFields(document.run, { switch: null }) }
				: {})
		})
	};
}

export function renameRedesign(id: string, name: string): Command {
	return {
		label: UNDO.renameIdea(name),
		change: (document) => withRedesign(document, id, (r) => ({ ...r, name }))
	};
}

/** Before or after its neighbor in the order of the file; the letters follow the order. */
export function shiftRedesign(redesign: RedesignDocument, by: 1 | -1): Command {
	return {
		label: UNDO.moveIdea(redesign.name ?? redesign.id, by > 0),
		change: (document) => {
			const all = document.redesigns ?? [];
			const from = all.findIndex((r) => r.id === redesign.id);
			const to = from + by;
			if (from < 0 || to < 0 || to >= all.length) return document;
			const others = all.toSpliced(from, 1);
			return { ...document, redesigns: others.toSpliced(to, 0, all[from]) };
		}
	};
}

/** What became of it; what is only proposed need not say so. */
export function setStatus(redesign: RedesignDocument, status: Status): Command {
	return {
		label: UNDO.status(redesign.name ?? redesign.id, STATUS[status].word),
		change: (document) => withRedesign(document, redesign.id, (r) => ({ ...r, status }))
	};
}

/** Why it is proposed, or why it was decided as it was; an empty text is taken away. */
export function setWhy(redesign: RedesignDocument, why: string): Command {
	const words = why.trim();
	return {
		label: UNDO.why(redesign.name ?? redesign.id),
		change: (document) =>
			withRedesign(document, redesign.id, (r) => withFields(r, { why: words || null }))
	};
}

/** Puts these moves in place of all that the redesign has. */
export function setMoves(id: string, moves: Move[], label: string): Command {
	return { label, change: (document) => withRedesign(document, id, (r) => ({ ...r, moves })) };
}

/** A move before or after its neighbor: moves apply in order. */
export function shiftMove(redesign: RedesignDocument, index: number, by: 1 | -1): Command {
	const { moves } = redesign;
	const others = moves.toSpliced(index, 1);
	const next = others.toSpliced(index + by, 0, moves[index]);
	return setMoves(redesign.id, next, UNDO.order(redesign.name ?? redesign.id));
}

/**
 * Whether a move fits in place of the one at `index`, as if it were the last: what it does to later moves is said at
 * their place, and they stay.
 */
export function tryReplace(
	document: StreamDocument,
	id: string,
	index: number,
	move: Move
): Result<unknown> {
	const before = withRedesign(document, id, (r) => ({ ...r, moves: r.moves.slice(0, index) }));
	return tryMoves(before, [move], id);
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
		label: UNDO.takeBack,
		change: (document) =>
			withRedesign(document, id, (r) => ({ ...r, moves: r.moves.toSpliced(index, 1) }))
	};
}
