// What a case of the validation is: a stream, and what theory says of it. The tests assert these, docs/validation.md shows them.
import type { Estimate, ScenarioSummary, StepSummary } from '../../../sim/stats/summary.ts';
import type { Steady } from '../../../sim/theory/index.ts';

/** A figure that theory knows, and where it stands in a summary. Rates per hour, times in hours. */
export interface Figure {
	name: string;
	truth: number;
	read: (baseline: ScenarioSummary) => Estimate;
}

export interface Case {
	/** Name of a file in ../streams, without `.json`. Its own `name` says what it is. */
	stream: string;
	/** What the figures are taken from. */
	source: string;
	figures: Figure[];
}

export interface Chapter {
	title: string;
	cases: Case[];
}

const step = (scenario: ScenarioSummary, id: string) => scenario.steps[id] as StepSummary;

export const leadTime = (truth: number): Figure => ({
	name: 'mean lead time',
	truth,
	read: (baseline) => baseline.leadTime.mean
});

export const leadTimeQuantile = (p: 'p50' | 'p85' | 'p95', truth: number): Figure => ({
	name: `lead time, ${p}`,
	truth,
	read: (baseline) => baseline.leadTime[p]
});

export const leadTimeOf = (kind: string, truth: number): Figure => ({
	name: `mean lead time of \`${kind}\``,
	truth,
	read: (baseline) => baseline.work[kind].leadTime.mean
});

type PlainFigure =
	'throughput' | 'touchTime' | 'effort' | 'wip' | 'backlog' | 'rework' | 'late' | 'flowEfficiency';

/** A figure of the whole stream. */
export const whole = (figure: PlainFigure, truth: number, name: string = figure): Figure => ({
	name,
	truth,
	read: (baseline) => baseline[figure]
});

export const waits = (cause: keyof ScenarioSummary['waits'], truth: number): Figure => ({
	name: `waits: ${cause}`,
	truth,
	read: (baseline) => baseline.waits[cause]
});

export const ofStep = (id: string, figure: keyof StepSummary, truth: number): Figure => ({
	name: `${figure} at \`${id}\``,
	truth,
	read: (baseline) => step(baseline, id)[figure]
});

export const joinTime = (id: string, truth: number): Figure => ({
	name: `joinTime of \`${id}\``,
	truth,
	read: ({ steps }) => {
		const block = steps[id];
		return 'joinTime' in block ? block.joinTime : null;
	}
});

export const utilization = (pool: string, truth: number): Figure => ({
	name: `utilization of \`${pool}\``,
	truth,
	read: (baseline) => baseline.people[pool].utilization
});

export const flaws = (id: string, what: 'escaped' | 'caught', per1000: number): Figure => ({
	name: `\`${id}\`, ${what} per 1,000`,
	truth: per1000,
	read: (baseline) => baseline.flaws[id][what]
});

/** All that a single queue settles to. */
export const queue = (steady: Steady, pool: string): Figure[] => [
	leadTime(steady.leadTime),
	ofStep('serve', 'queueTime', steady.queueTime),
	ofStep('serve', 'queueLength', steady.queueLength),
	whole('wip', steady.wip),
	utilization(pool, steady.utilization)
];
