// A change-over: one way of working gives way to another amid the run. Told as a plan, and as what it did.
import {
	areApart,
	parseDuration,
	unitLength,
	WEEK,
	type ChangeOver,
	type StreamDocument,
	type Summary
} from '#sim';
import { formatBeside, formatPair } from './beside.ts';
import {
	COUNT,
	chooseTimeScale,
	formatEstimate,
	formatSetting,
	formatSpan,
	sharePlaces,
	type Scale,
	type Unit
} from './format.ts';
import { nameOfScenario } from './names.ts';
import { base, join, redesign, say, type Sentence } from './sentence.ts';
import { isSharp } from './judge.ts';

/** That a redesign begins amid the work, and when; null for one that begins with the run. */
export function tellChangeOver({ run, unit }: StreamDocument, id: string): string | null {
	if (run.switch?.to !== id) return null;
	const length = parseDuration(run.switch.at, unit)! / unitLength(unit);
	if (length === 0) return null;
	return `For the first ${tellLength(length, unit)} everything is as it is now. Then it changes over: what is open by then is finished the old way.`;
}

/** Whole weeks as weeks, whatever else would suit them. */
function tellLength(length: number, unit: Unit): string {
	const weeks = length * (unitLength(unit) / WEEK);
	if (weeks < 1 || !Number.isInteger(weeks)) return formatSpan(length, unit);
	return weeks === 1 ? '1 week' : `${formatSetting(weeks)} weeks`;
}

/** The control, its field, and what it means while it is set. */
export const CHANGE_OVER = {
	begins: (name: string) => `“${name}” is compared`,
	always: 'as if it had always been so',
	amid: 'by changing over while work is under way',
	after: 'After',
	field: (name: string) => `When “${name}” begins`,
	other: (name: string) => `This takes the change-over away from “${name}”: a run has one.`,
	note: 'The figures below are of the whole run: from the first day on, on which nothing is open yet, and before and after the change-over together.',
	label: (name: string, when: string) => `change over to “${name}” after ${when}`,
	labelOff: (name: string) => `compare “${name}” as if it had always been so`,
	mark: 'change-over'
} as const;

/** Around the drawing of it. */
export const CHANGE_OVER_CHART = {
	note: 'mean lead time by when an item came; bars: 95% intervals',
	axis: 'when it came, from the beginning of the run',
	description:
		'From left to right when items came, upward how long they took on average: before the change-over and after it.',
	columns: (unit: string) => [
		`came from (${unit})`,
		`to (${unit})`,
		`mean lead time (${unit})`,
		'95% from',
		'to'
	]
};

/** What happens to those inside, and when the new lead time is reached. Null for a scenario that does not change over. */
export function tellChangeSeen(
	document: StreamDocument,
	summary: Summary,
	id: string
): Sentence | null {
	const seen = summary.views?.[id]?.changeOver;
	if (!seen) return null;
	const name = redesign(nameOfScenario(document, id));
	const inside = isSharp(seen.inside, 0.25)
		? say`What is inside then, ${formatEstimate(seen.inside, COUNT)} on average, goes on the old way.`
		: say`What is inside then goes on the old way.`;
	return join(
		say`After ${tellLength(seen.at, summary.unit)} it changes over to ${name}.`,
		inside,
		tellBeforeAndAfter(seen, summary)
	);
}

function tellBeforeAndAfter(seen: ChangeOver, summary: Summary): Sentence {
	const { before, after, reached, at } = seen;
	if (!before || !after) return say`Too few come before and after it to compare them.`;
	const scale = scaleOf(Math.max(before.value, after.value), summary);
	const places = sharePlaces([before, after], scale);
	const [was, is] = [before, after].map(
		(each) => formatBeside(each, scale, places, (size) => scaleOf(size, summary)).text
	);
	if (!areApart(before, after))
		return say`Whether items then take longer or shorter can’t be told: ${base(was)} before, ${redesign(is)} after.`;
	const opening = say`Before it an item takes ${base(was)} on average, well after it ${redesign(is)}`;
	if (reached === null) return say`${opening}. When that is reached can’t be told yet.`;
	// Not finer than the spans in which it is looked at.
	const spans = Math.max(1, Math.ceil((reached - at) / seen.span));
	const within = Number((spans * seen.span * scale.factor).toPrecision(2));
	return say`${opening}; that is reached within ${formatSetting(within)}${within === 1 ? scale.words.replace(/s$/, '') : scale.words}.`;
}

/** The unit that suits a length, in full: both figures have their own, far apart as they stand. */
function scaleOf(length: number, { unit }: Summary): Scale {
	const scale = chooseTimeScale(length, unit);
	return { ...scale, unit: scale.words };
}

/** Above the drawing of it: what becomes of how long an item takes. */
export function tellChangeTitle({ before, after }: ChangeOver, summary: Summary): Sentence {
	if (!before || !after || !areApart(before, after))
		return say`What the change-over does to items that come before it and after it`;
	const scale = chooseTimeScale(Math.max(before.value, after.value), summary.unit);
	const [is, was] = formatPair(after, before, scale, summary.unit);
	return say`Items that come after the change-over take ${is} instead of ${was}`;
}
