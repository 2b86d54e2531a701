// The one file that knows what an hour, a day, a working day is. Inside the engine all time is whole milliseconds.

/** The unit of every bare number in a stream file. */
export type Unit = 'min' | 'h' | 'd' | 'wk';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;
export const WEEK = 604_800_000;
/** A working day, for touch times: 8 hours. */
export const WORKING_DAY = 28_800_000;

/** Milliseconds in each unit that a duration may carry. */
const MILLISECONDS: Record<Unit | 'wd', number> = {
	min: MINUTE,
	h: HOUR,
	d: DAY,
	wd: WORKING_DAY,
	wk: WEEK
};

/** A duration as text: "90min", "1.5h", "2 wd". */
export const DURATION = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(min|h|d|wd|wk)\s*$/;

/** A range as spoken: "2 to 6 h", "30min to 2h", "2 to 6" in the unit of the file. */
export const RANGE =
	/^\s*(\d+(?:\.\d+)?|\.\d+)\s*(min|h|d|wd|wk)?\s+to\s+(\d+(?:\.\d+)?|\.\d+)\s*(min|h|d|wd|wk)?\s*$/;

/** Milliseconds in one `unit`. */
export function unitLength(unit: Unit): number {
	return MILLISECONDS[unit];
}

/** Milliseconds, not rounded, of a number in `unit` or of a text such as "90min"; null where it is neither, or below 0. */
export function parseDuration(duration: unknown, unit: Unit): number | null {
	if (typeof duration === 'number')
		return duration >= 0 && duration < Infinity ? duration * MILLISECONDS[unit] : null;
	const match = typeof duration === 'string' ? DURATION.exec(duration) : null;
	return match && Number(match[1]) * MILLISECONDS[match[2] as Unit | 'wd'];
}

/** Milliseconds of "2 to 6 h": the middle 80% of what it may take. The first number takes the second's unit unless it has its own. */
export function parseRange(range: unknown, unit: Unit): { low: number; high: number } | null {
	const match = typeof range === 'string' ? RANGE.exec(range) : null;
	if (!match) return null;
	const second = (match[4] ?? unit) as Unit | 'wd';
	const first = (match[2] ?? second) as Unit | 'wd';
	return {
		low: Number(match[1]) * MILLISECONDS[first],
		high: Number(match[3]) * MILLISECONDS[second]
	};
}
