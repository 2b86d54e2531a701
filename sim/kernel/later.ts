/** Events that are not among the next: a binary heap on (time, order) in flat arrays. */
export class LaterEvents {
	private time = new Float64Array(256);
	private order = new Float64Array(256);
	private what = new Int32Array(256);
	count = 0;

	clear(): void {
		this.count = 0;
	}

	add(t: number, o: number, w: number): void {
		if (this.count === this.time.length) this.grow();
		const { time, order, what } = this;
		let i = this.count++;
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

	/** Moves the earliest to the places [0, count) of arrays, the earliest of all last. */
	moveTo(times: Float64Array, orders: Float64Array, whats: Int32Array, count: number): void {
		const { time, order, what } = this;
		for (let i = count - 1; i >= 0; i--) {
			times[i] = time[0];
			orders[i] = order[0];
			whats[i] = what[0];
			const last = --this.count;
			if (last > 0) this.sink(time[last], order[last], what[last]);
		}
	}

	/** From the root down to where it belongs. */
	private sink(t: number, o: number, w: number): void {
		const { time, order, what, count } = this;
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
