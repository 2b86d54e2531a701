// A change-over over time: how long those take who come before it and after it.
import { scaleLinear, type ScaleLinear } from 'd3';
import type { ChangeOver, Summary } from '#sim';
import { CHANGE_OVER_CHART } from '../text/changeOver.ts';
import { chooseTimeScale } from '../text/format.ts';
import type { Table } from './table.ts';
import { createTimeAxis, type Axis, type Tick } from './timeAxis.ts';

export interface ChangeOverLayout {
	axis: Axis;
	/** From lead time to pixels from the top. */
	y: ScaleLinear<number, number>;
	yTicks: Tick[];
	points: {
		/** Pixels; `low` and `high` of the interval. */
		x: number;
		y: number;
		low: number;
		high: number;
		/** Most of them came after it. */
		isAfter: boolean;
	}[];
	/** Where it changes over, in pixels. */
	at: number;
}

/** Lays out in `width` × `height` pixels, the horizontal axis from `left` on. */
export function layChangeOver(
	seen: ChangeOver,
	summary: Summary,
	{ left, width, height }: { left: number; width: number; height: number }
): ChangeOverLayout {
	const axis = createTimeAxis([0, seen.span * seen.leadTime.length], summary.unit, [left, width]);
	const highest = Math.max(...seen.leadTime.map((each) => each?.high ?? each?.value ?? 0), 0) || 1;
	const y = scaleLinear([0, highest], [height, 0]);
	const { factor, words } = chooseTimeScale(highest, summary.unit);
	const readable = scaleLinear([0, highest * factor], [height, 0]);
	return {
		axis,
		y,
		yTicks: readable
			.ticks(4)
			.map((value) => ({ at: readable(value), label: value ? String(value) : `0${words}` })),
		points: seen.leadTime.flatMap((estimate, i) => {
			if (!estimate) return [];
			const middle = (i + 0.5) * seen.span;
			return [
				{
					x: axis.scale(middle),
					y: y(estimate.value),
					low: y(estimate.low ?? estimate.value),
					high: y(estimate.high ?? estimate.value),
					isAfter: middle > seen.at
				}
			];
		}),
		at: axis.scale(seen.at)
	};
}

/** A row a span. */
export function changeOverTable({ span, leadTime }: ChangeOver, { unit }: Summary): Table {
	return {
		columns: CHANGE_OVER_CHART.columns(unit),
		rows: leadTime.map((estimate, i) => [
			i * span,
			(i + 1) * span,
			estimate?.value ?? null,
			estimate?.low ?? null,
			estimate?.high ?? null
		])
	};
}
