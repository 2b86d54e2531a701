// From keys to actions: the usual combinations everywhere, single keys outside fields and dialogs.
import { isSingle, keysOf } from '../state/actions.svelte.ts';
import type { Desk } from '../state/context.ts';

function isField(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target instanceof HTMLInputElement)
		return !['range', 'radio', 'checkbox'].includes(target.type);
	return target.matches('select, textarea, [contenteditable]');
}

/** Whether the key meant something here. */
export function pressKey(event: KeyboardEvent, { actions, preferences, sheet }: Desk): boolean {
	const { target } = event;
	// On some keyboards “[” takes AltGr, which looks like Ctrl and Alt together.
	const isAltGr = event.getModifierState('AltGraph');
	if (event.altKey && !isAltGr) return false;
	if (target instanceof HTMLElement && target.closest('dialog')) return false;
	const keys = isAltGr ? event.key.toLowerCase() : keysOf(event);
	if (isSingle(keys)) {
		// A dialog that is on its way is where what is typed was meant to go.
		if (isField(target) || sheet.dialog !== null || !preferences.hasLetters) return false;
		// Keys that work what has the focus are its own.
		if (keys === 'enter' && !(target instanceof HTMLElement && target.matches('h1, h2')))
			return false;
	} else if (/\+[zy]$/.test(keys) && isField(target)) return false;
	return actions.press(keys, event.timeStamp);
}

/** A key that does something as long as it is held is let go. */
export function releaseKey(event: KeyboardEvent, { actions }: Desk): void {
	actions.release(event.key.toLowerCase(), event.timeStamp);
}
