// Ids for what is new: unique over the whole file, and readable.
import type { Move, StreamDocument } from '#sim';
import { listNodes } from '../text/names.ts';

/** Words of the format, which nothing can be called. */
const RESERVED = ['end', 'out', 'reject', 'else', 'baseline'];
const LONGEST = 40;

/** An id made of a name, that nothing in the document has yet: “Check the form” becomes `check-the-form`, or `check-the-form-2`. */
export function createId(document: StreamDocument, name: string, otherwise?: string): string {
	return makeId(name, listIds(document), otherwise);
}

/** An id made of a name, that is not among those taken. `otherwise`: where the name has no letter and no digit. */
export function makeId(name: string, taken: Iterable<string>, otherwise = 'new'): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+/, '')
		.slice(0, LONGEST)
		.replace(/-+$/, '');
	const wanted = plain || otherwise;
	const used = new Set([...RESERVED, ...taken]);
	let id = wanted;
	for (let n = 2; used.has(id); n++) id = `${wanted}-${n}`;
	return id;
}

/** All ids of the stream as it is, and those that its redesigns bring. */
function listIds(document: StreamDocument): string[] {
	return [
		...listNodes(document.steps).map(({ id }) => id),
		...Object.entries(document.people ?? {}).flatMap(([id, { duties }]) => [
			id,
			...(duties ?? []).map((duty) => duty.id)
		]),
		...[document.calendars, document.work, document.flaws].flatMap((all) => Object.keys(all ?? {})),
		...(document.redesigns ?? []).flatMap(({ id, moves }) => [id, ...moves.flatMap(idsMadeBy)])
	];
}

function idsMadeBy(move: Move): string[] {
	if ('add' in move) return listNodes([move.add]).map(({ id }) => id);
	if ('parallel' in move) return [move.as?.id ?? move.parallel.join('-')];
	return 'merge' in move && move.as?.id ? [move.as.id] : [];
}
