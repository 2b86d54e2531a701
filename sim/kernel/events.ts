import { LaterEvents } from './later.ts';

/**
 * Kinds of event. An event's subject is a token, a process, a step or nothing, by its kind. At one instant: window opens; shifts; ends; timers;
 * arrivals; then the window closes and samples are taken. A kind's rank in this is a quarter of it.
 */
export const SHIFT = 4;
export const WORK_END = 8;
export const DELAY_END = 9;
export const BATCH_TIMEOUT = 12;
export const BATCH_TICK = 13;
export const PATIENCE_END = 14;
export const ARRIVAL = 16;
export const CONTROL = 20;

const RANK_BITS = 2;
/** Sequences are below. */
const RANK = 0x1_0000_0000_0000;
/** Subjects below 2^26 and kinds share 31 bits. */
const KIND_BITS = 5;

/** How many of the next events are kept in order; and how many are moved when there are more, or none. */
const NEAR = 64;
const MOVED = 32;
/** An event's fields: time, order, what it is; and one that keeps them in step with the lines of a cache. */
const FIELDS = 4;

/**
 * What is going to happen, on (time, rank, sequence). Within a rank, what was scheduled first happens first. The next events stand in a short sorted
 * list: to put one of a dozen in its place costs less than half of what a heap does, whose every turn is a guess for the processor. All others
 * wait in a heap.
 */
export class EventList {
	/** The earliest last. */
	private readonly near = new Float64Array(NEAR * FIELDS);
	/** Where the next would stand. */
	private end = 0;
	/** So far there may be near ones without a look at the later ones. */
	private room = NEAR * FIELDS;
	/** None of them is before one of those. */
	private readonly later = new LaterEvents();
	private sequence = 0;

	/** Of the event last taken. */
	now = 0;
	kind = 0;
	subject = 0;
	/** Of the event to be put next. */
	at = 0;
	/** Of the event last taken or scheduled: a number that no other event of this run has. */
	takenOrder = 0;
	scheduledOrder = 0;

	clear(): void {
		this.end = 0;
		this.room = NEAR * FIELDS;
		this.later.clear();
		this.sequence = 0;
		this.now = 0;
	}

	schedule(time: number, kind: number, subject: number): void {
		this.at = time;
		this.put(kind, subject);
	}

	/** Schedules an event for the instant `at`: a number with a fraction, or a large one, that is passed to a function may cost memory. */
	put(kind: number, subject: number): void {
		this.scheduledOrder = (kind >> RANK_BITS) * RANK + this.sequence++;
		this.place((subject << KIND_BITS) | kind);
	}

	/** Before everything else of that instant. */
	scheduleFirst(time: number, kind: number, subject: number): void {
		this.at = time;
		this.scheduledOrder = this.sequence++;
		this.place((subject << KIND_BITS) | kind);
	}

	/** The earliest event into now, kind, subject. There must be one. */
	take(): void {
		if (this.end === 0) this.refill();
		const { near } = this;
		const i = this.end - FIELDS;
		this.end = i;
		this.now = near[i];
		this.takenOrder = near[i + 1];
		const what = near[i + 2] | 0;
		this.kind = what & ((1 << KIND_BITS) - 1);
		this.subject = what >> KIND_BITS;
	}

	/** What is scheduled of a kind for a subject does not happen. Whether there was any. */
	cancel(kind: number, subject: number): boolean {
		const { near, end, later } = this;
		const cancelled = (subject << KIND_BITS) | kind;
		const first = later.count * FIELDS;
		const all = new Float64Array(first + end);
		all.set(near.subarray(0, end), first);
		later.moveTo(all, later.count, FIELDS);
		this.end = 0;
		let isFound = false;
		for (let i = 0; i < all.length; i += FIELDS)
			if (all[i + 2] === cancelled) isFound = true;
			else {
				this.at = all[i];
				this.scheduledOrder = all[i + 1];
				this.place(all[i + 2]);
			}
		return isFound;
	}

	private place(w: number): void {
		if (this.end >= this.room && this.isLater()) {
			this.later.add(this.at, this.scheduledOrder, w);
			return;
		}
		const t = this.at;
		const o = this.scheduledOrder;
		const { near } = this;
		let i = this.end;
		this.end = i + FIELDS;
		for (; i > 0; i -= FIELDS) {
			const other = near[i - 4];
			if (other > t || (other === t && near[i - 3] > o)) break;
			near[i] = other;
			near[i + 1] = near[i - 3];
			near[i + 2] = near[i - 2];
		}
		near[i] = t;
		near[i + 1] = o;
		near[i + 2] = w;
	}

	/** Whether it comes after all that are near; and they are not too many then. */
	private isLater(): boolean {
		if (this.end === NEAR * FIELDS) this.spill();
		if (this.end === 0) return true;
		const last = this.near[0];
		return this.at > last || (this.at === last && this.scheduledOrder > this.near[1]);
	}

	private refill(): void {
		const { later } = this;
		const count = later.count < MOVED ? later.count : MOVED;
		later.moveTo(this.near, count, FIELDS);
		this.end = count * FIELDS;
		if (later.count === 0) this.room = NEAR * FIELDS;
	}

	/** The last of the next ones join the later ones. */
	private spill(): void {
		const { near } = this;
		const moved = MOVED * FIELDS;
		for (let i = 0; i < moved; i += FIELDS) this.later.add(near[i], near[i + 1], near[i + 2]);
		near.copyWithin(0, moved);
		this.end -= moved;
		this.room = 0;
	}
}
