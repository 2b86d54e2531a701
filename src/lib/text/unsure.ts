// Where there is no finding: why not, and what it would take.
import type { Estimate, ScenarioSummary, Summary } from '#sim';
import { chooseTimeScale, formatEstimate, formatInterval, formatSpan } from './format.ts';
import { say, strong, type Sentence } from './sentence.ts';

/**
 * A time that is not known well enough; `what` begins the sentence. True of a run that has ended as well as of one
 * that goes on, since a summary does not tell.
 */
export function tellUnsure(what: string, estimate: Estimate, summary: Summary): Sentence {
	const { replications, unit } = summary;
	if (!estimate) return say`${what}: no run observed it.`;
	const scale = chooseTimeScale(estimate.value, unit);
	const figure = strong(formatEstimate(estimate, scale, true));
	const interval = formatInterval(estimate, scale);
	if (interval)
		return say`${what} is ${figure} (95%: ${interval}) after ${replications} runs, too wide a range for a finding. It takes more replications.`;
	const runs =
		replications === 1 ? 'one run' : `the only one of ${replications} runs that observed it`;
	return say`${what} was ${figure} in ${runs}. One run has no interval: it takes more replications to say how sure that is.`;
}

/** Null unless nothing was finished: then what became of the work. */
export function tellNothing(
	{ items }: ScenarioSummary,
	{ horizon, warmup, unit }: Summary
): Sentence | null {
	if (items.finished > 0) return null;
	const window = formatSpan(horizon - warmup, unit);
	if (items.arrived === 0) return say`Nothing arrived in the ${window} observed.`;
	const opening = say`Of what arrived in the ${window} observed, nothing was finished`;
	return items.inside === 0
		? say`${opening}: it all left on the way.`
		: say`${opening}. It takes a longer horizon to say more.`;
}
