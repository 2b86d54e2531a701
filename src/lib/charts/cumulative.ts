// C5, the cumulative flow: what has left, and on it, step upon step, what is inside. Read upward it is the work in process, read across
// the time from entering to leaving.
import { FLOW } from '../text/charts.ts';
import { bisectLeft, scaleLinear, stack, type ScaleLinear } from 'd3';
import type { ScenarioViews, StreamDocument, Summary } from '#sim';
import { chooseTimeScale } from '../text/format.ts';
import { listNodes } from '../text/names.ts';
import type { Tick } from './timeAxis.ts';
import type { Table } from './table.ts';

export interface CumulativeLayer {
	/** A step or block; null: between them, such as before a door. */
	id: string | null;
	isDone: boolean;
	points: { x: number; low: number; high: number }[];
}

export interface CumulativePanel {
	scenario: string;
	layers: CumulativeLayer[];
}

export interface CumulativeLayout {
	x: ScaleLinear<number, number>;
	y: ScaleLinear<number, number>;
	xTicks: Tick[];
	yTicks: Tick[];
	panels: CumulativePanel[];
}

/**
 * Steps and blocks of the stream itself, first to last. before: what changes over to it; of that too, where none of it is anywhere in the
 * new stream, in which the same items would be counted twice.
 */
export function listPlaces({ steps }: StreamDocument, before?: StreamDocument): string[] {
	const own = new Set(listNodes(steps).map(({ id }) => id));
	const gone = before?.steps.filter((node) => !listNodes([node]).some(({ id }) => own.has(id)));
	return [...steps, ...(gone ?? [])].map(({ id }) => id);
}

/** A stretch of the window, in the document's unit. */
export type Stretch = [from: number, to: number];

/** The whole window; or its last part, in which the bands can be told from lines: eight times the longest lead time, at least 20 instants. */
export function stretchOf(summary: Summary, scenarios: string[], isWhole: boolean): Stretch {
	const at = summary.views?.[scenarios[0]]?.flow.at ?? [];
	const [first = 0, last = 1] = [at[0], at.at(-1)];
	if (isWhole) return [first, last];
	const leads = scenarios.map((id) => summary.scenarios[id]?.leadTime.mean?.value ?? 0);
	const least = at.length > 20 ? last - at[at.length - 20] : last - first;
	return [Math.max(first, last - Math.max(8 * Math.max(...leads), least)), last];
}

/** Panels side by side or one below the other share both axes. places: steps and blocks of the stream itself, first to last. */
export function layCumulative(
	summary: Summary,
	scenarios: { id: string; places: string[] }[],
	stretch: Stretch,
	{ left, width, height }: { left: number; width: number; height: number }
): CumulativeLayout {
	const flows = scenarios.map(({ id }) => summary.views?.[id]?.flow);
	const spans = flows.map((flow) => (flow ? indices(flow.at, stretch) : [0, 0]));
	const levels = flows.map((flow, i) => (flow ? stackUp(flow, scenarios[i].places, spans[i]) : []));
	const high = Math.max(
		1,
		...levels.flatMap((each) => each.at(-1)?.values.map(([, top]) => top) ?? [])
	);
	const x = scaleLinear(stretch, [left, width]);
	const y = scaleLinear([0, high], [height, 0]);
	return {
		x,
		y,
		xTicks: timeTicks(stretch, summary, x, width - left),
		yTicks: y.ticks(4).map((value) => ({ at: y(value), label: value.toLocaleString('en-US') })),
		panels: scenarios.map(({ id }, i) => ({
			scenario: id,
			layers: levels[i].map((layer) => ({
				id: layer.id,
				isDone: layer.isDone,
				points: layer.values.map(([low, top], j) => ({
					x: x(flows[i]!.at[spans[i][0] + j]),
					low: y(low),
					high: y(top)
				}))
			}))
		}))
	};
}

function indices(at: number[], [from, to]: Stretch): [first: number, end: number] {
	return [bisectLeft(at, from), bisectLeft(at, to) + 1];
}

/** Counts from the beginning of the stretch, finished at the bottom, the first place on top. */
function stackUp(flow: ScenarioViews['flow'], places: string[], [first, end]: number[]) {
	const own = places.filter((id) => flow.inside[id]).reverse();
	const rows = flow.at.slice(first, end).map((_, j) => {
		const inside = own.map((id) => flow.inside[id][first + j]);
		const between = flow.wip[first + j] - inside.reduce((sum, items) => sum + items, 0);
		return [flow.finished[first + j] - flow.finished[first], ...inside, Math.max(0, between)];
	});
	const layers = stack<number[], number>()
		.keys(['', ...own, ''].keys())
		.value((row, key) => row[key])(rows);
	return layers
		.map((values) => ({
			id: own[values.key - 1] ?? null,
			isDone: values.key === 0,
			values: values.map(([low, top]) => [low, top] as const)
		}))
		.filter(
			({ id, isDone, values }) => isDone || id !== null || values.some(([low, top]) => top > low)
		);
}

function timeTicks(
	stretch: Stretch,
	summary: Summary,
	x: ScaleLinear<number, number>,
	room: number
): Tick[] {
	const week = chooseTimeScale(1e9, summary.unit).factor;
	const readable = scaleLinear(
		stretch.map((time) => (time - summary.warmup) * week),
		x.range()
	);
	return readable
		.ticks(Math.max(2, Math.floor(room / 90)))
		.filter((value) => value >= 0)
		.map((value, i) => ({
			at: readable(value),
			label: i === 0 ? FLOW.week(value) : String(value)
		}));
}

/** What the drawing says at an instant. */
export interface Reading {
	/** The instant of the samples that is nearest. */
	time: number;
	/** Read upward: inside in all, and by place. */
	inside: number;
	places: { id: string; inside: number }[];
	/** Read across: from then until as many have finished as had entered; null where that is beyond the window. In the document's unit. */
	across: number | null;
	/** Level of the upper edge there, counted from the beginning of the stretch. */
	level: number;
}

export function readAt(
	flow: ScenarioViews['flow'],
	places: string[],
	stretch: Stretch,
	time: number
): Reading {
	const { at, finished, inside } = flow;
	const [first, end] = indices(at, stretch);
	const place = Math.min(end - 1, Math.max(first, bisectLeft(at, time)));
	const isBefore = place > first && time - at[place - 1] < at[place] - time;
	const index = isBefore ? place - 1 : place;
	const byPlace = places
		.filter((id) => inside[id])
		.map((id) => ({ id, inside: inside[id][index] }));
	const within = flow.wip[index];
	const goal = finished[index] + within;
	const then = bisectLeft(finished, goal, index);
	return {
		time: at[index],
		inside: within,
		places: byPlace,
		across: then < at.length ? crossing(at, finished, then, goal) - at[index] : null,
		level: goal - finished[first]
	};
}

/** When a rising line comes to a level, between its points. */
function crossing(at: number[], line: number[], index: number, level: number): number {
	if (index === 0 || line[index] === line[index - 1]) return at[index];
	const part = (level - line[index - 1]) / (line[index] - line[index - 1]);
	return at[index - 1] + part * (at[index] - at[index - 1]);
}

/** A row an instant and scenario, with every place. */
export function cumulativeTable(
	summary: Summary,
	scenarios: { id: string; name: string; places: string[] }[],
	nameOf: (id: string) => string
): Table {
	const places = [...new Set(scenarios.flatMap((scenario) => scenario.places))];
	const columns = [
		'scenario',
		FLOW.time(summary.unit),
		'arrived',
		'finished',
		'inside',
		...places.map((id) => FLOW.insideOf(nameOf(id)))
	];
	const rows = scenarios.flatMap(({ id, name }) => {
		const flow = summary.views?.[id]?.flow;
		return (flow?.at ?? []).map((time, i) => [
			name,
			time,
			flow!.arrived[i],
			flow!.finished[i],
			flow!.wip[i],
			...places.map((place) => flow!.inside[place]?.[i] ?? null)
		]);
	});
	return { columns, rows };
}
