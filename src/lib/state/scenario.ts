// A stream as one of its scenarios makes it.
import { applyMoves, type StreamDocument } from '#sim';

/** The stream as it is for `baseline`, for what it does not have, and where the moves do not fit. */
export function scenarioOf(document: StreamDocument, id: string): StreamDocument {
	const moves = document.redesigns?.find((redesign) => redesign.id === id)?.moves;
	if (!moves) return document;
	const result = applyMoves(document, moves);
	return result.ok ? result.value.document : document;
}
