import { AT_RANDOM, BY_PRIORITY, FIFO, LIFO, type Program } from '../compile/program.ts';
import type { Tokens } from './tokens.ts';

/**
 * Waiting lines, all in one: first or last come first served as linked lists through the tokens, by a key as binary
 * heaps (ties go to who joined first), at random as plain lists. A token stands in one line at most.
 */
export class Lines {
	declare readonly count: Int32Array;
	declare private readonly tokens: Tokens;
	declare private readonly form: Uint8Array;
	/** How lines are ordered at the start. */
	declare private readonly initial: Uint8Array;
	declare private readonly head: Int32Array;
	declare private readonly tail: Int32Array;
	declare private readonly heaps: Int32Array[];
	private joined = 0;

	/** form: by line, one of program.ts's orders. */
	constructor(tokens: Tokens, form: Uint8Array) {
		this.tokens = tokens;
		this.form = form;
		this.initial = form.slice();
		this.count = new Int32Array(form.length);
		this.head = new Int32Array(form.length).fill(-1);
		this.tail = new Int32Array(form.length).fill(-1);
		this.heaps = Array.from(form, (order) => new Int32Array(order > LIFO ? 16 : 0));
	}

	clear(): void {
		this.form.set(this.initial);
		this.count.fill(0);
		this.head.fill(-1);
		this.tail.fill(-1);
		this.joined = 0;
	}

	/** The token joins a line that is first come, first served. */
	append(line: number, token: number): void {
		const { tokens } = this;
		tokens.line[token] = line;
		const last = this.tail[line];
		tokens.previous[token] = last;
		tokens.next[token] = -1;
		if (last >= 0) tokens.next[last] = token;
		else this.head[line] = token;
		this.tail[line] = token;
		this.count[line]++;
	}

	/** The head of such a line, which is not empty, leaves it. */
	shift(line: number): number {
		const { tokens } = this;
		const token = this.head[line];
		const next = tokens.next[token];
		tokens.line[token] = -1;
		this.head[line] = next;
		if (next >= 0) tokens.previous[next] = -1;
		else this.tail[line] = -1;
		this.count[line]--;
		return token;
	}

	/** key: the smallest goes first; only for lines by a key. */
	join(line: number, token: number, key: number): void {
		if (this.form[line] > LIFO) this.tokens.key[token] = key;
		this.enter(line, token);
	}

	/** The same with the key that stands in `tokens.key`: a large number that is passed to a function may cost memory. */
	enter(line: number, token: number): void {
		const { tokens } = this;
		const form = this.form[line];
		if (form === FIFO) {
			this.append(line, token);
			return;
		}
		tokens.line[token] = line;
		if (form === LIFO) {
			const first = this.head[line];
			tokens.previous[token] = -1;
			tokens.next[token] = first;
			if (first >= 0) tokens.previous[first] = token;
			this.head[line] = token;
			this.count[line]++;
			return;
		}
		let heap = this.heaps[line];
		const place = this.count[line]++;
		if (place === heap.length) {
			heap = new Int32Array(place * 2);
			heap.set(this.heaps[line]);
			this.heaps[line] = heap;
		}
		tokens.sequence[token] = this.joined++;
		if (form === AT_RANDOM) this.put(heap, place, token);
		else this.rise(heap, place, token);
	}

	/** Who is next; −1 if nobody waits. u in [0, 1) chooses in a line at random. */
	first(line: number, u: number): number {
		if (this.count[line] === 0) return -1;
		const form = this.form[line];
		if (form <= LIFO) return this.head[line];
		return this.heaps[line][form === AT_RANDOM ? Math.floor(u * this.count[line]) : 0];
	}

	formOf(line: number): number {
		return this.form[line];
	}

	isRandom(line: number): boolean {
		return this.form[line] === AT_RANDOM;
	}

	/** The token leaves its line, wherever it stands. */
	leave(token: number): void {
		const { tokens } = this;
		const line = tokens.line[token];
		tokens.line[token] = -1;
		const left = --this.count[line];
		if (this.form[line] <= LIFO) {
			const next = tokens.next[token];
			const previous = tokens.previous[token];
			if (previous >= 0) tokens.next[previous] = next;
			else this.head[line] = next;
			if (next >= 0) tokens.previous[next] = previous;
			else this.tail[line] = previous;
			return;
		}
		const heap = this.heaps[line];
		const place = tokens.position[token];
		const last = heap[left];
		if (last === token) return;
		if (this.form[line] === AT_RANDOM) this.put(heap, place, last);
		else if (place > 0 && this.isBefore(last, heap[(place - 1) >> 1])) this.rise(heap, place, last);
		else this.sink(heap, left, place, last);
	}

	/** `next` takes the place of `token`: its turn where that is by key; its rank among equals always. */
	replace(token: number, next: number, key: number): void {
		const { tokens } = this;
		const line = tokens.line[token];
		tokens.line[next] = line;
		if (next !== token) tokens.line[token] = -1;
		if (this.form[line] <= LIFO) {
			if (next === token) return;
			const before = (tokens.previous[next] = tokens.previous[token]);
			const after = (tokens.next[next] = tokens.next[token]);
			if (before >= 0) tokens.next[before] = next;
			else this.head[line] = next;
			if (after >= 0) tokens.previous[after] = next;
			else this.tail[line] = next;
			return;
		}
		const heap = this.heaps[line];
		const place = tokens.position[token];
		tokens.sequence[next] = tokens.sequence[token];
		tokens.key[next] = key;
		this.put(heap, place, next);
		if (this.form[line] === AT_RANDOM) return;
		if (place > 0 && this.isBefore(next, heap[(place - 1) >> 1])) this.rise(heap, place, next);
		else this.sink(heap, this.count[line], place, next);
	}

	/** All leave a line, which may be ordered otherwise from now on. In the order in which they joined it. */
	empty(line: number, form: number): number[] {
		const { sequence } = this.tokens;
		const tokens: number[] = [];
		for (let token = this.some(line); token >= 0; token = this.another(token)) tokens.push(token);
		if (this.form[line] === LIFO) tokens.reverse();
		else if (this.form[line] > LIFO) tokens.sort((one, other) => sequence[one] - sequence[other]);
		for (const token of tokens) this.leave(token);
		this.form[line] = form;
		if (form > LIFO && this.heaps[line].length === 0) this.heaps[line] = new Int32Array(16);
		return tokens;
	}

	/** One of a line, from which `another` leads on to all the others, in no order that means anything; −1 if nobody waits. */
	some(line: number): number {
		if (this.count[line] === 0) return -1;
		return this.form[line] > LIFO ? this.heaps[line][0] : this.head[line];
	}

	/** The next of the line that a token stands in, or −1. */
	another(token: number): number {
		const { tokens } = this;
		const line = tokens.line[token];
		if (this.form[line] <= LIFO) return tokens.next[token];
		const place = tokens.position[token] + 1;
		return place < this.count[line] ? this.heaps[line][place] : -1;
	}

	private isBefore(one: number, other: number): boolean {
		const { key, sequence } = this.tokens;
		return key[one] < key[other] || (key[one] === key[other] && sequence[one] < sequence[other]);
	}

	private put(heap: Int32Array, place: number, token: number): void {
		heap[place] = token;
		this.tokens.position[token] = place;
	}

	private rise(heap: Int32Array, from: number, token: number): void {
		let place = from;
		while (place > 0) {
			const up = (place - 1) >> 1;
			if (!this.isBefore(token, heap[up])) break;
			this.put(heap, place, heap[up]);
			place = up;
		}
		this.put(heap, place, token);
	}

	private sink(heap: Int32Array, size: number, from: number, token: number): void {
		let place = from;
		for (;;) {
			let child = 2 * place + 1;
			if (child >= size) break;
			if (child + 1 < size && this.isBefore(heap[child + 1], heap[child])) child++;
			if (this.isBefore(token, heap[child])) break;
			this.put(heap, place, heap[child]);
			place = child;
		}
		this.put(heap, place, token);
	}
}

/** How the lines of a program are ordered: queues, gatherings, the blocked before each step, doors. */
export function formsOf(program: Program): Uint8Array {
	const { steps, blocks } = program;
	const urgent = program.priority.some((priority) => priority !== program.priority[0])
		? BY_PRIORITY
		: FIFO;
	const forms = new Uint8Array(3 * steps + blocks + 1);
	forms.set(program.order);
	forms.fill(urgent, steps, 2 * steps);
	forms.fill(FIFO, 2 * steps, 3 * steps);
	forms.fill(urgent, 3 * steps);
	return forms;
}
