import type { EventList } from './events.ts';
import { CHARGES, type Trace } from './observations.ts';

/** kind, index, arrival, exit, fate; charges; off hours. */
const ITEM_FIELDS = 5 + CHARGES.length + 1;
const VISIT_FIELDS = 8;

/** Flat records that grow as they are written. */
export class TraceWriter {
	declare private readonly clock: EventList;
	private items = new Float64Array(1024 * ITEM_FIELDS);
	private visits = new Float64Array(4096 * VISIT_FIELDS);
	private itemCount = 0;
	private visitCount = 0;

	constructor(clock: EventList) {
		this.clock = clock;
	}

	clear(): void {
		this.itemCount = 0;
		this.visitCount = 0;
	}

	/** An item comes. The number of its record. */
	open(kind: number, index: number): number {
		const start = this.itemCount * ITEM_FIELDS;
		if (start === this.items.length) this.items = longer(this.items);
		this.items[start] = kind;
		this.items[start + 1] = index;
		this.items[start + 2] = this.clock.now;
		this.items[start + 3] = NaN;
		this.items[start + 4] = -1;
		this.items.fill(0, start + 5, start + ITEM_FIELDS);
		return this.itemCount++;
	}

	/** charge: milliseconds of a cause. */
	close(number: number, fate: number, charge: (cause: number) => number, off: number): void {
		const start = number * ITEM_FIELDS;
		this.items[start + 3] = this.clock.now;
		this.items[start + 4] = fate;
		for (let cause = 0; cause < CHARGES.length; cause++)
			this.items[start + 5 + cause] = charge(cause);
		this.items[start + 5 + CHARGES.length] = off;
	}

	visit(
		number: number,
		step: number,
		visit: number,
		arrivedAt: number,
		joined: number,
		began: number,
		ended: number
	): void {
		const start = this.visitCount * VISIT_FIELDS;
		if (start === this.visits.length) this.visits = longer(this.visits);
		const { visits } = this;
		visits[start] = number;
		visits[start + 1] = step;
		visits[start + 2] = visit;
		visits[start + 3] = arrivedAt;
		visits[start + 4] = joined;
		visits[start + 5] = began;
		visits[start + 6] = ended;
		visits[start + 7] = this.clock.now;
		this.visitCount++;
	}

	trace(): Trace {
		return {
			items: this.items.subarray(0, this.itemCount * ITEM_FIELDS),
			itemFields: ITEM_FIELDS,
			visits: this.visits.subarray(0, this.visitCount * VISIT_FIELDS),
			visitFields: VISIT_FIELDS
		};
	}
}

function longer(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
	const copy = new Float64Array(array.length * 2);
	copy.set(array);
	return copy;
}
