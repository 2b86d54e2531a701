/** Where something stands in a document: `steps[2].next[0].to`, `people.api.capacity`, `redesigns.published.moves[1]`. */
export type Path = readonly (string | number)[];

/** A path as text. Redesigns are named by their ids, where `document` has them. */
export function formatPath(path: Path, document?: unknown): string {
	let text = '';
	path.forEach((part, index) => {
		const name = index === 1 && path[0] === 'redesigns' ? redesignId(document, part) : part;
		text += typeof name === 'number' ? `[${name}]` : text === '' ? name : `.${name}`;
	});
	return text;
}

function redesignId(document: unknown, index: string | number): string | number {
	const list = (document as { redesigns?: { id?: unknown }[] } | undefined)?.redesigns;
	const id = Array.isArray(list) ? list[index as number]?.id : undefined;
	return typeof id === 'string' && list?.filter((other) => other?.id === id).length === 1
		? id
		: index;
}

/** A value in a message: as JSON, cut short. */
export function show(value: unknown): string {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
