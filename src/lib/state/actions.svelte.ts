// What can be done, in one place: the palette lists it, the help shows its keys, the keyboard runs it. Cells and dialogs
// register what they offer while they are on the page.

import type { ActionGroup } from '../text/actions.ts';

export interface Action {
	id: string;
	/** What it does, as the palette says it: “Undo: merge three gates”. A function where it changes. */
	label: string | (() => string);
	/** Under which heading the palette and the help list it. */
	group: ActionGroup;
	/** `mod+k`, `mod+shift+z`, `b`, `?`. `mod` is Ctrl, or Cmd on a Mac. */
	keys?: string[];
	/** Words that find it besides its label. */
	also?: string;
	/** Whether it can be done now; left out: always. */
	isPossible?: () => boolean;
	/** `at`: when its key went down, in milliseconds; left out where it was not a key. */
	run: (at?: number) => void;
	/** Its key is let go, at a time in milliseconds. */
	release?: (at: number) => void;
}

/** A key of its own, without Ctrl or Cmd: only outside fields, and it can be switched off (WCAG 2.1.4). */
export function isSingle(keys: string): boolean {
	return !keys.startsWith('mod+');
}

/** The keys of an event, as actions write them. */
export function keysOf(event: KeyboardEvent): string {
	const key = event.key.toLowerCase();
	if (!event.ctrlKey && !event.metaKey) return key;
	return `mod+${event.shiftKey ? 'shift+' : ''}${key}`;
}

export class Actions {
	#all: Action[] = $state.raw([]);

	/** Offers an action; the answer takes it back. The newest of one id counts. */
	register(...actions: Action[]): () => void {
		const others = this.#all.filter(({ id }) => !actions.some((action) => action.id === id));
		this.#all = [...others, ...actions];
		return () => {
			this.#all = this.#all.filter((action) => !actions.includes(action));
		};
	}

	get all(): Action[] {
		return this.#all;
	}

	/** What can be done now. */
	get possible(): Action[] {
		return this.#all.filter(({ isPossible }) => isPossible?.() ?? true);
	}

	find(id: string): Action | undefined {
		return this.#all.find((action) => action.id === id);
	}

	/** Does it, where it is possible; false where it is not. */
	run(id: string): boolean {
		const action = this.find(id);
		if (!action || action.isPossible?.() === false) return false;
		action.run();
		return true;
	}

	/** Does what these keys mean now, the newest meaning first; false where they mean nothing. */
	press(keys: string, at?: number): boolean {
		const action = this.possible.findLast((each) => each.keys?.includes(keys));
		action?.run(at);
		return action !== undefined;
	}

	/** These keys are let go. */
	release(keys: string, at: number): void {
		this.#all.findLast((each) => each.release && each.keys?.includes(keys))?.release!(at);
	}
}

/** The label of an action, as it is now. */
export function labelOf({ label }: Action): string {
	return typeof label === 'function' ? label() : label;
}
