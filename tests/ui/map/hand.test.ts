// Where the hand is on a map: what is in view, and what dropping something means.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDrop, findEarlier } from '../../../src/lib/map/drop.ts';
import { createGraph } from '../../../src/lib/map/graph.ts';
import { layOut } from '../../../src/lib/map/layout.ts';
import type { Point } from '../../../src/lib/map/placement.ts';
import { fit, open, panBy, reveal, toDrawing, zoomAt } from '../../../src/lib/map/viewport.ts';
import { longStream } from './streams.ts';

describe('a window onto a drawing', () => {
	const extent = { frame: [1000, 600] as Point, content: [3000, 2400] as Point };
	const size = fc.tuple(fc.integer({ min: 100, max: 4000 }), fc.integer({ min: 100, max: 4000 }));

	test('fitted, shows all of it, and never larger than it is', () => {
		fc.assert(
			fc.property(size, size, (frame, content) => {
				const { k, x, y } = fit({ frame, content });
				expect(k).toBeLessThanOrEqual(1);
				expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
				expect(x + content[0] * k).toBeLessThanOrEqual(frame[0] + 1e-6);
				expect(y + content[1] * k).toBeLessThanOrEqual(frame[1] + 1e-6);
			})
		);
	});

	test('opens large enough to be read, at its beginning', () => {
		expect(open(extent)).toEqual({ k: 0.75, x: 0, y: 0 });
		expect(open({ frame: [1000, 600], content: [1000, 500] })).toEqual({ k: 1, x: 0, y: 0 });
	});

	test('zooms about the point under the hand', () => {
		const view = panBy(open(extent), -400, -300, extent);
		const at: Point = [500, 300];
		const [before, after] = [view, zoomAt(view, 1.5, at, extent)].map((each) =>
			toDrawing(each, at)
		);
		expect(after[0]).toBeCloseTo(before[0], 6);
		expect(after[1]).toBeCloseTo(before[1], 6);
	});

	test('pans no further than the drawing goes', () => {
		const view = { k: 1, x: 0, y: 0 };
		expect(panBy(view, 500, 500, extent)).toEqual(view);
		expect(panBy(view, -9999, -9999, extent)).toEqual({ k: 1, x: -2000, y: -1800 });
	});

	test('brings a part into view, and stays where it is seen already', () => {
		const view = { k: 1, x: -100, y: -100 };
		expect(reveal(view, { x: 300, y: 300, width: 100, height: 100 }, extent)).toEqual(view);
		const { x } = reveal(view, { x: 1500, y: 300, width: 100, height: 100 }, extent);
		expect(x + 1600).toBe(1000 - 24);
	});
});

for (const [direction, width] of [
	['across', 1048],
	['down', 360]
] as const)
	describe(`dropped on a map that runs ${direction}`, () => {
		const document = longStream(4);
		const graph = createGraph(document);
		const [scene] = layOut([document, document], width).scenes;
		const [first, second, third, last] = document.steps.map(({ id }) => id);
		const box = (id: string) => scene.boxes.find((each) => each.id === id)!;
		const drop = (id: string, at: Point) => findDrop(at, scene, graph, id, direction);
		const middle = (id: string, down: number): Point => {
			const { x, y, width: wide, height } = box(id);
			return [x + wide / 2, y + height * down];
		};

		test('on the upper or the lower half of a box: beside it', () => {
			expect(drop(first, middle(third, 0.2))).toMatchObject({
				kind: 'beside',
				id: third,
				side: 'above'
			});
			expect(drop(first, middle(third, 0.8))).toMatchObject({ id: third, side: 'beneath' });
		});

		test('on the way to a box: before it, unless it stands there already', () => {
			const { bar } = box(third);
			const at: Point = [bar.x + 2, bar.y];
			expect(drop(first, at)).toMatchObject({ kind: 'move', before: third });
			expect(drop(second, at)).toBeNull();
		});

		test('behind the last: after it; on itself: nothing', () => {
			const { x, y, width: wide, height } = box(last);
			const behind: Point = direction === 'down' ? [x + 9, y + height + 9] : [x + wide + 9, y + 9];
			expect(drop(first, behind)).toMatchObject({ kind: 'move', after: last });
			expect(drop(first, middle(first, 0.5))).toBeNull();
		});

		test('an arrow back ends at what comes earlier', () => {
			expect(findEarlier(middle(second, 0.5), scene, graph, third)?.id).toBe(second);
			expect(findEarlier(middle(last, 0.5), scene, graph, third)).toBeNull();
			expect(findEarlier(middle(third, 0.5), scene, graph, third)).toBeNull();
		});
	});
