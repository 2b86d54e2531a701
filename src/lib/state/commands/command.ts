// What a person does to the notebook: a label for Undo, and a pure function from document to document.
import type { StreamDocument } from '#sim';

export interface Command {
	/** Follows “Undo: ”, so it starts small: “merge three gates”. */
	label: string;
	/** Commands with the same gesture in quick succession are one entry: keys and buttons that step a number. */
	gesture?: string;
	/** Never changes what it is given. Returns the very same document where there is nothing to change. */
	change(document: StreamDocument): StreamDocument;
}

/** Both as one entry for Undo, called as the second; null: nothing comes first. */
export function precede(first: Command | null, command: Command): Command {
	if (!first) return command;
	return { ...command, change: (document) => command.change(first.change(document)) };
}

type Fields = Record<string, unknown>;

/** The object with some fields replaced; null or undefined takes a field away. */
export function withFields<T extends object>(object: T, fields: Fields): T {
	const entries = Object.entries({ ...object, ...fields });
	return Object.fromEntries(entries.filter(([, v]) => v !== undefined && v !== null)) as T;
}
