// Who holds things up: the pool that did so for the largest share of the time.
import type { Labels } from '../kernel/observations.ts';
import { mean } from './estimate.ts';
import { listFigures } from './figures.ts';
import type { Measured } from './measure.ts';
import type { Bottleneck, Comparison } from './summary.ts';

/** Shares are means over replications (at least one, of one scenario), and add up to 1 with `nobody`. No pool: nobody ever did. */
export function findBottleneck(replications: Measured[]): Bottleneck {
	const { labels } = replications[0];
	const share = (pool: number) => mean(replications.map(({ holding }) => holding[pool]));
	const shares = labels.pools.map((_, pool) => share(pool));
	const largest = indexOfLargest(shares);
	const step = largest < 0 ? -1 : longestQueue(labels, largest, replications);
	return {
		people: labels.pools[largest] ?? null,
		step: labels.steps[step] ?? null,
		share: shares[largest] ?? 0,
		nobody: share(labels.pools.length),
		shares: Object.fromEntries(labels.pools.map((id, pool) => [id, shares[pool]]))
	};
}

/** Null when it stays with the same people. */
export function compareBottlenecks(
	redesign: Bottleneck,
	baseline: Bottleneck
): Comparison['bottleneckMoved'] {
	if (redesign.people === baseline.people) return null;
	return { from: baseline.people, to: redesign.people };
}

/** Among the steps that need this pool, the one before which most waits; −1 where nothing ever does. */
function longestQueue(labels: Labels, pool: number, replications: Measured[]): number {
	const paths = listFigures(labels).map((figure) => figure.path);
	return indexOfLargest(
		labels.steps.map((id, step) => {
			if (!labels.stepPools[step].includes(pool)) return 0;
			const at = paths.indexOf(`steps.${id}.queueLength`);
			return mean(replications.map(({ figures }) => figures[at]));
		})
	);
}

/** The first of the largest above 0; −1 for none. */
function indexOfLargest(values: number[]): number {
	const largest = Math.max(0, ...values);
	return largest > 0 ? values.indexOf(largest) : -1;
}
