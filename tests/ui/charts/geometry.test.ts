// What charts draw is what the summary says: scales, lengths, tables.
import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAUSES } from '#sim';
import {
	differences,
	differencesTable,
	layDifferences,
	type Metric
} from '../../../src/lib/charts/difference.ts';
import { FAMILIES, PARTS, splitWaits } from '../../../src/lib/charts/family.ts';
import {
	deadlineStep,
	firstDeadline,
	layLeadTime,
	leadTimeTable,
	roundDeadline,
	shareWithin
} from '../../../src/lib/charts/leadTime.ts';
import { stackDots } from '../../../src/lib/charts/stack.ts';
import { formatCsv, thin } from '../../../src/lib/charts/table.ts';
import { createTimeAxis } from '../../../src/lib/charts/timeAxis.ts';
import { layWhere, whereTable } from '../../../src/lib/charts/where.ts';
import { createSummary, createViews, estimate } from './summaries.ts';

const summary = createSummary();
const ids = ['baseline', 'redesign'];
const between = { from: 'baseline', to: 'redesign' };
const names = ['Now', 'Side by side'];

describe('families', () => {
	test('hold each cause once, and what they add up to', () => {
		expect(FAMILIES.flatMap(({ causes }) => causes).sort()).toEqual([...CAUSES].sort());
		expect([...PARTS].sort()).toEqual(['touch', ...CAUSES].sort());
		const parts = { pickup: estimate(3), handoff: estimate(1), queue: estimate(2), batch: null };
		expect(splitWaits(parts).map(({ value }) => value)).toEqual([4, 2, 0, 0]);
	});
});

describe('a time axis', () => {
	test('is linear, with ticks where they belong, in a unit for the reader', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.01, max: 5000, noNaN: true }),
				fc.integer({ min: 200, max: 1200 }),
				(high, width) => {
					const { scale, ticks } = createTimeAxis([0, high], 'h', [0, width]);
					expect(scale(high / 2)).toBeCloseTo(width / 2, 6);
					expect(ticks.length).toBeGreaterThan(1);
					const factor = Number(ticks[1].label.replaceAll(',', '')) / scale.invert(ticks[1].at);
					expect([60, 1, 1 / 24, 1 / 168].some((each) => Math.abs(factor / each - 1) < 1e-6)).toBe(
						true
					);
					ticks.slice(1).forEach(({ at }, index) => expect(at).toBeGreaterThan(ticks[index].at));
				}
			)
		);
		// The first tick, which carries the unit, does not run into the second: every 2 days they would stand 47 pixels apart.
		const labels = createTimeAxis([0, 18], 'd', [0, 420]).ticks.map(({ label }) => label);
		expect(labels).toEqual(['0 days', '5', '10', '15']);
		expect(createTimeAxis([0, 336], 'h', [0, 400]).ticks[0].label).toBe('0 days');
		// What is said beside it has its unit, however short.
		expect(createTimeAxis([0, 26], 'wk', [0, 400]).say(1)).toBe('1.0 wk');
		expect(createTimeAxis([0, 300], 'h', [0, 400]).tell(estimate(36))).toBe('1.50 d');
		expect(createTimeAxis([-30, 4], 'h', [0, 400]).unit).toBe('hours');
	});
});

describe('piled dots', () => {
	test('do not overlap', () => {
		const positions = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 60 });
		fc.assert(
			fc.property(positions, fc.integer({ min: 3, max: 12 }), (at, size) => {
				const dots = stackDots(at, size);
				const places = new Set(dots.map((dot) => `${dot.at} ${dot.level}`));
				expect(places.size).toBe(at.length);
				dots.forEach((dot, index) =>
					expect(Math.abs(dot.at - at[index])).toBeLessThanOrEqual(size / 2)
				);
			})
		);
	});
});

describe('where the time goes', () => {
	const { rows, axis } = layWhere(summary, ids, [0, 500]);

	test('is as long as it takes, on one scale, and adds up to the lead time', () => {
		rows.forEach(({ scenario, total, segments }) => {
			expect(total).toBeCloseTo(summary.scenarios[scenario].leadTime.mean!.value, 9);
			let end = 0;
			for (const { value, x0, x1 } of segments) {
				expect(x0).toBeCloseTo(end, 9);
				expect(x1 - x0).toBeCloseTo(axis.scale(value), 9);
				end = x1;
			}
			expect(end).toBeCloseTo(axis.scale(total), 9);
		});
		expect(rows[0].segments.at(-1)!.x1).toBeCloseTo(500, 9);
	});

	test('has a table of the summary’s own figures', () => {
		const table = whereTable(summary, ids, names);
		expect(table.rows).toHaveLength(ids.length * (CAUSES.length + 2));
		expect(table.rows).toContainEqual(['Now', 'not noticed yet', 8, 7.9, 8.1]);
		const lead = summary.scenarios['redesign'].leadTime.mean!;
		expect(table.rows).toContainEqual([
			'Side by side',
			'lead time',
			lead.value,
			lead.low,
			lead.high
		]);
	});
});

describe('lead time', () => {
	const size = { width: 500, height: 230 };
	const layout = layLeadTime(summary, ids, size);

	test('has fifty dots a scenario, on their own side, within the drawing', () => {
		layout.sides.forEach(({ scenario, dots, open, ticks }, side) => {
			expect(dots).toHaveLength(50);
			expect(open).toBe(0);
			const { p50 } = summary.scenarios[scenario].leadTime;
			expect(ticks[0].at).toBe(layout.axis.scale(p50!.value));
			dots.forEach(({ x, y }, index) => {
				const exact = layout.axis.scale(summary.views![scenario].quantileDots[index]!);
				expect(Math.abs(x - exact)).toBeLessThanOrEqual(layout.size / 2);
				expect(side === 0 ? y < layout.middle : y > layout.middle).toBe(true);
				expect(y).toBeGreaterThan(0);
				expect(y).toBeLessThan(size.height);
			});
		});
	});

	test('stays within the drawing where all take the same time; what is open is said beyond the dots', () => {
		const same = (count: number) =>
			createViews(1, {
				quantileDots: Array.from({ length: 50 }, (_, i) => (i < count ? 70 : null))
			});
		const views = { baseline: same(50), redesign: same(20) };
		const { sides, middle } = layLeadTime({ ...summary, views }, ids, size);
		for (const { dots, clear } of sides) {
			const reach = Math.max(...dots.map(({ y }) => Math.abs(y - middle)));
			expect(reach).toBeLessThan(size.height / 2 - 12);
			expect(clear).toBeGreaterThan(reach);
		}
	});

	test('proposes a deadline that 85 in 100 keep', () => {
		for (const width of [300, 500, 900]) {
			const { axis } = layLeadTime(summary, ids, { ...size, width });
			const least = Math.min(...ids.map((id) => summary.scenarios[id].leadTime.p85!.value));
			expect(firstDeadline(summary, ids, axis)).toBeGreaterThanOrEqual(least - 1e-9);
		}
	});

	test('leaves out and counts what is still open', () => {
		const quantileDots = Array.from({ length: 50 }, (_, i) => (i < 47 ? i + 1 : null));
		const [side] = layLeadTime(createSummary({ quantileDots }), ids, size).sides;
		expect(side.dots).toHaveLength(47);
		expect(side.open).toBe(3);
	});

	test('tells the share within a deadline: at the points exactly, between them rising', () => {
		const { distribution } = summary.views!['baseline'];
		for (const [time, share] of distribution) expect(shareWithin(distribution, time)).toBe(share);
		expect(shareWithin(distribution, 0)).toBe(0);
		expect(shareWithin(distribution, 1e9)).toBe(1);
		const times = fc.double({ min: 0, max: 60, noNaN: true });
		fc.assert(
			fc.property(times, times, (a, b) => {
				const [low, high] = [Math.min(a, b), Math.max(a, b)];
				expect(shareWithin(distribution, low)).toBeLessThanOrEqual(shareWithin(distribution, high));
			})
		);
	});

	test('keeps its deadline on the axis and on round numbers', () => {
		const { axis } = layout;
		const [low, high] = axis.scale.domain() as [number, number];
		expect(roundDeadline(-5, axis)).toBe(low);
		expect(roundDeadline(1e9, axis)).toBe(high);
		const first = firstDeadline(summary, ids, axis);
		expect(first / deadlineStep(axis)).toBeCloseTo(Math.round(first / deadlineStep(axis)), 6);
	});

	test('has a table of the dots', () => {
		const { columns, rows } = leadTimeTable(summary, ids, names);
		expect(columns).toEqual(['share of items', 'Now (h)', 'Side by side (h)']);
		expect(rows[49]).toEqual([0.99, 8 * 5.9, 2 * 5.9]);
	});
});

describe('paired differences', () => {
	const metrics: Metric[] = ['p50', 'leadTime', 'throughput', 'touchTime'];

	test('are redesign − baseline, replication by replication', () => {
		expect(differences(summary, between, 'p50')[3]).toBeCloseTo((2 - 8) * (1 + 3 / 20), 9);
		expect(differences(summary, { from: 'baseline', to: 'baseline' }, 'p50')).toEqual(
			Array.from({ length: 20 }, () => 0)
		);
		const { columns, rows } = differencesTable(summary, between, metrics);
		expect(columns).toHaveLength(1 + metrics.length);
		expect(rows.slice(0, 3).map(([name, p50]) => [name, p50])).toEqual([
			['mean', summary.comparisons.redesign.leadTime.p50!.value],
			['95% from', summary.comparisons.redesign.leadTime.p50!.low],
			['95% to', summary.comparisons.redesign.leadTime.p50!.high]
		]);
		rows.slice(3).forEach((row, index) => {
			expect(row[0]).toBe(index + 1);
			expect(row.slice(1)).toEqual(
				metrics.map((metric) => differences(summary, between, metric)[index])
			);
		});
	});

	test('share an axis where they share a dimension; zero is in sight', () => {
		const panels = layDifferences(summary, between, metrics, [100, 600]);
		expect(panels.map(({ rows }) => rows.map(({ metric }) => metric))).toEqual([
			['p50', 'leadTime', 'touchTime'],
			['throughput']
		]);
		for (const { zero, rows } of panels) {
			expect(zero).toBeGreaterThanOrEqual(100);
			expect(zero).toBeLessThanOrEqual(600);
			for (const { mean, interval } of rows) {
				expect(interval![0]).toBeLessThan(mean!);
				expect(interval![1]).toBeGreaterThan(mean!);
			}
		}
	});

	test('have the mean and interval of the comparison, and a dot a replication', () => {
		const [panel] = layDifferences(summary, between, ['p50'], [0, 400]);
		const row = panel.rows[0];
		const { value, low } = summary.comparisons['redesign'].leadTime.p50!;
		const pixels = (row.mean! - panel.zero) / value;
		expect(row.interval![0]).toBeCloseTo(panel.zero + low! * pixels, 6);
		row.dots.forEach(({ x }, index) => {
			const exact = differences(summary, between, 'p50')[index]!;
			expect(x).toBeCloseTo(panel.zero + exact * pixels, 6);
		});
	});
});

describe('a table', () => {
	test('comes back from its CSV file as it was', () => {
		const cell = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }));
		const tables = fc.integer({ min: 2, max: 5 }).chain((count) =>
			fc.record({
				columns: fc.array(fc.string({ minLength: 1 }), { minLength: count, maxLength: count }),
				rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), { maxLength: 8 })
			})
		);
		fc.assert(
			fc.property(tables, (table) => {
				const parsed = csvParseRows(formatCsv(table).slice(0, -1));
				expect(parsed[0]).toEqual(table.columns);
				expect(parsed.slice(1)).toEqual(table.rows.map((row) => row.map(String)));
			})
		);
		expect(formatCsv({ columns: ['a', 'b'], rows: [[null, 1]] })).toBe('a,b\n,1\n');
	});
});

test('a long table is thinned for paper: first and last stay, and it says what it is of', () => {
	const rows = Array.from({ length: 200 }, (_, i) => [i]);
	const { rows: chosen } = thin({ columns: ['a'], rows });
	expect(chosen).toHaveLength(24);
	expect([chosen[0], chosen.at(-1)]).toEqual([[0], [199]]);
	const short = { columns: ['a'], rows: rows.slice(0, 24) };
	expect(thin(short)).toBe(short);
});
