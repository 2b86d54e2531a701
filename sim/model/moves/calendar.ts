import type { Result } from '../issue.ts';
import type { CalendarDocument, Move, StreamDocument } from '../schema.ts';
import { setFields } from './record.ts';
import { refuse } from './refusal.ts';

/** `{"calendar": id, "to": {"week": [lines]}}`: other hours; a new id adds a calendar. */
export function calendar(
	document: StreamDocument,
	{ calendar: id, to }: Extract<Move, { calendar: string }>
): Result<StreamDocument> {
	const { week } = setFields<Partial<CalendarDocument>>(document.calendars?.[id] ?? {}, to);
	if (!week?.length)
		return refuse(
			'no-hours',
			`The calendar \`${id}\` would have no hours.`,
			'Say its week: {"week": ["Mon-Fri 09:00-17:00"]}.'
		);
	return { ok: true, value: { ...document, calendars: { ...document.calendars, [id]: { week } } } };
}
