/** A failure or a warning about what a person wrote, as data: never thrown, so that it crosses a worker whole. */
export interface Issue {
	/** Stable name of the rule, such as `unknown-step` or `share-over-one`; the page hangs lessons on it. */
	code: string;
	/** `error`: nothing can be run. `warning`: it runs, but read this. */
	severity: 'error' | 'warning';
	/** Where: `steps[2].next[0].to`, `redesigns.published.moves[1]`. Empty for the document as a whole. */
	path: string;
	/** What is wrong: it names the thing and shows the value. */
	message: string;
	/** What it takes: a way out. */
	hint: string;
}

/** A value, or the reasons why there is none. */
export type Result<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };
