// The one interface to the engine, whatever runs behind it: workers in the browser, workers in Node, or this very thread.
import type { Issue, Setup, Summary } from '#sim';

export interface Progress {
	/** Replications done and expected, over all scenarios, but those that were done before. `expected` may grow while the interval is still too wide. */
	done: number;
	expected: number;
	/** The summary of the complete rounds so far; null before the first. */
	summary: Summary | null;
}

export type RunOutcome =
	| { status: 'done'; summary: Summary }
	/** Stopped by the caller: the summary of what was done, null if that is nothing. */
	| { status: 'stopped'; summary: Summary | null }
	| { status: 'refused'; issues: Issue[] };

export interface Engine {
	/** Runs the scenarios of a checked document side by side. A signal that aborts ends it soon, with what is done. */
	run(
		setup: Setup,
		onProgress?: (progress: Progress) => void,
		signal?: AbortSignal
	): Promise<RunOutcome>;
	/** How many replications run at once, for now. */
	readonly workers: number;
	close(): void;
}
