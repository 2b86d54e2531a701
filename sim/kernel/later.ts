/** Events that are not among the next: a binary heap on (time, order) in flat arrays. */
export class LaterEvents {
	private time = new Float64Array(256);
	private order = new Float64Array(256);
	private what = new Int32Array(256);
	count = 0;

	clear(): void {
		this.count = 0;
	}

	add(at: number, order: number, what: number): void {
		if (this.count === this.what.length) this.grow();
		const last = this.count++;
		this.time[last] = at;
		this.order[last] = order;
		this.what[last] = what;
		this.rise(last);
	}

	/** Moves the earliest to an array, each so many fields behind the other, the earliest of all last: time, order, what. */
	moveTo(events: Float64Array, count: number, fields: number): void {
		const { time, order, what } = this;
		for (let i = (count - 1) * fields; i >= 0; i -= fields) {
			events[i] = time[0];
			events[i + 1] = order[0];
			events[i + 2] = what[0];
			if (--this.count > 0) this.sink();
		}
	}

	/** From a leaf up to where it belongs. */
	private rise(leaf: number): void {
		const { time, order, what } = this;
		const t = time[leaf];
		const o = order[leaf];
		const w = what[leaf];
		let i = leaf;
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

	/** The leaf behind the last takes the root's place, and goes down from there to where it belongs. */
	private sink(): void {
		const { time, order, what, count } = this;
		const t = time[count];
		const o = order[count];
		const w = what[count];
		let i = 0;
		for (;;) {
			let child = 2 * i + 1;
			if (child >= count) break;
			let least = time[child];
			const right = child + 1;
			if (right < count) {
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
