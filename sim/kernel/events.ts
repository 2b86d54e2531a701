import { LaterEvents } from './later.ts';

/** Kinds of event. An event's subject is a token, a process, a step or nothing, by its kind. */
export const CONTROL = 0;
export const SHIFT = 1;
export const WORK_END = 2;
export const DELAY_END = 3;
export const BATCH_TIMEOUT = 4;
export const BATCH_TICK = 5;
export const PATIENCE_END = 6;
export const ARRIVAL = 7;

/** At one instant: window opens; shifts; ends; timers; arrivals; then the window closes and samples are taken. */
const RANK = Float64Array.of(9, 1, 2, 2, 3, 3, 3, 4).map((rank) => rank * 0x1_0000_0000_0000);
/** Subjects below 2^27 and eight kinds share 31 bits. */
const KIND_BITS = 3;

/** How many of the next events are kept in order; and how many are moved when there are more, or none. */
const NEAR = 64;
const MOVED = 32;

/**
 * What is going to happen, on (time, rank, sequence). Within a rank, what was scheduled first happens first. The next events stand in a short sorted
 * list: to put one of a dozen in its place costs less than half of what a heap does, whose every turn is a guess for the processor. All others
 * wait in a heap.
 */
export class EventList {
	/** The earliest last. */
	private readonly time = new Float64Array(NEAR);
	private readonly order = new Float64Array(NEAR);
	private readonly what = new Int32Array(NEAR);
	private near = 0;
	/** As many may be near without a look at the later ones. */
	private room = NEAR;
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
		this.near = 0;
		this.room = NEAR;
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
		this.scheduledOrder = RANK[kind] + this.sequence++;
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
		if (this.near === 0) this.refill();
		const i = --this.near;
		this.now = this.time[i];
		this.takenOrder = this.order[i];
		const what = this.what[i];
		this.kind = what & ((1 << KIND_BITS) - 1);
		this.subject = what >> KIND_BITS;
	}

	/** What is scheduled of a kind for a subject does not happen. Whether there was any. */
	cancel(kind: number, subject: number): boolean {
		const { near, later } = this;
		const cancelled = (subject << KIND_BITS) | kind;
		const count = later.count + near;
		const time = new Float64Array(count);
		const order = new Float64Array(count);
		const what = new Int32Array(count);
		time.set(this.time.subarray(0, near), later.count);
		order.set(this.order.subarray(0, near), later.count);
		what.set(this.what.subarray(0, near), later.count);
		later.moveTo(time, order, what, later.count);
		this.near = 0;
		let isFound = false;
		for (let i = 0; i < count; i++)
			if (what[i] === cancelled) isFound = true;
			else {
				this.at = time[i];
				this.scheduledOrder = order[i];
				this.place(what[i]);
			}
		return isFound;
	}

	private place(w: number): void {
		if (this.near >= this.room && this.isLater()) {
			this.later.add(this.at, this.scheduledOrder, w);
			return;
		}
		const t = this.at;
		const o = this.scheduledOrder;
		const { time, order, what } = this;
		let i = this.near++;
		for (; i > 0; i--) {
			const other = time[i - 1];
			if (other > t || (other === t && order[i - 1] > o)) break;
			time[i] = other;
			order[i] = order[i - 1];
			what[i] = what[i - 1];
		}
		time[i] = t;
		order[i] = o;
		what[i] = w;
	}

	/** Whether it comes after all that are near; and they are not too many then. */
	private isLater(): boolean {
		if (this.near === NEAR) this.spill();
		if (this.near === 0) return true;
		const last = this.time[0];
		return this.at > last || (this.at === last && this.scheduledOrder > this.order[0]);
	}

	private refill(): void {
		const { later } = this;
		this.near = later.count < MOVED ? later.count : MOVED;
		later.moveTo(this.time, this.order, this.what, this.near);
		if (later.count === 0) this.room = NEAR;
	}

	/** The last of the next ones join the later ones. */
	private spill(): void {
		const { time, order, what } = this;
		for (let i = 0; i < MOVED; i++) this.later.add(time[i], order[i], what[i]);
		time.copyWithin(0, MOVED);
		order.copyWithin(0, MOVED);
		what.copyWithin(0, MOVED);
		this.near = NEAR - MOVED;
		this.room = 0;
	}
}
