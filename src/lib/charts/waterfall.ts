// The waterfall: from one mean lead time down (and up) to another, by place or by part, largest change first; small ones gathered.
import { WATERFALL } from '../text/charts.ts';
import type { Estimate, Fall, Falls, Pair, Part } from '#sim';
import type { Unit } from '../text/format.ts';
import { PART_NAMES } from '../text/parts.ts';
import { lookOf, type Look } from './family.ts';
import { createTimeAxis, type Axis } from './timeAxis.ts';
import type { Table } from './table.ts';

export type Cut = 'steps' | 'parts';

export interface WaterfallRow {
	/** Of the place or part; null for the rest. */
	id: string | null;
	/** How many are gathered in the rest; otherwise 1. */
	gathered: number;
	change: NonNullable<Estimate>;
	/** Pixels: where it begins and where it ends, whichever way. */
	x0: number;
	x1: number;
	/** The interval of the change, around where it ends. */
	interval: [number, number] | null;
	/** What is drawn: a part, any waiting, or work. */
	look: Look | null;
}

export interface WaterfallLayout {
	axis: Axis;
	from: { x: number; interval: [number, number] | null };
	to: { x: number; interval: [number, number] | null };
	rows: WaterfallRow[];
}

/** At most so many rows before the rest. */
const MOST = 8;
/** Changes below this share of the longer lead time are gathered. */
const SMALL = 0.01;

/** How many rows stand for themselves: the rest are small, or too many; a rest of one stands for itself too. */
export function countShown({ from, to, steps, parts }: Falls, cut: Cut): number {
	const list = cut === 'steps' ? steps : parts;
	const least = SMALL * Math.max(from?.value ?? 0, to?.value ?? 0);
	const large = list.filter(({ change }) => Math.abs(change?.value ?? 0) >= least).length;
	const shown = Math.min(MOST, large);
	return list.length - shown === 1 ? list.length : shown;
}

/** Null where nothing can be said. range: pixels of time 0 and of the longest. */
export function layWaterfall(
	falls: Falls,
	cut: Cut,
	unit: Unit,
	range: [from: number, to: number]
): WaterfallLayout | null {
	const { from, to, change } = falls;
	if (!from || !to || !change) return null;
	const list: Fall[] = cut === 'steps' ? falls.steps : falls.parts;
	const shown = countShown(falls, cut);
	const gathered = list.length - shown;
	const rest = gathered > 0 ? (shown > 0 ? list[shown - 1].rest : change) : null;
	const changes = [
		...list.slice(0, shown).map(({ id, change: own, wait }) => ({
			id,
			gathered: 1,
			change: own!,
			look: cut === 'parts' ? lookOf(id as Part) : lookOfStep(own!, wait)
		})),
		...(rest ? [{ id: null, gathered, change: rest, look: 'planned' as const }] : [])
	];
	let level = from.value;
	const levels = changes.map((each) => [level, (level += each.change.value)] as const);
	const high = Math.max(from.high ?? 0, to.high ?? 0, from.value, ...levels.flat());
	const axis = createTimeAxis([0, high || 1], unit, range);
	const around = (estimate: NonNullable<Estimate>, at: number): [number, number] | null =>
		estimate.low === null || estimate.high === null
			? null
			: [
					axis.scale(Math.max(0, at + estimate.low - estimate.value)),
					axis.scale(at + estimate.high - estimate.value)
				];
	return {
		axis,
		from: { x: axis.scale(from.value), interval: around(from, from.value) },
		to: { x: axis.scale(to.value), interval: around(to, to.value) },
		rows: changes.map((each, i) => ({
			...each,
			x0: axis.scale(levels[i][0]),
			x1: axis.scale(levels[i][1]),
			interval: around(each.change, levels[i][1])
		}))
	};
}

/** Work where most of the change is work; otherwise waiting, of whatever kind. */
function lookOfStep(change: NonNullable<Estimate>, wait: Estimate): Look | null {
	const waiting = wait?.value ?? 0;
	return Math.abs(change.value - waiting) > Math.abs(waiting) ? null : 'planned';
}

/** A row a place, with every part; the last row is the whole. Columns: change, its interval, then the parts. */
export function waterfallTable(pair: Pair, unit: Unit, nameOf: (id: string) => string): Table {
	const { falls, waterfall } = pair;
	const parts = falls.parts.map(({ id }) => id);
	const read = (estimate: Estimate) => [
		estimate?.value ?? null,
		estimate?.low ?? null,
		estimate?.high ?? null
	];
	const columns = [
		'place',
		WATERFALL.change(unit),
		'95% from',
		'95% to',
		...parts.map((part) => WATERFALL.part(PART_NAMES[part]))
	];
	const rows = falls.steps.map(({ id, change }) => [
		nameOf(id),
		...read(change),
		...parts.map((part) => waterfall[id][part]?.value ?? null)
	]);
	const whole = [
		WATERFALL.whole,
		...read(falls.change),
		...falls.parts.map(({ change }) => change?.value ?? null)
	];
	return { columns, rows: [...rows, whole] };
}
