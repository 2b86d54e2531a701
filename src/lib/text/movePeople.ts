// Moves about people and about what comes in, as sentences.
import type { Move, StreamDocument } from '#sim';
import { formatList } from './format.ts';
import { count, quantity, share, span, timeParts, type MovePart } from './moveNumbers.ts';
import { nameOfPeople } from './names.ts';
import { say, strong } from './sentence.ts';

type Of<Name extends string> = Extract<Move, Record<Name, unknown>>;

const PICKS = {
	oldest: 'what has waited longest',
	downstream: 'what is nearly done',
	upstream: 'what has just begun'
};

export function describePeople(document: StreamDocument, move: Of<'people'>): MovePart[] {
	const { to } = move;
	const isNew = document.people?.[move.people] === undefined;
	const who = strong(isNew ? (to.name ?? move.people) : nameOfPeople(document, move.people));
	const set = (fields: Partial<typeof to>) => ({ ...move, to: { ...to, ...fields } });
	const parts: MovePart[][] = [];
	if (typeof to.name === 'string' && !isNew) parts.push(say`Call ${who} ${strong(to.name)}.`);
	if (typeof to.capacity === 'number')
		parts.push([
			...say`Have `,
			count(who.text, to.capacity, 1, (capacity) => set({ capacity })),
			...say` ${who}.`
		]);
	else if (isNew) parts.push(say`Have one ${who}.`);
	if (typeof to.focus === 'number')
		parts.push([
			...say`Let ${who} give `,
			share('share of attention', to.focus, (focus) => set({ focus }), { min: 0.01 }),
			...say` of their attention to this stream.`
		]);
	else if (to.focus === null) parts.push(say`Let ${who} do nothing but this stream.`);
	if (to.reserve === null) parts.push(say`Keep none of the time of ${who} free.`);
	else if (to.reserve !== undefined)
		parts.push([
			...say`Keep `,
			span('hours kept free', to.reserve, 'h', (reserve) => set({ reserve })),
			...say` a week of ${who} free on purpose.`
		]);
	if (to.calendar === null) parts.push(say`Have ${who} there at all hours.`);
	else if (to.calendar !== undefined)
		parts.push(say`Have ${who} there in the hours ${strong(to.calendar)}.`);
	if (to.picks !== undefined)
		parts.push(say`Let ${who} take first ${PICKS[to.picks ?? 'oldest']}.`);
	if (typeof to.cost === 'number')
		parts.push([
			...say`An hour of ${who} costs `,
			quantity('cost of an hour', to.cost, (cost) => set({ cost })),
			...say`.`
		]);
	else if (to.cost === null) parts.push(say`An hour of ${who} costs nothing.`);
	if (to.duties !== undefined) {
		const duties = (to.duties ?? []).map((duty) => duty.name ?? duty.id);
		parts.push(
			duties.length
				? say`Standing duties of ${who}: ${formatList(duties)}.`
				: say`No standing duties of ${who}.`
		);
	}
	return sentences(parts);
}

export function describeWork(document: StreamDocument, move: Of<'work'>): MovePart[] {
	const { to } = move;
	const known = (document.work as Record<string, { name?: string } | undefined>)[move.work];
	const name = strong(known?.name ?? (known ? undefined : to.name) ?? move.work);
	const set = (fields: Partial<typeof to>) => ({ ...move, to: { ...to, ...fields } });
	const parts: MovePart[][] = [];
	if (typeof to.name === 'string' && known) parts.push(say`Call ${name} ${strong(to.name)}.`);
	if (to.arrives) parts.push(arrivalParts(document, name.text, to.arrives, set));
	if (to.priority === null) parts.push(say`Treat ${name} like all other work.`);
	else if (to.priority !== undefined)
		parts.push(
			to.priority > 0
				? say`Let ${name} go first (urgency ${to.priority}).`
				: say`Give ${name} the urgency ${to.priority}.`
		);
	if (to.due === null) parts.push(say`Promise nothing for ${name}.`);
	else if (to.due !== undefined)
		parts.push([
			...say`Promise ${name} within `,
			span('promised lead time', to.due, document.unit, (due) => set({ due })),
			...say`.`
		]);
	return sentences(parts);
}

type Arrives = NonNullable<Of<'work'>['to']['arrives']>;

function arrivalParts(
	document: StreamDocument,
	name: string,
	arrives: Arrives,
	set: (fields: { arrives: Arrives }) => Move
): MovePart[] {
	const what = strong(name);
	if ('perWeek' in arrives)
		return [
			...say`Let `,
			quantity(
				'arrivals a week',
				arrives.perWeek,
				(perWeek) => set({ arrives: { ...arrives, perWeek } }),
				arrives.perWeek > 20 ? 1 : 0.5
			),
			...say` of ${what} arrive a week.`
		];
	if ('every' in arrives)
		return [
			...say`Let one of ${what} arrive every `,
			...timeParts(arrives.every, document.unit, (every) =>
				set({ arrives: { ...arrives, every } })
			),
			...say`.`
		];
	if ('of' in arrives)
		return [
			...say`Let `,
			share('share of the other kind', arrives.share, (next) =>
				set({ arrives: { ...arrives, share: next } })
			),
			...say` of ${document.work[arrives.of]?.name ?? arrives.of} be ${what}.`
		];
	if ('always' in arrives)
		return [
			...say`Have `,
			count('waiting to be let in', arrives.always, 1, (always) => set({ arrives: { always } })),
			...say` of ${what} wait to be let in, always.`
		];
	return say`Let ${what} arrive as it was recorded.`;
}

function sentences(parts: MovePart[][]): MovePart[] {
	return parts.flatMap((part, i) => (i ? [{ text: ' ' }, ...part] : part));
}
