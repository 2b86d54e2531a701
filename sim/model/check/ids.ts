import { LIMITS } from '../limits.ts';
import type { Stream } from './stream.ts';

/** Words that arrows, times and commands understand, and so no id of these. */
const RESERVED = {
	steps: ['end', 'out', 'reject'],
	work: ['else'],
	redesigns: ['baseline']
};

type Id = [id: string, path: string];

/**
 * A step's or block's id is there once in the whole file. The others are looked up by what they are (a calendar may share its name with the
 * people who keep it): those of duties and of redesigns are there once among their own. How many of each there may be.
 */
export function checkIds(stream: Stream): void {
	const { document, error } = stream;
	const work = idsOf('work', document.work);
	const names = [
		...idsOf('calendars', document.calendars),
		...idsOf('people', document.people),
		...work,
		...idsOf('flaws', document.flaws)
	];
	const duties = Object.entries(document.people ?? {}).flatMap(([pool, { duties }]) =>
		(duties ?? []).map(({ id }, i): Id => [id, `people.${pool}.duties[${i}].id`])
	);
	const steps = stream.entries.map(({ node, path }): Id => [node.id, `${path}.id`]);
	const redesigns = (document.redesigns ?? []).map(({ id }, i): Id => [id, `redesigns[${i}].id`]);
	noWords(work, RESERVED.work);
	noWords(steps, RESERVED.steps);
	noWords(redesigns, RESERVED.redesigns);
	once(duties, 'Each duty has an id of its own: rename one, and the moves that drop it.');
	once(
		steps,
		'The id of a step is there once in the whole file: rename one, and the arrows to it.',
		[...names, ...duties]
	);
	once(redesigns, 'Each redesign has an id that no step has either: rename one.', steps);

	function noWords(ids: Id[], words: string[]): void {
		for (const [id, path] of ids)
			if (words.includes(id))
				error(
					'reserved-id',
					path,
					`\`${id}\` is a word of the format, no id.`,
					'Choose another id.'
				);
	}

	/** Each is there once, and not among others. */
	function once(ids: Id[], hint: string, others: Id[] = []): void {
		const taken = new Map([...others].reverse());
		for (const [id, path] of ids) {
			const first = taken.get(id);
			if (first === undefined) taken.set(id, path);
			else error('duplicate-id', path, `The id \`${id}\` is there twice, first at ${first}.`, hint);
		}
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

/** Ids under which things stand. */
function idsOf(name: string, record: Record<string, unknown> | undefined): Id[] {
	return Object.keys(record ?? {}).map((id): Id => [id, `${name}.${id}`]);
}

function count(record: Record<string, unknown> | undefined): number {
	return Object.keys(record ?? {}).length;
}
