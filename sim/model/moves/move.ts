import type { Result } from '../issue.ts';
import type { Move, StreamDocument } from '../schema.ts';
import { insert } from './add.ts';
import { refuse, refuseUnknown } from './refusal.ts';
import { findPlaces, flatten, isBlock, mapNodes, nameOf, type Place } from './tree.ts';

/**
 * `{"move": "a", "before": "b"}` (or `"after"`): a step or block goes to another place, with the arrows that it has and
 * those that lead to it; arrows to b still lead to b. An emptied lane goes.
 */
export function move(
	document: StreamDocument,
	move: Extract<Move, { move: string }>
): Result<StreamDocument> {
	const places = findPlaces(document.steps);
	const place = places.get(move.move);
	if (!place) return refuseUnknown(document.steps, move.move);
	const neighbor = move.before ?? move.after;
	const to = neighbor === undefined ? undefined : places.get(neighbor);
	if (neighbor !== undefined && !to) return refuseUnknown(document.steps, neighbor);
	const { node } = place;
	if (flatten([node]).some(({ id }) => id === neighbor))
		return refuse(
			'no-place',
			`${nameOf(node)} can't go beside itself.`,
			'Name a step that is not in it.'
		);
	const refused = refuseAlone(place) ?? (to && refuseReject(place, to));
	if (refused) return refused;

	const steps = mapNodes(document.steps, (each) => (each.id === node.id ? [] : [each]));
	return insert({ ...document, steps }, node, move);
}

/** A block without this step would have nothing in it, or fewer lanes than it waits for. */
function refuseAlone({ node, list, around }: Place): Result<never> | null {
	if (list.length > 1 || !around || !isBlock(around.node)) return null;
	const { parallel, join } = around.node;
	if (parallel.length === 1)
		return refuse(
			'empty-block',
			`${nameOf(node)} is all that is in ${nameOf(around.node)}.`,
			`Move \`${around.node.id}\`, or remove it and add the step elsewhere.`
		);
	if (typeof join === 'number' && join > parallel.length - 1)
		return refuse(
			'join-over-lanes',
			`${nameOf(around.node)} would have ${parallel.length - 1} lanes, and waits for ${join}.`,
			`First change how many it waits for: {"change": "${around.node.id}", "to": {"join": …}}.`
		);
	return null;
}

function refuseReject(from: Place, to: Place): Result<never> | null {
	const rejects = from.node.next?.some((arrow) => arrow.to === 'reject');
	if (!rejects || from.around?.node.id === to.around?.node.id) return null;
	return refuse(
		'reject-outside',
		`${nameOf(from.node)} rejects from ${from.around ? nameOf(from.around.node) : 'its block'}, and would no longer be in it.`,
		`First lead its "reject" to a step: {"change": "${from.node.id}", "to": {"next": …}}.`
	);
}
