// Around a change-over: how long items take, by when they came.
import type { Observations } from './observations.ts';

/** Spans of a run. */
const SPANS = 52;

/** Lead times of the cohort by the span of the run in which they came. Used again for the next replication. */
export class ByArrival {
	/** Inside when it changed over. */
	inside = 0;
	private readonly at: number;
	private readonly span: number;
	private readonly finished = new Float64Array(SPANS);
	private readonly sums = new Float64Array(SPANS);

	/** at: when it changes over; milliseconds. */
	constructor(at: number, horizon: number) {
		this.at = at;
		this.span = horizon / SPANS;
	}

	clear(): void {
		this.inside = 0;
		this.finished.fill(0);
		this.sums.fill(0);
	}

	add(arrival: number, leadTime: number): void {
		const span = Math.min(SPANS - 1, Math.floor(arrival / this.span));
		this.finished[span]++;
		this.sums[span] += leadTime;
	}

	observed(): Observations['changeOver'] {
		const { at, span, inside, finished, sums } = this;
		return { at, span, inside, finished, sums };
	}
}
