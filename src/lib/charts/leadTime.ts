// C3: lead time as quantile dots. Fifty a scenario, each two items of a hundred; the baseline above the line, the redesign below.
import { LEAD_TIME, sayInHundred } from '../text/charts.ts';
import { bisector } from 'd3';
import type { Estimate, ScenarioViews, Summary } from '#sim';
import { stackDots } from './stack.ts';
import { textWidth } from './textWidth.ts';
import { createTimeAxis, type Axis } from './timeAxis.ts';
import type { Table } from './table.ts';

export interface LeadTimeSide {
	scenario: string;
	/** Middles, in pixels. */
	dots: { x: number; y: number }[];
	/** How many quantiles are open: items that had not finished when the run ended. */
	open: number;
	/** How far from the middle that can be said at the right end, beyond the dots there. */
	clear: number;
	/** Half, and 85 of 100, within so much; in pixels. Those that are closed. */
	ticks: { label: string; at: number; anchor: 'start' | 'middle' | 'end' }[];
}

export interface LeadTimeLayout {
	axis: Axis;
	/** The line between the two, in pixels. */
	middle: number;
	/** Diameter of a dot, in pixels. */
	size: number;
	sides: LeadTimeSide[];
}

/** Kept free beyond the piles, for what is said about the median. */
const LABEL = 18;
/** About as wide as what is said of those still open. */
const OPEN = 130;

/** Lays dots out in a box of `width` × `height` pixels: the first scenario upward from the middle line, the second downward; `isOver`: both upward, one over the other. */
export function layLeadTime(
	summary: Summary,
	scenarios: string[],
	{
		width,
		height,
		left = 0,
		isOver = false
	}: { width: number; height: number; left?: number; isOver?: boolean }
): LeadTimeLayout {
	const quantiles = scenarios.map((id) => summary.views?.[id]?.quantileDots ?? []);
	const known = quantiles.map((dots) => dots.filter((dot) => dot !== null));
	const axis = createTimeAxis([0, Math.max(...known.flat(), 0) * 1.04 || 1], summary.unit, [
		left,
		width
	]);
	const half = scenarios.length > 1 ? height / 2 : height;
	const middle = half;
	const places = known.map((dots) => dots.map((dot) => axis.scale(dot)));
	const size = largestSize(places, half - LABEL);
	/** From dot to dot of a pile: where so many fall on one place that it would leave the drawing, they overlap. */
	const step = Math.min(size, (half - LABEL - size) / Math.max(1, highestOf(places, size) - 1));
	const sides = scenarios.map((scenario, index) => {
		const { p50, p85 } = summary.scenarios[scenario].leadTime;
		const direction = index === 0 || isOver ? -1 : 1;
		const stacked = stackDots(places[index], size);
		const atEnd = stacked.filter(({ at }) => at > width - OPEN).map(({ level }) => level + 1);
		return {
			scenario,
			dots: stacked.map(({ at, level }) => ({
				x: at,
				y: middle + direction * (level * step + 0.75 * size)
			})),
			open: quantiles[index].length - known[index].length,
			clear: Math.max(0, ...atEnd) * step + (atEnd.length ? size / 2 : 0),
			ticks: ticksFor(p50, p85, axis)
		};
	});
	return { axis, middle, size, sides };
}

function ticksFor(p50: Estimate, p85: Estimate, { scale }: Axis): LeadTimeSide['ticks'] {
	const { half, most } = LEAD_TIME.ticks;
	const [wide, wider] = [textWidth(half, 12), textWidth(most, 12)];
	const areClose =
		p50 !== null && p85 !== null && scale(p85.value) - scale(p50.value) < (wide + wider) / 2 + 12;
	const tick = (label: string, estimate: Estimate, aside: 'start' | 'end') =>
		estimate
			? [{ label, at: scale(estimate.value), anchor: areClose ? aside : ('middle' as const) }]
			: [];
	return [...tick(half, p50, 'end'), ...tick(most, p85, 'start')];
}

export interface TickLabel {
	label: string;
	x: number;
	anchor: LeadTimeSide['ticks'][number]['anchor'];
	/** A line further in: on the first there is another. */
	isSecond: boolean;
}

/** What is said of a side's ticks: within the drawing, not struck through by a line at `reader`, and none over another. */
export function placeTicks(
	ticks: LeadTimeSide['ticks'],
	reader: number,
	width: number
): TickLabel[] {
	let end = -Infinity;
	return ticks.map(({ label, at, anchor: wanted }) => {
		const { x: near, anchor } = avoid(at, wanted, reader, label);
		const wide = textWidth(label, 12);
		const x = near + (anchor === 'end' ? -3 : anchor === 'start' ? 3 : 0);
		const left = anchor === 'end' ? x - wide : anchor === 'start' ? x : x - wide / 2;
		const start = Math.max(0, Math.min(width - wide, left));
		const isSecond = start < end + 4;
		end = start + wide;
		return start === left
			? { label, x, anchor, isSecond }
			: { label, x: start, anchor: 'start', isSecond };
	});
}

/** Where a tick's label stands so that a line at `line` does not strike it through: as it is, or wholly on the side where it mostly is. */
export function avoid(
	at: number,
	anchor: LeadTimeSide['ticks'][number]['anchor'],
	line: number,
	label: string
): { x: number; anchor: LeadTimeSide['ticks'][number]['anchor'] } {
	const wide = textWidth(label, 12) + 6;
	const left = anchor === 'end' ? at - wide : anchor === 'start' ? at : at - wide / 2;
	if (line < left - 3 || line > left + wide + 3) return { x: at, anchor };
	return anchor === 'end' || (anchor === 'middle' && at < line && line - 6 - wide > 0)
		? { x: Math.min(at, line - 6), anchor: 'end' }
		: { x: Math.max(at, line + 6), anchor: 'start' };
}

/** The largest dot, of 4 to 13 pixels, with which the highest pile stays within `room`. */
function largestSize(sides: number[][], room: number): number {
	for (let size = 13; size > 4; size -= 0.5) {
		if ((highestOf(sides, size) + 0.5) * size <= room) return size;
	}
	return 4;
}

/** How many dots the highest pile has. */
function highestOf(sides: number[][], size: number): number {
	return Math.max(
		0,
		...sides.flatMap((side) => stackDots(side, size).map(({ level }) => level + 1))
	);
}

const byTime = bisector(([time]: [number, number]) => time);

/** Share of items finished within `time` (in the document's unit), read between the points of the distribution. */
export function shareWithin(distribution: ScenarioViews['distribution'], time: number): number {
	const after = byTime.right(distribution, time);
	const above = distribution[after];
	const below = distribution[after - 1];
	if (!below) return 0;
	if (!above) return below[1];
	const part = (time - below[0]) / (above[0] - below[0]);
	return below[1] + part * (above[1] - below[1]);
}

/** "84 in 100"; never all or none where it is only nearly so. */
export function sayOfHundred(share: number): string {
	const rounded = Math.round(share * 100);
	if (rounded === 100 && share < 1) return sayInHundred('over 99');
	if (rounded === 0 && share > 0) return sayInHundred('under 1');
	return sayInHundred(rounded);
}

/** A row a dot. */
export function leadTimeTable(summary: Summary, scenarios: string[], names: string[]): Table {
	const columns = [LEAD_TIME.share, ...names.map((name) => `${name} (${summary.unit})`)];
	const rows = Array.from({ length: 50 }, (_, index) => [
		(index + 0.5) / 50,
		...scenarios.map((id) => summary.views?.[id]?.quantileDots[index] ?? null)
	]);
	return { columns, rows };
}

/** A deadline to begin with: what 85 of 100 keep in the better scenario, rounded. */
export function firstDeadline(summary: Summary, scenarios: string[], axis: Axis): number {
	const p85 = scenarios.map((id) => summary.scenarios[id].leadTime.p85?.value ?? Infinity);
	const step = deadlineStep(axis);
	// The next round one, so that it says no less than what is kept.
	return roundDeadline(Math.ceil(Math.min(...p85) / step - 1e-9) * step, axis);
}

/** The nearest multiple of a fine step of the axis: a fifth of the distance of its ticks. */
export function roundDeadline(time: number, axis: Axis): number {
	const step = deadlineStep(axis);
	const [low, high] = axis.scale.domain() as [number, number];
	return Math.min(high, Math.max(low, Math.round(time / step) * step));
}

/** How far one arrow key moves the deadline, in the document's unit. */
export function deadlineStep(axis: Axis): number {
	const [first, second] = axis.ticks;
	if (!first || !second) return 1;
	return (axis.scale.invert(second.at) - axis.scale.invert(first.at)) / 5;
}
