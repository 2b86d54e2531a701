import type { Result } from '../issue.ts';
import type { Move, StreamDocument } from '../schema.ts';
import { askFor } from '../suggest.ts';
import { refuse } from './refusal.ts';

/** `{"capacity": pool, "to": n}`: how many of these people serve at once. */
export function capacity(
	document: StreamDocument,
	{ capacity: id, to }: Extract<Move, { capacity: string }>
): Result<StreamDocument> {
	const pool = document.people?.[id];
	if (!pool) {
		const known = Object.keys(document.people ?? {});
		return refuse(
			'unknown-people',
			`There are no people \`${id}\`.`,
			askFor(id, known) ||
				(known.length
					? `There are ${known.join(', ')}.`
					: `First add them: {"people": "${id}", "to": {"capacity": ${to}}}.`)
		);
	}
	return {
		ok: true,
		value: { ...document, people: { ...document.people, [id]: { ...pool, capacity: to } } }
	};
}
