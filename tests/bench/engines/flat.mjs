// The practical limit: what plain JavaScript can do for these jobs and nothing else. Queues, an event list, sums of waits, queues and busy
// people, all in flat arrays and one class; no calendars, batches, priorities, limits, no keyed draws, no causes, no cohort.
import { createDraws } from './draws.mjs';

/** A gate's number takes the low bits of an event, the item the others. */
const GATE_BITS = 6;
const ARRIVAL = -1;

/** @param {import('../jobs.mjs').Network} network */
export function create(network) {
	const kernel = new FlatKernel(network);
	return (seed) => kernel.run(seed);
}

class FlatKernel {
	/** @param {import('../jobs.mjs').Network} network */
	constructor({ items, interval, gates, isParallel, rework }) {
		this.items = items;
		this.interval = interval;
		this.isParallel = isParallel;
		this.rework = rework;
		const count = (this.gates = gates.length);
		this.capacity = Int32Array.from(gates, ({ capacity }) => capacity);
		this.mean = Float64Array.from(gates, ({ mean }) => mean);
		this.busy = new Int32Array(count);
		this.lastChange = new Float64Array(count);
		this.queueArea = new Float64Array(count);
		this.busyArea = new Float64Array(count);
		this.waits = new Float64Array(count);
		// Queues are rings of equal length.
		this.room = 1024;
		this.ring = new Int32Array(count * this.room);
		this.head = new Int32Array(count);
		this.length = new Int32Array(count);
		this.slots = 4096;
		this.arrived = new Float64Array(this.slots);
		this.joined = new Float64Array(this.slots * count);
		this.lanes = new Int32Array(this.slots);
		this.free = new Int32Array(this.slots);
		this.time = new Float64Array(4096);
		this.order = new Float64Array(4096);
		this.what = new Int32Array(4096);
	}

	run(seed) {
		for (const array of [this.busy, this.lastChange, this.queueArea, this.busyArea, this.waits])
			array.fill(0);
		this.head.fill(0);
		this.length.fill(0);
		this.size = this.sequence = this.freed = this.used = this.now = 0;
		const { gates, isParallel, items } = this;
		const draw = (this.draw = createDraws(gates + 2, seed));
		let [born, done, events, sum] = [1, 0, 0, 0];
		this.schedule(this.interval * draw.exponential(gates), ARRIVAL);
		while (this.size > 0) {
			const what = this.take();
			const { now } = this;
			events++;
			let item = what >> GATE_BITS;
			let isEntering = what === ARRIVAL;
			let isDone = false;
			if (isEntering) {
				item = this.create();
				this.arrived[item] = now;
				if (born < items) {
					born++;
					this.schedule(now + this.interval * draw.exponential(gates), ARRIVAL);
				}
			} else {
				const gate = what & ((1 << GATE_BITS) - 1);
				this.end(gate);
				if (isParallel) isDone = --this.lanes[item] === 0;
				else if (gate + 1 < gates) this.join(gate + 1, item);
				else isDone = true;
				isEntering = isDone && this.rework > 0 && draw.uniform(gates + 1) < this.rework;
			}
			if (isEntering && isParallel) {
				this.lanes[item] = gates;
				for (let gate = 0; gate < gates; gate++) this.join(gate, item);
			} else if (isEntering) this.join(0, item);
			else if (isDone) {
				sum += now - this.arrived[item];
				done++;
				this.free[this.freed++] = item;
			}
		}
		return { events, leadTime: sum / done };
	}

	join(gate, item) {
		this.count(gate);
		if (this.busy[gate] < this.capacity[gate]) {
			this.busy[gate]++;
			this.serve(gate, item);
			return;
		}
		if (this.length[gate] === this.room) this.widen();
		const { room } = this;
		this.ring[gate * room + ((this.head[gate] + this.length[gate]++) & (room - 1))] = item;
		this.joined[item * this.gates + gate] = this.now;
	}

	end(gate) {
		this.count(gate);
		if (this.length[gate] === 0) {
			this.busy[gate]--;
			return;
		}
		const { room } = this;
		const head = this.head[gate];
		const item = this.ring[gate * room + head];
		this.head[gate] = (head + 1) & (room - 1);
		this.length[gate]--;
		this.waits[gate] += this.now - this.joined[item * this.gates + gate];
		this.serve(gate, item);
	}

	serve(gate, item) {
		const time = this.mean[gate] * this.draw.exponential(gate);
		this.schedule(this.now + time, (item << GATE_BITS) | gate);
	}

	count(gate) {
		const time = this.now - this.lastChange[gate];
		this.lastChange[gate] = this.now;
		this.queueArea[gate] += this.length[gate] * time;
		this.busyArea[gate] += this.busy[gate] * time;
	}

	create() {
		if (this.freed > 0) return this.free[--this.freed];
		if (this.used === this.slots) {
			this.slots *= 2;
			for (const name of ['arrived', 'joined', 'lanes', 'free']) this[name] = twice(this[name]);
		}
		return this.used++;
	}

	widen() {
		const { gates, room, ring, head, length } = this;
		this.ring = new Int32Array(gates * room * 2);
		this.room = room * 2;
		for (let gate = 0; gate < gates; gate++) {
			for (let i = 0; i < length[gate]; i++)
				this.ring[gate * this.room + i] = ring[gate * room + ((head[gate] + i) & (room - 1))];
			head[gate] = 0;
		}
	}

	// ---- the event list: a binary heap on (time, sequence)
	schedule(at, what) {
		if (this.size === this.time.length)
			for (const name of ['time', 'order', 'what']) this[name] = twice(this[name]);
		let i = this.size++;
		while (i > 0) {
			const up = (i - 1) >> 1;
			if (this.time[up] <= at) break;
			this.set(i, this.time[up], this.order[up], this.what[up]);
			i = up;
		}
		this.set(i, at, this.sequence++, what);
	}

	take() {
		const { time, order, what } = this;
		const taken = what[0];
		this.now = time[0];
		const last = --this.size;
		if (last === 0) return taken;
		const t = time[last];
		const o = order[last];
		let i = 0;
		for (;;) {
			let child = 2 * i + 1;
			if (child >= last) break;
			if (child + 1 < last) {
				const [left, right] = [time[child], time[child + 1]];
				if (right < left || (right === left && order[child + 1] < order[child])) child++;
			}
			if (t < time[child] || (t === time[child] && o < order[child])) break;
			this.set(i, time[child], order[child], what[child]);
			i = child;
		}
		this.set(i, t, o, what[last]);
		return taken;
	}

	set(i, time, order, what) {
		this.time[i] = time;
		this.order[i] = order;
		this.what[i] = what;
	}
}

function twice(array) {
	const longer = new array.constructor(array.length * 2);
	longer.set(array);
	return longer;
}
