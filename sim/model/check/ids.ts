import { LIMITS } from '../limits.ts';
import type { Stream } from './stream.ts';

/** Words that arrows, times and commands understand. */
const RESERVED = new Set(['end', 'out', 'reject', 'baseline', 'else']);

/** Ids once in the whole file, and none that is a word. How many of each there may be. */
export function checkIds(stream: Stream): void {
	const { document, error } = stream;
	const seen = new Map<string, string>();
	for (const [id, path] of idsOf(stream)) {
		const first = seen.get(id);
		if (RESERVED.has(id))
			error('reserved-id', path, `\`${id}\` is a word of the format, no id.`, 'Choose another id.');
		else if (first !== undefined)
			error(
				'duplicate-id',
				path,
				`The id \`${id}\` is there twice, first at ${first}.`,
				'An id is unique over the whole file: rename one, and the arrows to it.'
			);
		else seen.set(id, path);
	}
	limit('steps', stream.entries.length, LIMITS.steps, 'steps', 'Put together what is alike.');
	limit('work', stream.kinds.length, LIMITS.kinds, 'kinds of work', 'Put together what is alike.');
	limit('people', count(document.people), LIMITS.pools, 'pools', 'Put together what is alike.');
	limit(
		'redesigns',
		document.redesigns?.length ?? 0,
		LIMITS.redesigns,
		'redesigns',
		'Keep others in a file of their own.'
	);

	function limit(path: string, number: number, most: number, what: string, hint: string): void {
		if (number <= most) return;
		error('too-many', path, `There are ${number} ${what}; at most ${most} can be.`, hint);
	}
}

/** Every id of the document with its path. */
function idsOf({ document, entries }: Stream): [id: string, path: string][] {
	const records: [string, Record<string, unknown> | undefined][] = [
		['calendars', document.calendars],
		['people', document.people],
		['work', document.work],
		['flaws', document.flaws]
	];
	return [
		...records.flatMap(([name, record]) =>
			Object.keys(record ?? {}).map((id): [string, string] => [id, `${name}.${id}`])
		),
		...Object.entries(document.people ?? {}).flatMap(([pool, { duties }]) =>
			(duties ?? []).map(({ id }, i): [string, string] => [id, `people.${pool}.duties[${i}].id`])
		),
		...entries.map(({ node, path }): [string, string] => [node.id, `${path}.id`]),
		...(document.redesigns ?? []).map(({ id }, i): [string, string] => [id, `redesigns[${i}].id`])
	];
}

function count(record: Record<string, unknown> | undefined): number {
	return Object.keys(record ?? {}).length;
}
