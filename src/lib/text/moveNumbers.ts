// Numbers inside the sentences of moves: each knows the move that another value would make.
import {
	DAY,
	HOUR,
	parseDuration,
	type DurationDocument,
	type KindTimeDocument,
	type Move,
	type TimeDocument
} from '#sim';
import { formatSetting, type Unit } from './format.ts';
import { sayOften } from './rhythm.ts';
import { say, type Segment } from './sentence.ts';
import { sayTime } from './time.ts';

/** A number inside a sentence: dragging it makes another move. */
export interface MoveNumber {
	label: string;
	value: number;
	min: number;
	max: number;
	step: number;
	/** Only whole numbers make sense. */
	isWhole?: boolean;
	format: (value: number) => string;
	/** What a typed number counts, where that is not plain. */
	unit?: string;
	set: (value: number) => Move;
}

export type MovePart = Segment | { number: MoveNumber };

const percent = (value: number) => `${formatSetting(value * 100)}%`;

/** A count of things or people. */
export function count(
	label: string,
	value: number,
	min: number,
	set: (value: number) => Move
): MovePart {
	const max = Math.max(10, value * 4);
	return {
		number: { label, value, min, max, step: 1, isWhole: true, format: formatSetting, set }
	};
}

/** A quantity that need not be whole. */
export function quantity(
	label: string,
	value: number,
	set: (value: number) => Move,
	step = stepOf(value)
): MovePart {
	const max = Math.max(10, value * 4);
	return { number: { label, value, min: 0, max, step, format: formatSetting, set } };
}

/** A share, said in percent. */
export function share(
	label: string,
	value: number,
	set: (value: number) => Move,
	{ min = 0, max = 1 } = {}
): MovePart {
	return { number: { label, value, min, max, step: 0.01, format: percent, set } };
}

/** A length of time, in its own unit. */
export function span(
	label: string,
	duration: DurationDocument,
	unit: Unit,
	set: (duration: DurationDocument) => Move,
	bounds: { min?: number; max?: number } = {}
): { number: MoveNumber } {
	const match = typeof duration === 'string' ? /^\s*([\d.]+)\s*([a-z]+)\s*$/.exec(duration) : null;
	const value = match ? Number(match[1]) : Number(duration);
	const own = match?.[2] ?? unit;
	return {
		number: {
			label,
			value,
			min: bounds.min ?? 0,
			max: bounds.max ?? Math.max(10, value * 4),
			step: stepOf(value),
			format: (v) => `${formatSetting(v)} ${own}`,
			unit: own,
			set: (v) => set(match ? `${v}${own}` : v)
		}
	};
}

/** How often something comes round: “twice a week”. */
export function rhythm(
	label: string,
	every: DurationDocument,
	unit: Unit,
	set: (every: DurationDocument) => Move
): { number: MoveNumber } {
	const { number } = span(label, every, unit, set);
	const one = parseDuration(1, (number.unit ?? unit) as Unit) ?? 0;
	const length = one * number.value;
	// From half a day to half a day, and none that comes round all the time.
	const step = length > DAY && one === HOUR ? 12 : number.step;
	return {
		number: {
			...number,
			step,
			min: Math.min(step, number.value),
			format: (v) => sayOften(Math.round(one * v)) ?? `every ${number.format(v)}`
		}
	};
}

function stepOf(value: number): number {
	return value < 5 ? 0.5 : value < 60 ? 1 : 5;
}

const RANGE = /^\s*([\d.]+)\s*([a-z]*)\s+to\s+([\d.]+)\s*([a-z]+)\s*$/;

/** A time in words, its numbers to be dragged; where no words would do, what it is. */
export function timeParts(
	time: KindTimeDocument,
	unit: Unit,
	set: (time: TimeDocument) => Move
): MovePart[] {
	const part = (label: string, value: DurationDocument, make: (v: DurationDocument) => Move) =>
		span(label, value, unit, make);
	if (typeof time === 'number') return [part('time', time, set)];
	if (typeof time === 'string') {
		const range = RANGE.exec(time);
		return range ? rangeParts(range, set) : [part('time', time, set)];
	}
	if ('exponential' in time)
		return [
			part('mean time', time.exponential, (exponential) => set({ exponential })),
			...say` on average, very uneven`
		];
	if ('uniform' in time) {
		const [low, high] = time.uniform;
		return [
			...say`between `,
			part('shortest time', low, (v) => set({ uniform: [v, high] })),
			...say` and `,
			part('longest time', high, (v) => set({ uniform: [low, v] }))
		];
	}
	if ('triangular' in time) {
		const [low, mode, high] = time.triangular;
		return [
			...say`between `,
			part('shortest time', low, (v) => set({ triangular: [v, mode, high] })),
			...say` and `,
			part('longest time', high, (v) => set({ triangular: [low, mode, v] })),
			...say`, mostly `,
			part('most likely time', mode, (v) => set({ triangular: [low, v, high] }))
		];
	}
	if ('lognormal' in time && 'p50' in time.lognormal && 'p90' in time.lognormal) {
		const { p50, p90 } = time.lognormal;
		return [
			part('usual time', p50, (v) => set({ lognormal: { p50: v, p90 } })),
			...say`, sometimes `,
			part('long time', p90, (v) => set({ lognormal: { p50, p90: v } }))
		];
	}
	const spread = readSpread(time);
	if (spread) {
		const { mean, cv, make } = spread;
		return [
			part('mean time', mean, (v) => set(make(v, cv))),
			...say` on average, give or take `,
			share('variability', cv, (v) => set(make(mean, v)), { max: Math.max(2, cv) })
		];
	}
	return say`${sayTime(time, unit).words}`;
}

function rangeParts(range: RegExpExecArray, set: (time: TimeDocument) => Move): MovePart[] {
	const [low, high] = [Number(range[1]), Number(range[3])];
	const unit = range[4];
	const from = range[2] || unit;
	// Either number stays on its side of the other, where both have one unit.
	const isOne = from === unit;
	const step = stepOf(low);
	const make = (a: number, b: number) => set(`${a}${range[2] ? ` ${from}` : ''} to ${b} ${unit}`);
	const bounds = (min: number, max: number) => ({ min: Math.min(min, max), max });
	return [
		{
			number: {
				label: 'short time',
				value: low,
				...bounds(Math.min(step, low), isOne ? Math.max(low, high - step) : Math.max(10, low * 4)),
				step,
				format: (v) => `${formatSetting(v)}${isOne ? '' : ` ${from}`}`,
				unit: from,
				set: (v) => make(v, high)
			}
		},
		...say` to `,
		{
			number: {
				label: 'long time',
				value: high,
				...bounds(isOne ? Math.min(high, low + step) : step, Math.max(10, high * 4)),
				step: stepOf(high),
				format: (v) => `${formatSetting(v)} ${unit}`,
				unit,
				set: (v) => make(low, v)
			}
		}
	];
}

/** Mean and cv, where a distribution is said with them. */
function readSpread(time: object) {
	type Shape = { mean: DurationDocument; cv: number };
	for (const form of ['lognormal', 'gamma'] as const) {
		const shape = (time as Record<string, Partial<Shape> | undefined>)[form];
		if (shape?.mean === undefined || shape.cv === undefined) continue;
		const make = (mean: DurationDocument, cv: number) => ({ [form]: { mean, cv } }) as TimeDocument;
		return { mean: shape.mean, cv: shape.cv, make };
	}
	return null;
}
