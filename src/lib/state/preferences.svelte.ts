// Small habits of a reader, remembered on this device and never part of a notebook.

interface Habits {
	/** Ids of cells that are folded. */
	folded: string[];
	/** Whether single letters are commands. */
	hasLetters: boolean;
}

const KEY = 'streamwise-habits';
const USUAL: Habits = { folded: [], hasLetters: true };

/** What is asked of the storage; localStorage has it. */
export interface HabitStorage {
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
}

export class Preferences {
	readonly #storage: HabitStorage | null;
	#habits: Habits = $state.raw(USUAL);

	/** Null where the browser keeps nothing: then habits last as long as the page. */
	constructor(storage: HabitStorage | null) {
		this.#storage = storage;
		this.#habits = read(storage);
	}

	isFolded(cell: string): boolean {
		return this.#habits.folded.includes(cell);
	}

	fold(cell: string, isFolded: boolean): void {
		const others = this.#habits.folded.filter((id) => id !== cell);
		this.#keep({ folded: isFolded ? [...others, cell] : others });
	}

	get hasLetters(): boolean {
		return this.#habits.hasLetters;
	}

	set hasLetters(hasLetters: boolean) {
		this.#keep({ hasLetters });
	}

	#keep(changed: Partial<Habits>): void {
		this.#habits = { ...this.#habits, ...changed };
		try {
			this.#storage?.setItem(KEY, JSON.stringify(this.#habits));
		} catch {
			// A full or forbidden storage costs a habit, nothing else.
		}
	}
}

function read(storage: HabitStorage | null): Habits {
	try {
		const kept = JSON.parse(storage?.getItem(KEY) ?? '{}') as Partial<
			Record<keyof Habits, unknown>
		>;
		const { folded, hasLetters } = kept;
		return {
			folded: Array.isArray(folded) ? folded.filter((id) => typeof id === 'string') : USUAL.folded,
			hasLetters: typeof hasLetters === 'boolean' ? hasLetters : USUAL.hasLetters
		};
	} catch {
		return USUAL;
	}
}

/** The browser's own storage; null where it may not be used. */
export function findHabitStorage(): globalThis.Storage | null {
	try {
		return window.localStorage;
	} catch {
		return null;
	}
}
