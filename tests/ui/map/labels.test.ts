// What a map says beside its boxes is not written over, over random streams. It holds for every stream, so there are no false alarms.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/lib/map/layout.ts';
import { groundOf } from '../../../src/lib/map/apart.ts';
import { overlap, type Rectangle } from '../../../src/lib/map/placement.ts';
import type { Scene } from '../../../src/lib/map/scene.ts';
import { anyStream } from './streams.ts';

const widths = fc.constantFrom(360, 616, 1048, 1400);

function overlapping(places: (Rectangle & { id: string })[]): string[] {
	return places.flatMap((a, index) =>
		places
			.slice(index + 1)
			.filter((b) => overlap(a, b))
			.map((b) => `${a.id} on ${b.id}`)
	);
}

describe('begin and end', () => {
	/** As wide as they may be, and as high as a line of 12 pixels. */
	const labelsOf = ({ begin, end }: Scene) =>
		Object.entries({ begin, end }).map(([id, { at, anchor, room }]) => ({
			id,
			x: anchor === 'start' ? at[0] : at[0] - room,
			y: at[1] - 10,
			width: room,
			height: 12
		}));
	const strokesOf = ({ paths }: Scene) =>
		paths.flatMap(({ id, points }) =>
			points.slice(1).map(([x, y], index) => {
				const [fromX, fromY] = points[index];
				return {
					id: `${id}, ${index}`,
					x: Math.min(x, fromX),
					y: Math.min(y, fromY),
					width: Math.abs(x - fromX),
					height: Math.abs(y - fromY)
				};
			})
		);

	test('are said where no arrow strikes them through and no box stands, whatever comes last', () => {
		fc.assert(
			fc.property(anyStream, anyStream, widths, (first, second, width) => {
				const ends = 'who asked has an answer';
				const pair = [
					{ ...first, ends },
					{ ...second, ends }
				] as const;
				for (const scene of layOut(pair, width).scenes) {
					const labels = labelsOf(scene);
					const across = labels.flatMap((label) =>
						[...strokesOf(scene), ...scene.boxes, ...scene.ghosts]
							.filter((each) => overlap(label, each))
							.map(({ id }) => `${label.id} on ${id}`)
					);
					expect(across).toEqual([]);
					expect(overlapping(labels)).toEqual([]);
					for (const label of labels) {
						expect(label.x).toBeGreaterThanOrEqual(0);
						expect(label.x + label.width).toBeLessThanOrEqual(width);
						expect(label.width).toBeGreaterThan(80);
					}
				}
			}),
			{ numRuns: 150 }
		);
	});
});

test('what is said where ways part is not written over, and stands on no box', () => {
	fc.assert(
		fc.property(anyStream, anyStream, widths, (first, second, width) => {
			for (const scene of layOut([first, second], width).scenes) {
				const beside = scene.partings.filter(({ isInside }) => !isInside);
				const labels = beside.map(({ id, label }) => ({ id, ...groundOf(label) }));
				expect(overlapping(labels)).toEqual([]);
				for (const label of labels) {
					expect(label.x).toBeGreaterThanOrEqual(0);
					const boxes = scene.boxes.filter((box) => overlap(label, box));
					expect(boxes.map(({ id }) => `${label.id} on ${id}`)).toEqual([]);
				}
			}
		}),
		{ numRuns: 150 }
	);
});
