// The cumulative flow: how many came, finished, and were inside each step, at even instants of the window.
import type { Labels, Observations } from '../kernel/observations.ts';
import { mean } from './estimate.ts';
import type { ScenarioViews } from './summary.ts';

/** One replication's: counts since the window opened, and instants × steps inside. */
export interface MeasuredFlow {
	/** In the document's unit. */
	at: Float64Array;
	arrived: Float64Array;
	finished: Float64Array;
	inside: Float64Array;
	/** instants × (blocks + 1): inside each block, and inside at all. */
	within: Float64Array;
}

/** unit: milliseconds in the document's unit. */
export function measureFlow(observations: Observations, unit: number): MeasuredFlow {
	const { samples, warmup, labels } = observations;
	const first = samples.at.findIndex((instant) => instant >= warmup);
	const since = (totals: Float64Array) => {
		const before = totalAt(samples.at, totals, warmup);
		return totals.subarray(first).map((total) => total - before);
	};
	return {
		at: samples.at.subarray(first).map((instant) => instant / unit),
		arrived: since(samples.arrived),
		finished: since(samples.finished),
		inside: samples.inside.slice(first * labels.steps.length),
		within: samples.within.slice(first * (labels.blocks.length + 1))
	};
}

/** Means over replications. flows: at least one, all of one scenario. */
export function summarizeFlow(labels: Labels, flows: MeasuredFlow[]): ScenarioViews['flow'] {
	const instants = Array.from(flows[0].at);
	const [steps, blocks] = [labels.steps.length, labels.blocks.length];
	const average = (read: (flow: MeasuredFlow, i: number) => number) =>
		instants.map((_, i) => mean(flows.map((flow) => read(flow, i))));
	return {
		at: instants,
		arrived: average(({ arrived }, i) => arrived[i]),
		finished: average(({ finished }, i) => finished[i]),
		wip: average(({ within }, i) => within[i * (blocks + 1) + blocks]),
		inside: Object.fromEntries([
			...labels.steps.map(
				(id, step) => [id, average(({ inside }, i) => inside[i * steps + step])] as const
			),
			...labels.blocks.map(
				(id, block) => [id, average(({ within }, i) => within[i * (blocks + 1) + block])] as const
			)
		])
	};
}

/** A running total at an instant: linear between the samples, 0 at time 0, at most the last. */
export function totalAt(at: Float64Array, totals: Float64Array, time: number): number {
	const above = at.findIndex((instant) => instant >= time);
	if (above < 0) return totals[totals.length - 1];
	const from = above ? at[above - 1] : 0;
	const before = above ? totals[above - 1] : 0;
	return before + ((time - from) / (at[above] - from)) * (totals[above] - before);
}
