/** Where a dot stands: its column's middle, and how many lie beneath it. */
export interface StackedDot {
	at: number;
	level: number;
}

/**
 * Piles dots of one size up where they would overlap: positions in pixels fall into columns `size` wide, and each dot lies on
 * those that came into its column before. In the order given.
 */
export function stackDots(positions: number[], size: number): StackedDot[] {
	const heights = new Map<number, number>();
	return positions.map((position) => {
		const column = Math.floor(position / size);
		const level = heights.get(column) ?? 0;
		heights.set(column, level + 1);
		return { at: (column + 0.5) * size, level };
	});
}
