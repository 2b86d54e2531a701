// From the figures of many replications to what `run --json` prints. Everything is added up in the order of the replications' numbers,
// so the same replications give the same bytes, whoever ran them and whenever they came in.
import { compareBottlenecks, findBottleneck } from './bottleneck.ts';
import { estimate, estimateDifference } from './estimate.ts';
import { listFigures } from './figures.ts';
import { findGrowth } from './growth.ts';
import type { Measured } from './measure.ts';
import type { Comparison, Estimate, Figures, ScenarioSummary, Summary } from './summary.ts';
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

/** scenarios: the baseline first. */
export function summarize(heading: Heading, scenarios: Replications[]): Summary {
	const [baseline, ...redesigns] = scenarios.map(({ id, measured }) => ({
		id,
		measured: measured.slice().sort((a, b) => a.replication - b.replication)
	}));
	const all = [baseline, ...redesigns];
	const { precisionReached, ...rest } = heading;
	const hasViews = all.every(({ measured }) => measured.every(({ views }) => views !== null));
	return {
		streamwise: 1,
		...rest,
		replications: baseline.measured.length,
		...(precisionReached === undefined ? {} : { precisionReached }),
		scenarios: byId(all, ({ measured }) => summarizeScenario(measured)),
		comparisons: byId(redesigns, ({ measured }) => compare(measured, baseline.measured)),
		...(hasViews ? { views: byId(all, ({ measured }) => summarizeViews(measured)) } : {})
	};
}

function summarizeScenario(measured: Measured[]): ScenarioSummary {
	const [{ labels }] = measured;
	const unstable = findGrowth(
		labels.steps,
		measured.map(({ levels }) => levels)
	);
	const ring = measured.find(({ rings }) => rings.length)?.rings[0];
	const columns = readColumns(measured);
	const figures = nest([...columns].map(([path, values]) => [path, estimate(values)] as const));
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
		bottleneck: findBottleneck(measured)
	};
}

/** What only one of the two has (a step that was removed or added) cannot be compared: null. */
function compare(redesign: Measured[], baseline: Measured[]): Comparison {
	const to = readColumns(redesign);
	const from = readColumns(baseline);
	const paths = [...to.keys(), ...[...from.keys()].filter((path) => !to.has(path))];
	const differences = paths.map((path) => {
		const [after, before] = [to.get(path), from.get(path)];
		return [path, after && before ? estimateDifference(after, before) : null] as const;
	});
	return {
		...nest(differences),
		bottleneckMoved: compareBottlenecks(findBottleneck(redesign), findBottleneck(baseline))
	};
}

/** By path: a number a replication. */
function readColumns(measured: Measured[]): Map<string, number[]> {
	const [{ labels }] = measured;
	return new Map(
		listFigures(labels).map(({ path }, i) => [path, measured.map(({ figures }) => figures[i])])
	);
}

/** `waits.queue` → { waits: { queue } }. */
function nest(entries: (readonly [path: string, Estimate])[]): Figures {
	type Tree = { [name: string]: Tree | Estimate };
	const root: Tree = {};
	for (const [path, value] of entries) {
		const names = path.split('.');
		const last = names.pop()!;
		let tree = root;
		for (const name of names) {
			if (!Object.hasOwn(tree, name)) tree[name] = {};
			tree = tree[name] as Tree;
		}
		tree[last] = value;
	}
	const { flaws = {}, work = {}, steps = {}, people = {}, ...scalars } = root;
	return { ...scalars, flaws, work, steps, people } as unknown as Figures;
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
