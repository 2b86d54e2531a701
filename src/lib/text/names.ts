// What things are called: names of steps, people and scenarios, by their ids.
import { DOOR } from '#sim';
import type { BlockDocument, NodeDocument, StreamDocument } from '#sim';

export function isBlock(node: NodeDocument): node is BlockDocument {
	return 'parallel' in node;
}

/** Every step and block of a list, blocks before what is in them, in the order of the file. */
export function listNodes(steps: NodeDocument[]): NodeDocument[] {
	return steps.flatMap((node) =>
		isBlock(node) ? [node, ...node.parallel.flatMap(listNodes)] : [node]
	);
}

/**
 * The name of a step or block, wherever it is said: in the stream, or in a move of a redesign that makes it
 * (`add`, `as`). Its id where it has no name.
 */
export function nameOf(document: StreamDocument, id: string): string {
	const own = listNodes(document.steps).find((node) => node.id === id);
	if (own?.name) return own.name;
	for (const { moves } of document.redesigns ?? []) {
		for (const move of moves) {
			const made = 'add' in move ? move.add : 'as' in move ? move.as : undefined;
			if (made && 'id' in made && made.id === id && made.name) return made.name;
		}
	}
	return id.includes('-') && !own
		? id
				.split('-')
				.map((part) => listNodes(document.steps).find((n) => n.id === part)?.name ?? part)
				.join(' + ')
		: id;
}

/** The name of a step or block, looked for in each document in turn. */
export function nameOfNode(documents: StreamDocument[], id: string): string {
	const own = documents.find(({ steps }) => listNodes(steps).some((node) => node.id === id));
	return nameOf(own ?? documents[0], id);
}

/**
 * The name of a place where time passes: a step; a block, which stands for its door; or the stream's own door. documents: where to
 * look for it, such as the stream as it is and a redesign of it.
 */
export function nameOfPlace(documents: StreamDocument[], id: string): string {
	if (id === DOOR) return 'before the door';
	const node = documents
		.flatMap(({ steps }) => listNodes(steps))
		.find((candidate) => candidate.id === id);
	return node && isBlock(node) ? `${nameOfNode(documents, id)}: door` : nameOfNode(documents, id);
}

/** A place of the map in a sentence: “at “Review””, “at the door of “Reviews””, “before the door”. */
export function sayAtPlace(documents: StreamDocument[], id: string): string {
	if (id === DOOR) return 'before the door';
	const node = documents
		.flatMap(({ steps }) => listNodes(steps))
		.find((candidate) => candidate.id === id);
	const name = nameOfNode(documents, id);
	return node && isBlock(node) ? `at the door of “${name}”` : `at “${name}”`;
}

/** The name of a pool; its id where it has none. */
export function nameOfPeople(document: StreamDocument, id: string): string {
	return document.people?.[id]?.name ?? id;
}

/** People, kinds of work or flaws to choose from; the id stands in where one has no name. */
export function listNamed(
	all: Record<string, { name?: string | undefined }> | undefined
): { id: string; name: string }[] {
	return Object.entries(all ?? {}).map(([id, { name }]) => ({ id, name: name ?? id }));
}

/** “Now” for the stream as it is, otherwise the redesign's name. */
export function nameOfScenario(document: StreamDocument, id: string): string {
	if (id === 'baseline') return 'Now';
	return document.redesigns?.find((r) => r.id === id)?.name ?? id;
}

/** A, B, C … by the order of the redesigns. */
export function letterOf(index: number): string {
	return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

/** Several of what is named: “Patients”, “Pull requests”, “Stories”. Only the last word changes; what is plural already stays. */
export function pluralOf(name: string): string {
	if (/(?:[^s]s|people|staff|work|children|men|women)$/i.test(name) && !/(?:us|is)$/i.test(name))
		return name;
	if (/(?:s|x|z|ch|sh)$/i.test(name)) return `${name}es`;
	if (/[^aeiou]y$/i.test(name)) return `${name.slice(0, -1)}ies`;
	return `${name}s`;
}
