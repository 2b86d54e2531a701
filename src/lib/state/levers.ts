// Levers: the numbers that a slider moves, for the stream as it is or for a redesign of it.
import type { KindTimeDocument, Move, StepDocument, StreamDocument } from '#sim';
import { formatSetting } from '../text/format.ts';
import { isBlock, listNodes, pluralOf } from '../text/names.ts';
import type { Command } from './commands/command.ts';
import { changePeople, changeWork } from './commands/people.ts';
import { setMoves } from './commands/redesign.ts';
import { changeStep } from './commands/step.ts';
import { LEVER_NAME, UNDO_LEVER } from '../text/undo.ts';

export type LeverGroup = 'capacity' | 'focus' | 'arrivals' | 'variability' | 'batch';

/** One number of a stream that can be moved, wherever it stands. */
export interface Lever {
	id: string;
	group: LeverGroup;
	label: string;
	value: number;
	min: number;
	max: number;
	step: number;
	format: (value: number) => string;
	/** For the stream as it is. */
	change: (value: number) => Command;
	/** The same in a redesign. */
	move: (value: number) => Move;
	/** Whether a move of a redesign sets this very number and nothing else. */
	isSetBy: (move: Move) => boolean;
}

const percent = (value: number) => `${formatSetting(Math.round(value * 100))}%`;
/** As a time is written: “12 h ± 40%”. */
const scatter = (cv: number) => `± ${formatSetting(cv * 100)}%`;

/** What can be moved in a stream. */
export function listLevers(document: StreamDocument): Lever[] {
	const steps = listNodes(document.steps).filter((node): node is StepDocument => !isBlock(node));
	return [
		...Object.keys(document.people ?? {}).map((id) => capacityLever(document, id)),
		...Object.keys(document.work).flatMap((id) => arrivalsLever(document, id)),
		...steps.flatMap(batchLever),
		...Object.keys(document.people ?? {}).map((id) => focusLever(document, id)),
		...steps.flatMap(variabilityLever)
	];
}

/**
 * Moves a lever within a redesign: an earlier move of the same number is replaced, and one that leads back to the
 * stream as it is (`now`) is taken away.
 */
export function moveInRedesign(
	lever: Lever,
	now: number | null,
	redesign: { id: string; moves: Move[] },
	value: number
): Command {
	const others = redesign.moves.filter((move) => !lever.isSetBy(move));
	const moves = value === now ? others : [...others, lever.move(value)];
	return setMoves(redesign.id, moves, UNDO_LEVER.set(lever.label, lever.format(value)));
}

function hasOnly(object: object, field: string): boolean {
	return Object.keys(object).length === 1 && field in object;
}

function capacityLever(document: StreamDocument, id: string): Lever {
	const pool = document.people![id];
	const label = pool.name ?? id;
	const value = pool.capacity ?? 1;
	return {
		id: `capacity:${id}`,
		group: 'capacity',
		label,
		value,
		min: 1,
		max: Math.max(10, value * 2),
		step: 1,
		format: formatSetting,
		change: (capacity) => changePeople(id, { capacity }, UNDO_LEVER.set(label, capacity)),
		move: (to) => ({ capacity: id, to }),
		isSetBy: (move) => 'capacity' in move && move.capacity === id
	};
}

function focusLever(document: StreamDocument, id: string): Lever {
	const pool = document.people![id];
	const label = pool.name ?? id;
	return {
		id: `focus:${id}`,
		group: 'focus',
		label,
		value: pool.focus ?? 1,
		min: 0.05,
		max: 1,
		step: 0.05,
		format: percent,
		change: (focus) => changePeople(id, { focus }, UNDO_LEVER.focus(label, percent(focus))),
		move: (focus) => ({ people: id, to: { focus } }),
		isSetBy: (move) => 'people' in move && move.people === id && hasOnly(move.to, 'focus')
	};
}

function arrivalsLever(document: StreamDocument, id: string): Lever[] {
	const kind = document.work[id];
	const { arrives } = kind;
	if (!('perWeek' in arrives)) return [];
	const value = arrives.perWeek;
	return [
		{
			id: `arrivals:${id}`,
			group: 'arrivals',
			label: LEVER_NAME.arrivals(pluralOf(kind.name ?? id)),
			value,
			min: 0,
			max: Math.max(10, Math.ceil(value * 2)),
			step: value > 20 ? 1 : 0.5,
			format: formatSetting,
			change: (perWeek) =>
				changeWork(
					id,
					{ arrives: { ...arrives, perWeek } },
					UNDO_LEVER.arrive(formatSetting(perWeek))
				),
			move: (perWeek) => ({ work: id, to: { arrives: { ...arrives, perWeek } } }),
			isSetBy: (move) => 'work' in move && move.work === id && hasOnly(move.to, 'arrives')
		}
	];
}

function batchLever(step: StepDocument): Lever[] {
	const size = step.batch?.size;
	if (!step.batch || size === undefined) return [];
	const label = LEVER_NAME.batch(step.name ?? step.id);
	return [
		{
			id: `batch:${step.id}`,
			group: 'batch',
			label,
			value: size,
			min: 1,
			max: Math.max(10, size * 2),
			step: 1,
			format: formatSetting,
			change: (value) =>
				changeStep(
					step.id,
					{ batch: { ...step.batch, size: value } },
					UNDO_LEVER.together(step.name ?? step.id, value)
				),
			move: (value) => ({ batch: step.id, to: { ...step.batch, size: value } }),
			isSetBy: (move) => 'batch' in move && move.batch === step.id
		}
	];
}

type Spread = { mean: string | number; cv: number };

/** The mean and cv of a time that is said with them. */
function readSpread(
	time: KindTimeDocument | undefined
): { form: 'lognormal' | 'gamma'; spread: Spread } | null {
	if (typeof time !== 'object') return null;
	for (const form of ['lognormal', 'gamma'] as const) {
		const spread = (time as Record<string, Partial<Spread>>)[form];
		if (spread?.mean !== undefined && spread.cv !== undefined)
			return { form, spread: spread as Spread };
	}
	return null;
}

function variabilityLever(step: StepDocument): Lever[] {
	const read = readSpread(step.time);
	if (!read) return [];
	const label = step.name ?? step.id;
	const time = (cv: number) => ({ [read.form]: { ...read.spread, cv } }) as KindTimeDocument;
	return [
		{
			id: `variability:${step.id}`,
			group: 'variability',
			label,
			value: read.spread.cv,
			min: 0,
			max: Math.max(2, read.spread.cv * 1.5),
			step: 0.1,
			format: scatter,
			change: (cv) =>
				changeStep(step.id, { time: time(cv) }, UNDO_LEVER.variability(label, scatter(cv))),
			move: (cv) => ({ change: step.id, to: { time: time(cv) } }),
			isSetBy: (move) => 'change' in move && move.change === step.id && hasOnly(move.to, 'time')
		}
	];
}
