// Where a notebook's numbers come from, as its file says it.
import type { StreamDocument } from '#sim';

/** The notes of the file, where they are text; null where it says nothing. */
export function readSource(document: StreamDocument): string | null {
	const { notes } = document;
	const texts = Array.isArray(notes) ? notes : [notes];
	const words = texts.filter((text): text is string => typeof text === 'string' && text !== '');
	return words.length ? words.join(' ') : null;
}
