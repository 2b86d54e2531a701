// Ids for what is new: unique over the whole file, and readable.
import type { StreamDocument } from '#sim';
import { listNodes } from '../text/names.ts';

const RESERVED = ['end', 'out', 'reject', 'else', 'baseline'];

/** An id made of a name, that nothing in the document has yet. */
export function createId(document: StreamDocument, name: string): string {
	const taken = new Set([
		...RESERVED,
		...listNodes(document.steps).map(({ id }) => id),
		...Object.entries(document.people ?? {}).flatMap(([id, { duties }]) => [
			id,
			...(duties ?? []).map((duty) => duty.id)
		]),
		...[document.calendars, document.work, document.flaws].flatMap((all) => Object.keys(all ?? {})),
		...(document.redesigns ?? []).flatMap(({ id, moves }) => [
			id,
			...moves.flatMap((move) =>
				'add' in move ? [move.add.id] : 'as' in move && move.as?.id ? [move.as.id] : []
			)
		])
	]);
	const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['new'];
	const wanted = words.join('-').slice(0, 40);
	let id = wanted;
	for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
	return id;
}
