// What is wrong with a stream as a form would make it, before the form is sent: it stands at the fields.
import { check, type Issue, type StreamDocument } from '#sim';
import { nameIssues } from '../../text/issueNames.ts';

/** Of the stream alone: its redesigns have their own. */
export function checkDraft(document: StreamDocument): Issue[] {
	const { redesigns, ...stream } = document;
	void redesigns;
	return nameIssues(document, check(stream));
}

type Where = 'people' | 'work' | 'flaws' | 'calendars';

/** The same with one pool, kind of work, flaw or calendar as a form would make it. */
export function checkThing(
	document: StreamDocument,
	where: Where,
	id: string,
	draft: object
): Issue[] {
	if (!id) return [];
	return checkDraft({ ...document, [where]: { ...document[where], [id]: draft } });
}
