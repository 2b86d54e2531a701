// Titles of the charts: each says the finding. From the figures alone.
import type { Estimate, ScenarioSummary, Summary } from '#sim';
import { COUNT_CHART } from './charts.ts';
import { comparisonOf } from './comparison.ts';
import { FAMILIES } from './families.ts';
import {
	COUNT,
	formatEstimate,
	formatNumber,
	formatPercent,
	formatTime,
	type Scale
} from './format.ts';
import { say, type Sentence } from './sentence.ts';
import { HARDLY, isSharp, isTold, judge } from './judge.ts';

interface Scenario {
	id: string;
	name: string;
}

/** “now”, or “with Fewer gates”. */
const sayWith = ({ id, name }: Scenario) => (id === 'baseline' ? 'now' : `with ${name}`);

/** C2: what most of the time is. */
export function tellWhere(summary: Summary, scenario: Scenario): Sentence {
	const figures = summary.scenarios[scenario.id];
	const lead = figures?.leadTime.mean?.value;
	if (!figures || !lead) return say`Where the time goes`;
	const families = [
		...FAMILIES.map(({ words, causes }) => ({
			words,
			parts: causes.map((cause) => figures.waits[cause])
		})),
		{ words: 'work', parts: [figures.touchTime] }
	];
	const [most, next] = families
		.map(({ words, parts }) => ({ words, ...boundsOf(parts) }))
		.sort((a, b) => b.value - a.value);
	// Nothing was finished: what is still inside is not split up. Or it can't be told which part is the largest.
	const half = (most.high - most.low) / 2;
	if (most.value === 0 || most.low <= next.high || !(half <= 0.1 * most.value))
		return say`Where the time goes`;
	if (!isSharp(figures.leadTime.mean)) return say`Where the time goes`;
	const share = most.value / lead;
	const whose = scenario.id === 'baseline' ? 'Now' : `With ${scenario.name}`;
	return say`${whose}, ${share > 0.5 ? `${formatNumber(share * 100, 0)}% of the time` : 'the largest part'} is ${most.words}`;
}

/** Parts together; what their bounds add up to is wider than needed, never narrower. Without an interval it is all numbers. */
function boundsOf(parts: Estimate[]): { value: number; low: number; high: number } {
	const sum = (read: (part: NonNullable<Estimate>) => number) =>
		parts.reduce((all, part) => all + (part ? read(part) : 0), 0);
	return {
		value: sum(({ value }) => value),
		low: sum(({ low }) => low ?? -Infinity),
		high: sum(({ high }) => high ?? Infinity)
	};
}

/** C4: in how many runs the redesign was better, under the same luck. */
export function tellDifferences(summary: Summary, [from, to]: Scenario[]): Sentence {
	const own = summary.views?.[to.id]?.replications.p50 ?? [];
	const now = summary.views?.[from.id]?.replications.p50 ?? [];
	const differences = own.flatMap((value, i) => {
		const other = now[i];
		return value === null || other === null || other === undefined ? [] : [value - other];
	});
	if (!differences.length) return say`What changes, run by run`;
	const better = differences.filter((difference) => difference < 0).length;
	const worse = differences.filter((difference) => difference > 0).length;
	const n = differences.length;
	const [way, count] = worse > better ? ['Slower', worse] : ['Faster', better];
	return say`${way} in ${count === n ? 'every one' : count === 0 ? 'none' : count} of ${n} paired runs`;
}

/** C10: as much comes out as goes in; or it doesn't. */
export function tellThroughput(summary: Summary, scenarios: Scenario[]): Sentence {
	if (scenarios.every(({ id }) => summary.scenarios[id].items.finished === 0))
		return say`Nothing comes out in the time observed`;
	const late = scenarios.filter(({ id }) => !summary.scenarios[id].stable);
	if (late.length)
		return say`Less comes out than arrives: ${late.map(({ name }) => name).join(' and ')} ${late.length > 1 ? 'fall' : 'falls'} behind`;
	const change: Estimate = scenarios[1]
		? (comparisonOf(summary, scenarios[0].id, scenarios[1].id)?.throughput ?? null)
		: null;
	const now = summary.scenarios[scenarios[0].id].throughput?.value ?? 0;
	const judgment = judge(change, HARDLY * now);
	if (judgment === 'more' || judgment === 'less')
		return say`${judgment === 'more' ? 'More' : 'Less'} comes out than ${sayWith(scenarios[0])}`;
	const lost = scenarios.map(({ id }) => formatPercent(shareLost(summary.scenarios[id].items)));
	const [first, second] = lost;
	if (lost.every((share) => share === '0%'))
		return say`As much comes out as arrives${scenarios.length > 1 ? ', in both' : ''}`;
	if (second === undefined || first === second)
		return say`What arrives leaves again, ${first} of it unfinished${second ? ', in both' : ''}`;
	return say`What arrives leaves again, unfinished ${first} ${sayWith(scenarios[0])}, ${second} ${sayWith(scenarios[1])}`;
}

/** Of what left, how much was not finished: it left on the way, was turned away, or gave up. */
function shareLost({ finished, left, turnedAway, gaveUp }: ScenarioSummary['items']): number {
	const unfinished = left + turnedAway + gaveUp;
	return unfinished > 0 ? unfinished / (finished + unfinished) : 0;
}

/** C5: how many are inside, and how long they stay. */
export function tellCumulative(summary: Summary, scenarios: Scenario[]): Sentence {
	const growing = scenarios.filter(({ id }) => !summary.scenarios[id].stable);
	if (growing.length)
		return say`More and more are inside${scenarios.length > 1 ? `: ${growing.map(({ name }) => name).join(' and ')}` : ''}`;
	const [first, second] = scenarios.map(({ id }) => summary.scenarios[id]);
	if (!isSharp(first.wip) || !isSharp(first.leadTime.mean)) return say`What is inside, over time`;
	const items = (estimate: Estimate) => formatEstimate(estimate, COUNT);
	if (!second)
		return say`${items(first.wip)} are inside at any moment, and stay ${formatTime(first.leadTime.mean, summary.unit)} on average`;
	if (!isSharp(second.wip)) return say`What is inside, over time`;
	return say`${items(second.wip)} are inside at any moment; ${sayWith(scenarios[0])} ${items(first.wip)}`;
}

/** C15: by when half, and by when nearly all are done; scale: of its axis, one unit a chart. */
export function tellWhen(summary: Summary, scenarios: Scenario[], scale: Scale): Sentence {
	const { id } = scenarios.at(-1)!;
	const { p50, p85 } = summary.scenarios[id].leadTime;
	if (!isSharp(p50, 0.25) || !isSharp(p85, 0.25)) return say`By when how many are done`;
	const whose = scenarios.length > 1 ? (id === 'baseline' ? 'now ' : 'then ') : '';
	return say`Half are ${whose}done within ${formatEstimate(p50, scale)}, 85 in 100 within ${formatEstimate(p85, scale)}`;
}

/**
 * C15: how many can be counted on in so many weeks; `counts`: of each scenario, null where nothing is known. They have no intervals: how
 * many of the other is said only where the two differ in what comes out, and nothing of a single run, in which chance and promise are one.
 */
export function tellCount(
	summary: Summary,
	scenarios: Scenario[],
	weeks: number,
	counts: (number | null)[]
): Sentence {
	const last = counts.at(-1);
	const within = COUNT_CHART.weeks(weeks);
	if (!last || summary.replications === 1) return say`How many are done in ${within}`;
	const [first, second] = counts;
	const [from, to] = scenarios;
	const change = to ? (comparisonOf(summary, from.id, to.id)?.throughput ?? null) : null;
	const beside =
		isTold(change) && first !== null && first !== second
			? `; ${sayWith(from)} ${formatNumber(first, 0)}`
			: '';
	return say`In ${within} at least ${formatNumber(last, 0)} are done, 85 times in 100${beside}`;
}
