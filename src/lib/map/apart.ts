// What is said where ways part is set apart where it would meet: beside its line or on the other side of it, else a little higher or lower.
import { textWidth } from '../charts/textWidth.ts';
import type { Parting } from './partings.ts';
import { overlap, type Rectangle } from './placement.ts';

type Label = Parting['label'];

/** From line to line of text; and how far to either side the next place is tried. */
const LEADING = 13;
const ASIDE = 18;
const LINES = [0, 1, -1, 2, -2, 3, -3, 4, -4];
const STEPS = [0, 1, -1, 2, -2, 3, -3, 4, -4];
/** A label stands on one side of its line, so far from it. */
const BESIDE = 7;

/** What a label covers, in pixels: a line of 12. */
export function groundOf({ text, at: [x, y], anchor }: Label): Rectangle {
	const width = textWidth(text, 12);
	return { x: anchor === 'start' ? x : x - width, y: y - 9, width, height: 10 };
}

/**
 * The partings with labels that neither meet nor stand on a box, each as near to where it was as may be; a label that fits where it is stays,
 * and the earlier ones stay first. A label for which there is no room anywhere near stays too.
 */
export function setApart(partings: Parting[], boxes: Rectangle[], width: number): Parting[] {
	const taken: Rectangle[] = [];
	const isFree = (ground: Rectangle) =>
		ground.x >= 0 &&
		ground.x + ground.width <= width &&
		!taken.some((each) => overlap(each, ground)) &&
		!boxes.some((each) => overlap(each, ground));
	return partings.map((parting) => {
		if (parting.isInside || parting.label.text === '') return parting;
		const label = placesOf(parting.label).find((each) => isFree(groundOf(each))) ?? parting.label;
		taken.push(groundOf(label));
		return { ...parting, label };
	});
}

/** Where it is, and then ever further from it. */
function placesOf(label: Label): Label[] {
	const [x, y] = label.at;
	const isStart = label.anchor === 'start';
	const mirrored: Label = {
		...label,
		at: [x + (isStart ? -2 : 2) * BESIDE, y],
		anchor: isStart ? 'end' : 'start'
	};
	const moves = STEPS.flatMap((step) => LINES.map((line) => [step * ASIDE, line * LEADING])).sort(
		([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by)
	);
	return moves.flatMap(([dx, dy]) =>
		[label, mirrored].map((each): Label => ({ ...each, at: [each.at[0] + dx, each.at[1] + dy] }))
	);
}
