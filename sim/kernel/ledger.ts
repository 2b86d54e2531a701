import type { Tokens } from './tokens.ts';

/**
 * Where a token's time went, as a chain of entries (cell, milliseconds). A lane's chain is hung on its
 * item's when it turns out to be the critical one, and dropped otherwise.
 */
export class Ledger {
	declare private readonly tokens: Tokens;
	private cell = new Int32Array(1024);
	private time = new Float64Array(1024);
	private next = new Int32Array(1024);
	private used = 0;
	private firstFree = -1;

	constructor(tokens: Tokens) {
		this.tokens = tokens;
	}

	clear(): void {
		this.used = 0;
		this.firstFree = -1;
	}

	add(token: number, cell: number, time: number): void {
		const { tokens } = this;
		let entry = this.firstFree;
		if (entry >= 0) this.firstFree = this.next[entry];
		else {
			if (this.used === this.cell.length) this.grow();
			entry = this.used++;
		}
		this.cell[entry] = cell;
		this.time[entry] = time;
		this.next[entry] = -1;
		if (tokens.ledgerFirst[token] < 0) tokens.ledgerFirst[token] = entry;
		else this.next[tokens.ledgerLast[token]] = entry;
		tokens.ledgerLast[token] = entry;
	}

	/** Hangs the one's entries on the other's. */
	move(from: number, to: number): void {
		const { ledgerFirst, ledgerLast } = this.tokens;
		if (ledgerFirst[from] < 0) return;
		if (ledgerFirst[to] < 0) ledgerFirst[to] = ledgerFirst[from];
		else this.next[ledgerLast[to]] = ledgerFirst[from];
		ledgerLast[to] = ledgerLast[from];
		ledgerFirst[from] = -1;
	}

	/** Adds a token's entries to `cells`, or nowhere, and forgets them. */
	drop(token: number, cells: Float64Array | null): void {
		const first = this.tokens.ledgerFirst[token];
		if (first < 0) return;
		if (cells)
			for (let entry = first; entry >= 0; entry = this.next[entry])
				cells[this.cell[entry]] += this.time[entry];
		this.next[this.tokens.ledgerLast[token]] = this.firstFree;
		this.firstFree = first;
		this.tokens.ledgerFirst[token] = -1;
	}

	private grow(): void {
		const size = this.cell.length * 2;
		const cell = new Int32Array(size);
		cell.set(this.cell);
		this.cell = cell;
		const time = new Float64Array(size);
		time.set(this.time);
		this.time = time;
		const next = new Int32Array(size);
		next.set(this.next);
		this.next = next;
	}
}
