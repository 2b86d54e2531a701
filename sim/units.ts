// The one file that knows what an hour, a day, a working day is. Inside the engine all time is whole milliseconds.

/** The unit of every bare number in a stream file. */
export type Unit = 'min' | 'h' | 'd' | 'wk';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;
export const WEEK = 604_800_000;
/** A working day, for touch times: 8 hours. */
export const WORKING_DAY = 28_800_000;
