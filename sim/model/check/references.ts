// Whatever names something names something that is there.
import type { ArrowDocument, KindTimeDocument } from '../schema.ts';
import { suggest } from '../suggest.ts';
import { type Stream, teamOf, timesOf } from './stream.ts';

/** What can be named, and where it is said. */
const PLACES = {
	calendar: ['a calendar', 'calendars'],
	pool: ['a pool', 'people'],
	kind: ['a kind of work', 'work'],
	flaw: ['a flaw', 'flaws'],
	step: ['a step', 'steps'],
	redesign: ['a redesign', 'redesigns']
} as const;
type What = keyof typeof PLACES;

const WORDS_OF_ARROWS = new Set(['end', 'out', 'reject']);

export function checkReferences(stream: Stream): void {
	const { document, error } = stream;
	const known: Record<What, Set<string>> = {
		calendar: new Set(Object.keys(document.calendars ?? {})),
		pool: new Set(Object.keys(document.people ?? {})),
		kind: new Set(stream.kinds),
		flaw: new Set(Object.keys(document.flaws ?? {})),
		step: new Set(stream.byId.keys()),
		redesign: new Set(document.redesigns?.map(({ id }) => id))
	};

	for (const [id, pool] of Object.entries(document.people ?? {}))
		expect('calendar', pool.calendar, `people.${id}.calendar`);
	for (const [id, kind] of Object.entries(document.work))
		if ('of' in kind.arrives) expect('kind', kind.arrives.of, `work.${id}.arrives.of`);
	for (const { node, path } of stream.steps) {
		for (const { pool } of teamOf(node)) expect('pool', pool, `${path}.by`);
		for (const [field, time] of timesOf(node)) expectKinds(time, `${path}.${field}`);
		for (const field of ['adds', 'catches'] as const)
			for (const flaw of Object.keys(node[field] ?? {}))
				expect('flaw', flaw, `${path}.${field}.${flaw}`);
		expect('step', node.sendsBack, `${path}.sendsBack`);
		node.next?.forEach((arrow, i) => expectArrow(arrow, `${path}.next[${i}]`));
	}
	for (const { node, path } of stream.blocks) {
		node.next?.forEach((arrow, i) => expectArrow(arrow, `${path}.next[${i}]`));
		if (node.rejectTo && !WORDS_OF_ARROWS.has(node.rejectTo))
			expect('step', node.rejectTo, `${path}.rejectTo`);
	}
	for (const [step, counts] of Object.entries(document.begin ?? {})) {
		expect('step', step, `begin.${step}`);
		if (typeof counts === 'object')
			for (const kind of Object.keys(counts)) expect('kind', kind, `begin.${step}.${kind}`);
	}
	expect('redesign', document.run.switch?.to, 'run.switch.to');

	function expect(what: What, id: string | undefined, path: string): void {
		if (id === undefined || known[what].has(id)) return;
		const [phrase, place] = PLACES[what];
		const near = suggest(id, known[what]);
		const some = [...known[what]].slice(0, 8).join(', ');
		error(
			`unknown-${what}`,
			path,
			`\`${id}\` is not ${phrase} of this file${near ? `; ${near}` : '.'}`,
			`Add it to \`${place}\`, or name one that is there${some ? `: ${some}` : ''}${known[what].size > 8 ? ', …' : ''}.`
		);
	}

	function expectArrow(arrow: ArrowDocument, path: string): void {
		if (!WORDS_OF_ARROWS.has(arrow.to)) expect('step', arrow.to, `${path}.to`);
		const kinds = typeof arrow.for === 'string' ? [arrow.for] : (arrow.for ?? []);
		for (const kind of kinds) expect('kind', kind, `${path}.for`);
	}

	function expectKinds(time: KindTimeDocument, path: string): void {
		if (typeof time !== 'object' || !('for' in time)) return;
		for (const kind of Object.keys(time.for))
			if (kind !== 'else') expect('kind', kind, `${path}.for.${kind}`);
		const missing = [...known.kind].filter((kind) => !Object.hasOwn(time.for, kind));
		if (missing.length && !Object.hasOwn(time.for, 'else'))
			error(
				'kind-without-time',
				path,
				`There is no time for ${missing.map((kind) => `\`${kind}\``).join(', ')}.`,
				'Give each kind of work its time, or one for all others: "else".'
			);
	}
}
