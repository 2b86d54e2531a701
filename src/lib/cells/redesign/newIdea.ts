// Another idea: in view, and its name ready to be said.
import { tick } from 'svelte';
import { addRedesign, createRedesignId } from '../../state/commands/redesign.ts';
import type { Notebook } from '../../state/notebook.svelte.ts';
import { IDEAS } from '../../text/ideas.ts';

export async function addIdea(notebook: Notebook): Promise<void> {
	const id = createRedesignId(notebook.committed);
	notebook.apply(addRedesign(id, IDEAS.first));
	notebook.show(id);
	await tick();
	const card = document.querySelector(`#redesign [data-idea="${CSS.escape(id)}"]`);
	card?.scrollIntoView({ block: 'nearest' });
	const name = card?.querySelector<HTMLTextAreaElement>('textarea');
	name?.focus({ preventScroll: true });
	name?.select();
}
