// What the parts of lead time are called, on the page and in the terminal.
import type { Part } from '#sim';

/** What lead time is made of. */
export type { Part } from '#sim';

/** In plain words; the field's terms are the identifiers. In the order in which they are listed, work last. */
export const PART_NAMES: Record<Part, string> = {
	handoff: 'handed over',
	pickup: 'not noticed yet',
	queue: 'in queue',
	paused: 'begun, set aside',
	blocked: 'next place is full',
	batch: 'batch gathers',
	delay: 'planned wait',
	touch: 'work'
};
