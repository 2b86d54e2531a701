// Commands about the stream as a whole.
import type { OuterDocument, StreamDocument } from '#sim';
import { labelWords } from '../../text/frame.ts';
import { withFields, type Command } from './command.ts';
import { UNDO } from '../../text/undo.ts';

type Words = 'name' | 'begins' | 'ends' | 'customer';

/** Sets one of the texts of the title; an empty one is taken away, but a stream keeps a name. */
export function setWords(field: Words, text: string): Command {
	const words = text.trim();
	return {
		label: labelWords(field, words),
		change: (document) =>
			field === 'name' && !words ? document : withFields(document, { [field]: words || null })
	};
}

/** Puts another document in place of this one: an example, a file, an older version. */
export function replaceDocument(document: StreamDocument): Command {
	return { label: UNDO.open(document.name), change: () => document };
}

/** Sets what is said about the customer's whole wait; undefined or empty takes it away. */
export function setOuter(fields: Partial<OuterDocument>): Command {
	return {
		label: UNDO.outer,
		change: (document) => {
			const said = Object.entries({ ...document.outer, ...fields }).filter(
				([, value]) => value !== undefined && value !== ''
			);
			return withFields(document, { outer: said.length ? Object.fromEntries(said) : null });
		}
	};
}
