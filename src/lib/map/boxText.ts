// What a step's box says, line by line, and how high it must be to say it.
import type { StreamDocument } from '#sim';
import { breakLines } from '../charts/textWidth.ts';
import { MAP_STEP } from '../text/map.ts';
import { stepsOf } from './difference.ts';
import { stepFacts, type StepFacts } from './facts.ts';

/** Pixels: from line to line; the first one's base line from the top, the last one's from the bottom. */
export const LEADING = 15;
export const TOP = 20;
export const FOOT = 10;
export const NAME_SIZE = 13;
/** Before the names of people. */
const GLYPH = 12;
/** Of border, for a step in which items spend all their time. */
const THICKEST = 24;
/** Between the text and the right edge, and the border where it is thick. */
const SIDE = 8;
/** Kept free at both tips of a diamond. */
export const TIPS = 36;

/** The left border of a box, as thick as its share of the lead time, and where its text begins and how much room it has. */
export function placeText(width: number, share: number | null | undefined) {
	const border = (share ?? 0) * THICKEST;
	const left = Math.max(11, border + SIDE);
	return { border, left, room: width - left - SIDE };
}

export interface Detail {
	text: string;
	indent: number;
	hasGlyph: boolean;
}

/** Beneath the name, in `room` pixels. isLow: in a map that runs downward. */
export function listDetails(facts: StepFacts, room: number, isLow: boolean): Detail[] {
	const seen = facts.pickup && MAP_STEP.seen(facts.pickup);
	const said = isLow
		? [[facts.time, facts.batch || seen].filter(Boolean).join(' · ')]
		: [facts.time, facts.batch || seen];
	const rows = said.map((text): Detail => ({ text, indent: 0, hasGlyph: false }));
	const isSomebody =
		!!facts.people && facts.people !== MAP_STEP.automatic && facts.people !== MAP_STEP.planned;
	const indent = isSomebody ? GLYPH : 0;
	const people = breakLines(facts.people, room - indent, 12, isLow ? 1 : 2);
	rows.push(
		...people.map((text, index) => ({ text, indent, hasGlyph: isSomebody && index === 0 }))
	);
	return rows.filter(({ text }) => text);
}

/** Lines of a box that are not its name's. In a low box the time of work has its own. */
function linesBeside(details: number, isLow: boolean): number {
	return isLow ? Math.max(2, details) + 1 : details;
}

/** How many lines of a name fit into a box of that height above so many details; at least one. */
export function countNameLines(height: number, details: number, isLow: boolean): number {
	const all = Math.floor((height - TOP - FOOT) / LEADING) + 1;
	return Math.max(1, all - linesBeside(details, isLow));
}

/** How high the box of a step must be, in either of two streams, for its whole name; `most` lines of it at the most. */
export type MeasureBox = (id: string, width: number, most: number) => number;

/** Results do not count: places must not move when they arrive, nor a name be cut by a thick border. */
export function createMeasureBox(
	documents: readonly [StreamDocument, StreamDocument],
	isLow: boolean
): MeasureBox {
	const streams = documents.map((document) => ({ document, steps: stepsOf(document) }));
	return (id, width, most) =>
		Math.max(
			0,
			...streams.map(({ document, steps }) => {
				const step = steps.get(id);
				if (!step) return 0;
				const facts = stepFacts(step, document, null, '');
				const room = facts.isDecision ? width - TIPS : placeText(width, 1).room;
				const name = breakLines(step.name ?? id, room, NAME_SIZE, most).length;
				if (facts.isDecision) return 2 * FOOT + name * LEADING;
				// Said only where it was observed.
				const isLater = step.time !== undefined && !facts.time ? 1 : 0;
				const details = listDetails(facts, room, isLow).length + (isLow ? 0 : isLater);
				return TOP + FOOT + (name + linesBeside(details, isLow) - 1) * LEADING;
			})
		);
}
