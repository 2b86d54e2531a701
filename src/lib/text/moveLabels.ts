// Moves as Undo says them, after “Undo: ”.
import type { Move, StreamDocument } from '#sim';
import { formatList, formatSetting } from './format.ts';
import { nameOf, nameOfPeople } from './names.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** “merge three steps”, “remove “Docs review””. `document` is the stream that the move meets, for the names. */
export function labelMove(document: StreamDocument, move: Move): string {
	const name = (id: string) => `“${nameOf(document, id)}”`;
	const names = (ids: string[]) =>
		ids.length > 2
			? `${NUMBERS[ids.length] ?? ids.length} steps`
			: formatList(ids.map((id) => name(id)));
	const beside = ({ before, after }: { before?: string; after?: string }) =>
		before === undefined ? `after ${name(after ?? '')}` : `before ${name(before)}`;

	if ('parallel' in move) return `run ${names(move.parallel)} side by side`;
	if ('merge' in move) return `merge ${names(move.merge)}`;
	if ('remove' in move) return `remove ${name(move.remove)}`;
	if ('move' in move) return `move ${name(move.move)} ${beside(move)}`;
	if ('add' in move) return `add “${move.add.name ?? move.add.id}” ${beside(move)}`;
	if ('change' in move) return labelChange(name(move.change), move.to);
	if ('capacity' in move)
		return `have ${formatSetting(move.to)} ${nameOfPeople(document, move.capacity)}`;
	if ('people' in move) return `change ${nameOfPeople(document, move.people)}`;
	if ('work' in move) return `change how ${document.work[move.work]?.name ?? move.work} arrives`;
	if ('calendar' in move) return `change the hours “${move.calendar}”`;
	if ('flaw' in move) return `change the flaw “${document.flaws?.[move.flaw]?.name ?? move.flaw}”`;
	if ('drop' in move) return 'drop a standing meeting';
	if ('batch' in move)
		return move.to === null
			? `no more batches at ${name(move.batch)}`
			: `batch ${name(move.batch)}`;
	return move.wip === null ? 'no limit of what is inside' : `let in at most ${move.wip} at once`;
}

function labelChange(name: string, to: object): string {
	const fields = Object.entries(to as Record<string, unknown>);
	const [field, value] = fields[0] ?? [];
	if (fields.length === 1 && field === 'name' && typeof value === 'string')
		return `rename ${name} to “${value}”`;
	if (fields.length === 1 && field === 'next') return `change where ${name} leads`;
	if (fields.length === 1 && field === 'value') return `answer the customer question for ${name}`;
	return 'by' in to && to.by === null ? `automate ${name}` : `change ${name}`;
}
