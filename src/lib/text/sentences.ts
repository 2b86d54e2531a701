// Findings: what the figures say, in a sentence. Each comes from the summary alone, and is withheld
// (or says that it is) while the interval is too wide to tell.
import type { Estimate, ScenarioSummary, StreamDocument, Summary } from '#sim';
import {
	chooseRateScale,
	chooseTimeScale,
	formatDifference,
	formatEstimate,
	formatInterval,
	formatNumber,
	formatPercent,
	formatTime,
	formatValue,
	losesDigits,
	sharePlaces,
	type Scale
} from './format.ts';
import { sumEscaped } from './metrics.ts';
import { nameOf, nameOfPeople, nameOfScenario, nounOf, withArticle } from './names.ts';
import { base, join, redesign, rework, say, strong, type Sentence } from './sentence.ts';
import { tellNothing, tellUnsure } from './unsure.ts';

/** Whether a figure is known well enough to be said: its half-width within a share of its size. */
export function isSharp(estimate: Estimate, share = 0.1): estimate is NonNullable<Estimate> {
	if (!estimate || estimate.low === null || estimate.high === null) return false;
	return (estimate.high - estimate.low) / 2 <= share * Math.abs(estimate.value);
}

/** Whether the interval of a difference leaves zero out: there is one, and its sign is known. */
export function isTold(difference: Estimate): difference is NonNullable<Estimate> {
	if (!difference || difference.low === null || difference.high === null) return false;
	return difference.low > 0 || difference.high < 0;
}

/** Cell 3: how much of the lead time is work. */
export function tellWaiting(
	document: StreamDocument,
	summary: Summary,
	scenario: string
): Sentence {
	const figures = summary.scenarios[scenario];
	if (!figures) return [];
	const trouble = tellTrouble(document, summary, figures);
	if (trouble) return trouble;
	const nothing = tellNothing(figures, summary);
	if (nothing) return nothing;
	const { leadTime, touchTime, waitTime } = figures;
	if (!isSharp(leadTime.mean)) return tellUnsure('The mean lead time', leadTime.mean, summary);
	if (!isSharp(touchTime) || !waitTime)
		return tellUnsure('The work in an item', touchTime, summary);
	if (touchTime.value === 0)
		return say`${formatTime(leadTime.mean, summary.unit, true)}, and ${strong('none of it is work')}.`;
	const lead = formatTime(leadTime.mean, summary.unit, true);
	const touch = formatTime(touchTime, summary.unit, true);
	const ratio = waitTime.value / touchTime.value;
	const opening = say`Of ${lead}, ${strong(`${touch} are work`)}.`;
	if (!(ratio >= 1.5)) return opening;
	return join(
		opening,
		say`For every hour that somebody works on ${withArticle(nounOf(document))}, it waits ${formatNumber(ratio, ratio < 3 ? 1 : 0)}.`
	);
}

/** Cell 4: who holds the work up; or that nobody does; or that the queue grows without end. */
export function tellConstraint(
	document: StreamDocument,
	summary: Summary,
	scenario: string
): Sentence {
	const figures = summary.scenarios[scenario];
	if (!figures) return [];
	const trouble = tellTrouble(document, summary, figures);
	if (trouble) return trouble;
	const { people, step, share, nobody } = figures.bottleneck;
	if (people === null || constraintOf(figures) === null)
		return tellNothing(figures, summary) ?? tellNobody(figures, nobody);
	return join(
		say`Work is held up by ${strong(nameOfPeople(document, people))} ${strong(formatPercent(share))} of the time${step ? `, mostly at ${nameOf(document, step)}` : ''}.`,
		tellUtilization(figures, people)
	);
}

function tellNobody(figures: ScenarioSummary, nobody: number): Sentence {
	const noticed = (figures.waits.pickup?.value ?? 0) + (figures.waits.handoff?.value ?? 0);
	const all = figures.waitTime?.value ?? 0;
	return join(
		say`${strong('Nobody')} is the constraint ${formatPercent(nobody)} of the time.`,
		noticed > all / 2
			? say`${formatPercent(noticed / all)} of the waiting is waiting to be noticed, which more people would not cure.`
			: null
	);
}

function tellUtilization(figures: ScenarioSummary, people: string): Sentence | null {
	const used = figures.people[people]?.utilization;
	return used && isSharp(used)
		? say`${formatPercent(used.value)} of their time for this stream is taken.`
		: null;
}

/** Demand above capacity is no error but a finding. */
function tellTrouble(document: StreamDocument, summary: Summary, figures: ScenarioSummary) {
	if (figures.ring?.length)
		return say`${figures.ring.map((id) => nameOf(document, id)).join(', ')} ${strong('wait for each other')}: each is full, and nothing moves any more.`;
	const worst = figures.unstable?.toSorted((a, b) => b.perWeek - a.perWeek)[0];
	if (figures.stable || !worst) return null;
	const scale = chooseRateScale(figures.throughput?.value ?? 0, summary.unit);
	return join(
		say`At ${strong(nameOf(document, worst.step))} ${strong('the queue grows without end')}, by ${formatNumber(worst.perWeek, worst.perWeek < 10 ? 1 : 0)} a week: more arrives than can be finished${figures.throughput ? ` (${formatEstimate(figures.throughput, scale)})` : ''}.`,
		say`Lead times below only say how far it got in the time observed.`
	);
}

/** Cell 7: what the redesign does to the median, and to whom it hands the constraint. */
export function tellComparison(document: StreamDocument, summary: Summary, id: string): Sentence {
	const [now, then, comparison] = [
		summary.scenarios.baseline,
		summary.scenarios[id],
		summary.comparisons[id]
	];
	if (!now || !then || !comparison) return [];
	const trouble = tellTrouble(document, summary, then);
	if (trouble) return join(say`With ${redesign(nameOfScenario(document, id))}:`, trouble);
	const isEmpty = now.items.finished === 0 || then.items.finished === 0;
	return join(tellMedian(document, summary, id), isEmpty ? null : tellMove(document, now, then));
}

function tellMedian(document: StreamDocument, summary: Summary, id: string): Sentence {
	const now = summary.scenarios.baseline.leadTime.p50;
	const then = summary.scenarios[id].leadTime.p50;
	const change = summary.comparisons[id].leadTime.p50;
	const name = redesign(nameOfScenario(document, id));
	if (!now || !then || !change) return say`Too little was finished to compare the medians.`;
	const scale = chooseTimeScale(Math.max(now.value, then.value), summary.unit);
	if (change.value === 0 && change.low === 0 && change.high === 0)
		return say`${name} changes nothing: the median stays ${base(formatEstimate(now, scale, true))}.`;
	if (!isTold(change)) {
		const interval = formatInterval(change, scale);
		return interval
			? say`${name} makes no difference to the median that could be told yet: it changes by ${interval}${scale.words}.`
			: tellSingle(name, now, then, summary);
	}
	if (!isSharp(change, 0.25) || !isSharp(then, 0.25))
		return say`${name} makes the median ${change.value < 0 ? 'shorter' : 'longer'}, by ${formatInterval({ ...change, value: Math.abs(change.value), low: Math.min(Math.abs(change.low!), Math.abs(change.high!)), high: Math.max(Math.abs(change.low!), Math.abs(change.high!)) }, scale)}${scale.words}; how much is still open.`;
	const [before, after] = formatPair(now, then, scale, summary);
	return say`${name} takes the median from ${base(before)} to ${redesign(after)}.`;
}

function tellSingle(
	name: ReturnType<typeof redesign>,
	now: NonNullable<Estimate>,
	then: NonNullable<Estimate>,
	summary: Summary
): Sentence {
	const scale = chooseTimeScale(Math.max(now.value, then.value), summary.unit);
	const [before, after] = formatPair(now, then, scale, summary);
	const runs = summary.replications === 1 ? 'In one run' : 'In the one run that observed both';
	return say`${runs}, ${name} takes the median from ${base(before)} to ${redesign(after)}. One run has no interval: it takes more replications to say how sure that is.`;
}

/** “14.2”, “3.1 days”; or “27.3 days”, “14 minutes”, where one unit would leave nothing of one of them. */
function formatPair(
	now: NonNullable<Estimate>,
	then: NonNullable<Estimate>,
	scale: Scale,
	{ unit }: Summary
): [string, string] {
	const places = sharePlaces([now, then], scale);
	return [now, then].some((each) => losesDigits(each, scale, places))
		? [formatTime(now, unit, true), formatTime(then, unit, true)]
		: [formatValue(now, scale, places), formatEstimate(then, scale, true, places)];
}

/** Above this share of the time nobody is the constraint: then naming one would mislead. */
const MOSTLY = 0.75;

/** Who holds work up; null where nobody does for most of the time. */
export function constraintOf({ bottleneck }: ScenarioSummary): string | null {
	return bottleneck.nobody > MOSTLY ? null : bottleneck.people;
}

/** How the constraint moves, or that it stays. */
export function tellMove(
	document: StreamDocument,
	now: ScenarioSummary,
	then: ScenarioSummary
): Sentence {
	const [from, to] = [constraintOf(now), constraintOf(then)];
	const [before, after] = [now.bottleneck.share, then.bottleneck.share];
	const shares = say`${formatPercent(before)} of the time before, ${formatPercent(after)} after`;
	const name = (id: string) => strong(nameOfPeople(document, id));
	if (from === null && to === null)
		return say`Nobody holds it up, neither before nor after: people are not what it waits for.`;
	if (to === null)
		return say`${name(from!)} held it up ${formatPercent(before)} of the time; after that nobody does.`;
	if (from === null)
		return say`Nobody held it up before; now it is held up by ${name(to)}, ${formatPercent(after)} of the time.`;
	const size =
		after < before * 0.75 ? ', and gets smaller' : after > before * 1.25 ? ', and gets bigger' : '';
	if (from === to) return say`The jam stays with ${name(from)}${size}: ${shares}.`;
	return say`The jam moves from ${name(from)} to ${name(to)}${size}: ${shares}.`;
}

/** Speed against safety: what happens to flaws that reach the customer. Null where the stream names none. */
export function tellSafety(summary: Summary, id: string): Sentence | null {
	const comparison = summary.comparisons[id];
	if (!comparison || !Object.keys(comparison.flaws).length) return null;
	// What is stuck in a queue that grows without end has not escaped, and has not been caught either.
	if (!summary.scenarios.baseline?.stable || !summary.scenarios[id]?.stable) return null;
	const change = sumEscaped(comparison);
	if (!change || change.low === null) return null;
	const scale = { factor: 1, unit: ' per 1,000', words: ' per 1,000' };
	const isExact = change.low === change.high;
	if (isExact && change.value === 0) return say`Flaws that get through: the same in every run.`;
	const interval = isExact ? 'in every run' : `95%: ${formatInterval(change, scale)}`;
	if (change.low > 0)
		return say`${rework('More flaws get through')}: ${formatDifference(change, scale)} (${interval}).`;
	const before = sumEscaped(summary.scenarios.baseline);
	if (change.high! < 0 && Math.abs(change.value) < 0.02 * (before?.value ?? 0))
		return say`Hardly any change in flaws that get through: ${formatDifference(change, scale)} (${interval}).`;
	if (change.high! < 0)
		return say`Fewer flaws get through: ${formatDifference(change, scale)} (${interval}).`;
	return say`No change in flaws that get through could be told (${interval}${scale.unit}).`;
}

/** Beside a redesign's card: what it does, in half a line. Null while that is too uncertain. */
export function tellEffect(summary: Summary, id: string): Sentence | null {
	const comparison = summary.comparisons[id];
	const now = summary.scenarios.baseline;
	if (!comparison || !now) return null;
	if (!summary.scenarios[id].stable) return say`${rework('the queue grows without end')}`;
	const change = comparison.leadTime.p50;
	if (!change || change.low === null) return null;
	const scale = chooseTimeScale(now.leadTime.p50?.value ?? change.value, summary.unit);
	const time = isTold(change) ? formatDifference(change, scale) : `± 0${scale.unit}`;
	const flaws = sumEscaped(comparison);
	const before = sumEscaped(now);
	if (!flaws || !before) return say`${time}`;
	if (!isTold(flaws)) return say`${time} · flaws same`;
	const part = flaws.value / before.value;
	if (Math.abs(part) < 0.02) return say`${time} · flaws about the same`;
	const percent = formatNumber(part * 100, 0, true);
	return flaws.value > 0
		? say`${time} · ${rework(`flaws ${percent}%`)}`
		: say`${time} · flaws ${percent}%`;
}

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** Cell 6. */
export function tellIdeas(document: StreamDocument): Sentence {
	const n = document.redesigns?.length ?? 0;
	if (n === 0)
		return say`No idea yet. What could run side by side, be one step instead of three, or be left out?`;
	return say`${COUNTS[n] ?? n} ${n === 1 ? 'idea' : 'ideas'}. Drag a number; every answer below follows.`;
}
