// What became of the rest when something on the map was changed. Names come in without their quotes.

const quote = (name: string) => `“${name}”`;

/** What went with what was removed. */
export const sayGone = (name: string, also: string) => `With ${quote(name)} went ${also}.`;

/** Redesigns that no longer fit what was changed. */
export const sayBroken = (ideas: string, isOne: boolean) =>
	`${ideas} no longer ${isOne ? 'fits' : 'fit'} the stream as it is now: see cell 6, or undo.`;
