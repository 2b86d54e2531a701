import { intersectWeeks } from '../model/calendar.ts';
import type { Ticks } from '../model/openTime.ts';
import { WEEK } from '../units.ts';

/** Half-open stretches of time, [from, to) in milliseconds, ascending and disjoint. */
export type Intervals = [from: number, to: number][];

/** Stretches of a week that are gone through one by one. */
const MANY = 32;

/**
 * When somebody is on shift, from time 0 on: a weekly pattern less duties. The stretches are written out
 * week by week as far as anybody has asked, so that a look-up is a step or two from where the week begins.
 */
export class Calendar {
	/** Stretch i is on from open[i] to close[i]; before it, `worked[i]` milliseconds have been on shift. */
	private open = new Float64Array(64);
	private close = new Float64Array(64);
	private worked = new Float64Array(64);
	private count = 0;
	/** By week: the first stretch that ends after its beginning. */
	private firstOf: number[] = [];
	private weeks = 0;
	private readonly asked = new Float64Array(1);
	/** Stretches of a week of the run, counted from its beginning. */
	private readonly stretchesOf: (week: number) => Intervals;

	/** stretchesOf: the stretches of week 0, 1, …, in milliseconds from 0, within that week; now and then there must be some. */
	constructor(stretchesOf: (week: number) => Intervals) {
		this.stretchesOf = stretchesOf;
	}

	/** Milliseconds on shift in [0, time). */
	onTime(time: number): number {
		const i = this.findAt(time);
		const into = time - this.open[i];
		return this.worked[i] + (into > 0 ? into : 0);
	}

	/** Whether somebody is on shift at this very millisecond. */
	isOpen(time: number): boolean {
		// Finding may write out more weeks, into other arrays: so it comes first.
		const i = this.findAt(time);
		return time >= this.open[i];
	}

	/** Milliseconds on shift from the first instant of a span to the second: little, where they themselves are large. */
	onTimeIn(span: Float64Array): number {
		const first = this.find(span, 0);
		const last = this.find(span, 1);
		const { open, worked } = this;
		const before = span[0] > open[first] ? span[0] - open[first] : 0;
		const after = span[1] > open[last] ? span[1] - open[last] : 0;
		return worked[last] - worked[first] + after - before;
	}

	/** The first instant by which `work` milliseconds on shift have passed since `time`. */
	advance(time: number, work: number): number {
		const at = Float64Array.of(time);
		this.moveOn(at, work);
		return at[0];
	}

	/** The same for an instant that stands first in an array, and is replaced there: in the midst of a run, a large number that is returned may cost memory. */
	moveOn(instant: Float64Array, work: number): void {
		if (work <= 0) return;
		let i = this.find(instant, 0);
		const time = instant[0];
		let at = time > this.open[i] ? time : this.open[i];
		let left = work;
		while (left > this.close[i] - at) {
			left -= this.close[i] - at;
			i++;
			if (i === this.count) this.extend();
			at = this.open[i];
		}
		instant[0] = at + left;
	}

	/** The next opening or closing after `time`. */
	nextEdge(time: number): number {
		const i = this.findAt(time);
		return time < this.open[i] ? this.open[i] : this.close[i];
	}

	/** The stretches that touch [from, to), as they are. */
	between(from: number, to: number): Intervals {
		const found: Intervals = [];
		for (let i = this.findAt(from); ; i++) {
			if (i === this.count) this.extend();
			if (this.open[i] >= to) return found;
			found.push([this.open[i], this.close[i]]);
		}
	}

	private findAt(time: number): number {
		this.asked[0] = time;
		return this.find(this.asked, 0);
	}

	/** The first stretch that ends after an instant ≥ 0, one of some. */
	private find(instants: Float64Array, which: number): number {
		const time = instants[which];
		const week = Math.floor(time / WEEK);
		while (this.weeks <= week) this.extend();
		let i = this.firstOf[week];
		// Most weeks have a few stretches; with a duty every few minutes they have thousands.
		if (i + MANY < this.count && this.close[i + MANY] <= time) i = this.search(i + MANY, time);
		for (;;) {
			if (i === this.count) this.extend();
			if (this.close[i] > time) return i;
			i++;
		}
	}

	/** The first stretch written out that ends after an instant, or the last one; `ended` ends before it. */
	private search(ended: number, time: number): number {
		let [before, after] = [ended, this.count - 1];
		while (after - before > 1) {
			const middle = (before + after) >> 1;
			if (this.close[middle] > time) after = middle;
			else before = middle;
		}
		return after;
	}

	/** Writes out weeks until there is at least one more stretch. Gives up after a thousand empty years. */
	private extend(): void {
		const before = this.count;
		for (let tries = 0; this.count === before; tries++) {
			if (tries > 52_200) throw new Error('calendar without hours');
			this.firstOf.push(this.count);
			for (const [from, to] of this.stretchesOf(this.weeks)) this.add(from, to);
			this.weeks++;
		}
	}

	private add(from: number, to: number): void {
		const last = this.count - 1;
		if (this.count === this.open.length) this.grow();
		const before = last < 0 ? 0 : this.worked[last] + this.close[last] - this.open[last];
		this.open[this.count] = from;
		this.close[this.count] = to;
		this.worked[this.count] = before;
		this.count++;
	}

	private grow(): void {
		this.open = doubled(this.open);
		this.close = doubled(this.close);
		this.worked = doubled(this.worked);
	}
}

function doubled(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
	const larger = new Float64Array(array.length * 2);
	larger.set(array);
	return larger;
}

/** A weekly pattern ([from, to) in milliseconds of the week) less duties. */
export function createCalendar(week: Intervals, duties: Ticks[]): Calendar {
	return new Calendar((number) => {
		const start = number * WEEK;
		let stretches: Intervals = week.map(([from, to]) => [start + from, start + to]);
		for (const duty of duties)
			stretches = intersectWeeks(stretches, between(duty, start, start + WEEK));
		return stretches;
	});
}

/** On shift only while all are. */
export function intersect(calendars: Calendar[]): Calendar {
	return new Calendar((week) => {
		const start = week * WEEK;
		return calendars
			.slice(1)
			.reduce(
				(common, calendar) => intersectWeeks(common, clipped(calendar, start)),
				clipped(calendars[0], start)
			);
	});
}

/** On shift while any is. */
export function unite(calendars: Calendar[]): Calendar {
	return new Calendar((week) => {
		const all = calendars.flatMap((calendar) => clipped(calendar, week * WEEK));
		all.sort((one, other) => one[0] - other[0]);
		const united: Intervals = [];
		for (const [from, to] of all) {
			const last = united[united.length - 1];
			if (last && from <= last[1]) last[1] = Math.max(last[1], to);
			else united.push([from, to]);
		}
		return united;
	});
}

function clipped(calendar: Calendar, start: number): Intervals {
	return calendar
		.between(start, start + WEEK)
		.map(([from, to]) => [Math.max(from, start), Math.min(to, start + WEEK)]);
}

/** What a duty leaves of [from, to), the end of one that began before it included. */
function between({ every, takes, first }: Ticks, from: number, to: number): Intervals {
	const left: Intervals = [];
	let open = from;
	let n = Math.max(0, Math.floor((from - takes - first) / every));
	for (let tick = first + n * every; tick < to; n++, tick = first + n * every) {
		if (open < tick) left.push([open, tick]);
		open = Math.max(open, tick + takes);
	}
	if (open < to) left.push([open, to]);
	return left;
}
