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

/**
 * What is going to happen: a binary heap on (time, rank, sequence) in flat arrays. Within a rank, what was scheduled
 * first happens first. Taking leaves a hole at the root that the next scheduling fills: most events schedule one.
 */
export class EventList {
	private time = new Float64Array(256);
	private order = new Float64Array(256);
	private what = new Int32Array(256);
	private size = 0;
	private hasHole = false;
	private sequence = 0;

	/** Of the event last taken. */
	now = 0;
	kind = 0;
	subject = 0;
	/** Of the event last taken or scheduled: a number that no other event of this run has. */
	takenOrder = 0;
	scheduledOrder = 0;

	clear(): void {
		this.size = 0;
		this.hasHole = false;
		this.sequence = 0;
		this.now = 0;
	}

	schedule(time: number, kind: number, subject: number): void {
		this.place(time, RANK[kind] + this.sequence++, (subject << KIND_BITS) | kind);
	}

	/** Before everything else of that instant. */
	scheduleFirst(time: number, kind: number, subject: number): void {
		this.place(time, this.sequence++, (subject << KIND_BITS) | kind);
	}

	/** The earliest event into now, kind, subject. There must be one. */
	take(): void {
		if (this.hasHole) this.fill();
		this.now = this.time[0];
		this.takenOrder = this.order[0];
		const what = this.what[0];
		this.kind = what & ((1 << KIND_BITS) - 1);
		this.subject = what >> KIND_BITS;
		this.hasHole = true;
	}

	private place(t: number, o: number, w: number): void {
		this.scheduledOrder = o;
		if (this.hasHole) {
			this.hasHole = false;
			this.sink(t, o, w);
			return;
		}
		if (this.size === this.time.length) this.grow();
		const { time, order, what } = this;
		let i = this.size++;
		while (i > 0) {
			const up = (i - 1) >> 1;
			const other = time[up];
			if (other < t || (other === t && order[up] < o)) break;
			time[i] = other;
			order[i] = order[up];
			what[i] = what[up];
			i = up;
		}
		time[i] = t;
		order[i] = o;
		what[i] = w;
	}

	/** The last one takes the root's place. */
	private fill(): void {
		this.hasHole = false;
		const last = --this.size;
		if (last > 0) this.sink(this.time[last], this.order[last], this.what[last]);
	}

	/** From the root down to where it belongs. */
	private sink(t: number, o: number, w: number): void {
		const { time, order, what, size } = this;
		let i = 0;
		for (;;) {
			let child = 2 * i + 1;
			if (child >= size) break;
			let least = time[child];
			const right = child + 1;
			if (right < size) {
				const other = time[right];
				if (other < least || (other === least && order[right] < order[child])) {
					child = right;
					least = other;
				}
			}
			if (t < least || (t === least && o < order[child])) break;
			time[i] = least;
			order[i] = order[child];
			what[i] = what[child];
			i = child;
		}
		time[i] = t;
		order[i] = o;
		what[i] = w;
	}

	private grow(): void {
		const { time, order, what } = this;
		this.time = new Float64Array(time.length * 2);
		this.time.set(time);
		this.order = new Float64Array(order.length * 2);
		this.order.set(order);
		this.what = new Int32Array(what.length * 2);
		this.what.set(what);
	}
}
