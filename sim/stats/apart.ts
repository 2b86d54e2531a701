import type { Estimate } from './summary.ts';

/** Whether two intervals have nothing in common: then the two are told apart. False without intervals. */
export function areApart(a: NonNullable<Estimate>, b: NonNullable<Estimate>): boolean {
	if (a.low === null || b.low === null) return false;
	return a.low > b.high! || b.low > a.high!;
}
