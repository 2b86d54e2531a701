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

/** Among the steps that need this pool, the one before which most waits; where none has a queue (limit 0), the one that takes most work. */
function longestQueue(labels: Labels, pool: number, replications: Measured[]): number {
	const paths = listFigures(labels).map((figure) => figure.path);
	const own = (read: (figure: (name: string) => number) => number) =>
		labels.steps.map((id, step) =>
			labels.stepPools[step].includes(pool)
				? mean(
						replications.map(({ figures }) =>
							read((name) => figures[paths.indexOf(`steps.${id}.${name}`)] || 0)
						)
					)
				: 0
		);
	const longest = indexOfLargest(own((figure) => figure('queueLength')));
	if (longest >= 0) return longest;
	return indexOfLargest(own((figure) => figure('visits') * figure('touchTime')));
}

/** The first of the largest above 0; −1 for none. */
function indexOfLargest(values: number[]): number {
	const largest = Math.max(0, ...values);
	return largest > 0 ? values.indexOf(largest) : -1;
}
