// What is said at the marks of curves: each beside its curve, and none over another.
import { avoid } from './leadTime.ts';
import type { ShareLine } from './shares.ts';
import { textWidth } from './textWidth.ts';

export interface MarkLabel {
	/** Which line, and which of its marks. */
	curve: number;
	share: number;
	text: string;
	x: number;
	y: number;
	anchor: 'start' | 'end';
}

interface Room {
	/** A mark's value in words. */
	say: (value: number) => string;
	/** Pixels of the plot: where it begins, its width and height. */
	left: number;
	width: number;
	height: number;
	/** Whose labels stand at the left of the curve, where there is nothing else; the others stand at the right. */
	leftOne: number;
	/** The curves fall. */
	falls: boolean;
	/** Where a line of the reader's runs: no label is struck through by it. */
	reader: number | null;
}

const LINE = 13;
const LINES = [0, LINE, -LINE];

/**
 * Beside its curve, on the side from which the curve comes or to which it goes; where that is taken, a line lower or higher, or on the
 * other side. What finds no place is not said: its mark stands, and its number is in the table.
 */
export function placeMarkLabels(lines: ShareLine[], room: Room): MarkLabel[] {
	const placed: MarkLabel[] = [];
	const marks = lines.flatMap((line, curve) => line.marks.map((mark) => ({ ...mark, curve })));
	for (const { curve, share, value, x, y } of marks) {
		const text = room.say(value);
		const ways = curve === room.leftOne ? [true, false] : [false, true];
		const found = ways
			.flatMap((isLeft) => LINES.map((dy) => labelAt(text, { x, y: y + dy }, isLeft, room)))
			.find((label) => isWithin(label, room) && !placed.some((other) => meet(label, other)));
		if (found) placed.push({ curve, share, ...found });
	}
	return placed;
}

type Label = Omit<MarkLabel, 'curve' | 'share'>;

function labelAt(text: string, at: { x: number; y: number }, isLeft: boolean, room: Room): Label {
	const anchor = isLeft ? 'end' : 'start';
	const x = isLeft ? at.x - 9 : at.x + 9;
	const beside = room.reader === null ? x : avoid(x, anchor, room.reader, text).x;
	return { text, x: beside, y: at.y + (isLeft === room.falls ? 13 : -3), anchor };
}

const startOf = ({ text, x, anchor }: Label) => (anchor === 'end' ? x - textWidth(text, 12) : x);

function isWithin(label: Label, { left, width, height }: Room): boolean {
	const start = startOf(label);
	return start >= left - 4 && start + textWidth(label.text, 12) <= width && label.y <= height;
}

function meet(a: Label, b: Label): boolean {
	if (Math.abs(a.y - b.y) >= LINE - 1) return false;
	const [from, to] = [startOf(a), startOf(b)];
	return from < to + textWidth(b.text, 12) + 4 && to < from + textWidth(a.text, 12) + 4;
}
