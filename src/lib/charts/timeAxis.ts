// An axis of time: its unit is chosen for the reader, whatever unit the document has.
import { scaleLinear, tickFormat, type ScaleLinear } from 'd3';
import { chooseTimeScale, type Unit } from '../text/format.ts';

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
}

/** From `low` ≤ 0 to `high` ≥ 0 (in the document's `unit`) over the pixels of `range`, with about a tick every 70 pixels. */
export function createTimeAxis(
	[low, high]: [low: number, high: number],
	unit: Unit,
	range: [from: number, to: number]
): Axis {
	const { factor, words } = chooseTimeScale(Math.max(-low, high), unit);
	const count = Math.max(2, Math.min(8, Math.floor((range[1] - range[0]) / 70)));
	const readable = scaleLinear([low * factor, high * factor], range);
	const format = tickFormat(low * factor, high * factor, count);
	const ticks = readable.ticks(count).map((value) => ({
		at: readable(value),
		label: value === 0 && low === 0 ? `0${words}` : format(value)
	}));
	return { scale: scaleLinear([low, high], range), ticks, unit: words.trim() };
}
