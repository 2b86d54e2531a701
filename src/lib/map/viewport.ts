// What of a drawing is in view: zoomed about a point, panned within bounds, fitted. Pixels; a view puts p at k·p + (x, y).
import type { Point, Rectangle } from './placement.ts';

export interface View {
	k: number;
	x: number;
	y: number;
}

/** Widths and heights: of the window onto the drawing, and of the drawing. */
export interface Extent {
	frame: Point;
	content: Point;
}

/** Text is small below, and nothing new to see above. */
const MOST = 3;
/** A large drawing opens so large at least that its names can be read. */
const READABLE = 0.75;
/** Kept free around what is brought into view. */
const MARGIN = 24;

/** All of it in view, never enlarged. */
export function fit({ frame, content }: Extent): View {
	const k = Math.min(1, frame[0] / content[0], frame[1] / content[1]);
	return clamp({ k, x: 0, y: 0 }, { frame, content });
}

/** How a drawing opens: all of it, or as much from its beginning as can be read. */
export function open(extent: Extent): View {
	const { k } = fit(extent);
	return clamp({ k: Math.max(k, READABLE), x: 0, y: 0 }, extent);
}

/** What fits lies in the middle, at the top; what does not leaves no empty edge. */
export function clamp({ k, x, y }: View, { frame, content }: Extent): View {
	const [wide, high] = [content[0] * k, content[1] * k];
	return {
		k,
		x: wide <= frame[0] ? (frame[0] - wide) / 2 : between(frame[0] - wide, x, 0),
		y: high <= frame[1] ? 0 : between(frame[1] - high, y, 0)
	};
}

/** Larger or smaller by a factor; what is at the point of the frame stays there. */
export function zoomAt(view: View, factor: number, [x, y]: Point, extent: Extent): View {
	const k = between(Math.min(fit(extent).k, READABLE), view.k * factor, MOST);
	const by = k / view.k;
	return clamp({ k, x: x - (x - view.x) * by, y: y - (y - view.y) * by }, extent);
}

export function panBy(view: View, dx: number, dy: number, extent: Extent): View {
	return clamp({ ...view, x: view.x + dx, y: view.y + dy }, extent);
}

/** Panned no more than it takes to see a part of the drawing. */
export function reveal(view: View, part: Rectangle, extent: Extent): View {
	const { k } = view;
	const [x, y] = [part.x * k, part.y * k];
	return clamp(
		{
			k,
			x: between(MARGIN - x, view.x, extent.frame[0] - MARGIN - x - part.width * k),
			y: between(MARGIN - y, view.y, extent.frame[1] - MARGIN - y - part.height * k)
		},
		extent
	);
}

/** A point of the frame on the drawing. */
export function toDrawing({ k, x, y }: View, at: Point): Point {
	return [(at[0] - x) / k, (at[1] - y) / k];
}

/** With bounds the wrong way round, which a thing larger than its frame has, the lower one counts. */
function between(low: number, value: number, high: number): number {
	return Math.max(low, Math.min(value, high));
}
