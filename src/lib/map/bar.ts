// A waiting bar: as long as the wait, never longer.
import type { StepFacts } from './facts.ts';
import type { Box } from './placement.ts';

export interface BarPart {
	family: StepFacts['waits'][number]['family'];
	value: number;
	x: number;
	width: number;
}

export interface Bar {
	/** One after the other; empty where the wait would be less than a pixel. */
	parts: BarPart[];
	/** Where its figure stands. */
	label: { x: number; y: number; anchor: 'start' | 'end' };
}

/** Pixels that the thinnest bar has; a shorter wait has its figure only. */
const THINNEST = 1;

/** `pixels` a unit of time. Across, a bar ends before its box; downward, it begins at the line. */
export function layBar(
	{ bar }: Box,
	waits: StepFacts['waits'],
	pixels: number,
	direction: 'across' | 'down'
): Bar {
	const wait = waits.reduce((sum, { value }) => sum + value, 0);
	const length = wait * pixels < THINNEST ? 0 : wait * pixels;
	const start = direction === 'across' ? bar.x + bar.room - length : bar.x;
	let x = start;
	const parts = waits.map(({ family, value }) => {
		const part = { family, value, x, width: value * pixels };
		x += part.width;
		return part;
	});
	return {
		parts: length > 0 ? parts : [],
		label:
			direction === 'across'
				? { x: bar.x + bar.room, y: bar.y - 12, anchor: 'end' }
				: { x: start + length + (length > 0 ? 7 : 0), y: bar.y + 4, anchor: 'start' }
	};
}
