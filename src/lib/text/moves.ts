// Moves of a redesign as sentences, with the numbers in them that can be dragged.
import type { Move, NodeDocument, StepDocument, StreamDocument } from '#sim';
import { formatList } from './format.ts';
import { batchParts, fieldClauses, joinClauses, type Fields } from './moveFields.ts';
import { count, share, timeParts, type MovePart } from './moveNumbers.ts';
import { describePeople, describeWork } from './movePeople.ts';
import { listNodes, nameOf, nameOfPeople } from './names.ts';
import { say, strong } from './sentence.ts';

export type { MoveNumber, MovePart } from './moveNumbers.ts';

type Of<Name extends string> = Extract<Move, Record<Name, unknown>>;

/** What a move says, in the order of reading. `document` is the stream that the move meets, for the names. */
export function describeMove(document: StreamDocument, move: Move): MovePart[] {
	const name = (id: string) => strong(nameOf(document, id));
	if ('parallel' in move) return describeParallel(document, move);
	if ('merge' in move) return describeMerge(document, move);
	if ('remove' in move) {
		const because = move.because ? `: ${move.because.replace(/\.$/, '')}` : '';
		return say`Remove ${name(move.remove)}${because}${move.despite ? ', although it is marked “keep”' : ''}.`;
	}
	if ('move' in move) return say`Move ${name(move.move)} ${place(document, move)}.`;
	if ('add' in move) return describeAdd(document, move);
	if ('change' in move) return describeChange(document, move);
	if ('capacity' in move) return describeCapacity(document, move);
	if ('people' in move) return describePeople(document, move);
	if ('work' in move) return describeWork(document, move);
	if ('batch' in move) {
		const { to } = move;
		if (to === null) return say`Take each one at once at ${name(move.batch)}, no more batches.`;
		const parts = batchParts(document, to, (next) => ({ ...move, to: next }));
		return [...say`Do ${name(move.batch)} `, ...parts, ...say`.`];
	}
	if ('calendar' in move) {
		const verb = document.calendars?.[move.calendar] ? 'Change' : 'Add';
		return say`${verb} the hours ${strong(move.calendar)}: ${(move.to.week ?? []).join('; ')}.`;
	}
	if ('flaw' in move) return describeFlaw(document, move);
	if ('drop' in move)
		return say`Drop the standing meeting ${strong(nameOfDuty(document, move.drop))}.`;
	if (move.wip === null) return say`Let in everything that arrives, without a limit.`;
	return [
		...say`Let in at most `,
		count('limit of work in process', move.wip, 1, (wip) => ({ wip })),
		...say` at once.`
	];
}

function place(document: StreamDocument, at: { before?: string; after?: string }) {
	const name = (id: string) => strong(nameOf(document, id));
	return at.before === undefined ? say`after ${name(at.after!)}` : say`before ${name(at.before)}`;
}

function names(document: StreamDocument, ids: string[]) {
	return strong(formatList(ids.map((id) => nameOf(document, id))));
}

function describeParallel(document: StreamDocument, move: Of<'parallel'>): MovePart[] {
	const as = move.as ?? {};
	const set = (fields: Partial<Fields>) =>
		({ ...move, as: { ...as, ...fields } }) as Of<'parallel'>;
	const clauses = fieldClauses({ document, before: null, fields: as, set });
	return [
		...say`Let ${names(document, move.parallel)} run side by side`,
		...(as.name ? say`, as ${strong(as.name)}` : []),
		...(clauses.length ? [...say`; `, ...joinClauses(clauses)] : []),
		...say`.`
	];
}

function describeMerge(document: StreamDocument, move: Of<'merge'>): MovePart[] {
	const as = move.as ?? {};
	const set = (fields: Partial<Fields>) => ({ ...move, as: { ...as, ...fields } }) as Of<'merge'>;
	const { time } = as;
	const rest = fieldClauses({ document, before: null, fields: as, set }, ['time']);
	const said = [
		...(time === undefined
			? rest.length
				? [say`as long as together`]
				: []
			: [timeParts(time, document.unit, (next) => set({ time: next }))]),
		...rest
	];
	return [
		...say`Merge ${names(document, move.merge)} into one step`,
		...(as.name ? say` ${strong(as.name)}` : []),
		...(said.length ? [...say` (`, ...joinClauses(said), ...say`)`] : []),
		...say`.`
	];
}

function describeAdd(document: StreamDocument, move: Of<'add'>): MovePart[] {
	const { id: _, parallel, ...fields } = move.add as StepDocument;
	const set = (next: Partial<Fields>) => ({ ...move, add: { ...move.add, ...next } }) as Of<'add'>;
	const clauses = parallel ? [] : fieldClauses({ document, before: null, fields, set });
	return [
		...say`Add ${strong(move.add.name ?? move.add.id)} ${place(document, move)}`,
		...(clauses.length ? [...say`: `, ...joinClauses(clauses)] : []),
		...say`.`
	];
}

function describeChange(document: StreamDocument, move: Of<'change'>): MovePart[] {
	const { to } = move;
	const before: NodeDocument | null =
		listNodes(document.steps).find(({ id }) => id === move.change) ?? null;
	const set = (fields: Partial<Fields>) => ({ ...move, to: { ...to, ...fields } });
	const clauses = fieldClauses({ document, before, fields: to, set });
	// The name may be that of another move of the same redesign: as it was is what the reader knows.
	const name = strong(before?.name ?? nameOf(document, move.change));
	const into = typeof to.name === 'string' ? strong(to.name) : null;
	const verb = to.by === null ? 'Automate' : 'Change';
	if (into && !clauses.length && to.by !== null) return say`Rename ${name} to ${into}.`;
	return [
		...(!into
			? say`${verb} ${name}`
			: to.by === null
				? say`Automate ${name} as ${into}`
				: say`Turn ${name} into ${into}`),
		...(clauses.length ? [{ text: ': ' }, ...joinClauses(clauses)] : []),
		...say`.`
	];
}

function describeCapacity(document: StreamDocument, move: Of<'capacity'>): MovePart[] {
	const now = document.people?.[move.capacity]?.capacity ?? 1;
	return [
		...say`Have `,
		count(nameOfPeople(document, move.capacity), move.to, 1, (to) => ({ ...move, to })),
		...say` ${strong(nameOfPeople(document, move.capacity))} instead of ${now}.`
	];
}

function describeFlaw(document: StreamDocument, move: Of<'flaw'>): MovePart[] {
	const { perItem, severity, name } = move.to;
	const flaw = strong(document.flaws?.[move.flaw]?.name ?? name ?? move.flaw);
	const more = severity ? `, ${severity}` : '';
	if (perItem === null) return say`Let no work arrive with ${flaw}${more}.`;
	if (perItem === undefined) return say`Change the flaw ${flaw}${more}.`;
	return [
		...say`Let `,
		share('share that arrives with it', perItem, (next) => ({
			...move,
			to: { ...move.to, perItem: next }
		})),
		...say` of the work arrive with ${flaw}${more}.`
	];
}

function nameOfDuty(document: StreamDocument, id: string): string {
	const duties = Object.values(document.people ?? {}).flatMap((pool) => pool.duties ?? []);
	return duties.find((duty) => duty.id === id)?.name ?? id;
}
