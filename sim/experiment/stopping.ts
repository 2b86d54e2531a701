// How many replications: rounds, until the answer is as precise as was asked. docs/adr/0007-sequential-stopping.md.
import { mean, halfWidth } from '../stats/estimate.ts';
import { listFigures } from '../stats/figures.ts';
import type { Measured } from '../stats/measure.ts';

/** Replications of a round; the first may stop after one. */
export const ROUND = 10;
/** At most so many in all. */
export const MOST = 400;

/**
 * The widest half-width among the 95% intervals of mean lead time, of every scenario and every paired difference to the baseline, relative
 * to the baseline's mean. scenarios: the baseline first, replications in the same order. 0 where nothing was observed; Infinity where there are
 * too few to tell.
 */
export function measurePrecision(scenarios: Measured[][]): number {
	const means = scenarios.map(leadTimes);
	const [baseline, ...redesigns] = means;
	const differences = redesigns.map((redesign) => redesign.map((value, i) => value - baseline[i]));
	const scale = mean(baseline.filter(isObserved));
	const widths = [...means, ...differences].map((values) => {
		const observed = values.filter(isObserved);
		if (!observed.length) return 0;
		return observed.length < 2 ? Infinity : halfWidth(observed) / scale;
	});
	// Where nothing takes any time there is nothing to be precise about.
	return Math.max(0, ...widths.filter(isObserved));
}

function leadTimes(measured: Measured[]): number[] {
	const [{ labels }] = measured;
	const at = listFigures(labels).findIndex(({ path }) => path === 'leadTime.mean');
	return measured.map(({ figures }) => figures[at]);
}

function isObserved(value: number): boolean {
	return !Number.isNaN(value);
}
