// How the families of waiting are drawn: each has its pattern.
import type { Estimate } from '#sim';
import { FAMILIES, type Family } from '../text/families.ts';
import type { Part } from '../text/parts.ts';

export { FAMILIES, familyOf, PARTS, type Family } from '../text/families.ts';

/** How much of each family, in the order of FAMILIES; what was not observed counts as nothing. */
export function splitWaits(
	parts: Partial<Record<Part, Estimate>>
): { family: Family; value: number }[] {
	return FAMILIES.map(({ id, causes }) => ({
		family: id,
		value: causes.reduce((sum, cause) => sum + (parts[cause]?.value ?? 0), 0)
	}));
}
