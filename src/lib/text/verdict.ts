// What changes from one scenario to another, in sentences: the kind of work that pays for it first, then the median, who holds it up,
// flaws, money. Each is withheld, or says that it is, while the interval is too wide.
import type { Comparison, Estimate, ScenarioSummary, StreamDocument, Summary } from '#sim';
import { formatBeside, formatChange, formatPair } from './beside.ts';
import { tellChangeSeen } from './changeOver.ts';
import { alsoOf, comparisonOf } from './comparison.ts';
import { tellFlaws } from './escaped.ts';
import {
	chooseTimeScale,
	COUNT,
	formatDifference,
	formatEstimate,
	formatInterval,
	formatList,
	formatValue,
	POINTS,
	sharePlaces
} from './format.ts';
import { tellMove } from './holdUp.ts';
import { HARDLY, isSharp, isTold, judge } from './judge.ts';
import { nameOfScenario } from './names.ts';
import { base, join, redesign, rework, say, strong, type Sentence } from './sentence.ts';
import { tellTrouble } from './sentences.ts';

/** Two scenarios and what is between them. */
interface Between {
	document: StreamDocument;
	summary: Summary;
	from: string;
	to: string;
	before: ScenarioSummary;
	after: ScenarioSummary;
	change: Comparison;
}

function read(
	document: StreamDocument,
	summary: Summary,
	to: string,
	from: string
): Between | null {
	const [before, after] = [summary.scenarios[from], summary.scenarios[to]];
	const change = comparisonOf(summary, from, to);
	return before && after && change ? { document, summary, from, to, before, after, change } : null;
}

/** Cell 7: who pays for it, what happens to the median, and to whom the constraint is handed; a first look is too short for that. */
export function tellComparison(
	document: StreamDocument,
	summary: Summary,
	to: string,
	from = 'baseline',
	isFirstLook = false
): Sentence {
	const between = read(document, summary, to, from);
	if (!between) return [];
	const { before, after } = between;
	const trouble = tellTrouble(document, summary, after, true);
	if (trouble) return join(say`With ${nameIn(between)}:`, trouble);
	const seen = tellChangeSeen(document, summary, to);
	if (seen) return seen;
	const isEmpty = before.items.finished === 0 || after.items.finished === 0;
	return join(
		tellKinds(document, summary, to, from),
		tellMedian(between),
		isEmpty || isFirstLook ? null : tellMove(document, summary, from, to)
	);
}

/** The second scenario, as the subject of a sentence. */
function nameIn({ document, from, to }: Pick<Between, 'document' | 'from' | 'to'>) {
	const name = to === 'baseline' ? 'The stream as it is' : nameOfScenario(document, to);
	return from === 'baseline'
		? redesign(name)
		: redesign(`${name}, instead of ${nameOfScenario(document, from)},`);
}

/**
 * Kinds of work that get slower, or late more often, though the whole gets faster: what helps the many can break the rare case. Null where
 * there are none, or where that can't be told.
 */
export function tellKinds(
	document: StreamDocument,
	summary: Summary,
	to: string,
	from = 'baseline'
): Sentence | null {
	const between = read(document, summary, to, from);
	if (!between) return null;
	const { before, change } = between;
	const kinds = Object.keys(change.work);
	const whole = change.leadTime.p50;
	if (kinds.length < 2 || !isTold(whole) || whole.value > 0) return null;
	const worse = kinds.flatMap((kind) => {
		const now = before.work[kind]?.leadTime;
		const own = change.work[kind].leadTime;
		const measures = [
			[own.p50, now?.p50 ?? null, ''],
			[own.p85, now?.p85 ?? null, 'the slowest, ']
		] as const;
		const found = measures.find(([difference, was]) => isWorse(difference, was));
		return found ? [{ kind, difference: found[0]!, was: found[1]!, which: found[2] }] : [];
	});
	const name = (kind: string) => document.work[kind]?.name ?? kind;
	if (worse.length) {
		const said = worse.map(({ kind, difference, was, which }) => {
			const own = (size: number) => chooseTimeScale(size, summary.unit);
			const told = formatBeside(
				difference,
				own(was.value),
				sharePlaces([was], own(was.value)),
				own,
				true
			);
			return `${name(kind)} (${which}${told.text})`;
		});
		const verb = worse.length > 1 ? 'take' : 'takes';
		return say`${rework(formatList(said))} ${verb} longer, though the whole gets faster.`;
	}
	const also = alsoOf(summary, from, to);
	const late = kinds.flatMap((kind) => {
		const more = also?.late[kind] ?? null;
		return judge(more, HARDLY) === 'more'
			? [`${name(kind)} (${formatDifference(more, POINTS)})`]
			: [];
	});
	if (!late.length) return null;
	const verb = late.length > 1 ? 'are' : 'is';
	return say`${rework(formatList(late))} ${verb} late more often, though the whole gets faster.`;
}

function isWorse(difference: Estimate, was: Estimate): boolean {
	return was !== null && judge(difference, HARDLY * was.value) === 'more';
}

function tellMedian(between: Between): Sentence {
	const { summary, before, after } = between;
	const [now, then, change] = [
		before.leadTime.p50,
		after.leadTime.p50,
		between.change.leadTime.p50
	];
	const name = nameIn(between);
	if (!now || !then || !change) return say`Too little was finished to compare the medians.`;
	const scale = chooseTimeScale(Math.max(now.value, then.value), summary.unit);
	const judgment = judge(change, HARDLY * now.value);
	if (judgment === 'unknown') return tellSingle(name, now, then, summary);
	if (judgment === 'same')
		return say`${name} changes nothing: the median stays ${base(formatEstimate(now, scale, true))}.`;
	const interval = formatInterval(change, scale);
	if (judgment === 'open')
		return say`${name} makes no difference to the median that could be told yet: it changes by ${interval}${scale.words}.`;
	if (judgment === 'hardly')
		return say`${name} hardly changes the median: it changes by ${interval}${scale.words}.`;
	if (!isSharp(change, 0.25) || !isSharp(then, 0.25)) {
		return say`${name} makes the median ${change.value < 0 ? 'shorter' : 'longer'}, by ${formatInterval(sizeOf(change), scale)}${scale.words}; how much is still open.`;
	}
	const [was, is] = formatPair(now, then, scale, summary.unit);
	return say`${name} takes the median from ${base(was)} to ${redesign(is)}.`;
}

/** How large a change is, whichever way it goes; its interval leaves zero out. */
function sizeOf({ value, low, high }: NonNullable<Estimate>): NonNullable<Estimate> {
	const bounds = [Math.abs(low ?? value), Math.abs(high ?? value)].sort((a, b) => a - b);
	return { value: Math.abs(value), low: bounds[0], high: bounds[1] };
}

function tellSingle(
	name: ReturnType<typeof redesign>,
	now: NonNullable<Estimate>,
	then: NonNullable<Estimate>,
	summary: Summary
): Sentence {
	const scale = chooseTimeScale(Math.max(now.value, then.value), summary.unit);
	const [before, after] = formatPair(now, then, scale, summary.unit);
	const runs = summary.replications === 1 ? 'In one run' : 'In the one run that observed both';
	return say`${runs}, ${name} takes the median from ${base(before)} to ${redesign(after)}. One run has no interval: it takes more replications to say how sure that is.`;
}

/** What it saves or costs a week in people's work. Null where no cost is given, or without views. */
export function tellMoney(summary: Summary, to: string, from = 'baseline'): Sentence | null {
	const change = alsoOf(summary, from, to)?.weeklyCost ?? null;
	const now = summary.views?.[from]?.also.weeklyCost?.value ?? 0;
	const judgment = judge(change, HARDLY * now);
	if (!change || judgment === 'unknown') return null;
	if (judgment === 'same') return say`The work costs the same.`;
	const interval = formatInterval(change, COUNT);
	if (judgment === 'open')
		return say`No change in what the work costs could be told (a week, 95%: ${interval}).`;
	if (judgment === 'hardly')
		return say`Hardly any change in what the work costs (a week, 95%: ${interval}).`;
	const size = sizeOf(change);
	const amount = strong(formatValue(size, COUNT));
	const between = formatInterval(size, COUNT);
	return judgment === 'less'
		? say`It saves ${amount} a week in people’s work (95%: ${between}).`
		: say`It costs ${amount} a week more in people’s work (95%: ${between}).`;
}

/** Beside a redesign's card: what it does, in half a line. Null while nothing has an interval. */
export function tellEffect(summary: Summary, to: string, from = 'baseline'): Sentence | null {
	const comparison = comparisonOf(summary, from, to);
	const [now, then] = [summary.scenarios[from], summary.scenarios[to]];
	if (!comparison || !now || !then) return null;
	if (!then.stable) return say`${rework('the queue grows without end')}`;
	const time = tellTime(comparison.leadTime.p50, now.leadTime.p50, then.leadTime.p50, summary);
	if (!time) return null;
	const flaws = tellFlaws(summary, to, from);
	return flaws ? say`${time} · ${flaws}` : time;
}

function tellTime(change: Estimate, now: Estimate, then: Estimate, { unit }: Summary) {
	switch (judge(change, HARDLY * (now?.value ?? 0))) {
		case 'unknown':
			return null;
		case 'same':
			return say`time same`;
		case 'hardly':
			return say`time about the same`;
		case 'open':
			return say`time: can’t tell`;
		default:
			return say`${formatChange(change, now, then, (size) => chooseTimeScale(size, unit)).text}`;
	}
}
