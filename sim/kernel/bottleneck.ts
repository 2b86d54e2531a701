import type { EventList } from './events.ts';
import type { Tally } from './tally.ts';

/**
 * Who holds things up, moment by moment: of the pools whose people are all in hand while work waits for them,
 * the one whose present spell is longest (the active period method; Roser, Nakano & Tanaka, 2001, 2002).
 */
export class BottleneckWatch {
	declare private readonly tally: Tally;
	declare private readonly clock: EventList;
	declare private readonly horizon: number;
	declare private readonly isSaturated: Uint8Array;
	declare private readonly spellStart: Float64Array;
	declare private readonly spellEnd: Float64Array;
	declare private readonly waiting: Int32Array;
	/** Pools that are saturated, in no order. */
	declare private readonly saturated: Int32Array;
	private count = 0;
	private current = -1;
	private readonly since = new Float64Array(1);

	constructor(tally: Tally, clock: EventList, pools: number, horizon: number) {
		this.tally = tally;
		this.clock = clock;
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
	saturate(pool: number): void {
		if (this.isSaturated[pool]) return;
		this.isSaturated[pool] = 1;
		// A spell that ended at this very instant has not been interrupted.
		if (this.spellEnd[pool] !== this.clock.now) this.spellStart[pool] = this.clock.now;
		this.saturated[this.count++] = pool;
		if (this.waiting[pool] > 0) this.challenge(pool);
	}

	relax(pool: number): void {
		if (!this.isSaturated[pool]) return;
		this.isSaturated[pool] = 0;
		this.spellEnd[pool] = this.clock.now;
		let i = 0;
		while (this.saturated[i] !== pool) i++;
		this.saturated[i] = this.saturated[--this.count];
		if (this.current === pool) this.decide();
	}

	/** One more waits for these people. */
	wait(pool: number): void {
		if (this.waiting[pool]++ === 0 && this.isSaturated[pool]) this.challenge(pool);
	}

	/** One less. */
	serve(pool: number): void {
		if (--this.waiting[pool] === 0 && this.current === pool) this.decide();
	}

	/** Adds up to now; before the window opens that is nothing. */
	close(): void {
		const { now } = this.clock;
		const until = now < this.horizon ? now : this.horizon;
		const spell = until - this.since[0];
		if (spell <= 0) return;
		this.since[0] = until;
		if (this.current < 0) this.tally.nobody += spell;
		else this.tally.bottleneck[this.current] += spell;
	}

	/** A pool has come into question. */
	private challenge(pool: number): void {
		if (this.isLonger(pool, this.current)) this.change(pool);
	}

	/** The present one no longer is. */
	private decide(): void {
		let best = -1;
		for (let i = 0; i < this.count; i++) {
			const pool = this.saturated[i];
			if (this.waiting[pool] > 0 && this.isLonger(pool, best)) best = pool;
		}
		this.change(best);
	}

	private change(pool: number): void {
		this.close();
		this.current = pool;
	}

	private isLonger(pool: number, than: number): boolean {
		if (than < 0) return true;
		const { spellStart } = this;
		return (
			spellStart[pool] < spellStart[than] || (spellStart[pool] === spellStart[than] && pool < than)
		);
	}
}
