import type { Result } from '../issue.ts';
import type { Move, StreamDocument } from '../schema.ts';
import { askFor } from '../suggest.ts';
import { refuse } from './refusal.ts';

/** `{"drop": duty}`: what these people did beside the stream is no longer done. */
export function drop(
	document: StreamDocument,
	{ drop: id }: Extract<Move, { drop: string }>
): Result<StreamDocument> {
	const pools = Object.entries(document.people ?? {});
	const known = pools.flatMap(([, pool]) => pool.duties ?? []).map((duty) => duty.id);
	if (!known.includes(id))
		return refuse(
			'unknown-duty',
			`There is no duty \`${id}\`.`,
			askFor(id, known) ||
				(known.length ? `There are ${known.join(', ')}.` : 'Nobody has duties here.')
		);
	const people: NonNullable<StreamDocument['people']> = { ...document.people };
	for (const [pool, { duties, ...fields }] of pools)
		if (duties) people[pool] = { ...fields, duties: duties.filter((duty) => duty.id !== id) };
	return { ok: true, value: { ...document, people } };
}
