// Where a notebook's numbers come from, as its file says it.
import type { StreamDocument } from '#sim';

/** The notes of the file, where they are text. */
export function readSource({ notes }: StreamDocument): string[] {
	const texts = Array.isArray(notes) ? notes : [notes];
	return texts.filter((text): text is string => typeof text === 'string' && text !== '');
}
