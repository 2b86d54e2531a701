// What of a notebook travels: the stream and its redesigns always; what was written beside it, and what was traced, only if asked.
import type { StreamDocument } from '#sim';

export interface Choice {
	/** Notes beside the cells. Where the numbers come from is said in any case. */
	notes: boolean;
	/** Items that were followed, and what was observed in experiments. */
	traces: boolean;
}

/** How many notes a document has beside its cells. */
export function countNotes({ notes }: StreamDocument): number {
	return Array.isArray(notes) ? notes.filter((note) => typeof note !== 'string').length : 0;
}

export function hasTraces({ walk, experiments }: StreamDocument): boolean {
	return walk !== undefined || experiments !== undefined;
}

/** The document without what was not chosen. */
export function chooseParts(document: StreamDocument, { notes, traces }: Choice): StreamDocument {
	const { notes: written, walk, experiments, ...rest } = document;
	const texts = Array.isArray(written)
		? written.filter((note) => notes || typeof note === 'string')
		: written;
	const isAny = texts !== undefined && texts.length > 0;
	return {
		...rest,
		...(isAny ? { notes: texts } : {}),
		...(traces && walk !== undefined ? { walk } : {}),
		...(traces && experiments !== undefined ? { experiments } : {})
	};
}
