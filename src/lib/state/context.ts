import { createContext } from 'svelte';
import type { Actions } from './actions.svelte.ts';
import type { Announcer } from './announcer.svelte.ts';
import type { Notebook } from './notebook.svelte.ts';
import type { Persistence } from './persist.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Runs } from './runs.svelte.ts';
import type { Sheet } from './sheet.svelte.ts';

/** An example that can be opened. */
export interface Example {
	id: string;
	name: string;
	about: string;
}

/** What every cell works with. */
export interface Desk {
	notebook: Notebook;
	runs: Runs;
	persistence: Persistence;
	announcer: Announcer;
	/** What can be done: cells register what they offer. */
	actions: Actions;
	preferences: Preferences;
	/** What is open on the page. */
	sheet: Sheet;
	examples: Example[];
	/** The page is left: ends what runs, and hears of nothing any more. */
	close(): void;
}

export const [getDesk, setDesk] = createContext<Desk>();
