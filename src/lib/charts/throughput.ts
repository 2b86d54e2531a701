// C10: items a week, over time beside what arrived, and how often so many.
import { THROUGHPUT } from '../text/charts.ts';
import { extent, mean, scaleLinear } from 'd3';
import type { ScenarioViews, Summary } from '#sim';
import { atLeastIn, countAt, spansOf } from './count.ts';
import { findRhythm } from './rhythm.ts';
import { stackDots } from './stack.ts';
import type { Tick } from './timeAxis.ts';
import type { Table } from './table.ts';

type Weeks = ScenarioViews['weeks'];

export interface ThroughputLayout {
	/** Weeks that a mark stands for. */
	span: number;
	/** Items a week, in pixels from the top. */
	ticks: Tick[];
	/** Weeks of the window, counted from 1. */
	weeks: Tick[];
	/** Means over the runs. */
	lines: { scenario: string; points: [x: number, y: number][] }[];
	/** What arrived, of the first scenario. */
	arrivals: [x: number, y: number][];
	/** The right panel: fifty dots a scenario, each 2 of 100 such spans of single runs; mirrored about `axis`. */
	spread: {
		axis: number;
		size: number;
		sides: { scenario: string; dots: { x: number; y: number }[] }[];
	};
}

/** Pixels from mark to mark, so that each can be told from the next. */
const APART = 5;
const DOTS = 50;

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
	const edge = left + (width - left) * 0.72;
	const span = chooseSpan(weeks, spansOf(summary, scenarios), (edge - left) / APART);
	const spans = weeks.map((each) => gather(each, span));
	const often = scenarios.map((id) => spread(summary, id, span));
	const flows = spans.flatMap((each) =>
		each.flatMap(({ arrived, finished }) => [arrived, finished])
	);
	const y = scaleLinear(weeklyDomain([...flows, ...often.flat()]), [height, 0]);
	const x = scaleLinear([0, Math.max(1, count - 1)], [left + 4, edge]);
	/** The middle of the span. */
	const at = (index: number) => x(index * span + (span - 1) / 2);
	const axis = edge + (width - edge) * 0.52;
	const size = 5;
	return {
		span,
		ticks: y.ticks(4).map((value) => ({ at: y(value), label: value.toLocaleString('en-US') })),
		weeks: weekTicks(count, edge - left).map((week) => ({
			at: x(week - 1),
			label: week === 1 ? THROUGHPUT.firstWeek : String(week)
		})),
		lines: scenarios.map((scenario, index) => ({
			scenario,
			points: spans[index].map(({ finished }, i) => [at(i), y(finished)])
		})),
		arrivals: (spans[0] ?? []).map(({ arrived }, i) => [at(i), y(arrived)]),
		spread: {
			axis,
			size,
			sides: scenarios.map((scenario, index) => {
				const stacked = stackDots(often[index].map(y), size);
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

/**
 * How many weeks one mark stands for: one, unless the stream has a longer rhythm, such as a release every other week, which week by week
 * would only go up and down; or there is no room for so many. Of the spans that counts are known of.
 */
function chooseSpan(weeks: Weeks[], known: number[], room: number): number {
	const rhythms = weeks.map((each) => findRhythm(each.map(({ finished }) => finished)));
	const least = Math.max(1, ...rhythms);
	const count = Math.max(1, ...weeks.map((each) => each.length));
	const fits = (span: number) => span >= least && count / span <= room;
	return (
		known.find((span) => fits(span) && rhythms.every((rhythm) => span % rhythm === 0)) ??
		known.find(fits) ??
		known.at(-1) ??
		1
	);
}

/** Items a week in each whole span. */
function gather(weeks: Weeks, span: number): Weeks {
	return Array.from({ length: Math.floor(weeks.length / span) }, (_, i) => {
		const own = weeks.slice(i * span, (i + 1) * span);
		return {
			arrived: mean(own, ({ arrived }) => arrived)!,
			finished: mean(own, ({ finished }) => finished)!
		};
	});
}

/** Items a week that spans of single runs finish: each dot as many of them as the next. */
function spread(summary: Summary, scenario: string, span: number): number[] {
	const atLeast = atLeastIn(summary, scenario, span);
	return Array.from({ length: DOTS }, (_, i) => countAt(atLeast, 1 - (i + 0.5) / DOTS)).flatMap(
		(items) => (items === null ? [] : [items / span])
	);
}

/** From 0, unless that would leave no room to tell one week from another. */
function weeklyDomain(items: number[]): [number, number] {
	const [low = 0, high = 1] = extent(items);
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

/** A row a week: means over the runs. */
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
