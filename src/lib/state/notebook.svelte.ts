// The notebook: one document, replaced and never mutated, and what is derived from it.
import { applyMoves, check, type Issue, type StreamDocument } from '#sim';
import { Blink } from './blink.svelte.ts';
import type { Command } from './commands/command.ts';
import { createHistory, record, redo, relabel, undo, type History } from './history.ts';
import { BASELINE, redesignIn, settlePair, type Pair } from './pair.ts';
import { createQuestion, redesignOf } from './question.ts';
import { nameIssues } from '../text/issueNames.ts';
import { scenarioOf } from './scenario.ts';
import { createView, readView } from './view.ts';

/** Milliseconds between two steps of one gesture. */
const QUICK = 1_000;

export class Notebook {
	#document: StreamDocument = $state.raw()!;
	/** The document while something is dragged: shown and previewed, not yet done. */
	#draft: StreamDocument | null = $state.raw(null);
	#history: History = $state.raw(createHistory());
	#inView: Pair = $state.raw({ from: BASELINE, to: null });
	#opened: StreamDocument = $state.raw()!;
	#isTouched = $state(false);
	/** What stands aside during a visit: it may not be anywhere else. Null: this is no visit. */
	#own: {
		document: StreamDocument;
		opened: StreamDocument;
		history: History;
		inView: Pair;
	} | null = $state.raw(null);
	/** The last command that steps a number, and when. */
	#gesture: { name: string; at: number } | null = null;

	/** Which of the pair is shown alone. */
	readonly blink = new Blink();
	readonly issues: Issue[] = $derived.by(() => nameIssues(this.document, check(this.document)));
	readonly question = $derived.by(() => createQuestion(this.document, this.issues, this.pair));

	constructor(document: StreamDocument) {
		this.#document = this.#opened = document;
		this.#inView = readView(document);
	}

	/** What is on the page: the draft while something is dragged. */
	get document(): StreamDocument {
		return this.#draft ?? this.#document;
	}

	/** What was done, and is saved and shared. */
	get committed(): StreamDocument {
		return this.#document;
	}

	/** As it was when it was opened: where the sliders have their tick. */
	get opened(): StreamDocument {
		return this.#opened;
	}

	get isDragging(): boolean {
		return this.#draft !== null;
	}

	/** A shared notebook that is only looked at. */
	get isVisit(): boolean {
		return this.#own !== null;
	}

	/** Whether anybody did anything since the page was opened: what it opens on is kept already, or nobody's work. */
	get isTouched(): boolean {
		return this.#isTouched;
	}

	/** The two scenarios beside each other. */
	get pair(): Pair {
		return settlePair(this.document, this.#inView);
	}

	/** The redesign that the pair is about; null where there is none. */
	get redesign(): string | null {
		return redesignIn(this.pair);
	}

	get undoLabel(): string | null {
		return this.#history.past.at(-1)?.label ?? null;
	}

	get redoLabel(): string | null {
		return this.#history.future.at(-1)?.label ?? null;
	}

	/** Brings a redesign into view, beside what it is compared with. Not a change of the document, so nothing to undo. */
	show(redesign: string): void {
		const { from } = this.pair;
		this.#inView = { from: from === redesign ? BASELINE : from, to: redesign };
	}

	/** Brings two scenarios beside each other; whoever is asked to stand beside itself changes places. */
	compare(pair: Pair): void {
		const { from, to } = this.pair;
		this.#inView = pair.from === pair.to ? { from: to ?? from, to: from } : pair;
	}

	/** Does it; one entry for Undo. A visited notebook stays as it is. */
	apply(command: Command): void {
		this.#draft = null;
		if (this.isVisit) return;
		const next = command.change(this.#document);
		if (next === this.#document) return;
		const now = Date.now();
		const isSame = command.gesture !== undefined && command.gesture === this.#gesture?.name;
		if (isSame && now - this.#gesture!.at < QUICK)
			this.#history = relabel(this.#history, command.label);
		else this.#history = record(this.#history, command.label, this.#document);
		this.#gesture = command.gesture === undefined ? null : { name: command.gesture, at: now };
		this.#document = next;
		this.#isTouched = true;
	}

	/** Shows what it would do, until `apply` or `settle`. */
	preview(command: Command): void {
		if (this.isVisit) return;
		this.#draft = command.change(this.#document);
	}

	/** Gives up what was previewed. */
	settle(): void {
		this.#draft = null;
	}

	undo(): void {
		this.#step(undo(this.#history, this.#document));
	}

	redo(): void {
		this.#step(redo(this.#history, this.#document));
	}

	#step(step: ReturnType<typeof undo>): void {
		this.#draft = null;
		this.#gesture = null;
		if (!step || this.isVisit) return;
		this.#document = step.document;
		this.#history = step.history;
	}

	/** Opens another document in place of the reader's own, which Undo brings back. */
	open(document: StreamDocument, command?: Command): void {
		this.leave();
		if (command) this.apply(command);
		else this.#document = document;
		this.#draft = null;
		this.#opened = document;
		this.#inView = readView(document);
	}

	/** Looks at a shared document. What was here before stands aside, with what can be undone in it. */
	visit(document: StreamDocument): void {
		this.#own ??= {
			document: this.#document,
			opened: this.#opened,
			history: this.#history,
			inView: this.#inView
		};
		this.#show(document, createHistory());
	}

	/** Ends a visit: everything is as it was before it. */
	leave(): void {
		if (!this.#own) return;
		const { document, opened, history, inView } = this.#own;
		this.#own = null;
		this.#show(document, history);
		this.#opened = opened;
		this.#inView = inView;
	}

	/** Whether something that the reader did stands aside during a visit. */
	get hasOwn(): boolean {
		return (this.#own?.history.past.length ?? 0) > 0;
	}

	/** From now on the visited document is this reader's own. With a label, Undo brings back what was before. */
	adopt(label?: string): void {
		if (!this.#own) return;
		const { document, history } = this.#own;
		if (label !== undefined) this.#history = record(history, label, document);
		this.#own = null;
		this.#isTouched = true;
	}

	#show(document: StreamDocument, history: History): void {
		this.#draft = null;
		this.#gesture = null;
		this.#document = this.#opened = document;
		this.#history = history;
		this.#inView = readView(document);
	}

	/** The document with what is in view, as it is saved and shared. */
	toFile(): StreamDocument {
		return { ...this.#document, view: createView(this.pair) };
	}

	/** What is wrong, and worth knowing, about a redesign (or, with null, about the stream as it is). */
	issuesOf(redesign: string | null): Issue[] {
		const index = (this.document.redesigns ?? []).findIndex((r) => r.id === redesign);
		return this.issues.filter((issue) => {
			const about = redesignOf(issue, this.document);
			return about === redesign || (index >= 0 && about === String(index));
		});
	}

	/** The stream as it is before one move of a redesign: its names are those that the move meets. */
	before(redesign: string, index: number): StreamDocument {
		const moves = this.document.redesigns?.find((r) => r.id === redesign)?.moves ?? [];
		const result = applyMoves(this.document, moves.slice(0, index));
		return result.ok ? result.value.document : this.document;
	}

	/** The stream as a redesign makes it; the stream as it is for null, or where the moves do not fit. */
	scenario(redesign: string | null): StreamDocument {
		return redesign === null ? this.document : scenarioOf(this.document, redesign);
	}
}
