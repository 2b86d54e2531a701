// A pattern as strokes of a pen: on paper a pattern would become a picture as large as its page.
import type { Look } from './family.ts';

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
const RINGS = 8;
/** Radius of a ring. */
const RING = 1.9;
/** Kept free at the edges. */
const EDGE = 1.2;

/** Path data of the strokes that lie in an area; a dot is a stroke without length, for a round pen. */
export function hatch(look: Look, { x, y, width, height }: Area): string {
	const [left, right, top, bottom] = [x + EDGE, x + width - EDGE, y + EDGE, y + height - EDGE];
	if (left > right || top > bottom) return '';
	const grid = (apart: number, edge: number, draw: (at: number, down: number) => string) =>
		marks(left + edge, right - edge, apart, apart / 2)
			.flatMap((at) =>
				marks(top + edge, bottom - edge, apart, apart / 2).map((down) => draw(at, down))
			)
			.join('');
	if (look === 'unnoticed') return grid(DOTS, 0, (at, down) => `M${tidy(at)},${tidy(down)}h0`);
	if (look === 'handoff')
		return grid(
			RINGS,
			RING,
			(at, down) =>
				`M${tidy(at - RING)},${tidy(down)}a${RING},${RING} 0 1 0 ${2 * RING},0a${RING},${RING} 0 1 0 ${-2 * RING},0`
		);
	if (look === 'others')
		return marks(left, right, UPRIGHTS, 2.5)
			.map((at) => `M${tidy(at)},${tidy(top)}V${tidy(bottom)}`)
			.join('');
	// Where x + y is the same, from the lower left to the upper right.
	const rising = () =>
		marks(left + top, right + bottom, SLANTS, 0)
			.map((sum) => {
				const [from, to] = [Math.max(left, sum - bottom), Math.min(right, sum - top)];
				return `M${tidy(from)},${tidy(sum - from)}L${tidy(to)},${tidy(sum - to)}`;
			})
			.join('');
	// Where x - y is the same.
	const falling = () =>
		marks(left - bottom, right - top, SLANTS, 0)
			.map((apart) => {
				const [from, to] = [Math.max(left, apart + top), Math.min(right, apart + bottom)];
				return `M${tidy(from)},${tidy(from - apart)}L${tidy(to)},${tidy(to - apart)}`;
			})
			.join('');
	if (look === 'busy') return rising();
	if (look === 'paused') return falling();
	return look === 'blocked' ? rising() + falling() : '';
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
