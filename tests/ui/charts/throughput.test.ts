// What comes out a week, drawn where the summary has it.
import { describe, expect, test } from 'vitest';
import { layThroughput, throughputTable } from '../../../src/lib/charts/throughput.ts';
import { createSummary } from './summaries.ts';

const summary = createSummary();
const ids = ['baseline', 'redesign'];
const names = ['Now', 'Side by side'];

describe('throughput', () => {
	const weekly = (finished: (week: number) => number) =>
		createSummary({
			weeks: Array.from({ length: 52 }, (_, week) => ({ arrived: 3, finished: finished(week) })),
			counts: [1, 2, 4].map((weeks) => ({
				weeks,
				atLeast: Array.from({ length: 11 }, (_, i): [number, number] => [i * weeks, 1 - i / 11])
			}))
		});
	const lay = (summary: ReturnType<typeof createSummary>, width: number) =>
		layThroughput(summary, ids, { width, height: 200, left: 30 });

	/** Nothing returns in it. */
	const even = weekly((week) => 3 + ((week * week * 31) % 101) / 101);

	test('stands at its own height, week by week', () => {
		const { lines, arrivals, ticks } = lay(even, 600);
		const perItem = (ticks[1].at - ticks[0].at) / (Number(ticks[1].label) - Number(ticks[0].label));
		const heightOf = (items: number) => ticks[0].at + (items - Number(ticks[0].label)) * perItem;
		lines.forEach(({ scenario, points }) => {
			const { weeks } = even.views![scenario];
			expect(points).toHaveLength(weeks.length);
			points.forEach(([x, y], week) => {
				expect(y).toBeCloseTo(heightOf(weeks[week].finished), 6);
				if (week > 0) expect(x).toBeGreaterThan(points[week - 1][0]);
			});
		});
		expect(arrivals[1][1]).toBeCloseTo(heightOf(3), 6);
	});

	test('has a mark a week where weeks have no rhythm', () => {
		const { span, lines } = lay(even, 600);
		expect(span).toBe(1);
		expect(lines[0].points).toHaveLength(52);
	});

	test('takes two weeks together where something comes out every other week', () => {
		const { span, lines } = lay(
			weekly((week) => (week % 2 ? 0.5 + (week % 3) / 10 : 5.5)),
			600
		);
		expect(span).toBe(2);
		expect(lines[0].points).toHaveLength(26);
		const heights = lines[0].points.map(([, y]) => y);
		expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(10);
	});

	test('takes as many together as there is no room for', () => {
		expect(
			lay(
				weekly(() => 3),
				260
			).span
		).toBe(2);
	});

	test('shows how often so many, as single runs have it', () => {
		const { spread, ticks } = lay(
			weekly(() => 3),
			600
		);
		const perItem = (ticks[1].at - ticks[0].at) / (Number(ticks[1].label) - Number(ticks[0].label));
		const items = spread.sides[0].dots.map(
			({ y }) => Number(ticks[0].label) + (y - ticks[0].at) / perItem
		);
		expect(items).toHaveLength(50);
		// From none to ten, evenly: as the counts have it, and not as even as the mean of all runs.
		expect(Math.min(...items)).toBeLessThan(0.5);
		expect(Math.max(...items)).toBeGreaterThan(9.5);
	});

	test('has a table of the weeks', () => {
		const { rows } = throughputTable(summary, ids, names);
		expect(rows).toHaveLength(26);
		expect(rows[1]).toEqual([2, 26, 24, 26]);
	});
});
