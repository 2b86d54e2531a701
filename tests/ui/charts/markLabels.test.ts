// What is said at the marks of curves: within the plot, and none over another, wherever the marks are. It holds for all, so there are no false alarms.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeMarkLabels } from '../../../src/lib/charts/markLabels.ts';
import { placeTicks } from '../../../src/lib/charts/leadTime.ts';
import { MARKS } from '../../../src/lib/charts/shares.ts';
import { textWidth } from '../../../src/lib/charts/textWidth.ts';

const [left, height] = [34, 240];
const anyCurve = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
	minLength: 4,
	maxLength: 4
});
const widths = fc.constantFrom(260, 358, 496, 620);

test('labels of marks do not meet, and stay within', () => {
	fc.assert(
		fc.property(anyCurve, anyCurve, widths, fc.boolean(), (first, second, width, falls) => {
			const lines = [first, second].map((values, i) => ({
				scenario: String(i),
				points: [],
				marks: values
					.toSorted((a, b) => a - b)
					.map((value, m) => ({
						share: MARKS[m],
						value: 100 * value,
						x: left + value * (width - left),
						y: height * (1 - MARKS[m])
					}))
			}));
			const say = (value: number) => `${value.toFixed(1)} wk`;
			const reader = left + first[0] * (width - left);
			const labels = placeMarkLabels(lines, {
				say,
				left,
				width,
				height,
				leftOne: 0,
				falls,
				reader
			});
			const places = labels.map(({ text, x, y, anchor }) => {
				const wide = textWidth(text, 12);
				const from = anchor === 'end' ? x - wide : x;
				return { from, to: from + wide, y };
			});
			places.forEach(({ from, to, y }, i) => {
				expect(from).toBeGreaterThanOrEqual(left - 4);
				expect(to).toBeLessThanOrEqual(width);
				for (const other of places.slice(i + 1))
					expect(Math.abs(other.y - y) >= 12 || other.from >= to || from >= other.to).toBe(true);
			});
			// The first mark of the first curve always finds one.
			expect(labels[0]).toMatchObject({ curve: 0 });
		})
	);
});

test('what is said of half and of most stands within the drawing, and apart', () => {
	fc.assert(
		fc.property(anyCurve, widths, ([a, b, line], width) => {
			const [half, most] = [a, b].sort((x, y) => x - y).map((each) => each * width);
			const labels = placeTicks(
				[
					{ label: 'half', at: half, anchor: 'middle' },
					{ label: '85 in 100', at: most, anchor: 'middle' }
				],
				line * width,
				width
			);
			const [first, second] = labels.map(({ label, x, anchor }) => {
				const wide = textWidth(label, 12);
				const from = anchor === 'end' ? x - wide : anchor === 'start' ? x : x - wide / 2;
				expect(from).toBeGreaterThanOrEqual(0);
				expect(from + wide).toBeLessThanOrEqual(width + 1e-9);
				return { from, to: from + wide };
			});
			const isApart = second.from >= first.to || first.from >= second.to;
			expect(isApart || labels[1].isSecond).toBe(true);
		})
	);
});
