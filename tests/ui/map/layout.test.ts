// Laws of the map's geometry, over random streams. They hold for every stream, so there are no false alarms.
import fc from 'fast-check';
import { isBlock } from '../../../src/lib/text/names.ts';
import { describe, expect, test } from 'vitest';
import type { StreamDocument } from '#sim';
import { breakLines } from '../../../src/lib/charts/textWidth.ts';
import { countNameLines, placeText } from '../../../src/lib/map/boxText.ts';
import { createGraph } from '../../../src/lib/map/graph.ts';
import { layOut } from '../../../src/lib/map/layout.ts';
import type { Layout, Scene } from '../../../src/lib/map/scene.ts';
import { overlap, type Rectangle } from '../../../src/lib/map/placement.ts';
import { allNodes, anyStream, longStream, plainStream, withoutStep } from './streams.ts';

const widths = fc.constantFrom(360, 616, 1048, 1400);
const alone = (document: StreamDocument, width: number) => layOut([document, document], width);

function overlapping(places: (Rectangle & { id: string })[]): string[] {
	return places.flatMap((a, index) =>
		places
			.slice(index + 1)
			.filter((b) => overlap(a, b))
			.map((b) => `${a.id} on ${b.id}`)
	);
}

const placesOf = ({ boxes }: Scene) =>
	Object.fromEntries(boxes.map(({ id, x, y, width, height }) => [id, { x, y, width, height }]));

describe('boxes', () => {
	test('do not overlap, ghosts neither', () => {
		fc.assert(
			fc.property(anyStream, anyStream, widths, (first, second, width) => {
				for (const { boxes, ghosts } of layOut([first, second], width).scenes) {
					expect(overlapping([...boxes, ...ghosts])).toEqual([]);
				}
			}),
			{ numRuns: 150 }
		);
	});

	test('stand on the map, each step once', () => {
		fc.assert(
			fc.property(anyStream, widths, (document, width) => {
				const layout = alone(document, width);
				const [{ boxes }] = layout.scenes;
				const ids = allNodes(document.steps).filter((node) => !isBlock(node));
				expect(boxes.map(({ id }) => id).sort()).toEqual(ids.map(({ id }) => id).sort());
				for (const box of boxes) {
					expect(box.x).toBeGreaterThanOrEqual(0);
					expect(box.y).toBeGreaterThanOrEqual(0);
					expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
					expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
				}
			}),
			{ numRuns: 150 }
		);
	});

	test('keep clear of each other with 40 and with 200 steps', () => {
		for (const count of [40, 200]) {
			for (const width of [360, 616, 1048]) {
				const layout = alone(longStream(count), width);
				expect(overlapping(layout.scenes[0].boxes)).toEqual([]);
				expect(layout.width).toBe(width);
			}
		}
	});

	test('read like text: in the order of the file, row by row', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 60 }), widths, (count, width) => {
				const [{ boxes }] = alone(longStream(count), width).scenes;
				const order = [...boxes].sort((a, b) => a.y - b.y || a.x - b.x).map(({ id }) => id);
				expect(order).toEqual(longStream(count).steps.map(({ id }) => id));
			})
		);
	});

	test('are as high as the whole of a name needs, the same in both streams', () => {
		const name = 'What the applicant has sent in is read and compared with the register';
		const short = longStream(6);
		const steps = short.steps.map((step, i) => (i === 2 ? { ...step, name } : step));
		for (const width of [320, 390, 616, 1048]) {
			const [first, second] = layOut([short, { ...short, steps }], width).scenes;
			expect(placesOf(second)).toEqual(placesOf(first));
			const { isLow, ...box } = second.boxes.find(({ id }) => id === steps[2].id)!;
			// However thick the border is that its share of the lead time will give it.
			for (const share of [null, 0.5, 1]) {
				const { room } = placeText(box.width, share);
				const lines = breakLines(name, room, 13, countNameLines(box.height, 2, isLow));
				expect(lines.join(' ')).toBe(name);
			}
		}
		// One that is longer than any should be does not make the others as high as itself.
		const long = short.steps.map((step, i) =>
			i === 2 ? { ...step, name: 'name '.repeat(80) } : step
		);
		const [{ boxes }] = alone({ ...short, steps: long }, 1048).scenes;
		expect(boxes[0].height).toBeLessThan(200);
	});

	test('have their bars before them, in a room of their own', () => {
		fc.assert(
			fc.property(anyStream, widths, (document, width) => {
				const layout = alone(document, width);
				const [{ boxes }] = layout.scenes;
				const rooms = boxes.map(({ id, bar }) => ({
					id: `bar of ${id}`,
					x: bar.x,
					y: bar.y - 7,
					width: bar.room,
					height: 14
				}));
				expect(overlapping([...boxes, ...rooms])).toEqual([]);
				expect(layout.barRoom).toBeGreaterThan(30);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('places', () => {
	test('are the same each time, whatever order the fields are in', () => {
		const reversed = (value: unknown): unknown =>
			Array.isArray(value)
				? value.map(reversed)
				: value && typeof value === 'object'
					? Object.fromEntries(
							Object.entries(value)
								.reverse()
								.map(([key, each]) => [key, reversed(each)])
						)
					: value;
		fc.assert(
			fc.property(anyStream, widths, (document, width) => {
				const again = reversed(document) as StreamDocument;
				expect(alone(again, width)).toEqual(alone(document, width));
			}),
			{ numRuns: 60 }
		);
	});

	test('of a stream and itself are the same', () => {
		fc.assert(
			fc.property(anyStream, widths, (document, width) => {
				const [first, second] = alone(document, width).scenes;
				expect(placesOf(second)).toEqual(placesOf(first));
				expect(second.ghosts).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});

	test('do not change where a step is taken away; it stays as a ghost', () => {
		fc.assert(
			fc.property(plainStream, fc.nat(), widths, (document, pick, width) => {
				const steps = allNodes(document.steps).filter((node) => !isBlock(node));
				const gone = steps[pick % steps.length].id;
				const after = withoutStep(document, gone);
				const [before, now] = layOut([document, after], width).scenes;
				const kept = placesOf(before);
				const isGone = !placesOf(now)[gone];
				if (isGone) delete kept[gone];
				expect(placesOf(now)).toEqual(kept);
				expect(now.ghosts.map(({ id }) => id)).toEqual(isGone ? [gone] : []);
			}),
			{ numRuns: 100 }
		);
	});

	test('stay the same where steps in a row are made to run side by side', () => {
		const steps = longStream(12).steps.map(({ id, name }) => ({ id, name, time: 1 }));
		const stream: StreamDocument = { ...longStream(12), steps };
		const block = { id: 'together', parallel: steps.slice(3, 6).map((step) => [step]) };
		const redesign = { ...stream, steps: [...steps.slice(0, 3), block, ...steps.slice(6)] };
		for (const width of [360, 1048]) {
			for (const pair of [[stream, redesign] as const, [redesign, stream] as const]) {
				const [before, after] = layOut(pair, width).scenes.map(placesOf);
				expect(after).toEqual(before);
				expect(new Set(steps.slice(3, 6).map(({ id }) => after[id].y)).size).toBe(3);
			}
		}
	});

	test('outside of a rearranged part stay as they were', () => {
		const steps = longStream(12).steps.map(({ id, name }) => ({ id, name, time: 1 }));
		const stream: StreamDocument = { ...longStream(12), steps };
		// Lanes in another order than the list: no step of them can keep its place.
		const lanes = [steps[5], steps[4], steps[3]].map((step) => [step]);
		const block = { id: 'together', parallel: lanes };
		const redesign = { ...stream, steps: [...steps.slice(0, 3), block, ...steps.slice(6)] };
		for (const width of [360, 1048]) {
			const [before, after] = layOut([stream, redesign], width).scenes.map(placesOf);
			for (const { id } of [...steps.slice(0, 3), ...steps.slice(6)]) {
				expect(after[id]).toEqual(before[id]);
			}
		}
	});
});

describe('arrows', () => {
	const ends = ({ paths }: Layout['scenes'][0]) =>
		new Map(paths.map((path) => [path.id, path.points]));

	test('that leave the line begin and end at what they join', () => {
		fc.assert(
			fc.property(anyStream, widths, (document, width) => {
				const scene = alone(document, width).scenes[0];
				const points = ends(scene);
				const boxes = new Map(scene.boxes.map((box) => [box.id, box]));
				for (const { from, to, kind } of createGraph(document).arrows) {
					if (to === null || kind === 'on') continue;
					const path = points.get(`${from} ${to}`);
					expect(path).toBeDefined();
					const [source, target] = [boxes.get(from), boxes.get(to)];
					if (source) expect(touches(source, path![0])).toBe(true);
					if (target) expect(touches(target, path!.at(-1)!)).toBe(true);
				}
			}),
			{ numRuns: 100 }
		);
	});

	test('run straight along or across', () => {
		fc.assert(
			fc.property(anyStream, anyStream, widths, (first, second, width) => {
				for (const { paths } of layOut([first, second], width).scenes) {
					for (const { points } of paths) {
						points.slice(1).forEach(([x, y], index) => {
							const [fromX, fromY] = points[index];
							expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
							expect(Math.abs(x - fromX) < 1e-6 || Math.abs(y - fromY) < 1e-6).toBe(true);
						});
					}
				}
			}),
			{ numRuns: 100 }
		);
	});

	test('back to different places do not share a track', () => {
		const document = longStream(5);
		const steps = document.steps.map(({ id, name }) => ({ id, name, time: 1 }));
		const next = (to: string) => [{ to, share: 0.1 }];
		const stream: StreamDocument = {
			...document,
			steps: steps.map((step, index) =>
				index === 4
					? { ...step, next: [...next('s0'), ...next('s1')] }
					: index === 3
						? { ...step, next: next('s0') }
						: step
			)
		};
		const paths = ends(alone(stream, 1048).scenes[0]);
		const lowest = (id: string) => Math.max(...paths.get(id)!.map(([, y]) => y));
		expect(lowest('s4 s0')).not.toBe(lowest('s4 s1'));
		expect(lowest('s4 s0')).toBe(lowest('s3 s0'));
	});
});

function touches({ x, y, width, height }: Rectangle, [px, py]: [number, number]): boolean {
	const isWithin =
		px >= x - 1e-6 && px <= x + width + 1e-6 && py >= y - 1e-6 && py <= y + height + 1e-6;
	const isInside =
		px > x + 1e-6 && px < x + width - 1e-6 && py > y + 1e-6 && py < y + height - 1e-6;
	return isWithin && !isInside;
}
