import { check } from '#sim';
import { readDocument } from './input.ts';
import { formatIssue, oneLine, Refusal } from './refusal.ts';

/** Prints every warning; throws a Refusal with every error. */
export async function checkCommand(file: string, examples: string): Promise<void> {
	const { document, label } = await readDocument(file, examples);
	const issues = check(document);
	const [errors, warnings] = ['error', 'warning'].map((severity) =>
		issues.filter((issue) => issue.severity === severity).map((issue) => formatIssue(issue, label))
	);
	for (const line of warnings) console.log(`warning: ${line}`);
	if (errors.length > 0) throw new Refusal(...errors);
	const count = warnings.length === 1 ? '1 warning' : `${warnings.length || 'no'} warnings`;
	console.log(`${oneLine(document.name)}: it can be run, ${count}.`);
}
