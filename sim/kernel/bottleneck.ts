import type { Tally } from './tally.ts';

/**
 * Who holds things up, moment by moment: of the pools whose people are all in hand while work waits for them,
 * the one whose present spell is longest (the active period method; Roser, Nakano & Tanaka, 2001, 2002).
 */
export class BottleneckWatch {
	private readonly tally: Tally;
	private readonly horizon: number;
	private readonly isSaturated: Uint8Array;
	private readonly spellStart: Float64Array;
	private readonly spellEnd: Float64Array;
	private readonly waiting: Int32Array;
	/** Pools that are saturated, in no order. */
	private readonly saturated: Int32Array;
	private count = 0;
	private current = -1;
	private readonly since = new Float64Array(1);

	constructor(tally: Tally, pools: number, horizon: number) {
		this.tally = tally;
		this.horizon = horizon;
		this.isSaturated = new Uint8Array(pools);
		this.spellStart = new Float64Array(pools);
		this.spellEnd = new Float64Array(pools);
		this.waiting = new Int32Array(pools);
		this.saturated = new Int32Array(pools);
	}

	clear(): void {
		this.isSaturated.fill(0);
		this.spellEnd.fill(-1);
		this.waiting.fill(0);
		this.count = 0;
		this.current = -1;
		this.since[0] = this.tally.warmup;
	}

	/** All of a pool's people are in hand. */
	saturate(pool: number, now: number): void {
		if (this.isSaturated[pool]) return;
		this.isSaturated[pool] = 1;
		// A spell that ended at this very instant has not been interrupted.
		if (this.spellEnd[pool] !== now) this.spellStart[pool] = now;
		this.saturated[this.count++] = pool;
		if (this.waiting[pool] > 0) this.decide(now);
	}

	relax(pool: number, now: number): void {
		if (!this.isSaturated[pool]) return;
		this.isSaturated[pool] = 0;
		this.spellEnd[pool] = now;
		let i = 0;
		while (this.saturated[i] !== pool) i++;
		this.saturated[i] = this.saturated[--this.count];
		if (this.current === pool) this.decide(now);
	}

	/** One more waits for these people. */
	wait(pool: number, now: number): void {
		if (this.waiting[pool]++ === 0 && this.isSaturated[pool]) this.decide(now);
	}

	/** One less. */
	serve(pool: number, now: number): void {
		if (--this.waiting[pool] === 0 && this.current === pool) this.decide(now);
	}

	/** Adds up to `now`; before the window opens that is nothing. */
	close(now: number): void {
		const until = now < this.horizon ? now : this.horizon;
		const spell = until - this.since[0];
		if (spell <= 0) return;
		this.since[0] = until;
		if (this.current < 0) this.tally.nobody += spell;
		else this.tally.bottleneck[this.current] += spell;
	}

	private decide(now: number): void {
		let best = -1;
		for (let i = 0; i < this.count; i++) {
			const pool = this.saturated[i];
			if (this.waiting[pool] === 0) continue;
			if (
				best < 0 ||
				this.spellStart[pool] < this.spellStart[best] ||
				(this.spellStart[pool] === this.spellStart[best] && pool < best)
			)
				best = pool;
		}
		if (best === this.current) return;
		this.close(now);
		this.current = best;
	}
}
