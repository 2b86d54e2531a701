import type { Result } from '../issue.ts';
import type { NodeDocument } from '../schema.ts';
import { refuse, refuseUnknown } from './refusal.ts';
import { findPlaces, nameOf, type Place } from './tree.ts';

/** The places of steps that stand next to each other in one list, in the order of the file. */
export function findNeighbors(steps: NodeDocument[], ids: string[]): Result<Place[]> {
	const places = findPlaces(steps);
	const unknown = ids.find((id) => !places.has(id));
	if (unknown !== undefined) return refuseUnknown(steps, unknown);
	const twice = ids.find((id, i) => ids.indexOf(id) < i);
	if (twice !== undefined || ids.length < 2)
		return refuse(
			'not-neighbors',
			twice === undefined ? 'One step alone has no neighbor.' : `\`${twice}\` is named twice.`,
			'It takes two steps or more, each named once.'
		);

	const found = ids.map((id) => places.get(id)!).sort((a, b) => a.index - b.index);
	const [first] = found;
	const stranger = found.find((place) => place.list !== first.list);
	if (stranger)
		return refuse(
			'not-neighbors',
			`${nameOf(first.node)} and ${nameOf(stranger.node)} do not stand one after the other: at least one is in a lane.`,
			`First move ${nameOf(stranger.node)} to after ${nameOf(first.node)}.`
		);
	const gap = found.findIndex((place, i) => place.index !== first.index + i);
	if (gap > 0) {
		const between = first.list[found[gap - 1].index + 1];
		return refuse(
			'not-neighbors',
			`${nameOf(between)} stands between ${nameOf(found[gap - 1].node)} and ${nameOf(found[gap].node)}.`,
			'Take it along, or first move it out of the way.'
		);
	}
	return { ok: true, value: found };
}

/** "A", "A and B", "A, B and C". */
export function joinNames(names: string[]): string {
	const last = names[names.length - 1];
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
