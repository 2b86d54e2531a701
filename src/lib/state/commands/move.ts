// One vocabulary for the map, its list and the forms: a move, made on the stream as it is or added to a redesign.
import {
	applyMoves,
	check,
	type Issue,
	type Move,
	type RedesignDocument,
	type Result,
	type StreamDocument
} from '#sim';
import { labelMove } from '../../text/moveLabels.ts';
import { nameIssues } from '../../text/issueNames.ts';
import { redesignOf } from '../question.ts';
import type { Command } from './command.ts';

/** What a move changes: a redesign, by its id; null: the stream as it is. */
export type Target = string | null;

/** What moves would do. */
export interface Trial {
	/** The notebook after them. */
	document: StreamDocument;
	/** The stream that they lead to: as it is, or as the redesign makes it. */
	stream: StreamDocument;
	/** Ids of steps and blocks that they take out, and of those that go with them. */
	removed: string[];
	/** Redesigns that fit the stream now and no longer would. */
	broken: RedesignDocument[];
}

/**
 * Tries moves out, in order. Refused, with the reason in words, where one does not fit, and where the stream would have
 * an error that it doesn't have now: shares over 1, a way that never ends.
 */
export function tryMoves(document: StreamDocument, moves: Move[], target: Target): Result<Trial> {
	const redesign = document.redesigns?.find(({ id }) => id === target);
	const before = applyMoves(document, redesign?.moves ?? []);
	if (!before.ok) return refuse(document, before.issues);
	const after = applyMoves(before.value.document, moves);
	if (!after.ok) return refuse(before.value.document, after.issues);
	const { document: stream, removed } = after.value;
	const next = redesign ? withMoves(document, redesign.id, moves) : stream;

	const known = new Set(errorsOf(document).map((issue) => subject(issue, document)));
	const added = errorsOf(next).filter((issue) => !known.has(subject(issue, next)));
	const own = added.filter((issue) => redesignOf(issue, next) === target);
	if (own.length) return refuse(stream, own);
	const broken = new Set(added.map((issue) => redesignOf(issue, next)));
	return {
		ok: true,
		value: {
			document: next,
			stream,
			removed,
			broken: (document.redesigns ?? []).filter(({ id }) => broken.has(id))
		}
	};
}

/** With the names of the stream that the move met, or of the one that it would make. */
function refuse(document: StreamDocument, issues: Issue[]): Result<never> {
	return { ok: false, issues: nameIssues(document, issues) };
}

/** Makes a move; where `tryMoves` refuses it, nothing happens. */
export function makeMove(document: StreamDocument, move: Move, target: Target): Command {
	return makeMoves(document, [move], target);
}

/** Makes several moves as one entry for Undo, by default labeled as the last of them. */
export function makeMoves(
	document: StreamDocument,
	moves: Move[],
	target: Target,
	label = labelMove(document, moves[moves.length - 1])
): Command {
	return {
		label,
		change: (current) => {
			const tried = tryMoves(current, moves, target);
			return tried.ok ? tried.value.document : current;
		}
	};
}

function withMoves(document: StreamDocument, id: string, moves: Move[]): StreamDocument {
	return {
		...document,
		redesigns: document.redesigns?.map((each) =>
			each.id === id ? { ...each, moves: [...each.moves, ...moves] } : each
		)
	};
}

function errorsOf(document: StreamDocument): Issue[] {
	return check(document).filter(({ severity }) => severity === 'error');
}

/** Places shift with every move, sentences do not. */
function subject(issue: Issue, document: StreamDocument): string {
	return `${redesignOf(issue, document)} ${issue.code}: ${issue.message}`;
}
