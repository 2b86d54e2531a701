// From the figures of many replications to what `run --json` prints. Everything is added up in the order of the replications' numbers,
// so the same replications give the same bytes, whoever ran them and whenever they came in.
import { compare, createSide, nest, type Side } from './compare.ts';
import { findGrowth } from './growth.ts';
import type { Measured } from './measure.ts';
import { choosePairs, summarizePairs, type PairOfIds } from './pairs.ts';
import type { ScenarioSummary, Summary } from './summary.ts';
import { summarizeViews } from './views.ts';

/** What the summary says of the run itself. */
export interface Heading {
	name: string;
	seed: string;
	unit: Summary['unit'];
	/** In `unit`. */
	horizon: number;
	warmup: number;
	precisionReached?: number;
}

/** One scenario and its replications: at least one, and as many as the others; the n-th of each share their luck. */
export interface Replications {
	id: string;
	measured: Measured[];
}

/** scenarios: the baseline first. pairs: which of them to compare with which, where there are views; what suits them when left out. */
export function summarize(
	heading: Heading,
	scenarios: Replications[],
	pairs: readonly PairOfIds[] = choosePairs(scenarios.map(({ id }) => id))
): Summary {
	const all = scenarios.map(({ id, measured }) =>
		createSide(
			id,
			measured.slice().sort((a, b) => a.replication - b.replication)
		)
	);
	const [baseline, ...redesigns] = all;
	const { precisionReached, ...rest } = heading;
	const hasViews = all.every(({ measured }) => measured.every(({ views }) => views !== null));
	const comparisons = byId(redesigns, (redesign) => compare(baseline, redesign));
	return {
		streamwise: 1,
		...rest,
		replications: baseline.measured.length,
		...(precisionReached === undefined ? {} : { precisionReached }),
		scenarios: byId(all, summarizeScenario),
		comparisons,
		...(hasViews
			? {
					views: byId(all, ({ measured }) => summarizeViews(measured)),
					pairs: summarizePairs(all, pairs, comparisons)
				}
			: {})
	};
}

function summarizeScenario({ measured, columns, bottleneck }: Side): ScenarioSummary {
	const [{ labels }] = measured;
	const unstable = findGrowth(
		labels.steps,
		measured.map(({ levels }) => levels)
	);
	const ring = measured.find(({ rings }) => rings.length)?.rings[0];
	const figures = nest([...columns].map(([path, column]) => [path, column.estimate] as const));
	const [arrived, finished, left, turnedAway, gaveUp, inside] = sums(
		measured,
		({ items }) => items
	);
	const censored = sums(measured, (one) => one.censored);
	labels.kinds.forEach((id, kind) => censor(figures.work[id].leadTime, censored[kind]));
	censor(
		figures.leadTime,
		censored.reduce((sum, count) => sum + count, 0)
	);
	const outcomes = sums(measured, (one) => one.outcomes);
	return {
		stable: unstable.length === 0 && !ring,
		...(unstable.length ? { unstable } : {}),
		...(ring ? { ring: ring.map((step) => labels.steps[step]) } : {}),
		items: { arrived, finished, left, turnedAway, gaveUp, inside },
		outcomes: Object.fromEntries(labels.outcomes.map((name, i) => [name, outcomes[i]])),
		...figures,
		bottleneck
	};
}

function censor(leadTime: { censored?: number }, count: number): void {
	if (count > 0) leadTime.censored = count;
}

function sums(measured: Measured[], read: (one: Measured) => Float64Array): number[] {
	return Array.from(read(measured[0]), (_, i) =>
		measured.reduce((sum, one) => sum + read(one)[i], 0)
	);
}

function byId<T extends { id: string }, V>(things: T[], make: (thing: T) => V): Record<string, V> {
	return Object.fromEntries(things.map((thing) => [thing.id, make(thing)]));
}
