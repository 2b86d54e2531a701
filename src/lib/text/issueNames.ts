// The engine names things by their ids, since files do; on the page they have names.
import type { Issue, NodeDocument, StreamDocument } from '#sim';
import { FIELD_NAMES } from './fields.ts';
import { listNodes, nameOf } from './names.ts';

/** Issues with the names of what they are about, where the document has them: `review` is “Code review”. */
export function nameIssues(document: StreamDocument, issues: Issue[]): Issue[] {
	if (!issues.some(({ message, hint }) => `${message}${hint}`.includes('`'))) return issues;
	const names = listNames(document);
	const say = (text: string) =>
		text.replace(
			/`([\p{L}\p{N}-]+)`/gu,
			(_, id: string) => `“${names.get(id) ?? FIELD_NAMES[id] ?? id}”`
		);
	return issues.map((issue) => ({
		...issue,
		message: say(issue.message),
		hint: sayList(say(issue.hint), names)
	}));
}

/** What there is to choose from, at the end of a hint: “… after the moves before it: intake, check.” */
function sayList(hint: string, names: Map<string, string>): string {
	return hint.replace(/: ([\p{L}\p{N}-]+(?:, [\p{L}\p{N}-]+)*)/gu, (text, list: string) => {
		const ids = list.split(', ');
		return ids.every((id) => names.has(id))
			? `: ${ids.map((id) => `“${names.get(id)!}”`).join(', ')}`
			: text;
	});
}

/** Of all that has an id, in the stream and in its redesigns. */
function listNames(document: StreamDocument): Map<string, string> {
	const names = new Map<string, string>();
	const add = (id: string, name: string | undefined) => names.set(id, name ?? id);
	const nodes = (steps: NodeDocument[]) =>
		listNodes(steps).forEach(({ id }) => add(id, nameOf(document, id)));
	for (const [id, pool] of Object.entries(document.people ?? {})) {
		add(id, pool.name);
		pool.duties?.forEach((duty) => add(duty.id, duty.name));
	}
	for (const [id, kind] of Object.entries(document.work)) add(id, kind.name);
	for (const [id, flaw] of Object.entries(document.flaws ?? {})) add(id, flaw.name);
	for (const id of Object.keys(document.calendars ?? {})) add(id, id);
	for (const { id, name, moves } of document.redesigns ?? []) {
		add(id, name);
		for (const move of moves) {
			if ('add' in move) nodes([move.add]);
			if ('as' in move && move.as?.id !== undefined) add(move.as.id, nameOf(document, move.as.id));
		}
	}
	nodes(document.steps);
	return names;
}
