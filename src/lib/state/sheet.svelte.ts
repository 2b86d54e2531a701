// What is open on the page: a dialog, tables of numbers, what is being written. Gone with the page.
import { SvelteSet } from 'svelte/reactivity';

/** The cells of the notebook, in their order: their anchors, and what notes stand after. */
export const CELLS = [
	'title',
	'frame',
	'map',
	'quantify',
	'question',
	'redesign',
	'compare'
] as const;
export type CellId = (typeof CELLS)[number];

export type DialogName = 'open' | 'share' | 'palette' | 'help' | 'versions' | 'mine';

export class Sheet {
	dialog: DialogName | null = $state(null);
	/** What is being written: a note's id, or the id of the cell whose prose it is. */
	writing: string | null = $state(null);
	readonly #numbers = new SvelteSet<string>();

	showsNumbers(cell: string): boolean {
		return this.#numbers.has(cell);
	}

	showNumbers(cell: string, shows: boolean): void {
		if (shows) this.#numbers.add(cell);
		else this.#numbers.delete(cell);
	}
}
