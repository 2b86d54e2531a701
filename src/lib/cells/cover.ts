// What the notices at the foot of the page lie on.

/** In pixels of the window. */
export type Edges = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;

/** Left between a notice and what is moved from under it. */
const GAP = 16;

/** How far what has the focus must move up to be clear of the notices that cover it; 0 where none does. */
export function coverOf(focused: Edges, notices: readonly Edges[]): number {
	const covering = notices.filter(
		({ top, bottom, left, right }) =>
			top < focused.bottom && bottom > focused.top && left < focused.right && right > focused.left
	);
	if (covering.length === 0) return 0;
	const edge = Math.min(...covering.map(({ top }) => top)) - GAP;
	// What is higher than half the room has its own place.
	return focused.bottom - focused.top < edge / 2 ? focused.bottom - edge : 0;
}
