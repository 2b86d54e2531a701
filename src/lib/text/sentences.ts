// Findings: what the figures say, in a sentence. Each comes from the summary alone, and is withheld
// (or says that it is) while the interval is too wide to tell.
import { DOOR, type Estimate, type ScenarioSummary, type StreamDocument, type Summary } from '#sim';
import {
	chooseRateScale,
	formatEstimate,
	formatNumber,
	formatPercent,
	formatTime
} from './format.ts';
import { constraintOf, formatShare, tellRivals } from './holdUp.ts';
import { isSharp } from './judge.ts';
import { isBlock, nameOf, nameOfPeople } from './names.ts';
import { join, say, strong, type Sentence } from './sentence.ts';
import { tellNothing, tellUnsure } from './unsure.ts';

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
	const times = formatNumber(ratio, ratio < 3 ? 1 : 0);
	// What runs beside the longest way is work too, and not in these hours.
	const way = document.steps.some(isBlock) ? ' along the way that takes longest' : '';
	return join(
		say`Of ${lead}, ${strong(`${touch} are work`)}${way}.`,
		ratio >= 1.5 ? say`For every hour of it there are ${times} of waiting.` : null
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
	const { people, step } = figures.bottleneck;
	if (people === null || constraintOf(figures) === null)
		return (
			tellNothing(figures, summary) ?? tellNobody(figures, formatShare(summary, scenario, null))
		);
	const rivals = tellRivals(document, summary, scenario);
	if (rivals) return rivals;
	return join(
		say`Work is held up by ${strong(nameOfPeople(document, people))} ${strong(formatShare(summary, scenario, people))} of the time${step ? `, mostly in the step “${nameOf(document, step)}”` : ''}.`,
		tellUtilization(figures, people)
	);
}

/** Below this share of the waiting, waiting for people is not what it is about. */
const HARDLY = 0.1;

/** Why nobody does, where the parts of the waiting are known well enough to say so. */
function tellNobody({ waits, waitTime, offHours }: ScenarioSummary, nobody: string): Sentence {
	const opening = say`${nobody} of the time ${strong('nobody holds work up')}`;
	if (!isSharp(waitTime)) return say`${opening}.`;
	const sum = (parts: Estimate[], read: (part: NonNullable<Estimate>) => number | null) =>
		parts.reduce((all, part) => all + (part ? (read(part) ?? Infinity) : 0), 0) / waitTime.value;
	/** A share of the waiting, and whether all of its parts are known. */
	const most = (...parts: Estimate[]) => {
		const share = sum(parts, ({ value }) => value);
		const half = sum(parts, ({ value, high }) => (high === null ? null : high - value));
		return share > 0.5 && half <= 0.1 * share ? formatPercent(share) : null;
	};
	const noticed = most(waits.pickup, waits.handoff);
	const off = most(offHours);
	return join(
		sum([waits.queue, waits.paused], ({ high }) => high) < HARDLY
			? say`${opening}: it does not wait for lack of people.`
			: say`${opening}.`,
		noticed
			? say`${noticed} of the waiting is waiting to be noticed, which more people would not cure.`
			: off
				? say`${off} of the waiting falls outside the hours of those who work on it.`
				: null
	);
}

function tellUtilization(figures: ScenarioSummary, people: string): Sentence | null {
	const used = figures.people[people]?.utilization;
	return used && isSharp(used)
		? say`${formatPercent(used.value)} of their time for this stream is taken.`
		: null;
}

/** Demand above capacity is no error but a finding; null where there is no trouble. goesOn: it stands after a colon. */
export function tellTrouble(
	document: StreamDocument,
	summary: Summary,
	figures: ScenarioSummary,
	goesOn = false
): Sentence | null {
	if (figures.ring?.length)
		return say`${figures.ring.map((id) => nameOf(document, id)).join(', ')} ${strong('wait for each other')}: each is full, and nothing moves any more.`;
	const worst = figures.unstable?.toSorted((a, b) => b.perWeek - a.perWeek)[0];
	if (figures.stable || !worst) return null;
	const scale = chooseRateScale(figures.throughput?.value ?? 0, summary.unit);
	return join(
		say`${sayPlace(document, worst.step, goesOn)} ${strong('the queue grows without end')}, by ${formatNumber(worst.perWeek, worst.perWeek < 10 ? 1 : 0)} a week: more comes to it than can be done there.`,
		figures.throughput
			? say`In all ${formatEstimate(figures.throughput, scale)} are finished.`
			: null,
		say`Lead times below only say how far it got in the time observed.`
	);
}

/** “At Code review”; of those who are inside no step yet, “Before the door”: the stream’s, a block’s, or that of a full first step. */
function sayPlace(document: StreamDocument, step: string, goesOn: boolean): Sentence {
	return step === DOOR
		? say`${goesOn ? 'before' : 'Before'} ${strong('the door')}`
		: say`${goesOn ? 'at' : 'At'} ${strong(nameOf(document, step))}`;
}
