// Whoever always waits is let in as soon as somebody leaves: where nothing inside takes time, that never ends.
import type { StepDocument } from '../schema.ts';
import { isEntry, lanesToWaitFor, resolve, waysOf } from './routing.ts';
import type { Entry, Stream } from './stream.ts';

/** Half a millisecond: below it a time is rounded to none. */
const NO_TIME = 0.5;

export function checkAlways(stream: Stream): void {
	for (const [kind, { name = kind, arrives }] of Object.entries(stream.document.work))
		if ('always' in arrives && !holds(stream, stream.list, kind))
			stream.error(
				'timeless-loop',
				`work.${kind}.arrives.always`,
				`${name} always waits to be let in, and can be out again before any time has passed: infinitely many come at once.`,
				'Give the first step that all of it comes to a time, and no places that run out.'
			);
}

/** Whether some of what comes to the first of a list stays for a while, so that in the end a door stays shut. */
function holds(stream: Stream, list: Entry[], kind: string): boolean {
	const come = new Set(list.slice(0, 1));
	for (const entry of come) {
		const { node, lanes } = entry;
		if (node.parallel !== undefined) {
			const through = lanes.filter((lane) => !holds(stream, lane, kind)).length;
			// Where rejected items go on to is not followed.
			if (through < lanesToWaitFor(node) || node.rejectTo !== undefined) return true;
		} else if (stays(stream, node, kind)) return true;
		else if (node.queue?.full === 'turn-away') continue;
		else if (node.sendsBack !== undefined) {
			const mender = resolve(stream, entry, node.sendsBack);
			if (mender && isEntry(mender)) come.add(mender);
		}
		for (const { to, share } of waysOf(stream, entry, kind))
			if (share > 0 && isEntry(to)) come.add(to);
	}
	return false;
}

/** Whether an item stays at a step for some time, however many are there. */
function stays({ mean }: Stream, step: StepDocument, kind: string): boolean {
	if (step.queue?.full === 'turn-away') return false;
	const isLong = (time: StepDocument['time']) =>
		time !== undefined && !(mean(time, kind) < NO_TIME);
	if (isLong(step.handoff) || isLong(step.pickup)) return true;
	if (step.queue?.patience !== undefined && !isLong(step.queue.patience)) return false;
	// What gathers without a size waits for a moment to come.
	if (step.batch && step.batch.size === undefined) return true;
	return isLong(step.wait ?? step.time) || isLong(step.setup);
}
