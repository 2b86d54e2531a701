// What a person got wrong: bad usage or a bad file. The program ends with 2 and one line a problem.
import { BOUND_CODES } from '#sim';
import type { Issue } from '#sim';

export class Refusal extends Error {
	readonly lines: string[];

	constructor(...lines: string[]) {
		super(lines[0]);
		this.lines = lines;
	}
}

/** What to throw for issues that a run ended with: a bound that it came up against is no fault of the file. */
export function toError(issues: Issue[], whole: string): Error {
	const bounds: string[] = Object.values(BOUND_CODES);
	const lines = issues.map((issue) => formatIssue(issue, whole));
	return issues.every(({ code }) => bounds.includes(code))
		? new Error(lines.join(' '))
		: new Refusal(...lines);
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
