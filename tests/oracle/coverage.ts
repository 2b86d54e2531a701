// How often the interval that is printed when a run stops by itself holds the true figure: repeated experiments on M/M/1.
import { regularizedBeta } from '../../sim/numerics/index.ts';
import { mmc } from '../../sim/theory/index.ts';
import type { StreamDocument } from '../../sim/model/schema.ts';
import type { Estimate } from '../../sim/stats/summary.ts';
import { ask } from './ask.ts';

/** One setting in which experiments are repeated. Arrivals are one an hour. */
export interface Setting {
	title: string;
	/** Hours a service takes on average, so the utilization. */
	service: number;
	/** Hours of a replication. */
	horizon: number;
	precision: number;
}

/** What is asked in each experiment: mean lead time as it is, and what a second server would change. */
export interface Covered {
	experiments: number;
	/** How many intervals of 95% held the truth: of the mean, of the paired difference. */
	mean: number;
	difference: number;
	/** On average: replications until it stopped. */
	replications: number;
}

/** As the page has it; everything that is not said is the format's default, among it precision and warm-up. */
export const SETTINGS: Setting[] = [
	{
		title: 'the precision of a file that says nothing',
		service: 0.5,
		horizon: 1000,
		precision: 0.02
	},
	{ title: 'half as precise, and sooner done', service: 0.5, horizon: 1000, precision: 0.04 },
	{ title: 'crowded, and long enough', service: 0.8, horizon: 20_000, precision: 0.03 },
	{ title: 'crowded, short, and hardly precise', service: 0.8, horizon: 2000, precision: 0.1 }
];

/** Runs experiments [from, to) of a setting, each with a seed of its own; yields after each. */
export function* repeat(setting: Setting, from: number, to: number): Generator<number, Covered> {
	const now = mmc(1, 1 / setting.service).leadTime;
	const then = mmc(1, 1 / setting.service, 2).leadTime;
	const sum = { mean: 0, difference: 0, replications: 0 };
	for (let i = from; i < to; i++) {
		const { scenarios, comparisons, replications } = ask(stream(setting, i));
		if (holds(scenarios.baseline.leadTime.mean, now)) sum.mean++;
		if (holds(comparisons.second.leadTime.mean, then - now)) sum.difference++;
		sum.replications += replications;
		yield i;
	}
	const experiments = to - from;
	return { ...sum, experiments, replications: sum.replications / experiments };
}

function holds(estimate: Estimate | null, truth: number): boolean {
	return estimate!.low! <= truth && truth <= estimate!.high!;
}

function stream({ service, horizon, precision }: Setting, experiment: number): StreamDocument {
	return {
		streamwise: 1,
		name: 'M/M/1',
		unit: 'h',
		people: { server: { capacity: 1 } },
		work: { item: { arrives: { every: { exponential: 1 } } } },
		steps: [{ id: 'serve', name: 'Serve', by: 'server', time: { exponential: service } }],
		redesigns: [{ id: 'second', name: 'A second server', moves: [{ capacity: 'server', to: 2 }] }],
		run: { seed: `coverage ${experiment}`, horizon, precision }
	};
}

/** The probability of at most k of n, each with probability p. */
export function binomialCdf(k: number, n: number, p: number): number {
	if (k < 0) return 0;
	return k >= n ? 1 : regularizedBeta(n - k, k + 1, 1 - p);
}
