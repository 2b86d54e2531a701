// The ladder beneath a map. Laws hold for every stream, so there are no false alarms.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScenarioViews } from '#sim';
import { PARTS } from '../../../src/lib/charts/family.ts';
import { sumTimes } from '../../../src/lib/map/columns.ts';
import { layOut } from '../../../src/lib/map/layout.ts';
import { allNodes, anyStream } from './streams.ts';

type Ladder = ScenarioViews['ladder'];
const widths = fc.constantFrom(360, 616, 1048, 1400);

describe('columns', () => {
	test('hold every step and block once, each below its boxes', () => {
		fc.assert(
			fc.property(anyStream, anyStream, widths, (first, second, width) => {
				const { scenes, direction } = layOut([first, second], width);
				[first, second].forEach((document, side) => {
					const { strips, boxes } = scenes[side];
					const columns = strips.flatMap((strip) => strip.columns);
					expect(columns.flatMap(({ ids }) => ids).sort()).toEqual(
						allNodes(document.steps)
							.map(({ id }) => id)
							.sort()
					);
					for (const { ids, box, to } of columns) {
						const own = boxes.filter(({ id }) => ids.includes(id));
						expect(own.length).toBeGreaterThan(0);
						for (const each of own) {
							const [start, end] =
								direction === 'across'
									? [each.x, each.x + each.width]
									: [each.y, each.y + each.height];
							expect(start).toBeGreaterThanOrEqual(box);
							expect(end).toBeLessThanOrEqual(to);
						}
					}
				});
			}),
			{ numRuns: 150 }
		);
	});

	test('follow one another, waiting before work, beneath all that stands in their row', () => {
		fc.assert(
			fc.property(anyStream, widths, (document, width) => {
				const { scenes, height } = layOut([document, document], width);
				for (const { at, columns } of scenes[0].strips) {
					expect(at).toBeLessThan(height);
					columns.forEach(({ from, box, to }, index) => {
						expect(from).toBeLessThan(box);
						expect(box).toBeLessThan(to);
						if (index > 0) expect(from).toBeGreaterThanOrEqual(columns[index - 1].to);
					});
				}
			}),
			{ numRuns: 150 }
		);
	});

	test('stand where they stood when one looks from a stream to itself', () => {
		fc.assert(
			fc.property(anyStream, widths, (document, width) => {
				const [now, then] = layOut([document, document], width).scenes;
				expect(then.strips).toEqual(now.strips);
			}),
			{ numRuns: 60 }
		);
	});
});

test('times of columns add up to those of the whole', () => {
	const estimate = (value: number) => ({ value, low: null, high: null });
	const none = Object.fromEntries(PARTS.map((part) => [part, estimate(0)])) as Ladder[string];
	const ladder: Ladder = {
		door: { ...none, queue: estimate(2) },
		a: { ...none, pickup: estimate(1), touch: estimate(0.5) },
		b: { ...none, batch: estimate(3), delay: estimate(4), touch: estimate(0.25) }
	};
	expect(sumTimes(ladder)).toEqual({ wait: 10, work: 0.75 });
	expect(sumTimes(ladder, ['a', 'gone'])).toEqual({ wait: 1, work: 0.5 });
});
