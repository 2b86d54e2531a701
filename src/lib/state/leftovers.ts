// What was not saved yet as a page was left. IndexedDB answers too late for that: this is kept at once, where nothing has
// to be waited for, until the next opening finds it.
import type { StreamDocument } from '#sim';

export interface Leftover {
	/** Whose: a tab has one at most. */
	tab: string;
	/** What was on this device when it was made. */
	revision: number;
	/** Milliseconds since 1970. */
	at: number;
	document: StreamDocument;
	/** The last change in it, as Undo says it. */
	label?: string;
}

/** What is asked of the storage; localStorage has it. */
export interface InstantStorage {
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
	removeItem(key: string): void;
}

const KEY = 'streamwise-left';

export class Leftovers {
	readonly #storage: InstantStorage | null;

	/** Null where the browser keeps nothing. */
	constructor(storage: InstantStorage | null) {
		this.#storage = storage;
	}

	/** Of all tabs. */
	list(): Leftover[] {
		try {
			return JSON.parse(this.#storage?.getItem(KEY) ?? '[]') as Leftover[];
		} catch {
			return [];
		}
	}

	/** In place of what this tab left before. */
	keep(leftover: Leftover): void {
		this.#write([...this.#others(leftover.tab), leftover]);
	}

	drop(tab: string): void {
		const others = this.#others(tab);
		if (others.length < this.list().length) this.#write(others);
	}

	#others(tab: string): Leftover[] {
		return this.list().filter((each) => each.tab !== tab);
	}

	#write(all: Leftover[]): void {
		try {
			if (all.length) this.#storage?.setItem(KEY, JSON.stringify(all));
			else this.#storage?.removeItem(KEY);
		} catch {
			// Full or forbidden: what was saved half a second ago is there all the same.
		}
	}
}
