// C10: items a week, over time beside what arrived, and how often so many.
import { THROUGHPUT } from '../text/charts.ts';
import { extent, scaleLinear } from 'd3';
import type { Summary } from '#sim';
import { stackDots } from './stack.ts';
import type { Tick } from './timeAxis.ts';
import type { Table } from './table.ts';

export interface ThroughputLayout {
	/** Items a week, in pixels from the top. */
	ticks: Tick[];
	/** Weeks of the window, counted from 1. */
	weeks: Tick[];
	lines: { scenario: string; points: [x: number, y: number][] }[];
	/** What arrived, of the first scenario. */
	arrivals: [x: number, y: number][];
	/** The right panel: a dot a week, mirrored about `axis`. */
	spread: {
		axis: number;
		size: number;
		sides: { scenario: string; dots: { x: number; y: number }[] }[];
	};
}

/** Lays out in `width` × `height` pixels; the right quarter shows how often, the first to the left and the second to the right; `isOver`: one over the other. */
export function layThroughput(
	summary: Summary,
	scenarios: string[],
	{
		width,
		height,
		left,
		isOver = false
	}: { width: number; height: number; left: number; isOver?: boolean }
): ThroughputLayout {
	const weeks = scenarios.map((id) => summary.views?.[id]?.weeks ?? []);
	const count = Math.max(1, ...weeks.map((each) => each.length));
	const y = scaleLinear(weeklyDomain(weeks.flat()), [height, 0]);
	const edge = left + (width - left) * 0.72;
	const x = scaleLinear([0, Math.max(1, count - 1)], [left + 4, edge]);
	const axis = edge + (width - edge) * 0.52;
	const size = 5;
	return {
		ticks: y.ticks(4).map((value) => ({ at: y(value), label: String(value) })),
		weeks: weekTicks(count, edge - left).map((week) => ({
			at: x(week - 1),
			label: week === 1 ? THROUGHPUT.firstWeek : String(week)
		})),
		lines: scenarios.map((scenario, index) => ({
			scenario,
			points: weeks[index].map(({ finished }, week) => [x(week), y(finished)])
		})),
		arrivals: (weeks[0] ?? []).map(({ arrived }, week) => [x(week), y(arrived)]),
		spread: {
			axis,
			size,
			sides: scenarios.map((scenario, index) => {
				const stacked = stackDots(
					weeks[index].map(({ finished }) => y(finished)),
					size
				);
				const highest = Math.max(1, ...stacked.map(({ level }) => level + 1));
				const step = Math.min(size, (width - axis - size) / highest);
				const direction = index === 0 || isOver ? -1 : 1;
				return {
					scenario,
					dots: stacked.map(({ at, level }) => ({
						x: axis + direction * (level + 0.9) * step,
						y: at
					}))
				};
			})
		}
	};
}

/** From 0, unless that would leave no room to tell one week from another. */
function weeklyDomain(weeks: { arrived: number; finished: number }[]): [number, number] {
	const [low = 0, high = 1] = extent(weeks.flatMap(({ arrived, finished }) => [arrived, finished]));
	const margin = Math.max((high - low) * 0.1, high * 0.05, 0.5);
	return [low < high / 2 ? 0 : low - margin, high + margin];
}

/** Week numbers that read well: the first, then every 2nd, 4th, 13th … as room allows. */
function weekTicks(count: number, room: number): number[] {
	const step =
		[1, 2, 4, 8, 13, 26, 52, 104, 520].find((each) => (count / each) * 44 <= room) ?? 1040;
	const multiples = Array.from({ length: Math.floor(count / step) }, (_, k) => (k + 1) * step);
	// The first carries the word, which takes some room.
	return [1, ...multiples.filter((week) => ((week - 1) * room) / count > 60)];
}

/** A row a week. */
export function throughputTable(summary: Summary, scenarios: string[], names: string[]): Table {
	const weeks = scenarios.map((id) => summary.views?.[id]?.weeks ?? []);
	const columns = ['week', 'arrived', ...names.map(THROUGHPUT.finished)];
	const rows = (weeks[0] ?? []).map(({ arrived }, week) => [
		week + 1,
		arrived,
		...weeks.map((each) => each[week]?.finished ?? null)
	]);
	return { columns, rows };
}
