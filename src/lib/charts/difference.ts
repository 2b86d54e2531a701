// C4: what a redesign changes, replication by replication under the same luck.
import { DIFFERENCE } from '../text/charts.ts';
import { scaleLinear } from 'd3';
import type { Estimate, Figures, ScenarioViews, Summary } from '#sim';
import { formatChange, type Told } from '../text/beside.ts';
import { comparisonOf, pairOf } from '../text/comparison.ts';
import { chooseRateScale, chooseTimeScale, type Scale } from '../text/format.ts';
import { stackDots } from './stack.ts';
import { createTimeAxis, type Tick } from './timeAxis.ts';
import type { Table } from './table.ts';

export type Metric = keyof ScenarioViews['replications'] | 'escaped';

interface MetricKind {
	name: string;
	/** Metrics of one dimension share an axis. */
	dimension: 'time' | 'rate' | 'hours' | 'items' | 'flaws';
	estimate: (figures: Figures) => Estimate;
}

const NAMES = DIFFERENCE.metrics;
export const METRICS: Record<Metric, MetricKind> = {
	p50: { name: NAMES.p50, dimension: 'time', estimate: (f) => f.leadTime.p50 },
	leadTime: { name: NAMES.leadTime, dimension: 'time', estimate: (f) => f.leadTime.mean },
	p85: { name: NAMES.p85, dimension: 'time', estimate: (f) => f.leadTime.p85 },
	waitTime: { name: NAMES.waitTime, dimension: 'time', estimate: (f) => f.waitTime },
	touchTime: { name: NAMES.touchTime, dimension: 'time', estimate: (f) => f.touchTime },
	throughput: { name: NAMES.throughput, dimension: 'rate', estimate: (f) => f.throughput },
	effort: { name: NAMES.effort, dimension: 'hours', estimate: (f) => f.effort },
	wip: { name: NAMES.wip, dimension: 'items', estimate: (f) => f.wip },
	// Of all kinds together: the summary has them one by one, the pair their sum.
	escaped: { name: NAMES.escaped, dimension: 'flaws', estimate: () => null }
};

export interface DifferenceRow {
	metric: Metric;
	name: string;
	/** Middle of the row, in pixels. */
	y: number;
	/** A dot a replication: offset from the row's middle, in pixels. */
	dots: { x: number; y: number }[];
	mean: number | null;
	/** The 95% interval, in pixels. */
	interval: [number, number] | null;
}

/** Rows that share an axis. */
export interface DifferencePanel {
	dimension: MetricKind['dimension'];
	zero: number;
	rows: DifferenceRow[];
	ticks: Tick[];
	/** What the ticks count. */
	unit: string;
	/** What is said beside the axis is on its scale. */
	scale: Scale;
	/** Where the axis runs, in pixels. */
	axisY: number;
}

export const ROW_HEIGHT = 44;
const AXIS_HEIGHT = 34;
const DOT = 5;

/** Two scenarios, by id: what is drawn is always `to` − `from`. */
export interface Between {
	from: string;
	to: string;
}

/** The paired difference of a metric; null where nothing was observed. */
export function changeOf(summary: Summary, { from, to }: Between, metric: Metric): Estimate {
	if (metric === 'escaped') return pairOf(summary, from, to)?.also.escaped ?? null;
	const comparison = comparisonOf(summary, from, to);
	return comparison && METRICS[metric].estimate(comparison);
}

/** How the mean difference is told: as in the table, or on a given scale. */
export function tellChange(
	summary: Summary,
	between: Between,
	metric: Metric,
	scale?: Scale
): Told {
	const { estimate, dimension } = METRICS[metric];
	const of = (id: string): Estimate => {
		if (metric === 'escaped') return summary.views?.[id]?.also.escaped ?? null;
		const figures = summary.scenarios[id];
		return figures ? estimate(figures) : null;
	};
	return formatChange(
		changeOf(summary, between, metric),
		of(between.from),
		of(between.to),
		(size) => scale ?? scaleOf(dimension, summary, size)
	);
}

/** Differences by replication, in the order of the replications; null where either is. */
export function differences(
	summary: Summary,
	{ from, to }: Between,
	metric: Metric
): (number | null)[] {
	const read = (id: string) => {
		const views = summary.views?.[id];
		return (metric === 'escaped' ? views?.escaped : views?.replications[metric]) ?? [];
	};
	const before = read(from);
	return read(to).map((value, index) => {
		const base = before[index] ?? null;
		return value === null || base === null ? null : value - base;
	});
}

/** Height in pixels that `layDifferences` needs. */
export function differencesHeight(metrics: Metric[]): number {
	return metrics.length * ROW_HEIGHT + dimensionsOf(metrics).length * AXIS_HEIGHT;
}

/** Panels one below the other, metrics of a dimension together in the order given; zero is always in sight. */
export function layDifferences(
	summary: Summary,
	between: Between,
	metrics: Metric[],
	range: [from: number, to: number]
): DifferencePanel[] {
	let y = 0;
	return dimensionsOf(metrics).map((dimension) => {
		const own = metrics.filter((metric) => METRICS[metric].dimension === dimension);
		const values = own.map((metric) => differences(summary, between, metric));
		const estimates = own.map((metric) => changeOf(summary, between, metric));
		const all = [
			...values.flat(),
			...estimates.flatMap((estimate) => [estimate?.low ?? null, estimate?.high ?? null])
		].filter((value) => value !== null);
		const domain = withMargin(Math.min(0, ...all), Math.max(0, ...all));
		const { scale, ticks, said } = createAxis(dimension, domain, summary, range);
		const rows = own.map((metric, index) => {
			const estimate = estimates[index] ?? null;
			const row = {
				metric,
				name: METRICS[metric].name,
				y: y + (index + 0.5) * ROW_HEIGHT,
				dots: pile(values[index].filter((value) => value !== null).map((value) => scale(value))),
				mean: estimate && scale(estimate.value),
				interval: interval(estimate, scale)
			};
			return row;
		});
		const axisY = y + own.length * ROW_HEIGHT;
		y = axisY + AXIS_HEIGHT;
		return { dimension, zero: scale(0), rows, ticks, unit: said.words.trim(), scale: said, axisY };
	});
}

function dimensionsOf(metrics: Metric[]): MetricKind['dimension'][] {
	return [...new Set(metrics.map((metric) => METRICS[metric].dimension))];
}

function withMargin(low: number, high: number): [number, number] {
	if (low === high) return [-1, 1];
	const margin = (high - low) * 0.06;
	return [low - margin, high + margin];
}

function interval(estimate: Estimate, scale: (value: number) => number): [number, number] | null {
	if (!estimate || estimate.low === null || estimate.high === null) return null;
	return [scale(estimate.low), scale(estimate.high)];
}

function createAxis(
	dimension: MetricKind['dimension'],
	domain: [number, number],
	summary: Summary,
	range: [number, number]
): { scale: (value: number) => number; ticks: Tick[]; said: Scale } {
	if (dimension === 'time') {
		const axis = createTimeAxis(domain, summary.unit, range);
		return { ...axis, said: axis.timeScale };
	}
	const said = scaleOf(dimension, summary, 1);
	const { factor } = said;
	const readable = scaleLinear([domain[0] * factor, domain[1] * factor], range);
	const count = Math.max(2, Math.min(6, Math.floor((range[1] - range[0]) / 80)));
	const format = readable.tickFormat(count);
	const ticks = readable
		.ticks(count)
		.map((value) => ({ at: readable(value), label: format(value) }));
	return { scale: scaleLinear(domain, range), ticks, said };
}

/** How figures of a dimension are said; times in the unit that suits `largest`. */
function scaleOf(dimension: MetricKind['dimension'], summary: Summary, largest: number): Scale {
	if (dimension === 'time') return chooseTimeScale(largest, summary.unit);
	if (dimension === 'rate') {
		const { factor, unit } = chooseRateScale(
			summary.scenarios['baseline']?.throughput?.value ?? 0,
			summary.unit
		);
		return { factor, unit, words: DIFFERENCE.items(unit) };
	}
	const { units } = DIFFERENCE;
	return { factor: 1, unit: ` ${units[dimension]}`, words: units[dimension] };
}

/** Dots around the row's middle: up, down, up; closer together where many fall on one place. */
function pile(positions: number[]): { x: number; y: number }[] {
	const stacked = stackDots(positions, DOT);
	const highest = Math.max(1, ...stacked.map(({ level }) => level + 1));
	const step = Math.min(DOT, (ROW_HEIGHT - 12) / highest);
	return stacked.map(({ level }, index) => ({
		x: positions[index],
		y: (level % 2 ? -1 : 1) * Math.ceil(level / 2) * step
	}));
}

/** The mean with its interval, then a row a replication; a column a metric. */
export function differencesTable(summary: Summary, between: Between, metrics: Metric[]): Table {
	const columns = ['replication', ...metrics.map((metric) => METRICS[metric].name)];
	const values = metrics.map((metric) => differences(summary, between, metric));
	const rows = Array.from({ length: summary.replications }, (_, index) => [
		index + 1,
		...values.map((each) => each[index] ?? null)
	]);
	const estimates = metrics.map((metric) => changeOf(summary, between, metric));
	const whole = [
		['mean', ...estimates.map((estimate) => estimate?.value ?? null)],
		['95% from', ...estimates.map((estimate) => estimate?.low ?? null)],
		['95% to', ...estimates.map((estimate) => estimate?.high ?? null)]
	];
	return { columns, rows: [...whole, ...rows] };
}
