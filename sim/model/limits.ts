// How large a stream may be. Each limit is refused with a sentence by `parse` or `check`.
import { DAY } from '../units.ts';

export const LIMITS = {
	/** Bytes of the document as UTF-8: 1 MB. */
	bytes: 1_048_576,
	/** Levels of { } and [ ]. */
	nesting: 20,
	steps: 1_000,
	kinds: 200,
	pools: 1_000,
	redesigns: 100,
	/** People in one pool. */
	capacity: 1_000_000,
	/** The least attention that work can get: a minute of touch is then 17 hours in hand. */
	focus: 0.001,
	/** Items at one instant: that come together, wait at the beginning, or always wait. */
	together: 1_000_000,
	/** The most that rework may take, as a factor of the first time. */
	again: 1_000,
	replications: 100_000,
	/** Arrivals of one kind, ticks of one batch or duty, and openings of one calendar, in a run. */
	occurrences: 100_000_000,
	/** Milliseconds at least from a duty to the next: 100,000 a week. */
	every: 6_048,
	/** Milliseconds: 1,000 years, for the horizon and every single duration. */
	duration: 365_250 * DAY
} as const;
