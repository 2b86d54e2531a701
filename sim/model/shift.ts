// Whether a team ever goes off shift.

/** A pool, of a document or of a model; one that is named and not described is always there. */
type Pool = { calendar?: unknown; duties?: readonly unknown[] } | undefined;

/**
 * Whether there are hours when nobody can do a step: of one pool, and of several that it takes together, where any has
 * a calendar or duties; of alternatives (isAny) only where all have. Then a pickup passes only on shift.
 */
export function hasShift(isAny: boolean, pools: readonly Pool[]): boolean {
	if (!isAny) return pools.some(isAway);
	return pools.length > 0 && pools.every(isAway);
}

function isAway(pool: Pool): boolean {
	return (pool?.calendar ?? null) !== null || (pool?.duties ?? []).length > 0;
}
