// What comes out a week, drawn where the summary has it.
import { describe, expect, test } from 'vitest';
import { layThroughput, throughputTable } from '../../../src/lib/charts/throughput.ts';
import { createSummary } from './summaries.ts';

const summary = createSummary();
const ids = ['baseline', 'redesign'];
const names = ['Now', 'Side by side'];

describe('throughput', () => {
	test('stands at its own height, week by week', () => {
		const { lines, arrivals, ticks } = layThroughput(summary, ids, {
			width: 600,
			height: 200,
			left: 30
		});
		const perItem = (ticks[1].at - ticks[0].at) / (Number(ticks[1].label) - Number(ticks[0].label));
		const heightOf = (items: number) => ticks[0].at + (items - Number(ticks[0].label)) * perItem;
		lines.forEach(({ scenario, points }) => {
			const weeks = summary.views![scenario].weeks;
			expect(points).toHaveLength(weeks.length);
			points.forEach(([x, y], week) => {
				expect(y).toBeCloseTo(heightOf(weeks[week].finished), 6);
				if (week > 0) expect(x).toBeGreaterThan(points[week - 1][0]);
			});
		});
		expect(arrivals[1][1]).toBeCloseTo(heightOf(26), 6);
	});

	test('has a table of the weeks', () => {
		const { rows } = throughputTable(summary, ids, names);
		expect(rows).toHaveLength(26);
		expect(rows[1]).toEqual([2, 26, 24, 26]);
	});
});
