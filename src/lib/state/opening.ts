// What the page opens on: a shared link, the work of last time, or the example.
import type { StreamDocument } from '#sim';
import * as storage from 'idb-keyval';
import { createWorkerEngine } from '../engine/client.ts';
import { tellIssues } from '../text/messages.ts';
import { Actions } from './actions.svelte.ts';
import { Announcer } from './announcer.svelte.ts';
import type { Desk, Example } from './context.ts';
import { Notebook } from './notebook.svelte.ts';
import { Persistence } from './persist.svelte.ts';
import { findHabitStorage, Preferences } from './preferences.svelte.ts';
import { Runs } from './runs.svelte.ts';
import { Sheet } from './sheet.svelte.ts';

/** In the browser only. `example` is a document of the gallery. */
export async function createDesk(example: StreamDocument, examples: Example[]): Promise<Desk> {
	const announcer = new Announcer();
	const persistence = new Persistence(storage);
	const [saved, linked] = await Promise.all([persistence.load(), readLink(announcer)]);
	const notebook = new Notebook((await readSaved(saved, announcer)) ?? example);
	if (linked) notebook.visit(linked);
	const desk = {
		notebook,
		runs: new Runs(createWorkerEngine()),
		persistence,
		announcer,
		actions: new Actions(),
		preferences: new Preferences(findHabitStorage()),
		sheet: new Sheet(),
		examples
	};
	// A link pasted into the address of an open page is a visit too.
	addEventListener('hashchange', () => {
		void readLink(announcer).then((document) => document && notebook.visit(document));
	});
	return desk;
}

async function readLink(announcer: Announcer): Promise<StreamDocument | null> {
	if (!/^#v\d+\./.test(location.hash)) return null;
	const { decodeLink } = await import('../share/link.ts');
	const result = await decodeLink(location.hash);
	if (result.ok) return result.value;
	announcer.warn(`${tellIssues(result.issues)} Your own work is untouched.`);
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
	announcer.warn(
		`What was saved on this device can’t be read any more: ${tellIssues(result.issues)} It is still among the earlier versions.`
	);
	return null;
}
