// The engine names things by their ids, since files do; on the page they have names.
import type { Issue, StreamDocument } from '#sim';
import { FIELD_NAMES } from './fields.ts';
import { listNamed, listNodes, nameOf } from './names.ts';

/** Issues with the names of what they are about, where the document has them: `review` is “Code review”. */
export function nameIssues(document: StreamDocument, issues: Issue[]): Issue[] {
	if (!issues.some(({ message, hint }) => `${message}${hint}`.includes('`'))) return issues;
	const all = listNames(document);
	return issues.map((issue) => {
		const names = namesAt(issue.path, all);
		const say = (text: string) =>
			text.replace(
				/`([\p{L}\p{N}-]+)`/gu,
				(_, id: string) => `“${names.get(id) ?? FIELD_NAMES[id] ?? id}”`
			);
		return { ...issue, message: say(issue.message), hint: sayList(say(issue.hint), names) };
	});
}

/** What there is to choose from, at the end of a hint: “… after the moves before it: intake, check.” */
function sayList(hint: string, names: Names): string {
	return hint.replace(/: ([\p{L}\p{N}-]+(?:, [\p{L}\p{N}-]+)*)/gu, (text, list: string) => {
		const ids = list.split(', ');
		return ids.every((id) => names.has(id))
			? `: ${ids.map((id) => `“${names.get(id)!}”`).join(', ')}`
			: text;
	});
}

type Names = Map<string, string>;

/** Names by id and by what has them. Only a calendar has no name but its id. */
function listNames(document: StreamDocument) {
	const { people, work, flaws, calendars, redesigns } = document;
	const pools = listNamed(people);
	const duties = Object.values(people ?? {}).flatMap((pool) => pool.duties ?? []);
	const made = (redesigns ?? []).flatMap(({ moves }) =>
		moves.flatMap((move) => {
			if ('add' in move) return listNodes([move.add]).map(({ id }) => id);
			return 'as' in move && move.as?.id !== undefined ? [move.as.id] : [];
		})
	);
	const steps = [...made, ...listNodes(document.steps).map(({ id }) => id)];
	const index = (named: { id: string; name?: string | undefined }[]): Names =>
		new Map(named.map(({ id, name }) => [id, name ?? id]));
	return {
		steps: index(steps.map((id) => ({ id, name: nameOf(document, id) }))),
		people: index([...duties, ...pools]),
		work: index(listNamed(work)),
		flaws: index(listNamed(flaws)),
		redesigns: index(redesigns ?? []),
		calendars: index(Object.keys(calendars ?? {}).map((id) => ({ id })))
	};
}

type Place = keyof ReturnType<typeof listNames>;

/** What an issue at a path is about: kinds of work may have the ids of flaws, and calendars those of pools. */
function placeOf(path: string): Place | null {
	const [root, , field] = path.replace(/^redesigns\.[^.]+\.(?=\w+\.)/, '').split('.');
	if (root === 'people') return field === 'calendar' ? 'calendars' : 'people';
	if (root === 'work' || root === 'flaws' || root === 'calendars') return root;
	return root === 'steps' && /\.(?:adds|catches)(?:\.|$)/.test(path) ? 'flaws' : null;
}

/** Of all that has an id, in the stream and in its redesigns; what the path is about comes first. */
function namesAt(path: string, names: ReturnType<typeof listNames>): Names {
	const place = placeOf(path);
	const { steps, people, work, flaws, redesigns, calendars } = names;
	const last = [calendars, redesigns, flaws, work, people, steps];
	return new Map([...last, ...(place ? [names[place]] : [])].flatMap((each) => [...each]));
}
