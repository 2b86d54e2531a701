// Issues in words, where they stand. The engine's messages say what is wrong and what it takes; the page adds the
// names of things, and a lesson where a rule deserves one.
import type { Issue, NodeDocument, StreamDocument } from '#sim';
import { isBlock } from './names.ts';

/** One sentence or two: what is wrong, and a way out. */
export function tellIssue(issue: Issue): string {
	const end = /[.!?]$/.test(issue.message) ? '' : '.';
	return issue.hint ? `${issue.message}${end} ${issue.hint}` : issue.message + end;
}

/** Several issues: the first three, and how many more there are. */
export function tellIssues(issues: Issue[]): string {
	const more = issues.length - 3;
	const said = issues.slice(0, 3).map(tellIssue).join(' ');
	return more > 0 ? `${said} And ${more} more.` : said;
}

/** Why a change on the page is refused: the reasons, and ways out, but for those that are written into a file. */
export function tellRefusal(issues: Issue[]): string {
	return tellIssues(
		issues.map((issue) => (/[{"`]/.test(issue.hint) ? { ...issue, hint: '' } : issue))
	);
}

/** What is wrong or worth knowing at a place of the stream as it is, such as `people.api.capacity`, and below it. */
export function issuesAt(issues: Issue[], path: string): Issue[] {
	return issues.filter(
		(issue) =>
			issue.path === path || issue.path.startsWith(`${path}.`) || issue.path.startsWith(`${path}[`)
	);
}

/** Where a step or block stands: `steps[2].parallel[0][1]`; an empty text where it is not there. */
export function pathOf(document: StreamDocument, id: string): string {
	const find = (nodes: NodeDocument[], path: string): string => {
		for (const [i, node] of nodes.entries()) {
			if (node.id === id) return `${path}[${i}]`;
			if (!isBlock(node)) continue;
			for (const [lane, list] of node.parallel.entries()) {
				const found = find(list, `${path}[${i}].parallel[${lane}]`);
				if (found) return found;
			}
		}
		return '';
	};
	return find(document.steps, 'steps');
}
