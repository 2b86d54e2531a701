// Keys on a map: from step to step in the order of the stream, and what can be done there.
import type { MapEditor } from './editor.svelte.ts';

export interface MapKeys {
	/** The step or block that has the keyboard; null: the map itself. */
	step: string | null;
	/** All that can have it, in the order of the stream. */
	order: string[];
	/** Null where the map is only looked at. */
	editor: MapEditor | null;
	go: (id: string | undefined) => void;
	/** Null where the map has one size. */
	zoom: { by: (factor: number) => void; fit: () => void } | null;
}

/** Whether the key meant something here. */
export function pressKey(event: KeyboardEvent, map: MapKeys): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey) return false;
	const { step, order, editor, go, zoom } = map;
	const { key } = event;
	if (zoom && (key === '+' || key === '=')) zoom.by(1.25);
	else if (zoom && key === '-') zoom.by(0.8);
	else if (zoom && key === '0') zoom.fit();
	else if (!step || !editor) return false;
	else {
		const at = order.indexOf(step);
		if (key === 'ArrowRight' || key === 'ArrowDown') go(order[at + 1]);
		else if (key === 'ArrowLeft' || key === 'ArrowUp') go(order[at - 1]);
		else if (key === 'Home') go(order[0]);
		else if (key === 'End') go(order.at(-1));
		else if (key === 'Enter') open(editor, step, false);
		else if (key === ' ') editor.select(step, event.shiftKey);
		else if (key === 'Delete' || key === 'Backspace') open(editor, step, true);
		else return false;
	}
	return true;
}

/** The actions of a step, for the keyboard. */
function open(editor: MapEditor, step: string, isRemoval: boolean): void {
	if (!editor.chosen.includes(step)) editor.select(step);
	editor.ask(isRemoval ? 'remove' : null);
	editor.isCalled = !isRemoval;
}
