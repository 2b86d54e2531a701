import { logInPlace } from '../numerics/index.ts';
import { draw, drawn } from '../random/keys.ts';

/** Draws made at once. A logarithm alone waits for its own parts; several in a row are worked on side by side. */
const BLOCK = 32;
const BITS = 5;

/**
 * Chance that is asked for in order: series of draws n = 0, 1, 2, … one after the other, as the touch times of a step or the intervals of
 * arrivals. Being counter-based they can be had in advance; what is not asked for is forgotten.
 */
export class Series {
	declare readonly logarithms: Float64Array;
	/** By series: the block that is ready, or −1. */
	declare private readonly block: Int32Array;
	private a = 0;
	private b = 0;

	constructor(series: number) {
		this.logarithms = new Float64Array(series * BLOCK);
		this.block = new Int32Array(series);
	}

	/** a, b: the replication's key. */
	clear(a: number, b: number): void {
		this.a = a;
		this.b = b;
		this.block.fill(-1);
	}

	/** Where in `logarithms` stands log(1 − u) of the n-th uniform number of a series: the negative of a unit exponential. */
	find(series: number, salt: number, n: number): number {
		if (this.block[series] !== n >> BITS) this.prepare(series, salt, n >> BITS);
		return (series << BITS) | (n & (BLOCK - 1));
	}

	private prepare(series: number, salt: number, block: number): void {
		const { logarithms, a, b } = this;
		this.block[series] = block;
		const first = block * BLOCK;
		const start = series * BLOCK;
		for (let i = 0; i < BLOCK; i++) {
			draw(a, b, salt, first + i);
			logarithms[start + i] = 1 - drawn[0];
		}
		for (let i = 0; i < BLOCK; i++) logInPlace(logarithms, start + i);
	}
}
