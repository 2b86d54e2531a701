import type { Result } from '../issue.ts';
import type { Move, StreamDocument } from '../schema.ts';
import { setFields } from './record.ts';
import { refuse } from './refusal.ts';

/** `{"work": id, "to": {fields}}`: fields of a kind of work, each replaced whole, null takes one away; a new id adds one. */
export function work(
	document: StreamDocument,
	{ work: id, to }: Extract<Move, { work: string }>
): Result<StreamDocument> {
	const { arrives, ...rest } = setFields<Partial<StreamDocument['work'][string]>>(
		document.work[id] ?? {},
		to
	);
	if (!arrives)
		return refuse(
			'no-arrivals',
			id in document.work
				? `\`${id}\` would be work that never arrives.`
				: `\`${id}\` is a new kind of work, and nothing says how it arrives.`,
			'Say how it arrives: "arrives": {"perWeek": 10}. To stop it: {"perWeek": 0}.'
		);
	return {
		ok: true,
		value: { ...document, work: { ...document.work, [id]: { ...rest, arrives } } }
	};
}
