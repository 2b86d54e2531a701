import { check, describe } from '#sim';
import { readDocument } from './input.ts';
import { formatIssue, oneLine, Refusal } from './refusal.ts';

/** Prints what the model says, in words. Throws a Refusal where it makes no sense. */
export async function explainCommand(file: string, examples: string): Promise<void> {
	const { document, label } = await readDocument(file, examples);
	const errors = check(document).filter((issue) => issue.severity === 'error');
	if (errors.length > 0) throw new Refusal(...errors.map((issue) => formatIssue(issue, label)));
	for (const line of describe(document)) console.log(oneLine(line));
}
