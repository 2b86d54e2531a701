// Curves of shares, which both ways of C15 draw: over an axis of times or of counts, the share of those that keep it.
import { scaleLinear, type ScaleLinear } from 'd3';
import type { Tick } from './timeAxis.ts';

/** What one can promise by: half, two in three, nearly all. */
export const MARKS = [0.5, 0.7, 0.85, 0.95];

/** Values and their shares, along a curve. */
export type SharePoints = [value: number, share: number][];

export interface ShareLine {
	scenario: string;
	/** Pixels; a line from point to point. */
	points: [x: number, y: number][];
	/** Where the line reaches each mark; those that it reaches. */
	marks: { share: number; value: number; x: number; y: number }[];
}

export interface ShareLayout {
	xTicks: Tick[];
	/** In 100. */
	yTicks: Tick[];
	/** From a share to pixels. */
	y: ScaleLinear<number, number>;
	lines: ShareLine[];
}

/** x: from a value to pixels. outline: all that is drawn of a curve. markOf: its value at a share, or null. */
export function layShares(
	curves: { scenario: string; outline: SharePoints; markOf: (share: number) => number | null }[],
	x: (value: number) => number,
	xTicks: Tick[],
	height: number
): ShareLayout {
	const y = scaleLinear([0, 1], [height, 0]);
	return {
		xTicks,
		yTicks: [0, ...MARKS, 1].map((share) => ({ at: y(share), label: String(share * 100) })),
		y,
		lines: curves.map(({ scenario, outline, markOf }) => ({
			scenario,
			points: outline.map(([value, share]) => [x(value), y(share)]),
			marks: MARKS.flatMap((share) => {
				const value = markOf(share);
				return value === null ? [] : [{ share, value, x: x(value), y: y(share) }];
			})
		}))
	};
}
