import type { Result } from '../issue.ts';
import type { Move, StreamDocument } from '../schema.ts';
import { setFields } from './record.ts';

/** `{"wip": n}`: so many inside at once, the rest waits before the door; null: no door. (A block's is a field of it.) */
export function wip(
	document: StreamDocument,
	move: Extract<Move, { wip: number | null }>
): Result<StreamDocument> {
	return {
		ok: true,
		value: setFields(document, { wip: move.wip === null ? null : { limit: move.wip } })
	};
}
