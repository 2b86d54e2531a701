// The reader's own notebook beside a shared one: run once on this device, without touching what is on the page.
import { check, type Issue, type StreamDocument, type Summary } from '#sim';
import type { Progress, RunOutcome } from '../engine/protocol.ts';
import { nameIssues } from '../text/issueNames.ts';
import { createQuestion, type Question } from './question.ts';

export type AsideStatus =
	| { is: 'loading' }
	| { is: 'none' }
	| { is: 'running'; done: number; expected: number }
	| { is: 'refused'; issues: Issue[] }
	| { is: 'failed'; reason: string }
	| { is: 'stopped' }
	| { is: 'done' };

/** Runs a question once, beside what is asked on the page. */
type Run = (
	question: Question,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal
) => Promise<RunOutcome>;

export class Aside {
	document: StreamDocument | null = $state.raw(null);
	summary: Summary | null = $state.raw(null);
	status: AsideStatus = $state.raw({ is: 'loading' });
	readonly #stop = new AbortController();

	constructor(read: () => Promise<StreamDocument | null>, run: Run) {
		void this.#start(read, run).catch((error: unknown) => {
			const reason = error instanceof Error ? error.message : String(error);
			this.status = { is: 'failed', reason };
		});
	}

	close(): void {
		this.#stop.abort();
	}

	async #start(read: () => Promise<StreamDocument | null>, run: Run): Promise<void> {
		this.document = await read();
		if (!this.document) {
			this.status = { is: 'none' };
			return;
		}
		const issues = nameIssues(this.document, check(this.document));
		const question = createQuestion(this.document, issues);
		if (!question) {
			this.status = { is: 'refused', issues: issues.filter((i) => i.severity === 'error') };
			return;
		}
		this.status = { is: 'running', done: 0, expected: 0 };
		const outcome = await run(
			question,
			({ done, expected, summary }) => {
				this.status = { is: 'running', done, expected };
				if (summary) this.summary = summary;
			},
			this.#stop.signal
		);
		if (outcome.status === 'refused') {
			this.status = { is: 'refused', issues: nameIssues(this.document, outcome.issues) };
			return;
		}
		this.summary = outcome.summary ?? this.summary;
		this.status = { is: outcome.status };
	}
}
