// The one interface to the engine, whatever runs behind it: workers in the browser, workers in Node, or this very thread.
import type { Issue, StreamDocument, Summary } from '#sim';

export interface RunRequest {
	/** A checked document, as the file has it. */
	document: StreamDocument;
	/** Ids of redesigns to run beside the baseline; all when left out. */
	redesigns?: string[];
	/** Overrides of `run` in the document. */
	overrides?: {
		seed?: string;
		horizon?: string | number;
		warmup?: string | number;
		replications?: number;
		precision?: number;
	};
	/** Also what the charts draw. */
	views?: boolean;
	/** With views: which scenarios to compare with which; what suits them when left out (see `Setup`). */
	pairs?: (readonly [from: string, to: string])[];
}

export interface Progress {
	/** Replications done and expected, over all scenarios. `expected` may grow while the interval is still too wide. */
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
	/** Runs scenarios side by side. A signal that aborts ends it soon, with what is done. */
	run(
		request: RunRequest,
		onProgress?: (progress: Progress) => void,
		signal?: AbortSignal
	): Promise<RunOutcome>;
	/** How many replications run at once. */
	readonly workers: number;
	close(): void;
}
