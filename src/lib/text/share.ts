// Shares that may be none: an empty field is 0, and 0 is an empty field.
import { parseShare as parse, sayShare as say, type Said } from './numbers.ts';

/** A share from 0 to 1, from what somebody typed; empty is none. Or why not. */
export function parseShare(text: string): Said<number> {
	return text.trim() === '' ? { ok: true, value: 0 } : parse(text);
}

/** “12%”; empty for none. */
export function sayShare(share: number | undefined): string {
	return share ? say(share) : '';
}
