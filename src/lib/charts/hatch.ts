// A family's pattern as strokes of a pen: on paper a pattern would become a picture as large as its page.
import type { Family } from './family.ts';

interface Area {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Pixels from mark to mark, as in Patterns.svelte. */
const DOTS = 6;
const SLANTS = 6;
const UPRIGHTS = 5;
/** Kept free at the edges. */
const EDGE = 1.2;

/** Path data of the strokes that lie in an area; a dot is a stroke without length, for a round pen. */
export function hatch(family: Family, { x, y, width, height }: Area): string {
	const [left, right, top, bottom] = [x + EDGE, x + width - EDGE, y + EDGE, y + height - EDGE];
	if (left > right || top > bottom) return '';
	if (family === 'unnoticed')
		return marks(left, right, DOTS, 3)
			.flatMap((at) => marks(top, bottom, DOTS, 3).map((down) => `M${tidy(at)},${tidy(down)}h0`))
			.join('');
	if (family === 'others')
		return marks(left, right, UPRIGHTS, 2.5)
			.map((at) => `M${tidy(at)},${tidy(top)}V${tidy(bottom)}`)
			.join('');
	if (family !== 'busy') return '';
	// Where x + y is the same, from the lower left to the upper right.
	return marks(left + top, right + bottom, SLANTS, 0)
		.map((sum) => {
			const [from, to] = [Math.max(left, sum - bottom), Math.min(right, sum - top)];
			return `M${tidy(from)},${tidy(sum - from)}L${tidy(to)},${tidy(sum - to)}`;
		})
		.join('');
}

/** Every `apart` pixels, counted from the drawing's corner. */
function marks(from: number, to: number, apart: number, offset: number): number[] {
	const first = Math.ceil((from - offset) / apart);
	const last = Math.floor((to - offset) / apart);
	return Array.from(
		{ length: Math.max(0, last - first + 1) },
		(_, i) => (first + i) * apart + offset
	);
}

const tidy = (value: number) => Number(value.toFixed(2));
