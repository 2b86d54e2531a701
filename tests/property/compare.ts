// What two engines, or two runs, say of the same stream.
import { expect } from 'vitest';
import type { Figures } from '../reference/figures.ts';

/** A line an item: quick to compare, and to read where they differ. */
export const lines = ({ items, ...counts }: Figures) =>
	[...items, counts].map((all) => JSON.stringify(all));

/** Everything expected is found, by its name. */
export function expectSame<Expected extends object>(
	found: { [name in keyof Expected]: number | Float64Array },
	expected: Expected
) {
	for (const [name, figure] of Object.entries(expected))
		expectClose(name, found[name as keyof Expected], figure as number | number[]);
}

/** Whole milliseconds and counts are exact; effort at the window's edges is a fraction. */
export function expectClose(
	name: string,
	found: number | Float64Array,
	expected: number | number[]
) {
	const list = (figures: number | Float64Array | number[]) =>
		typeof figures === 'number' ? [figures] : Array.from(figures);
	const given = list(expected);
	expect(list(found).length, name).toBe(given.length);
	list(found).forEach((figure, i) => {
		const error = name === 'effort' ? 1e-9 * given[i] : 0;
		expect(Math.abs(figure - given[i]), `${name}[${i}]`).toBeLessThanOrEqual(error);
	});
}
