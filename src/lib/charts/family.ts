// Why an item waits, in three families told apart by pattern (and plain waits, which nobody could have ended).
import type { Cause, Estimate } from '#sim';
import type { Part } from '../text/parts.ts';

export type Family = 'unnoticed' | 'busy' | 'others' | 'planned';

export const FAMILIES: { id: Family; name: string; causes: Cause[] }[] = [
	{ id: 'unnoticed', name: 'nobody has noticed', causes: ['handoff', 'pickup'] },
	{ id: 'busy', name: 'nobody is free', causes: ['queue', 'paused', 'blocked'] },
	{ id: 'others', name: 'waiting for others', causes: ['batch'] },
	{ id: 'planned', name: 'planned wait', causes: ['delay'] }
];

/** In the order in which they are drawn: families stay together, work comes last. */
export const PARTS: Part[] = [...FAMILIES.flatMap((family) => family.causes), 'touch'];

export function familyOf(cause: Cause): Family {
	return FAMILIES.find((family) => family.causes.includes(cause))!.id;
}

/** How much of each family, in the order of FAMILIES; what was not observed counts as nothing. */
export function splitWaits(
	parts: Partial<Record<Part, Estimate>>
): { family: Family; value: number }[] {
	return FAMILIES.map(({ id, causes }) => ({
		family: id,
		value: causes.reduce((sum, cause) => sum + (parts[cause]?.value ?? 0), 0)
	}));
}
