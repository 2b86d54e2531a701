// Runs: from questions to answers. Answers are kept by the question's key; the latest question wins; what is shown
// stays, dimmed, until the next answer is there.
import type { Issue, Summary } from '#sim';
import type { Engine, Progress, RunOutcome } from '../engine/protocol.ts';
import { nameIssues } from '../text/issueNames.ts';
import { adaptBudget, FIRST_BUDGET, planPreview } from './preview.ts';
import { isSameScenario, type Question } from './question.ts';

export type Status =
	| { is: 'fresh' }
	| { is: 'stale' }
	| { is: 'running'; done: number; expected: number }
	| { is: 'stopped' }
	| { is: 'refused' }
	| { is: 'failed'; reason: string };

interface Shown {
	key: string;
	summary: Summary;
	/** `preview`: a few runs while something is dragged; `interim`: the full answer so far. */
	kind: 'preview' | 'interim' | 'full';
}

/** What another version of the same question changes nothing about. */
const UNDER_WAY: Status['is'][] = ['running', 'stopped', 'failed'];

/** How many answers are kept, so that undo finds the old ones at once. */
const KEPT = 40;

/** Milliseconds between two words on how far a run is: nobody reads faster, and each has the page drawn anew. */
const PACE = 200;

/** Milliseconds after the first answer, until it is drawn: then a first look is rehearsed. */
const DRAWN = 300;

export class Runs {
	readonly #engine: Engine;
	// Nothing on the page reads it: what is shown is taken out of it.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #answers = new Map<string, Summary>();
	#asked: Question | null = $state.raw(null);
	#shown: Shown | null = $state.raw(null);
	/** The last full answer: what it says of scenarios that have not changed since still holds. */
	#settled: Shown | null = $state.raw(null);
	#activity: Status = $state.raw({ is: 'stale' });
	#issues: Issue[] = $state.raw([]);
	#run: AbortController | null = null;
	#preview: AbortController | null = null;
	#next: { question: Question; redesigns: string[] } | null = null;
	#rehearsal: AbortController | null = null;
	/** Milliseconds that one replication of one scenario takes, as measured in the last full run. */
	#cost = 10;
	/** Milliseconds of computing that a preview is given. */
	#budget = FIRST_BUDGET;
	/** The latest full answer: what a preview takes over from it, it must not take over from another preview. */
	#full: Summary | null = null;

	constructor(engine: Engine) {
		this.#engine = engine;
	}

	/** What there is to see, however old: with `isCurrent` it says whether it answers the question on the page. */
	get summary(): Summary | null {
		return this.#shown?.summary ?? null;
	}

	/** Whether what is shown answers (fully, so far, or at a first look) what is asked now. */
	get isCurrent(): boolean {
		if (this.#shown === null) return false;
		return this.#shown.key === this.#asked?.key || this.isPreview;
	}

	/**
	 * What there is to see of one scenario: a full answer that still holds for it goes before a first look or a part of
	 * the next answer, so that a change of a redesign moves nothing in the stream as it is.
	 */
	summaryOf(scenario: string): Summary | null {
		return this.isSettled(scenario) ? this.#settled!.summary : this.summary;
	}

	/** Whether what `summaryOf` says of a scenario answers (fully, so far, or at a first look) what is asked now. */
	isCurrentOf(scenario: string): boolean {
		return this.isCurrent || this.isSettled(scenario);
	}

	/** Whether a full answer holds for a scenario, whatever else is being asked. */
	isSettled(scenario: string): boolean {
		const [settled, asked] = [this.#settled, this.#asked];
		if (!settled?.summary.scenarios[scenario] || !asked) return false;
		return settled.key === asked.key || isSameScenario(settled.key, asked.key, scenario);
	}

	get isPreview(): boolean {
		return this.#shown?.kind === 'preview';
	}

	get status(): Status {
		return this.#activity;
	}

	/** Why the engine refused the last question. */
	get issues(): Issue[] {
		return this.#issues;
	}

	/** Asks for the full answer: from what is kept, or by running. Null: nothing can be run as it stands. */
	ask(question: Question | null): void {
		this.#endPreview();
		// What was stopped stays stopped, and what broke off waits for somebody to try again: `resume` asks anew.
		if (question && question.key === this.#asked?.key && UNDER_WAY.includes(this.#activity.is)) {
			this.#asked = question;
			return;
		}
		this.#run?.abort();
		this.#run = null;
		this.#asked = question;
		this.#issues = [];
		if (!question) {
			this.#activity = { is: 'refused' };
			return;
		}
		const known = this.#answers.get(question.key);
		if (known) {
			this.#shown = this.#settled = { key: question.key, summary: known, kind: 'full' };
			this.#full = known;
			this.#activity = { is: 'fresh' };
		} else void this.#start(question);
	}

	/** Runs another question once, beside what is asked: nothing that is shown changes. */
	runAside(
		{ document, redesigns }: Question,
		onProgress: (progress: Progress) => void,
		signal: AbortSignal
	): Promise<RunOutcome> {
		return this.#engine.run({ document, redesigns, views: true }, onProgress, signal);
	}

	/** Runs again what was stopped. */
	resume(): void {
		if (this.#asked && this.#activity.is !== 'running' && this.#activity.is !== 'fresh')
			void this.#start(this.#asked);
	}

	/** Ends the run; what is done so far stays. */
	stop(): void {
		this.#run?.abort();
	}

	/** A first look while something is dragged: few runs of the pair in view. The newest value wins. */
	preview(question: Question | null, redesigns: string[]): void {
		if (!question) return;
		this.#rehearsal?.abort();
		this.#run?.abort();
		this.#run = null;
		this.#asked = question;
		const known = this.#answers.get(question.key);
		if (known) {
			this.#next = null;
			this.#shown = this.#settled = { key: question.key, summary: known, kind: 'full' };
			this.#activity = { is: 'fresh' };
			return;
		}
		this.#activity = { is: 'stale' };
		this.#next = { question, redesigns };
		if (!this.#preview) void this.#previewNext();
	}

	close(): void {
		this.#run?.abort();
		this.#run = null;
		this.#endPreview();
		this.#engine.close();
	}

	async #start(question: Question): Promise<void> {
		const run = (this.#run = new AbortController());
		const isLatest = () => this.#run === run;
		const began = performance.now();
		let [done, told] = [0, -Infinity];
		this.#activity = { is: 'running', done: 0, expected: 0 };
		try {
			const outcome = await this.#engine.run(
				{
					document: question.document,
					redesigns: question.redesigns,
					views: true,
					...(question.pairs ? { pairs: question.pairs } : {})
				},
				(progress) => {
					if (!isLatest()) return;
					done = progress.done;
					if (progress.summary && progress.summary !== this.#shown?.summary)
						this.#shown = { key: question.key, summary: progress.summary, kind: 'interim' };
					if (performance.now() - told < PACE) return;
					told = performance.now();
					this.#activity = { is: 'running', done, expected: progress.expected };
				},
				run.signal
			);
			if (outcome.status === 'done') {
				this.#keep(question.key, outcome.summary);
				this.#full = outcome.summary;
				// Where nearly all was known, the time went elsewhere.
				const { workers } = this.#engine;
				if (done > workers) this.#cost = ((performance.now() - began) * workers) / done;
			}
			if (!isLatest()) return;
			this.#run = null;
			if (outcome.status === 'refused') {
				this.#issues = nameIssues(question.document, outcome.issues);
				this.#activity = { is: 'refused' };
			} else if (outcome.status === 'stopped') {
				if (outcome.summary)
					this.#shown = { key: question.key, summary: outcome.summary, kind: 'interim' };
				this.#activity = { is: 'stopped' };
			} else {
				this.#shown = this.#settled = { key: question.key, summary: outcome.summary, kind: 'full' };
				this.#activity = { is: 'fresh' };
				if (!this.#rehearsal) void this.#rehearse(question);
			}
		} catch (error) {
			if (!isLatest()) return;
			this.#run = null;
			this.#activity = {
				is: 'failed',
				reason: error instanceof Error ? error.message : String(error)
			};
		}
	}

	async #previewNext(): Promise<void> {
		while (this.#next) {
			const { question, redesigns } = this.#next;
			this.#next = null;
			const preview = (this.#preview = new AbortController());
			const pair = redesigns.filter((id) => question.redesigns.includes(id));
			const began = performance.now();
			try {
				const outcome = await this.#look(question, pair, preview.signal);
				if (this.#preview !== preview) return;
				this.#budget = adaptBudget(this.#budget, performance.now() - began);
				if (outcome.status === 'done')
					this.#shown = { key: question.key, summary: outcome.summary, kind: 'preview' };
			} catch {
				// A preview that fails shows nothing; the full run that follows says why.
			}
		}
		this.#preview = null;
	}

	/** A run of few replications. */
	#look({ document }: Question, redesigns: string[], signal: AbortSignal): Promise<RunOutcome> {
		const overrides = planPreview(document, 1 + redesigns.length, this.#full, {
			cost: this.#cost,
			threads: this.#engine.workers,
			budget: this.#budget
		});
		return this.#engine.run({ document, redesigns, overrides, views: true }, undefined, signal);
	}

	/** Once, and shown to nobody: so that the first look of a drag finds its code compiled, and what is not dragged simulated. */
	async #rehearse(question: Question): Promise<void> {
		const { signal } = (this.#rehearsal = new AbortController());
		await new Promise((resolve) => setTimeout(resolve, DRAWN));
		if (signal.aborted) return;
		// Should it fail, the first look says why.
		await this.#look(question, question.redesigns.slice(0, 1), signal).catch(() => null);
	}

	#endPreview(): void {
		this.#rehearsal?.abort();
		this.#next = null;
		this.#preview?.abort();
		this.#preview = null;
	}

	#keep(key: string, summary: Summary): void {
		this.#answers.delete(key);
		this.#answers.set(key, summary);
		const [oldest] = this.#answers.keys();
		if (this.#answers.size > KEPT) this.#answers.delete(oldest);
	}
}
