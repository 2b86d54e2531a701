import { BUCKETS, bucketOf } from '../numerics/index.ts';

/** Of one replication so many lead times are kept as they are, all kinds of work together; with one more, only counts in buckets are. */
export const EXACT_LIMIT = 131_072;
/** Beyond that they are counted so many at a time: one alone would wait for its bucket to come from memory. */
const LOT = 2048;

const NONE = new Float64Array(0);
const NO_KINDS = new Uint16Array(0);

/** Lead times of finished items, in memory that does not grow with them. Used again for the next replication. */
export class LeadTimes {
	/** By kind: how many, and milliseconds summed. */
	declare private readonly finishedByKind: Float64Array;
	declare private readonly sums: Float64Array;
	private times = new Float64Array(1024);
	private kinds = new Uint16Array(1024);
	/** How many are kept, of how many that there is room for; and how many have been counted. */
	private kept = 0;
	private room = 1024;
	private counted = 0;
	/** kinds × BUCKETS; made when it is first needed. */
	private counts: Uint32Array | null = null;

	constructor(kinds: number) {
		this.finishedByKind = new Float64Array(kinds);
		this.sums = new Float64Array(kinds);
	}

	clear(): void {
		this.kept = this.counted = 0;
		this.room = this.times.length;
		this.finishedByKind.fill(0);
		this.sums.fill(0);
	}

	get finished(): number {
		return this.counted + this.kept;
	}

	add(leadTime: number, kind: number): void {
		if (this.kept === this.room) this.makeRoom();
		const i = this.kept++;
		this.times[i] = leadTime;
		this.kinds[i] = kind;
		this.finishedByKind[kind]++;
		this.sums[kind] += leadTime;
	}

	/** As they stand in observations: either all of them, or counts. */
	observed() {
		const { finished } = this;
		const isExact = finished <= EXACT_LIMIT;
		if (!isExact) this.count();
		return {
			leadTimes: isExact ? this.times.subarray(0, finished) : NONE,
			leadKinds: isExact ? this.kinds.subarray(0, finished) : NO_KINDS,
			leadCounts: isExact ? null : this.counts,
			leadSums: this.sums,
			finishedByKind: this.finishedByKind
		};
	}

	private makeRoom(): void {
		if (this.counted === 0 && this.kept < EXACT_LIMIT) this.grow();
		else this.count();
	}

	/** What is kept is counted, and forgotten. */
	private count(): void {
		const { times, kinds, kept } = this;
		if (this.counts === null) this.counts = new Uint32Array(this.sums.length * BUCKETS);
		else if (this.counted === 0) this.counts.fill(0);
		const { counts } = this;
		for (let i = 0; i < kept; i++) counts[kinds[i] * BUCKETS + bucketOf(times[i])]++;
		this.counted += kept;
		this.kept = 0;
		this.room = LOT;
	}

	private grow(): void {
		const { times, kinds } = this;
		this.room = 2 * times.length;
		this.times = new Float64Array(this.room);
		this.times.set(times);
		this.kinds = new Uint16Array(this.room);
		this.kinds.set(kinds);
	}
}
