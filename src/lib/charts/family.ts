// How waiting is drawn: each family has its pattern, and within a family each cause a relative of it.
import type { Estimate } from '#sim';
import { FAMILIES, familyOf, type Family } from '../text/families.ts';
import type { Part } from '../text/parts.ts';

export { FAMILIES, familyOf, PARTS, type Family } from '../text/families.ts';

/** A pattern: a family's own, which its commonest cause shares, or that of another of its causes. */
export type Look = Family | 'handoff' | 'paused' | 'blocked';

/** How a part is drawn where every part stands for itself; null: work. */
export function lookOf(part: Part): Look | null {
	if (part === 'touch') return null;
	return part === 'handoff' || part === 'paused' || part === 'blocked' ? part : familyOf(part);
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
