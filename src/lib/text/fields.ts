// What the numbers of a step, a pool, a kind of work and a flaw are called on the page.
import type { StepDocument, StreamDocument } from '#sim';
import { sayDuration } from './duration.ts';
import { formatList } from './format.ts';
import { nameOf } from './names.ts';
import { sayRhythm } from './rhythm.ts';
import { sayShare } from './numbers.ts';
import { sayTime } from './time.ts';

export const FIELD_NAMES: Record<string, string> = {
	time: 'Work',
	wait: 'Planned wait',
	handoff: 'Handed over',
	pickup: 'Until it is noticed',
	queue: 'Queue',
	batch: 'Batch',
	setup: 'Setting up',
	next: 'Where it goes',
	again: 'When it comes again',
	adds: 'Flaws let in',
	catches: 'Flaws caught',
	capacity: 'How many',
	focus: 'Attention for this stream',
	reserve: 'Kept free',
	cost: 'Cost',
	duties: 'Other duties',
	arrives: 'Arrivals',
	due: 'Promise',
	perItem: 'Arrives with it'
};

/** What is said of a step besides its columns in the table: “handed over after 1 h · 5 at a time · catches Bug 60%”. */
export function tellDetails(document: StreamDocument, step: StepDocument): string[] {
	const { unit, flaws } = document;
	const time = (value: Parameters<typeof sayTime>[0]) => sayTime(value, unit).words;
	const shares = (all: Record<string, number>) =>
		formatList(Object.entries(all).map(([id, p]) => `${flaws?.[id]?.name ?? id} ${sayShare(p)}`));
	const { handoff, setup, batch, queue, again, adds, catches, sendsBack, keep } = step;
	const details = [
		handoff !== undefined && `handed over: ${time(handoff)}`,
		setup !== undefined && `setting up: ${time(setup)}`,
		batch?.size !== undefined && `${batch.size} at a time`,
		batch?.timeout !== undefined && `begun after ${sayDuration(batch.timeout, unit)} at the latest`,
		batch?.every !== undefined && sayRhythm(batch.every, batch.first, unit),
		queue?.limit !== undefined && `at most ${queue.limit} wait`,
		queue?.patience !== undefined && `gives up after ${time(queue.patience)}`,
		again !== undefined && `again: × ${again}`,
		adds && `lets in ${shares(adds)}`,
		catches && `catches ${shares(catches)}`,
		sendsBack && `sends back to ${nameOf(document, sendsBack)}`,
		keep && `keep: ${keep}`
	];
	return details.filter((detail) => typeof detail === 'string');
}
