// What patterns and colors mean: entries, and where they stand.
import { PART_NAMES, type Part } from '../text/parts.ts';
import { FAMILIES, lookOf, PARTS, type Family, type Look } from './family.ts';
import { textWidth } from './textWidth.ts';

export interface LegendEntry {
	/** null: work. */
	look: Look | null;
	name: string;
}

/** An entry a family that occurs. */
export function listFamilies(families: Family[]): LegendEntry[] {
	return FAMILIES.filter(({ id }) => families.includes(id)).map(({ id, name }) => ({
		look: id,
		name
	}));
}

/** An entry a part that occurs, in the order in which they are drawn. */
export function listParts(parts: Iterable<Part>): LegendEntry[] {
	const own = new Set(parts);
	return PARTS.filter((part) => own.has(part)).map((part) => ({
		look: lookOf(part),
		name: PART_NAMES[part]
	}));
}

/** Pixels: from row to row, of a mark with its gap, and between entries. */
const ROW = 18;
const MARK = 22;
const GAP = 18;

/** In rows of at most `width` pixels, from the first row's base line; and how high all of it is. */
export function layLegend(
	entries: LegendEntry[],
	width: number
): { places: (LegendEntry & { x: number; y: number })[]; height: number } {
	let [x, y] = [0, 0];
	const places = entries.map((entry) => {
		const wide = MARK + textWidth(entry.name, 12);
		if (x > 0 && x + wide > width) [x, y] = [0, y + ROW];
		const place = { ...entry, x, y };
		x += wide + GAP;
		return place;
	});
	return { places, height: y + ROW };
}
