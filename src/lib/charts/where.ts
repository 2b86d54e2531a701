// C2: where the time of an item goes, a bar a scenario, by work and cause of waiting.
import { WHERE } from '../text/charts.ts';
import { CAUSES, type Summary } from '#sim';
import { PART_NAMES, type Part } from '../text/parts.ts';
import { lookOf, PARTS, type Look } from './family.ts';
import { createTimeAxis, type Axis } from './timeAxis.ts';
import type { Table } from './table.ts';

export interface WhereRow {
	scenario: string;
	/** Mean lead time, the sum of the segments, in the document's unit. */
	total: number;
	/** In the order of PARTS, those above 0. Values in the document's unit, x in pixels. */
	segments: { part: Part; look: Look | null; value: number; x0: number; x1: number }[];
}

/** Bars true to scale, from 0, in the pixels of `range`. `most`: the longest bar to leave room for. */
export function layWhere(
	summary: Summary,
	scenarios: string[],
	range: [from: number, to: number]
): { rows: WhereRow[]; axis: Axis } {
	const parts = scenarios.map((scenario) => partsOf(summary, scenario));
	const totals = parts.map((each) => each.reduce((sum, { value }) => sum + value, 0));
	const axis = createTimeAxis([0, Math.max(...totals, Number.MIN_VALUE)], summary.unit, range);
	const rows = scenarios.map((scenario, index) => {
		let sum = 0;
		const segments = parts[index].map(({ part, value }) => ({
			part,
			look: lookOf(part),
			value,
			x0: axis.scale(sum),
			x1: axis.scale((sum += value))
		}));
		return { scenario, total: totals[index], segments };
	});
	return { rows, axis };
}

function partsOf(summary: Summary, scenario: string): { part: Part; value: number }[] {
	const { touchTime, waits } = summary.scenarios[scenario];
	return PARTS.map((part) => ({
		part,
		value: (part === 'touch' ? touchTime : waits[part])?.value ?? 0
	})).filter(({ value }) => value > 0);
}

/** A row a scenario and part, with its interval. */
export function whereTable(summary: Summary, scenarios: string[], names: string[]): Table {
	const columns = ['scenario', 'part', WHERE.mean(summary.unit), '95% from', '95% to'];
	const rows = scenarios.flatMap((scenario, index) => {
		const { touchTime, waits, leadTime } = summary.scenarios[scenario];
		const parts: [string, typeof touchTime][] = [
			[PART_NAMES.touch, touchTime],
			...CAUSES.map((cause): [string, typeof touchTime] => [PART_NAMES[cause], waits[cause]]),
			[WHERE.lead, leadTime.mean]
		];
		return parts.map(([part, estimate]) => [
			names[index],
			part,
			estimate?.value ?? null,
			estimate?.low ?? null,
			estimate?.high ?? null
		]);
	});
	return { columns, rows };
}
