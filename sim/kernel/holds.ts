import type { Program } from '../compile/program.ts';

/**
 * People who are kept by what they have done, because the next place is full. One record a service: how many of its
 * items are still blocked, and how many of each of its pools are kept.
 */
export class Holds {
	declare private readonly width: number;
	private left = new Int32Array(0);
	private readonly pools: number[] = [];
	private readonly counts: number[] = [];
	private readonly unused: number[] = [];

	constructor(program: Program) {
		let width = 1;
		for (let step = 0; step < program.steps; step++)
			width = Math.max(width, program.teamStart[step + 1] - program.teamStart[step]);
		this.width = width;
	}

	clear(): void {
		this.left = new Int32Array(0);
		this.pools.length = this.counts.length = this.unused.length = 0;
	}

	/** A record for a service of `members` items. */
	create(members: number): number {
		let hold = this.unused.pop();
		if (hold === undefined) {
			hold = this.pools.length / this.width;
			for (let i = 0; i < this.width; i++) {
				this.pools.push(-1);
				this.counts.push(0);
			}
			if (hold >= this.left.length) {
				const longer = new Int32Array(Math.max(16, hold * 2));
				longer.set(this.left);
				this.left = longer;
			}
		}
		for (let i = 0; i < this.width; i++) this.pools[hold * this.width + i] = -1;
		this.left[hold] = members;
		return hold;
	}

	/** `count` people of `pool` belong to it. */
	keep(hold: number, pool: number, count: number): void {
		let i = hold * this.width;
		while (this.pools[i] >= 0) i++;
		this.pools[i] = pool;
		this.counts[i] = count;
	}

	/** One of its items went on. True when it was the last. */
	isLast(hold: number): boolean {
		return --this.left[hold] === 0;
	}

	/** People it keeps of a pool; they are let go. */
	release(hold: number, pool: number): number {
		for (let i = hold * this.width, end = i + this.width; i < end; i++)
			if (this.pools[i] === pool) {
				this.pools[i] = -1;
				return this.counts[i];
			}
		return 0;
	}

	/** A pool that it keeps people of, or −1. */
	kept(hold: number): number {
		for (let i = hold * this.width, end = i + this.width; i < end; i++)
			if (this.pools[i] >= 0) return this.pools[i];
		return -1;
	}

	/** All pools that it keeps people of. */
	poolsOf(hold: number): number[] {
		return this.pools.slice(hold * this.width, (hold + 1) * this.width).filter((pool) => pool >= 0);
	}

	free(hold: number): void {
		this.unused.push(hold);
	}
}
