import { resolve } from './routing.ts';
import { nameOf, type Stream } from './stream.ts';

/** Blocks that can be entered, joined and left. */
export function checkBlocks(stream: Stream): void {
	const { error, warn } = stream;
	for (const entry of stream.blocks) {
		const { node, path, lanes } = entry;
		if (lanes.length === 0)
			error(
				'empty-block',
				`${path}.parallel`,
				`The block ${nameOf(entry)} has no lanes.`,
				'Give it two lanes or more, or take it away.'
			);
		lanes.forEach((lane, i) => {
			if (lane.length === 0)
				error(
					'empty-lane',
					`${path}.parallel[${i}]`,
					`Lane ${i + 1} of ${nameOf(entry)} has no steps.`,
					'Give it a step, or take the lane away.'
				);
		});
		if (typeof node.join === 'number' && node.join > lanes.length)
			error(
				'join-over-lanes',
				`${path}.join`,
				`${nameOf(entry)} waits for ${node.join} lanes and has ${lanes.length}.`,
				'Wait for as many as there are at most, or for "all".'
			);
		if (node.rejectTo === 'reject' && !entry.around)
			error(
				'reject-outside',
				`${path}.rejectTo`,
				`${nameOf(entry)} rejects to the block around it, and there is none.`,
				'Name the step that rejected items go to.'
			);
		if (node.rejectTo !== undefined && !rejects(stream, lanes.flat()))
			warn(
				'never-rejects',
				`${path}.rejectTo`,
				`No lane of ${nameOf(entry)} ever rejects.`,
				'Give a step in it an arrow to "reject", or take `rejectTo` away.'
			);
	}
}

/** Whether a step of a lane, or a block in it, leaves by rejecting. */
function rejects(stream: Stream, entries: Stream['entries']): boolean {
	return entries.some((entry) => {
		const { node } = entry;
		const back = node.parallel === undefined ? node.sendsBack : node.rejectTo;
		const targets = (node.next ?? []).map(({ to }) => to).concat(back ?? []);
		return targets.some((to) => {
			const target = resolve(stream, entry, to);
			return (
				target === 'reject' || (typeof target === 'object' && target !== null && 'reject' in target)
			);
		});
	});
}
