// What the page opens on: a shared link, the work of last time, or the example.
import type { StreamDocument } from '#sim';
import * as storage from 'idb-keyval';
import { createWorkerEngine } from '../engine/client.ts';
import { tellIssues } from '../text/messages.ts';
import { Actions } from './actions.svelte.ts';
import { Announcer } from './announcer.svelte.ts';
import type { Desk, Example } from './context.ts';
import { fetchExample } from './examples.ts';
import { Notebook } from './notebook.svelte.ts';
import { Persistence } from './persist.svelte.ts';
import { findHabitStorage, Preferences } from './preferences.svelte.ts';
import { Runs } from './runs.svelte.ts';
import { Sheet } from './sheet.svelte.ts';
import { OPENING } from '../text/opening.ts';

/** In the browser only. `example` is a document of the gallery. */
export async function createDesk(example: StreamDocument, examples: Example[]): Promise<Desk> {
	// First of all: its workers load while the rest is found and drawn.
	const engine = createWorkerEngine();
	const announcer = new Announcer();
	const habits = findHabitStorage();
	const persistence = new Persistence(storage, Date.now, habits);
	const [saved, linked, wanted] = await Promise.all([
		persistence.load(),
		readLink(announcer),
		readExample(examples, announcer)
	]);
	const own = await readSaved(saved, announcer);
	// Whoever has work of their own only looks at an example, as at a shared notebook.
	const notebook = new Notebook(own ?? wanted ?? example);
	const guest = linked ?? (own ? wanted : null);
	if (guest) notebook.visit(guest);
	// A link pasted into the address of an open page is a visit too.
	const follow = () =>
		void readLink(announcer).then((document) => document && notebook.visit(document));
	addEventListener('hashchange', follow);
	const runs = new Runs(engine);
	return {
		notebook,
		runs,
		persistence,
		announcer,
		actions: new Actions(),
		preferences: new Preferences(habits),
		sheet: new Sheet(),
		examples,
		close() {
			removeEventListener('hashchange', follow);
			runs.close();
		}
	};
}

async function readLink(announcer: Announcer): Promise<StreamDocument | null> {
	if (!/^#v\d+\./.test(location.hash)) return null;
	const { decodeLink } = await import('../share/link.ts');
	const result = await decodeLink(location.hash);
	if (result.ok) return result.value;
	announcer.warn(OPENING.link(tellIssues(result.issues)));
	return null;
}

/** What `?example=` names. */
async function readExample(
	examples: Example[],
	announcer: Announcer
): Promise<StreamDocument | null> {
	const id = new URLSearchParams(location.search).get('example');
	if (id === null) return null;
	if (!examples.some((example) => example.id === id)) {
		announcer.warn(OPENING.noExample(id));
		return null;
	}
	const result = await fetchExample(id);
	if (result.ok) return result.value;
	announcer.warn(OPENING.example(id, tellIssues(result.issues)));
	return null;
}

async function readSaved(
	saved: StreamDocument | null,
	announcer: Announcer
): Promise<StreamDocument | null> {
	if (!saved) return null;
	const { parseDocument } = await import('../share/read.ts');
	const result = parseDocument(saved);
	if (result.ok) return result.value;
	announcer.warn(OPENING.saved(tellIssues(result.issues)));
	return null;
}
