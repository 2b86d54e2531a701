// What the map says about each step: as the file has it, and as the summary found it.
import { MAP_STEP } from '../text/map.ts';
import {
	hasShift,
	parseDuration,
	unitLength,
	type KindTimeDocument,
	type StepDocument,
	type StreamDocument,
	type Summary
} from '#sim';
import { PARTS, splitWaits, type Family } from '../charts/family.ts';
import { sayRhythmInShort } from '../text/rhythm.ts';
import { PART_NAMES, type Part } from '../text/parts.ts';
import { formatBrief, formatPercent, formatTime, type Unit } from '../text/format.ts';

export interface StepFacts {
	/** Touch time, short enough for a box. */
	time: string;
	/** How long until somebody notices; empty where nothing is said. */
	pickup: string;
	/** That passes only while its people are there. */
	isOnShift: boolean;
	/** Who does it. */
	people: string;
	batch: string;
	/** Waiting an item, by family; in the document's unit. */
	waits: { family: Family; value: number }[];
	wait: number;
	/** The same by cause, the longest first; work too. */
	parts: { part: Part; value: number }[];
	/** Of all that, what falls off the shift of its people. */
	offHours: number;
	/** Share of the lead time that items spend here, waiting and work; null without results. */
	share: number | null;
	/** A pure decision: no time, nobody. */
	isDecision: boolean;
}

export function stepFacts(
	step: StepDocument,
	document: StreamDocument,
	summary: Summary | null,
	scenario: string
): StepFacts {
	const { unit } = document;
	const ladder = summary?.views?.[scenario]?.ladder;
	const own = ladder?.[step.id];
	const waits = splitWaits(own ?? {}).filter(({ value }) => value > 0);
	const wait = waits.reduce((sum, { value }) => sum + value, 0);
	const all = Object.values(ladder ?? {})
		.flatMap((parts) => Object.values(parts))
		.reduce((sum, estimate) => sum + (estimate?.value ?? 0), 0);
	const figures = summary?.scenarios[scenario]?.steps[step.id];
	const touch = figures && 'touchTime' in figures ? formatTime(figures.touchTime, unit) : '';
	const isDecision = step.time === undefined && step.wait === undefined && step.by === undefined;
	return {
		time: step.wait
			? shortTime(step.wait, unit) || MAP_STEP.awhile
			: step.time === undefined
				? ''
				: shortTime(step.time, unit) || touch,
		pickup: step.pickup === undefined ? '' : shortTime(step.pickup, unit),
		isOnShift: step.pickup !== undefined && passesOnShift(step, document),
		people: step.wait ? MAP_STEP.planned : isDecision ? '' : sayPeople(step.by, document),
		batch: sayBatch(step.batch, unit),
		waits,
		wait,
		parts: PARTS.map((part) => ({ part, value: own?.[part]?.value ?? 0 }))
			.filter(({ value }) => value > 0)
			.sort((a, b) => b.value - a.value),
		offHours: summary?.views?.[scenario]?.offHours[step.id]?.value ?? 0,
		share: own && all > 0 ? (wait + (own.touch?.value ?? 0)) / all : null,
		isDecision
	};
}

/** All that a box says, in one line; what is false or empty is left out. With its position, its share comes right after. */
export function sayStep(
	name: string,
	facts: StepFacts | undefined,
	rest: (string | false | undefined)[],
	position = ''
): string {
	const share = facts && facts.share !== null && MAP_STEP.share(formatPercent(facts.share));
	const own = facts && [
		position,
		position && share,
		facts.time && MAP_STEP.takes(facts.time),
		facts.pickup &&
			MAP_STEP.noticed(facts.isOnShift ? MAP_STEP.onShift(facts.pickup) : facts.pickup),
		facts.people,
		facts.batch,
		!position && share
	];
	return [name, ...(own ?? []), ...rest].filter(Boolean).join(', ');
}

/** Where the time of a step goes: “19% of the lead time: 2.4 d not noticed yet, 0.3 d in queue, 10 min work; off hours 1.9 d of it”. */
export function sayTimes(facts: StepFacts | undefined, unit: Unit): string {
	if (!facts || facts.share === null) return '';
	const say = (value: number) => formatTime({ value, low: null, high: null }, unit);
	const parts = facts.parts.map(({ part, value }) => `${say(value)} ${PART_NAMES[part]}`);
	const off = facts.offHours > 0 ? say(facts.offHours) : null;
	return MAP_STEP.times(formatPercent(facts.share), parts, off);
}

/** "15 min", "2 to 6 h", "≈ 75 min" (on average); empty where no few words would do. */
export function shortTime(time: KindTimeDocument, unit: Unit): string {
	if (typeof time === 'number' || typeof time === 'string') return sayDuration(time, unit);
	const range = (low: string | number, high: string | number) => {
		const [from, to] = [sayDuration(low, unit), sayDuration(high, unit)];
		const [number, ownUnit] = from.split(' ');
		return to.endsWith(` ${ownUnit}`) ? MAP_STEP.range(number, to) : MAP_STEP.range(from, to);
	};
	if ('exponential' in time) return `≈ ${sayDuration(time.exponential, unit)}`;
	if ('uniform' in time) return range(time.uniform[0], time.uniform[1]);
	if ('triangular' in time) return range(time.triangular[0], time.triangular[2]);
	if ('pert' in time) return range(time.pert[0], time.pert[2]);
	const shape = Object.values(time)[0] as Record<string, string | number> | undefined;
	if (shape?.mean !== undefined) return `≈ ${sayDuration(shape.mean, unit)}`;
	if ('lognormal' in time) {
		const [low, high] = Object.values(time.lognormal as Record<string, string | number>);
		return range(low, high);
	}
	const middle = medianOf(time, unit);
	return middle === null ? '' : MAP_STEP.half(formatBrief(middle, unit));
}

/** Of what was measured: what half of it stays within, in the document's unit; null for other times. */
function medianOf(time: KindTimeDocument, unit: Unit): number | null {
	if (typeof time !== 'object') return null;
	const read = (duration: string | number) =>
		(parseDuration(duration, unit) ?? 0) / unitLength(unit);
	if ('values' in time) {
		const sorted = time.values.map(read).sort((a, b) => a - b);
		const last = sorted.length - 1;
		return (sorted[Math.floor(last / 2)] + sorted[Math.ceil(last / 2)]) / 2;
	}
	if (!('quantiles' in time)) return null;
	const above = time.quantiles.findIndex(([share]) => share >= 0.5);
	if (above < 1) return null;
	const [[p0, t0], [p1, t1]] = [time.quantiles[above - 1], time.quantiles[above]];
	return read(t0) + ((0.5 - p0) / (p1 - p0)) * (read(t1) - read(t0));
}

function sayDuration(duration: string | number, unit: Unit): string {
	if (typeof duration === 'number') return `${tidy(duration)} ${unit}`;
	return duration
		.replace(/(\d)\s*([a-z])/g, '$1 $2')
		.replace(/\d+\.\d+/g, (digits) => tidy(Number(digits)));
}

/** Of a fraction three digits are enough on a map. */
function tidy(value: number): string {
	return String(Number.isInteger(value) ? value : Number(value.toPrecision(3)));
}

/** Whether a pickup passes only while its people are there. */
function passesOnShift({ by }: StepDocument, { people }: StreamDocument): boolean {
	const pools = typeof by === 'string' ? [by] : Array.isArray(by) ? by : Object.keys(by ?? {});
	return hasShift(
		Array.isArray(by),
		pools.map((id) => people?.[id])
	);
}

function sayPeople(by: StepDocument['by'], document: StreamDocument): string {
	if (by === undefined) return MAP_STEP.automatic;
	const pool = (id: string) => document.people?.[id];
	const named = (id: string) => `${pool(id)?.capacity ?? 1} ${pool(id)?.name ?? id}`;
	if (typeof by === 'string') return named(by);
	if (Array.isArray(by)) return by.map(named).join(MAP_STEP.or);
	return Object.entries(by)
		.map(([id, count]) => `${count} ${pool(id)?.name ?? id}`)
		.join(' + ');
}

function sayBatch(batch: StepDocument['batch'], unit: Unit): string {
	if (!batch) return '';
	if (batch.every !== undefined) return sayRhythmInShort(batch.every, batch.first, unit);
	if (batch.size !== undefined) return MAP_STEP.batch(batch.size);
	return batch.timeout === undefined ? '' : MAP_STEP.timeout(sayDuration(batch.timeout, unit));
}
