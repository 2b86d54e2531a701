// What is selected on the map or in its list, and what is done with it. Both presentations give the same commands.
import type { Move, StreamDocument } from '#sim';
import type { Announcer } from '../state/announcer.svelte.ts';
import type { Command } from '../state/commands/command.ts';
import type { Target } from '../state/commands/move.ts';
import { makeOnPage, type Making } from '../state/making.ts';
import type { Notebook } from '../state/notebook.svelte.ts';
import { listNodes } from '../text/names.ts';

/** What the actions ask for at the moment. */
export type Task = 'rename' | 'before' | 'after' | 'beside' | 'merge' | 'back' | 'remove' | 'ask';

export interface Doing extends Making {
	/** What is selected, and focused, afterwards. */
	then?: string;
}

export class MapEditor {
	/** Ids, in the order of selecting. */
	selected: string[] = $state.raw([]);
	task: Task | null = $state(null);
	/** Why the last thing was not done. */
	refusal = $state('');
	/** The keyboard asked for the actions: they take it. */
	isCalled = $state(false);
	/** Brings the keyboard to a step after something was done. */
	onfocus: (id: string | null) => void = () => {};
	readonly #notebook: Notebook;
	readonly #announcer: Announcer;
	readonly #target: () => Target;

	constructor(notebook: Notebook, announcer: Announcer, target: () => Target) {
		this.#notebook = notebook;
		this.#announcer = announcer;
		this.#target = target;
	}

	get target(): Target {
		return this.#target();
	}

	/** The whole notebook, with the stream as it is. */
	get file(): StreamDocument {
		return this.#notebook.document;
	}

	/** The stream that is changed, as it is now. */
	get stream(): StreamDocument {
		return this.#notebook.scenario(this.target);
	}

	/** A visited notebook is only looked at. */
	get isReadOnly(): boolean {
		return this.#notebook.isVisit;
	}

	/** Those of the selected that are still there. */
	get chosen(): string[] {
		const there = listNodes(this.stream.steps).map(({ id }) => id);
		return this.selected.filter((id) => there.includes(id));
	}

	/** Selects a step or block alone; with `adds`, besides the others, or no longer. */
	select(id: string, adds = false): void {
		if (this.isReadOnly) return;
		const others = this.chosen.filter((each) => each !== id);
		const isOff = adds && this.selected.includes(id);
		this.selected = isOff ? others : adds ? [...others, id] : [id];
		this.#settle();
	}

	clear(): void {
		this.selected = [];
		this.#settle();
	}

	/** Opens what an action asks for, or closes it. */
	ask(task: Task | null): void {
		this.refusal = '';
		this.task = task;
	}

	/** Escape: first what is asked for, then the selection. Whether there was anything to leave. */
	leave(): boolean {
		if (this.task || this.refusal) this.ask(null);
		else if (this.selected.length) {
			const id = this.selected[this.selected.length - 1];
			this.clear();
			this.onfocus(id);
		} else return false;
		return true;
	}

	/** Does it, as one entry for Undo; or says why not. Whether it was done. */
	attempt(moves: Move[], { label, first, then }: Doing = {}): boolean {
		if (this.isReadOnly || !moves.length) return false;
		this.refusal = makeOnPage(this.#notebook, this.#announcer, moves, this.target, {
			label,
			first
		});
		if (this.refusal) return false;
		this.selected = then === undefined ? this.chosen : [then];
		this.#settle();
		this.onfocus(this.selected.at(-1) ?? null);
		return true;
	}

	/** Does what is no move: an answer, which is about the stream as it is. */
	apply(command: Command): void {
		this.#notebook.apply(command);
	}

	#settle(): void {
		this.task = null;
		this.refusal = '';
	}
}
