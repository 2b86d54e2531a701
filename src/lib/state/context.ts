import { createContext } from 'svelte';
import type { Announcer } from './announcer.svelte.ts';
import type { Notebook } from './notebook.svelte.ts';
import type { Persistence } from './persist.svelte.ts';
import type { Runs } from './runs.svelte.ts';

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
	examples: Example[];
}

export const [getDesk, setDesk] = createContext<Desk>();
