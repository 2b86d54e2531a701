// Titles of the charts: each says the finding. From the figures alone.
import type { Estimate, ScenarioSummary, Summary } from '#sim';
import { formatNumber, formatPercent, formatTime } from './format.ts';
import { say, type Sentence } from './sentence.ts';
import { isTold } from './sentences.ts';

interface Scenario {
	id: string;
	name: string;
}

/** The families of waiting, as the charts draw them. */
const FAMILIES: [
	words: string,
	causes: ('pickup' | 'handoff' | 'queue' | 'paused' | 'blocked' | 'batch' | 'delay')[]
][] = [
	['waiting to be noticed', ['pickup', 'handoff']],
	['waiting until somebody is free', ['queue', 'paused', 'blocked']],
	['waiting for others', ['batch']],
	['planned waiting', ['delay']]
];

/** C2: what most of the time is. */
export function tellWhere(summary: Summary, scenario: Scenario): Sentence {
	const figures = summary.scenarios[scenario.id];
	const lead = figures?.leadTime.mean?.value;
	if (!figures || !lead) return say`Where the time goes`;
	const sizes = FAMILIES.map(([words, causes]) => ({
		words,
		size: causes.reduce((sum, cause) => sum + (figures.waits[cause]?.value ?? 0), 0)
	}));
	const [most] = [...sizes, { words: 'work', size: figures.touchTime?.value ?? 0 }].sort(
		(a, b) => b.size - a.size
	);
	const share = most.size / lead;
	const whose = scenario.id === 'baseline' ? 'Now' : `With ${scenario.name}`;
	return say`${whose}, ${share > 0.5 ? `${formatNumber(share * 100, 0)}% of the time` : 'the largest part'} is ${most.words}`;
}

/** C4: in how many runs the redesign was better, under the same luck. */
export function tellDifferences(summary: Summary, redesign: Scenario): Sentence {
	const own = summary.views?.[redesign.id]?.replications.p50 ?? [];
	const now = summary.views?.baseline?.replications.p50 ?? [];
	const differences = own.flatMap((value, i) => {
		const other = now[i];
		return value === null || other === null || other === undefined ? [] : [value - other];
	});
	if (!differences.length) return say`What changes, run by run`;
	const better = differences.filter((difference) => difference < 0).length;
	const n = differences.length;
	if (better === n) return say`Faster in every one of ${n} paired runs`;
	if (better === 0) return say`Faster in none of ${n} paired runs`;
	return say`Faster in ${better} of ${n} paired runs`;
}

/** A change below this share of the figure is hardly one, however sure it is. */
const HARDLY = 0.01;

/** C10: as much comes out as goes in; or it doesn't. */
export function tellThroughput(summary: Summary, scenarios: Scenario[]): Sentence {
	const late = scenarios.filter(({ id }) => !summary.scenarios[id].stable);
	if (late.length)
		return say`Less comes out than arrives: ${late.map(({ name }) => name).join(' and ')} ${late.length > 1 ? 'fall' : 'falls'} behind`;
	const change: Estimate = scenarios[1]
		? (summary.comparisons[scenarios[1].id]?.throughput ?? null)
		: null;
	const now = summary.scenarios[scenarios[0].id].throughput?.value ?? 0;
	if (isTold(change) && Math.abs(change.value) >= HARDLY * now)
		return say`${change.value > 0 ? 'More' : 'Less'} comes out than now`;
	const lost = scenarios.map(({ id }) => formatPercent(shareLost(summary.scenarios[id].items)));
	const [first, second] = lost;
	if (lost.every((share) => share === '0%'))
		return say`As much comes out as arrives${scenarios.length > 1 ? ', in both' : ''}`;
	if (second === undefined || first === second)
		return say`What arrives leaves again, ${first} of it unfinished${second ? ', in both' : ''}`;
	return say`What arrives leaves again, unfinished ${first} now, ${second} with ${scenarios[1].name}`;
}

/** Of what left, how much was not finished: it left on the way, was turned away, or gave up. */
function shareLost({ finished, left, turnedAway, gaveUp }: ScenarioSummary['items']): number {
	const unfinished = left + turnedAway + gaveUp;
	return unfinished > 0 ? unfinished / (finished + unfinished) : 0;
}

/** C1: the lead time as one item spends it. */
export function tellLadder(summary: Summary): Sentence {
	const lead = summary.scenarios.baseline?.leadTime.mean ?? null;
	return lead
		? say`${formatTime(lead, summary.unit, true)}, the way one item spends them now`
		: say`How one item spends its time`;
}
