import type { Result } from '../issue.ts';
import type { Move, StreamDocument } from '../schema.ts';
import { setFields } from './record.ts';

/** `{"flaw": id, "to": {fields}}`: fields of a flaw, each replaced whole, null takes one away; a new id adds one. */
export function flaw(
	document: StreamDocument,
	{ flaw: id, to }: Extract<Move, { flaw: string }>
): Result<StreamDocument> {
	const changed = setFields(document.flaws?.[id] ?? {}, to);
	return { ok: true, value: { ...document, flaws: { ...document.flaws, [id]: changed } } };
}
