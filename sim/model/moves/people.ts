import type { Result } from '../issue.ts';
import type { Move, StreamDocument } from '../schema.ts';
import { setFields } from './record.ts';

/** `{"people": id, "to": {fields}}`: fields of a pool, each replaced whole, null takes one away; a new id adds a pool. */
export function people(
	document: StreamDocument,
	{ people: id, to }: Extract<Move, { people: string }>
): Result<StreamDocument> {
	const pool = setFields(document.people?.[id] ?? {}, to);
	return { ok: true, value: { ...document, people: { ...document.people, [id]: pool } } };
}
