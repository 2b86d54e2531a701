import type { Move, StreamDocument } from '../schema.ts';
import { describePool, describeWork } from './people.ts';
import { describeBatch } from './queue.ts';
import { describeNode } from './steps.ts';
import { describeTime } from './time.ts';
import { listOf, nameNodes, nameOfFlaw, nameOfKind, nameOfPool, percentOf } from './words.ts';

type Of<Name extends string> = Extract<Move, Record<Name, unknown>>;

/** One move of a redesign as a sentence. `document` is the stream that the move applies to: names are read there. */
export function describeMove(document: StreamDocument, move: Move): string {
	const name = nameNodes(document.steps);
	const names = (ids: string[]) => listOf(ids.map(name));
	if ('parallel' in move)
		return `Let ${names(move.parallel)} run side by side${move.as?.name ? `, as ${move.as.name}` : ''}.`;
	if ('merge' in move) return describeMerge(document, move, names(move.merge));
	if ('remove' in move)
		return `Remove ${name(move.remove)}${move.because ? `: ${move.because.replace(/\.$/, '')}` : ''}${
			move.despite ? ', even if it was to be kept' : ''
		}.`;
	if ('move' in move) return `Move ${name(move.move)} ${describePlace(move, name)}.`;
	if ('add' in move) return `Add ${describePlace(move, name)}: ${describeNode(document, move.add)}`;
	if ('change' in move) return describeChange(document, move, name(move.change));
	if ('capacity' in move)
		return `Have ${move.to} of ${nameOfPool(document, move.capacity)} instead of ${document.people?.[move.capacity]?.capacity ?? 1}.`;
	if ('people' in move) {
		const pool = { ...document.people?.[move.people], ...given(move.to) };
		return `Let it be: ${describePool(document, move.people, pool)}`;
	}
	if ('work' in move) {
		const { arrives, ...rest } = { ...document.work[move.work], ...given(move.to) };
		return `Let it be: ${describeWork(document, move.work, { ...rest, arrives })}`;
	}
	if ('calendar' in move)
		return `Change the hours “${move.calendar}” to ${listOf(move.to.week ?? [])}.`;
	if ('flaw' in move) {
		const { perItem } = move.to;
		const share =
			typeof perItem === 'number' ? `: ${percentOf(perItem)} of the work arrives with it` : '';
		return `Change the flaw ${nameOfFlaw(document, move.flaw)}${share}.`;
	}
	if ('drop' in move) return `Drop ${nameOfDuty(document, move.drop)}.`;
	if ('batch' in move)
		return move.to === null
			? `At ${name(move.batch)}, take each one as it comes.`
			: `At ${name(move.batch)}: ${describeBatch(document, move.to)}`;
	return move.wip === null
		? 'Let in everything that arrives.'
		: `Let in at most ${move.wip} at once; others wait before the door.`;
}

function describeMerge(document: StreamDocument, move: Of<'merge'>, names: string): string {
	const { name, time, by } = move.as ?? {};
	const kind = (id: string) => nameOfKind(document, id);
	const details = [
		time === undefined ? '' : `it takes ${describeTime(time, document.unit, kind)}`,
		typeof by === 'string' ? `done by ${nameOfPool(document, by)}` : ''
	].filter(Boolean);
	return `Merge ${names} into one step${name ? `, ${name}` : ''}${details.length ? ` (${details.join(', ')})` : ''}.`;
}

function describePlace(
	{ before, after }: { before?: string; after?: string },
	name: (id: string) => string
): string {
	return before === undefined ? `after ${name(after ?? '')}` : `before ${name(before)}`;
}

/** What a `null` takes away, in words. */
const TAKEN: Record<string, string> = {
	by: 'nobody is needed',
	pickup: 'it is noticed at once',
	handoff: 'it is handed over at once',
	batch: 'each one is taken as it comes',
	next: 'everything goes down the list',
	catches: 'it finds no flaws',
	adds: 'it lets no flaws in',
	keep: 'it may be removed'
};

function describeChange(document: StreamDocument, { to }: Of<'change'>, name: string): string {
	const kind = (id: string) => nameOfKind(document, id);
	const clauses = Object.entries(to).map(([field, value]) => {
		if (value === null) return TAKEN[field] ?? `without \`${field}\``;
		if (field === 'name') return '';
		if (field === 'time') return `it takes ${describeTime(to.time!, document.unit, kind)}`;
		if (field === 'wait') return `it waits ${describeTime(to.wait!, document.unit, kind)}`;
		if (field === 'pickup')
			return `it is noticed after ${describeTime(to.pickup!, document.unit, kind)}`;
		if (field === 'by' && typeof to.by === 'string') return `${nameOfPool(document, to.by)} do it`;
		if (field === 'catches')
			return `it finds ${listOf(Object.entries(to.catches!).map(([flaw, share]) => `${percentOf(share)} of ${nameOfFlaw(document, flaw)}`))}`;
		return `\`${field}\` is ${JSON.stringify(value)}`;
	});
	const said = clauses.filter(Boolean).join(', ');
	const into = to.name ? ` into ${to.name}` : '';
	return `${to.by === null ? 'Automate' : 'Change'} ${name}${into}${said ? `: ${said}` : ''}.`;
}

function nameOfDuty(document: StreamDocument, id: string): string {
	const duties = Object.values(document.people ?? {}).flatMap((pool) => pool.duties ?? []);
	return duties.find((duty) => duty.id === id)?.name ?? id;
}

/** Fields that are given; those that are taken away are as if they had never been said. */
function given<Fields extends object>(
	fields: Fields
): { [Name in keyof Fields]: Exclude<Fields[Name], null> } {
	return Object.fromEntries(
		Object.entries(fields).map(([field, value]) => [field, value === null ? undefined : value])
	) as { [Name in keyof Fields]: Exclude<Fields[Name], null> };
}
