// What the gallery says of an example.
import type { Estimate, StreamDocument } from '#sim';
import type { Family } from '../../charts/family.ts';

/** What a run of the file says, as `npm run gallery` measured it; times in the file’s unit. */
export interface GalleryFigures {
	unit: StreamDocument['unit'];
	now: Estimate;
	/** With its first redesign. Without one there is nothing to tell. */
	redesign?: string;
	then?: Estimate;
	/** Waiting an item before each step, by family. */
	waits: Record<string, { family: Family; value: number }[]>;
}
