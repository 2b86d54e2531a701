// How the words of a field are kept, and the sentences that every field says.

/** The words of one field. */
export interface FieldWords {
	/** As it stands before the field. */
	name: string;
	/** What it means, where the name is not enough. */
	hint?: string;
	/** What an empty field means. */
	empty?: string;
	/** What Undo calls it: “change … of Triage”. */
	undo?: string;
}

/** What everything has that is called something. */
export const NAME: FieldWords = { name: 'name' };

/** Values of a list to choose from, with their words. */
export type Choices<Value extends string = string> = readonly (readonly [
	value: Value,
	words: string
])[];

/** A field by its name, and whose it is: “Work, Triage”. */
export const nameField = (name: string, of: string) => `${name}, ${of}`;

/** What Undo says of a changed field. */
export const labelChange = (what: string, of: string) => `change ${what} of ${of}`;

export const FIELD = {
	choose: 'choose one',
	notYet: 'Not understood yet.',
	/** After why something was refused. */
	stays: (text: string) => (text.trim() ? `“${text}” still counts.` : 'Nothing was changed.'),
	earlierStays: 'The earlier value still counts.',
	needsName: 'It needs a name.',
	needsWords: 'It takes a few words.',
	oneLength: 'This is one length of time, such as “2 h”, without a spread.',
	needs: (range: string) => `This needs ${range}.`,
	misfit: (text: string, range: string) => `“${text}” does not fit: it takes ${range}.`,
	range: (isWhole: boolean, least: string | null, most: string | null) =>
		[
			isWhole ? 'a whole number' : 'a number',
			least === null ? '' : most === null ? `, ${least} or more` : `, ${least} to ${most}`
		].join(''),
	atMost: (share: string, why: string) => `It takes at most ${share}: ${why}.`,
	noMoreLeft: 'no more is left'
} as const;
