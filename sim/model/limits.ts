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
	/** Milliseconds: 1,000 years, for the horizon and every single duration. */
	duration: 365_250 * DAY
} as const;
