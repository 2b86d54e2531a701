// Who holds things up: the pool that did so for the largest share of the time.
import type { Labels } from '../kernel/observations.ts';
import { estimate, estimateDifference, mean } from './estimate.ts';
import { listFigures } from './figures.ts';
import type { Measured } from './measure.ts';
import type { Bottleneck, Comparison, HoldUp, HoldUpChange } from './summary.ts';

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

/** How sure the shares are, and who comes first among them. replications: at least one, of one scenario. */
export function summarizeHoldUp(replications: Measured[]): HoldUp {
	const { pools } = replications[0].labels;
	const columns = [...pools, null].map((_, at) => columnOf(replications, at));
	const shares = pools.map((_, pool) => mean(columns[pool]));
	const first = indexOfLargest(shares);
	const next = indexOfLargest(shares.map((share, pool) => (pool === first ? 0 : share)));
	return {
		shares: Object.fromEntries(pools.map((id, pool) => [id, estimate(columns[pool])])),
		nobody: estimate(columns[pools.length]),
		next: pools[next] ?? null,
		lead:
			first < 0
				? null
				: estimateDifference(columns[first], columns[next] ?? columns[first].map(() => 0))
	};
}

/** A scenario's replications, and who was found to hold things up in them. */
interface Found {
	measured: Measured[];
	bottleneck: Bottleneck;
}

/** `to` − `from`, paired; both have as many replications. */
export function compareHoldUps(
	{ measured: from, bottleneck: was }: Found,
	{ measured: to, bottleneck: is }: Found
): HoldUpChange {
	const [before, after] = [from[0].labels.pools, to[0].labels.pools];
	const most = (replications: Measured[], pools: string[], { people }: Bottleneck) =>
		columnOf(replications, people === null ? -1 : pools.indexOf(people));
	return {
		shares: Object.fromEntries(
			after.map((id, pool) => [
				id,
				before.includes(id)
					? estimateDifference(columnOf(to, pool), columnOf(from, before.indexOf(id)))
					: null
			])
		),
		nobody: estimateDifference(columnOf(to, after.length), columnOf(from, before.length)),
		most: estimateDifference(most(to, after, is), most(from, before, was))
	};
}

/** A share a replication, of a pool; zeros for none. */
function columnOf(replications: Measured[], pool: number): number[] {
	return replications.map(({ holding }) => holding[pool] ?? 0);
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
