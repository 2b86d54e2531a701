// Moves of a redesign as sentences, with the numbers in them that can be dragged.
import type { KindTimeDocument, Move, StreamDocument } from '#sim';
import { formatList, formatSetting } from './format.ts';
import { nameOf, nameOfPeople } from './names.ts';
import { say, strong, type Segment } from './sentence.ts';
import { sayTime } from './time.ts';

/** A number inside a sentence: dragging it makes another move. */
export interface MoveNumber {
	label: string;
	value: number;
	min: number;
	max: number;
	step: number;
	format: (value: number) => string;
	set: (value: number) => Move;
}

export type MovePart = Segment | { number: MoveNumber };

const percent = (value: number) => `${formatSetting(value * 100)}%`;

/** What a move says, in the order of reading. `document` is the stream as it is, for the names. */
export function describeMove(document: StreamDocument, move: Move): MovePart[] {
	const name = (id: string) => strong(nameOf(document, id));
	const names = (ids: string[]) => strong(formatList(ids.map((id) => nameOf(document, id))));

	if ('parallel' in move) return say`Let ${names(move.parallel)} run side by side.`;
	if ('merge' in move) {
		const as = move.as ?? {};
		const into = as.name ? say` ${strong(as.name)}` : [];
		const time =
			as.time === undefined
				? []
				: timeParts(document, as.time, (time) => ({ ...move, as: { ...as, time } }));
		const doer = typeof as.by === 'string' ? say`, by ${nameOfPeople(document, as.by)}` : [];
		return [
			...say`Merge ${names(move.merge)} into one step`,
			...into,
			...(time.length || doer.length
				? [...say` (`, ...(time.length ? time : say`as long as together`), ...doer, ...say`)`]
				: []),
			...say`.`
		];
	}
	if ('remove' in move) {
		const because = move.because ? `: ${move.because.replace(/\.$/, '')}` : '';
		return say`Leave out ${name(move.remove)}${because}${move.despite ? ', although it is marked “keep”' : ''}.`;
	}
	if ('move' in move) {
		return say`Move ${name(move.move)} ${move.before ? say`before ${name(move.before)}` : say`after ${name(move.after!)}`}.`;
	}
	if ('add' in move) {
		const place = move.before ? say`before ${name(move.before)}` : say`after ${name(move.after!)}`;
		return say`Add ${strong(move.add.name ?? move.add.id)} ${place}.`;
	}
	if ('change' in move) return describeChange(document, move);
	if ('capacity' in move) return describeCapacity(document, move);
	if ('people' in move) return describePeople(document, move);
	if ('work' in move) return describeWork(document, move);
	if ('batch' in move) return describeBatch(document, move);
	if ('calendar' in move)
		return say`Change the hours of ${strong(move.calendar)} to ${(move.to.week ?? []).join('; ')}.`;
	if ('flaw' in move) {
		const perItem = move.to.perItem;
		if (typeof perItem !== 'number')
			return say`Change the flaw ${strong(document.flaws?.[move.flaw]?.name ?? move.flaw)}.`;
		return [
			...say`Let `,
			share('share that arrives with it', perItem, (perItem) => ({
				...move,
				to: { ...move.to, perItem }
			})),
			...say` of the work arrive with ${strong(document.flaws?.[move.flaw]?.name ?? move.flaw)}.`
		];
	}
	if ('drop' in move)
		return say`Drop the standing meeting ${strong(nameOfDuty(document, move.drop))}.`;
	if (move.wip === null) return say`Let in everything that arrives, without a limit.`;
	return [
		...say`Let in at most `,
		count('limit of work in process', move.wip, 1, (wip) => ({ wip })),
		...say` at once.`
	];
}

type Of<Name extends string> = Extract<Move, Record<Name, unknown>>;

function describeChange(document: StreamDocument, move: Of<'change'>): MovePart[] {
	const { to } = move;
	const set = (fields: Partial<typeof to>) => ({ ...move, to: { ...to, ...fields } });
	const isAutomated = to.by === null;
	const clauses: MovePart[][] = [];
	if (to.name) clauses.push(say`as ${strong(to.name)}`);
	if (to.time != null)
		clauses.push([...say`it takes `, ...timeParts(document, to.time, (time) => set({ time }))]);
	if (to.wait != null)
		clauses.push([...say`it waits `, ...timeParts(document, to.wait, (wait) => set({ wait }))]);
	if (typeof to.by === 'string') clauses.push(say`by ${nameOfPeople(document, to.by)}`);
	if (to.pickup === null) clauses.push(say`taken at once`);
	else if (to.pickup !== undefined)
		clauses.push([
			...say`noticed after `,
			...timeParts(document, to.pickup, (pickup) => set({ pickup }))
		]);
	for (const [flaw, caught] of Object.entries(to.catches ?? {}))
		clauses.push([
			...say`it catches `,
			share('share that it catches', caught, (value) =>
				set({ catches: { ...to.catches, [flaw]: value } })
			),
			...say` of ${document.flaws?.[flaw]?.name ?? flaw}`
		]);
	const said = new Set(['name', 'time', 'wait', 'pickup', 'catches', 'by']);
	const rest = Object.keys(to).filter((field) => !said.has(field));
	if (rest.length) clauses.push(say`${formatList(rest)} changed`);
	return [
		...say`${isAutomated ? 'Automate' : 'Change'} ${strong(nameOf(document, move.change))}`,
		...clauses.flatMap((clause, i) => [
			{ text: i === 0 ? (to.name ? ' ' : ': ') : ', ' },
			...clause
		]),
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

function describePeople(document: StreamDocument, move: Of<'people'>): MovePart[] {
	const who = strong(nameOfPeople(document, move.people));
	const { focus, capacity, ...rest } = move.to;
	const parts: MovePart[][] = [];
	if (typeof focus === 'number')
		parts.push([
			...say`Let ${who} give `,
			share('share of attention', focus, (focus) => ({ ...move, to: { ...move.to, focus } })),
			...say` of their attention to this stream.`
		]);
	if (typeof capacity === 'number')
		parts.push([
			...say`Have `,
			count(who.text, capacity, 1, (capacity) => ({ ...move, to: { ...move.to, capacity } })),
			...say` ${who}.`
		]);
	if (Object.keys(rest).length) parts.push(say`Change ${formatList(Object.keys(rest))} of ${who}.`);
	return parts.flatMap((part, i) => (i ? [{ text: ' ' }, ...part] : part));
}

function describeWork(document: StreamDocument, move: Of<'work'>): MovePart[] {
	const name = strong(document.work[move.work]?.name ?? move.work);
	const { arrives } = move.to;
	if (!arrives || !('perWeek' in arrives)) return say`Change how ${name} arrives.`;
	return [
		...say`Let `,
		count('arrivals a week', arrives.perWeek, 0, (perWeek) => ({
			...move,
			to: { ...move.to, arrives: { ...arrives, perWeek } }
		})),
		...say` of ${name} arrive a week.`
	];
}

function describeBatch(document: StreamDocument, move: Of<'batch'>): MovePart[] {
	const name = strong(nameOf(document, move.batch));
	const { to } = move;
	if (to === null) return say`Take each one at once at ${name}, no more batches.`;
	const when = [
		to.timeout === undefined
			? ''
			: `after ${sayTime(to.timeout, document.unit).words} at the latest`,
		to.every === undefined ? '' : `every ${sayTime(to.every, document.unit).words}`
	].filter(Boolean);
	if (to.size === undefined) return say`Do ${name} in batches, ${formatList(when)}.`;
	return [
		...say`Do ${name} in batches of `,
		count('batch size', to.size, 1, (size) => ({ ...move, to: { ...to, size } })),
		...say`${when.length ? `, ${formatList(when)}` : ''}.`
	];
}

function nameOfDuty(document: StreamDocument, id: string): string {
	const duties = Object.values(document.people ?? {}).flatMap((pool) => pool.duties ?? []);
	return duties.find((duty) => duty.id === id)?.name ?? id;
}

function count(label: string, value: number, min: number, set: (value: number) => Move): MovePart {
	const max = Math.max(10, value * 4);
	return { number: { label, value, min, max, step: 1, format: formatSetting, set } };
}

function share(label: string, value: number, set: (value: number) => Move): MovePart {
	return { number: { label, value, min: 0, max: 1, step: 0.01, format: percent, set } };
}

// A constant can be dragged, in its own unit; another time is said in words.
function timeParts(
	document: StreamDocument,
	time: KindTimeDocument,
	set: (time: KindTimeDocument) => Move
): MovePart[] {
	const match = typeof time === 'string' ? /^\s*([\d.]+)\s*([a-z]+)\s*$/.exec(time) : null;
	const unit = match?.[2] ?? (typeof time === 'number' ? document.unit : null);
	if (unit === null) return say`${sayTime(time, document.unit).words}`;
	const value = match ? Number(match[1]) : (time as number);
	return [
		{
			number: {
				label: 'time',
				value,
				min: 0,
				max: Math.max(10, value * 4),
				step: value < 5 ? 0.5 : 1,
				format: (v) => `${formatSetting(v)} ${unit}`,
				set: (v) => set(match ? `${v}${unit}` : v)
			}
		}
	];
}
