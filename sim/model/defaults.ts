// What holds where a stream file is silent. Every default of the format is here, and nowhere else.

export const DEFAULTS = {
	pool: { capacity: 1, focus: 1, reserve: 0, picks: 'oldest' },
	kind: { priority: 0 },
	flaw: { severity: 'minor', perItem: 0 },
	/** A step without `time` takes none: a pure decision. */
	step: { time: 0, again: 1 },
	queue: { order: 'priority', full: 'block' },
	/** The first tick of a batch or duty comes after one interval. */
	batch: { time: 'per-batch' },
	block: { join: 'all', rejectWhen: 'all', rerun: 'all' },
	run: { seed: 'streamwise', warmup: 'auto', replications: 'auto', precision: 0.02 }
} as const;
