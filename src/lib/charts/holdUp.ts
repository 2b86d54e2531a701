// C6: who holds things up, and how that moves from one scenario to the other. Shares of the time, “nobody” included.
import { HOLD_UP } from '../text/charts.ts';
import { scaleLinear } from 'd3';
import type { Summary } from '#sim';
import type { Tick } from './timeAxis.ts';
import type { Table } from './table.ts';

export const ROW = 34;

/** A pool of people, or nobody (null), and its share of the time in each scenario. */
export interface HoldUp {
	people: string | null;
	/** 0…1, in the order of the scenarios; 0 where a scenario does not have these people. */
	shares: number[];
}

export interface HoldUpRow extends HoldUp {
	/** Middle of the row, and a place for each scenario, in pixels. */
	y: number;
	places: number[];
}

/** Who ever holds things up, the most at any time first; nobody last. */
export function listHoldUps(summary: Summary, scenarios: string[]): HoldUp[] {
	const bottlenecks = scenarios.map((id) => summary.scenarios[id].bottleneck);
	const pools = [...new Set(bottlenecks.flatMap(({ shares }) => Object.keys(shares)))]
		.map((people) => ({ people, shares: bottlenecks.map(({ shares }) => shares[people] ?? 0) }))
		.filter(({ shares }) => shares.some((share) => share > 0))
		.sort((a, b) => Math.max(...b.shares) - Math.max(...a.shares));
	return [...pools, { people: null, shares: bottlenecks.map(({ nobody }) => nobody) }];
}

export function layHoldUps(
	rows: HoldUp[],
	range: [from: number, to: number]
): { rows: HoldUpRow[]; ticks: Tick[] } {
	const x = scaleLinear([0, 1], range);
	return {
		rows: rows.map((row, index) => ({
			...row,
			y: (index + 0.5) * ROW,
			places: row.shares.map((share) => x(share))
		})),
		ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: x(share), label: `${share * 100}%` }))
	};
}

/** A row a pool, a column a scenario: shares of the time. */
export function holdUpTable(
	rows: HoldUp[],
	names: string[],
	say: (id: string | null) => string
): Table {
	return {
		columns: [HOLD_UP.by, ...names.map(HOLD_UP.share)],
		rows: rows.map(({ people, shares }) => [say(people), ...shares])
	};
}
