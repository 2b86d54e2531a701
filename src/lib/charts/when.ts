// C15: by when how many are done. The share of items within each lead time, and the times by which 50, 70, 85 and 95 in 100 are.
import { WHEN } from '../text/charts.ts';
import { chooseTimeScale, type Scale } from '../text/format.ts';
import { bisector } from 'd3';
import type { ScenarioViews, Summary } from '#sim';
import { layShares, type ShareLayout, type SharePoints } from './shares.ts';
import { createTimeAxis, type Axis } from './timeAxis.ts';
import type { Table } from './table.ts';

export interface WhenLayout extends ShareLayout {
	axis: Axis;
}

export function layWhen(
	summary: Summary,
	scenarios: string[],
	{ left, width, height }: { left: number; width: number; height: number }
): WhenLayout {
	const curves = scenarios.map((id) => summary.views?.[id]?.distribution ?? []);
	const end = endOf(curves);
	const axis = createTimeAxis([0, end], summary.unit, [left, width]);
	const lines = scenarios.map((scenario, i) => ({
		scenario,
		outline: outline(curves[i], end),
		markOf: (share: number) => timeOf(curves[i], share)
	}));
	return { axis, ...layShares(lines, axis.scale, axis.ticks, height) };
}

/** Where the axis ends. The last few in a hundred may take several times as long as the rest: they would press the others to the edge. */
function endOf(curves: ScenarioViews['distribution'][]): number {
	const ends = curves.map((curve) => {
		const last = curve.at(-1)?.[0] ?? 0;
		return Math.min(timeOf(curve, 0.99) ?? last, 1.6 * (timeOf(curve, 0.95) ?? last));
	});
	return Math.max(...ends, 0) * 1.08 || 1;
}

/** The unit of its axis, for what is said above it. */
export function whenScale(summary: Summary, scenarios: string[]): Scale {
	const curves = scenarios.map((id) => summary.views?.[id]?.distribution ?? []);
	return chooseTimeScale(endOf(curves), summary.unit);
}

/** From 0 to the end of the axis, where the line goes on. */
function outline(curve: ScenarioViews['distribution'], end: number): SharePoints {
	const shown = curve.filter(([time]) => time <= end);
	const last = shown.at(-1);
	if (!last) return [];
	return [[0, 0], [shown[0][0], 0], ...shown, [end, shareAt(curve, end)]];
}

function shareAt(curve: ScenarioViews['distribution'], time: number): number {
	const above = curve.findIndex(([each]) => each > time);
	if (above < 0) return curve.at(-1)?.[1] ?? 0;
	if (above === 0) return 0;
	const [[t0, p0], [t1, p1]] = [curve[above - 1], curve[above]];
	return p0 + ((time - t0) / (t1 - t0)) * (p1 - p0);
}

const byShare = bisector(([, share]: [number, number]) => share);

/** The time by which a share of all items is done, read between the points; null where items still inside leave it open. */
export function timeOf(curve: ScenarioViews['distribution'], share: number): number | null {
	const index = byShare.left(curve, share);
	if (index >= curve.length) return null;
	if (index === 0) return curve[0][0];
	const [[t0, p0], [t1, p1]] = [curve[index - 1], curve[index]];
	return t0 + ((share - p0) / (p1 - p0)) * (t1 - t0);
}

/** A row a point of each curve. */
export function whenTable(summary: Summary, scenarios: string[], names: string[]): Table {
	const columns = ['scenario', WHEN.lead(summary.unit), WHEN.share];
	const rows = scenarios.flatMap((id, i) =>
		(summary.views?.[id]?.distribution ?? []).map(([time, share]) => [names[i], time, share])
	);
	return { columns, rows };
}
