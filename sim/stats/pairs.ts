// Any two scenarios side by side: what changes from the one to the other, and where.
import { compareAlso } from './also.ts';
import { compareHoldUps } from './bottleneck.ts';
import { compare, type Side } from './compare.ts';
import type { Comparison, Pair, Summary } from './summary.ts';
import { createRungs, createWaterfall } from './waterfall.ts';

/** Up to so many scenarios, every one is compared with every other. */
export const ALL_PAIRED = 6;

/** Ids: from one scenario to another. */
export type PairOfIds = readonly [from: string, to: string];

/** What is compared where nobody says what: each with each where they are few, else the first (the baseline) with each, both ways. */
export function choosePairs(scenarios: string[]): PairOfIds[] {
	const [baseline] = scenarios;
	return scenarios
		.flatMap((from) => scenarios.map((to): PairOfIds => [from, to]))
		.filter(([from, to]) => from !== to)
		.filter((pair) => scenarios.length <= ALL_PAIRED || pair.includes(baseline));
}

/** sides: measured with views. comparisons: those from the baseline, which need not be made again. */
export function summarizePairs(
	sides: Side[],
	pairs: readonly PairOfIds[],
	comparisons: Record<string, Comparison>
): NonNullable<Summary['pairs']> {
	const known = new Map(sides.map((side) => [side.id, side]));
	const rungs = new Map(
		sides.map(({ id, measured }) => [id, createRungs(measured[0].labels, measured)])
	);
	const summarized: Record<string, Record<string, Pair>> = {};
	for (const [from, to] of pairs) {
		const isKnown = from === sides[0].id && Object.hasOwn(comparisons, to);
		(summarized[from] ??= {})[to] = {
			comparison: isKnown ? comparisons[to] : compare(known.get(from)!, known.get(to)!),
			also: compareAlso(known.get(from)!.measured, known.get(to)!.measured),
			holdUp: compareHoldUps(known.get(from)!, known.get(to)!),
			...createWaterfall(rungs.get(from)!, rungs.get(to)!)
		};
	}
	return summarized;
}
