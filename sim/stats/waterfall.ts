// Where the lead time of finished items went, from one scenario to another: place by place and part by part, along the items' critical
// paths. Everything is a sum of the same cells, so that it adds up however it is drawn.
import { CHARGES, type Labels } from '../kernel/observations.ts';
import { estimate, estimateAround, mean } from './estimate.ts';
import { DOOR } from './growth.ts';
import type { Measured } from './measure.ts';
import type { Estimate, Fall, Falls, Pair, Part } from './summary.ts';

/** One scenario's ladder, replication by replication. */
export interface Rungs {
	/** Mean lead time of finished items, by replication; NaN where none finished. */
	leads: Float64Array;
	/** Steps, doors of blocks, the stream's door: by part, a number a replication; null for a cell where no time was ever spent. */
	rows: Map<string, (Float64Array | null)[]>;
}

/** measured: with views, in the order of their numbers. */
export function createRungs(labels: Labels, measured: Measured[]): Rungs {
	const ladders = measured.map(({ views }) => views!.ladder);
	const ids = [...labels.steps, ...labels.blocks, DOOR];
	const rows = ids.map((id, row) => {
		const cells = CHARGES.map((_, charge) => {
			const at = row * CHARGES.length + charge;
			return ladders.some((ladder) => ladder[at] > 0)
				? Float64Array.from(ladders, (ladder) => ladder[at])
				: null;
		});
		return [id, cells] as const;
	});
	// Doors stand for those who waited there, steps are there anyway.
	const isShown = (cells: (Float64Array | null)[], row: number) =>
		row < labels.steps.length || cells.some((cell) => cell !== null);
	return {
		leads: Float64Array.from(ladders, (ladder) => ladder.reduce((sum, time) => sum + time, 0)),
		rows: new Map(rows.filter(([, cells], row) => isShown(cells, row)))
	};
}

/** A change: its mean, and by replication (NaN where one of the two has none). */
interface Change {
	value: number;
	values: Float64Array;
}

/** from and to: as many replications, the n-th of each under the same luck. */
export function createWaterfall(from: Rungs, to: Rungs): Pick<Pair, 'waterfall' | 'falls'> {
	const ids = [...to.rows.keys()];
	for (const id of from.rows.keys()) if (!to.rows.has(id)) ids.push(id);
	const isObserved = [from, to].map(({ leads }) => leads.some((lead) => !Number.isNaN(lead)));
	if (isObserved.includes(false)) return createEmpty(ids, from, to);

	const none: Change = { value: 0, values: subtractColumns(null, null, from, to) };
	const nothing = say(none);
	const cells = ids.map((id) =>
		CHARGES.map((_, charge): Change | null => {
			const [before, after] = [from, to].map(({ rows }) => rows.get(id)?.[charge] ?? null);
			if (!before && !after) return null;
			const values = subtractColumns(before, after, from, to);
			return { value: meanOf(after) - meanOf(before), values };
		})
	);
	const add = (changes: (Change | null)[]) => changes.reduce<Change>(plus, none);
	const waits = cells.map((row) => add(row.slice(1)));
	const steps = ids.map((id, i) => ({
		id,
		change: add(cells[i]),
		wait: waits[i],
		isAny: cells[i].some((cell) => cell !== null)
	}));
	const parts = CHARGES.map((id, charge) => {
		const change = add(cells.map((row) => row[charge]));
		const isAny = cells.some((row) => row[charge] !== null);
		return { id, change, wait: charge === 0 ? none : change, isAny };
	});
	return {
		waterfall: table(ids, (row, charge) => {
			const cell = cells[row][charge];
			return cell ? say(cell) : nothing;
		}),
		falls: {
			from: estimate(from.leads),
			to: estimate(to.leads),
			change: say(add(cells.flat())),
			steps: sort(steps, none),
			parts: sort(parts, none),
			waiting: {
				falls: say(add(waits.filter(({ value }) => value < 0))),
				rises: say(add(waits.filter(({ value }) => value > 0)))
			}
		}
	};
}

/** Where nothing finished in one of them nothing can be said. */
function createEmpty(ids: string[], from: Rungs, to: Rungs): Pick<Pair, 'waterfall' | 'falls'> {
	const falls: Falls = {
		from: estimate(from.leads),
		to: estimate(to.leads),
		change: null,
		steps: [],
		parts: [],
		waiting: { falls: null, rises: null }
	};
	return { waterfall: table(ids, () => null), falls };
}

function table(
	ids: string[],
	read: (row: number, charge: number) => Estimate
): Record<string, Record<Part, Estimate>> {
	const rows = ids.map((id, row) => {
		const cells = CHARGES.map((part, charge) => [part, read(row, charge)] as const);
		return [id, Object.fromEntries(cells) as Record<Part, Estimate>] as const;
	});
	return Object.fromEntries(rows);
}

interface Entry<Id> {
	id: Id;
	change: Change;
	wait: Change;
	/** Whether any time is spent there at all. */
	isAny: boolean;
}

/** The largest change first; of equal ones, the first in the stream. */
function sort<Id extends string>(entries: Entry<Id>[], none: Change): (Fall & { id: Id })[] {
	const sorted = entries
		.filter(({ isAny }) => isAny)
		.sort((a, b) => Math.abs(b.change.value) - Math.abs(a.change.value));
	let rest = none;
	return sorted
		.reverse()
		.map(({ id, change, wait }) => {
			const after = rest;
			rest = plus(rest, change);
			return { id, change: say(change), wait: say(wait), rest: say(after) };
		})
		.reverse();
}

function plus(a: Change, b: Change | null): Change {
	if (!b) return a;
	const values = new Float64Array(a.values.length);
	for (let i = 0; i < values.length; i++) values[i] = a.values[i] + b.values[i];
	return { value: a.value + b.value, values };
}

function say({ value, values }: Change): Estimate {
	return estimateAround(value, values);
}

function meanOf(values: Float64Array | null): number {
	return values ? mean(values.filter((value) => !Number.isNaN(value))) : 0;
}

/** By replication; null stands for zeros. NaN where one of the two finished nothing. */
function subtractColumns(
	before: Float64Array | null,
	after: Float64Array | null,
	from: Rungs,
	to: Rungs
): Float64Array {
	const differences = new Float64Array(from.leads.length);
	for (let i = 0; i < differences.length; i++) {
		const isBoth = !Number.isNaN(from.leads[i]) && !Number.isNaN(to.leads[i]);
		differences[i] = isBoth ? (after ? after[i] : 0) - (before ? before[i] : 0) : NaN;
	}
	return differences;
}
