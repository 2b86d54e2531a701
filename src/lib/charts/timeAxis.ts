// An axis of time: its unit is chosen for the reader, whatever unit the document has.
import { scaleLinear, tickFormat, type ScaleLinear } from 'd3';
import type { Estimate } from '#sim';
import { chooseTimeScale, formatEstimate, type Scale, type Unit } from '../text/format.ts';
import { textWidth } from './textWidth.ts';

export interface Tick {
	/** Pixels. */
	at: number;
	label: string;
}

export interface Axis {
	/** From the document's unit to pixels. */
	scale: ScaleLinear<number, number>;
	/** Ascending. Where the axis begins at 0, its label carries the unit. */
	ticks: Tick[];
	/** What the ticks count, such as "days". */
	unit: string;
	/** The same, to say other times in. */
	timeScale: Scale;
	/** Times beside the axis are said in its unit: one unit a chart. */
	say: (time: number) => string;
	tell: (estimate: Estimate) => string;
}

/** From `low` ≤ 0 to `high` ≥ 0 (in the document's `unit`) over the pixels of `range`, with about a tick every 70 pixels. */
export function createTimeAxis(
	[low, high]: [low: number, high: number],
	unit: Unit,
	range: [from: number, to: number]
): Axis {
	const timeScale = chooseTimeScale(Math.max(-low, high), unit);
	const most = Math.max(2, Math.min(8, Math.floor((range[1] - range[0]) / 70)));
	return {
		scale: scaleLinear([low, high], range),
		ticks: createTicks([low, high], timeScale, range, most),
		unit: timeScale.words.trim(),
		timeScale,
		say: (value) => formatEstimate({ value, low: null, high: null }, timeScale),
		tell: (estimate) => formatEstimate(estimate, timeScale)
	};
}

/** About `count` ticks, or fewer: the first, with its unit, must not run into the second. */
function createTicks(
	[low, high]: [low: number, high: number],
	timeScale: Scale,
	range: [from: number, to: number],
	count: number
): Tick[] {
	const { factor, words } = timeScale;
	const readable = scaleLinear([low * factor, high * factor], range);
	const format = tickFormat(low * factor, high * factor, count);
	const ticks = readable.ticks(count).map((value) => ({
		at: readable(value),
		label: value === 0 && low === 0 ? `0${words}` : format(value)
	}));
	const [first, second] = ticks;
	const isClose =
		low === 0 &&
		second &&
		first.at + textWidth(first.label, 12) + 8 > second.at - textWidth(second.label, 12) / 2;
	return isClose && count > 1 ? createTicks([low, high], timeScale, range, count - 1) : ticks;
}
