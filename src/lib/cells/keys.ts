// Single letters outside fields, and the usual combinations everywhere.
import { saveFile } from '../share/file.ts';
import type { Desk } from '../state/context.ts';

function isField(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target instanceof HTMLInputElement)
		return !['range', 'radio', 'checkbox'].includes(target.type);
	return target.matches('select, textarea, [contenteditable]') || target.closest('dialog') !== null;
}

/** Whether the key meant something here. */
export function pressKey(event: KeyboardEvent, { notebook, runs }: Desk): boolean {
	const key = event.key.toLowerCase();
	if (event.altKey) return false;
	if (event.ctrlKey || event.metaKey) {
		if (key === 's') saveFile(notebook.toFile());
		else if (key !== 'z' || isField(event.target)) return false;
		else if (event.shiftKey) notebook.redo();
		else notebook.undo();
		return true;
	}
	if (isField(event.target)) return false;
	if (key === 'r') runs.resume();
	else if (key === '.') runs.stop();
	else if (key === '[' || key === ']') showNext(notebook, key === ']' ? 1 : -1);
	else if (key === 'b' && notebook.pair.to !== null) notebook.blink.press(event.timeStamp);
	else if (key === 'escape' && notebook.blink.side !== null) notebook.blink.stop();
	else if (key === 'j' || key === 'k') goToCell(key === 'j' ? 1 : -1);
	else return false;
	return true;
}

/** A key that is held shows the other scenario until it is let go. */
export function releaseKey(event: KeyboardEvent, { notebook }: Desk): void {
	if (event.key.toLowerCase() === 'b') notebook.blink.release(event.timeStamp);
}

/** Brings the redesign before or after the one in view into view. */
function showNext(notebook: Desk['notebook'], by: 1 | -1): void {
	const ids = (notebook.document.redesigns ?? []).map((redesign) => redesign.id);
	const next = ids[ids.indexOf(notebook.redesign ?? '') + by];
	if (next !== undefined) notebook.show(next);
}

/** To the cell after or before the one at the top of the window. */
function goToCell(by: 1 | -1): void {
	const cells = [...document.querySelectorAll<HTMLElement>('#title, main section[id]')];
	const top = (cell: HTMLElement) => Math.round(cell.getBoundingClientRect().top);
	const line = 80;
	const next =
		by === 1
			? cells.find((cell) => top(cell) > line)
			: cells.findLast((cell) => top(cell) < line - 8);
	if (!next) return;
	next.scrollIntoView();
	next.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true });
}
