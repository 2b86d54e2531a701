import type { EventList } from './events.ts';

/** How long things have been there, summed over all of them: item-milliseconds. How many there are is known elsewhere. */
export class Area {
	declare private readonly clock: EventList;
	/** Until the last look, less what has changed since; and when that look was. */
	private readonly sum = new Float64Array(2);

	constructor(clock: EventList) {
		this.clock = clock;
	}

	clear(): void {
		this.sum.fill(0);
	}

	/** One more, which has not been there since the last look; or one less, which will not be there at the next. */
	change(by: 1 | -1): void {
		const { sum } = this;
		sum[0] -= by * (this.clock.now - sum[1]);
	}

	/** Until now, when there are `count`. */
	untilNow(count: number): number {
		const { sum } = this;
		const { now } = this.clock;
		sum[0] += count * (now - sum[1]);
		sum[1] = now;
		return sum[0];
	}
}
