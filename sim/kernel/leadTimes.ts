import { BUCKETS, bucketOf } from '../numerics/index.ts';

/** Of one replication so many lead times are kept as they are, all kinds of work together; with one more, only counts in buckets are. */
export const EXACT_LIMIT = 131_072;

const NONE = new Float64Array(0);
const NO_KINDS = new Uint16Array(0);

/** Lead times of finished items, in memory that does not grow with them. Used again for the next replication. */
export class LeadTimes {
	finished = 0;
	/** By kind: how many, and milliseconds summed. */
	declare readonly finishedByKind: Float64Array;
	declare readonly sums: Float64Array;
	private kept = new Float64Array(1024);
	private keptKinds = new Uint16Array(1024);
	/** kinds × BUCKETS; made when it is first needed. */
	private counts: Uint32Array | null = null;

	constructor(kinds: number) {
		this.finishedByKind = new Float64Array(kinds);
		this.sums = new Float64Array(kinds);
	}

	clear(): void {
		this.finished = 0;
		this.finishedByKind.fill(0);
		this.sums.fill(0);
	}

	add(leadTime: number, kind: number): void {
		const i = this.finished++;
		this.finishedByKind[kind]++;
		this.sums[kind] += leadTime;
		if (i >= EXACT_LIMIT) {
			if (i === EXACT_LIMIT) this.countKept();
			this.counts![kind * BUCKETS + bucketOf(leadTime)]++;
			return;
		}
		if (i === this.kept.length) this.grow();
		this.kept[i] = leadTime;
		this.keptKinds[i] = kind;
	}

	/** As they stand in observations: either all of them, or counts. */
	observed() {
		const { finished } = this;
		const isExact = finished <= EXACT_LIMIT;
		return {
			leadTimes: isExact ? this.kept.subarray(0, finished) : NONE,
			leadKinds: isExact ? this.keptKinds.subarray(0, finished) : NO_KINDS,
			leadCounts: isExact ? null : this.counts,
			leadSums: this.sums,
			finishedByKind: this.finishedByKind
		};
	}

	private countKept(): void {
		if (this.counts === null) this.counts = new Uint32Array(this.sums.length * BUCKETS);
		else this.counts.fill(0);
		for (let i = 0; i < EXACT_LIMIT; i++)
			this.counts[this.keptKinds[i] * BUCKETS + bucketOf(this.kept[i])]++;
	}

	private grow(): void {
		const { kept, keptKinds } = this;
		this.kept = new Float64Array(2 * kept.length);
		this.kept.set(kept);
		this.keptKinds = new Uint16Array(2 * kept.length);
		this.keptKinds.set(keptKinds);
	}
}
