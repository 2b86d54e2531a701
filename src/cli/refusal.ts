// What a person got wrong: bad usage or a bad file. The program ends with 2 and one line a problem.
import type { Issue } from '#sim';

export class Refusal extends Error {
	readonly lines: string[];

	constructor(...lines: string[]) {
		super(lines[0]);
		this.lines = lines;
	}
}

/** `path.to.field: what is wrong, what it takes`, on one line; `whole` stands for the document as a whole. */
export function formatIssue({ path, message, hint }: Issue, whole: string): string {
	return oneLine(`${path || whole}: ${[message, hint].filter(Boolean).join(' ')}`);
}

/** Names come from the file: line breaks and terminal codes in them must not reach the terminal. */
export function oneLine(text: string): string {
	// eslint-disable-next-line no-control-regex
	return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}
