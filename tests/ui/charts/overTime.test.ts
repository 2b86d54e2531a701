// Cumulative flow and "when, how many": what is read off the drawings.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NodeDocument, ScenarioViews } from '#sim';
import {
	cumulativeTable,
	layCumulative,
	listPlaces,
	readAt,
	stretchOf
} from '../../../src/lib/charts/cumulative.ts';
import { countAt, countTable, layCount, spansOf } from '../../../src/lib/charts/count.ts';
import { avoid } from '../../../src/lib/charts/leadTime.ts';
import { layWhen, timeOf, whenTable } from '../../../src/lib/charts/when.ts';
import { stream as document } from '../text/figures.ts';
import { createSummary } from './summaries.ts';

/** One item an hour comes in, each stays 30 hours: 10 at the first step, 20 at the second. */
const at = Array.from({ length: 101 }, (_, i) => i * 10);
const flow: ScenarioViews['flow'] = {
	at,
	arrived: at,
	finished: at,
	wip: at.map(() => 30),
	inside: { one: at.map(() => 10), two: at.map(() => 20) }
};
const summary = createSummary({ flow });
const scenarios = [{ id: 'baseline', name: 'Now', places: ['one', 'two'] }];
const size = { left: 40, width: 540, height: 200 };

describe('cumulative flow', () => {
	test('read upward it is the work in process, read across the lead time', () => {
		for (const time of [0, 333, 500]) {
			const { inside, across, places } = readAt(flow, ['one', 'two'], [0, 1000], time);
			expect(inside).toBe(30);
			expect(across).toBeCloseTo(30, 9);
			expect(places.map((place) => place.inside)).toEqual([10, 20]);
		}
		expect(readAt(flow, ['one', 'two'], [0, 1000], 990).across).toBeNull();
	});

	test('is stacked: finished, then the last place, the first on top, without a gap', () => {
		const { panels, y } = layCumulative(summary, scenarios, [0, 1000], size);
		const [{ layers }] = panels;
		expect(layers.map(({ id, isDone }) => [id, isDone])).toEqual([
			[null, true],
			['two', false],
			['one', false]
		]);
		layers[0].points.forEach((_, i) => {
			expect(layers[0].points[i].low).toBeCloseTo(y(0), 9);
			expect(layers[1].points[i].low).toBeCloseTo(layers[0].points[i].high, 9);
			expect(layers[2].points[i].low).toBeCloseTo(layers[1].points[i].high, 9);
			expect(layers[2].points[i].high).toBeCloseTo(y(at[i] + 30), 9);
		});
	});

	test('what changes over has the places of both, none of them twice', () => {
		const steps = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
		const [a, b, c, d] = steps;
		const stream = (...steps: NodeDocument[]) => ({ ...document, steps });
		const before = stream(a, b, c, d);
		expect(listPlaces(before)).toEqual(['a', 'b', 'c', 'd']);
		const block = { id: 'block', parallel: [[a], [b]] };
		expect(listPlaces(stream(block, d))).toEqual(['block', 'd']);
		expect(listPlaces(stream(block, d), before)).toEqual(['block', 'd', 'c']);
		expect(listPlaces(stream(a, c, d), stream(block, c))).toEqual(['a', 'c', 'd']);
	});

	test('who is inside and at no place is drawn too', () => {
		const held = { ...flow, wip: at.map(() => 37) };
		const { panels } = layCumulative(createSummary({ flow: held }), scenarios, [0, 1000], size);
		const { points, id, isDone } = panels[0].layers.at(-1)!;
		expect([id, isDone]).toEqual([null, false]);
		expect(points[0].low - points[0].high).toBeGreaterThan(0);
	});

	test('a stretch begins at zero, and is long enough to be read', () => {
		const [from, to] = stretchOf(summary, ['baseline'], false);
		expect(to).toBe(1000);
		expect(from).toBeLessThanOrEqual(
			Math.max(0, 1000 - 8 * summary.scenarios.baseline.leadTime.mean!.value)
		);
		expect(stretchOf(summary, ['baseline'], true)).toEqual([0, 1000]);
		const { panels, y } = layCumulative(summary, scenarios, [500, 1000], size);
		expect(panels[0].layers[0].points[0].high).toBeCloseTo(y(0), 9);
	});

	test('has a table of all of it', () => {
		const { columns, rows } = cumulativeTable(summary, scenarios, (id) => id);
		expect(columns).toEqual([
			...['scenario', 'time (h)', 'arrived', 'finished', 'inside'],
			...['inside one', 'inside two']
		]);
		expect(rows).toHaveLength(at.length);
		expect(rows[3]).toEqual(['Now', 30, 30, 30, 30, 10, 20]);
	});
});

describe('when, how many', () => {
	const { distribution } = summary.views!.baseline;

	test('the time of a share is where the curve has it', () => {
		for (const [time, share] of distribution) expect(timeOf(distribution, share)).toBe(time);
		const shares = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(shares, shares, (a, b) => {
				const [low, high] = [a, b].sort((x, y) => x - y).map((p) => timeOf(distribution, p)!);
				expect(low).toBeLessThanOrEqual(high);
			})
		);
		expect(timeOf(distribution.slice(0, 25), 0.85)).toBeNull();
		expect(timeOf([], 0.5)).toBeNull();
	});

	test('marks lie on their lines, at 50, 70, 85 and 95 in 100', () => {
		const { lines, y, axis } = layWhen(summary, ['baseline', 'redesign'], size);
		for (const { marks, scenario } of lines) {
			expect(marks.map(({ share }) => share)).toEqual([0.5, 0.7, 0.85, 0.95]);
			for (const mark of marks) {
				expect(mark.y).toBe(y(mark.share));
				expect(axis.scale.invert(mark.x)).toBeCloseTo(
					timeOf(summary.views![scenario].distribution, mark.share)!,
					9
				);
			}
		}
	});

	test('has a table of its points', () => {
		expect(whenTable(summary, ['baseline'], ['Now']).rows).toHaveLength(distribution.length);
	});
});

test('the label of a tick is never where the deadline runs', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 40, max: 400 }),
			fc.integer({ min: 40, max: 400 }),
			fc.constantFrom('start', 'middle', 'end'),
			(at, line, anchor) => {
				const { x, anchor: own } = avoid(at, anchor, line, '85');
				const left = own === 'end' ? x - 16 : own === 'start' ? x : x - 8;
				expect(line < left || line > left + 16).toBe(true);
			}
		)
	);
});

describe('how many in so many weeks', () => {
	const views = createSummary({}).views!.baseline;
	const [, four] = views.counts;

	test('what can be counted on is the most that is as sure as asked', () => {
		// 80 for certain, then each further item with a probability of 1/11 less.
		expect(countAt(four.atLeast, 1)).toBe(80);
		expect(countAt(four.atLeast, 0.85)).toBe(81);
		expect(countAt(four.atLeast, 0.5)).toBe(85);
		expect(countAt([], 0.5)).toBeNull();
	});

	test('is drawn as a stair that only falls, with its marks on it', () => {
		const { lines } = layCount(createSummary({}), ['baseline'], 4, size);
		const [{ points, marks }] = lines;
		points.slice(1).forEach(([x, y], i) => {
			expect(x).toBeGreaterThanOrEqual(points[i][0]);
			expect(y).toBeGreaterThanOrEqual(points[i][1]);
		});
		expect(marks.map(({ value }) => value)).toEqual([85, 83, 81, 80]);
		expect(points.at(-1)).toEqual([size.width, size.height]);
	});

	test('only lengths of time that both have are offered; the table has a row a count', () => {
		expect(spansOf(createSummary({}), ['baseline'])).toEqual([1, 4]);
		expect(spansOf(createSummary({}), ['baseline', 'nobody'])).toEqual([]);
		const { rows } = countTable(createSummary({}), [{ id: 'baseline', name: 'Now' }], 1);
		expect(rows.slice(0, 2)).toEqual([
			['Now', 20, 1],
			['Now', 21, 1 - 1 / 11]
		]);
	});
});
