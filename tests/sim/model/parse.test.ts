import { expect, test } from 'vitest';
import { parseDocument } from '../../../sim/model/parse.ts';

const smallest = {
	streamwise: 1,
	name: 'Smallest',
	unit: 'h',
	work: { item: { arrives: { every: 1 } } },
	steps: [{ id: 'only' }],
	run: { horizon: '1wk' }
};

function issuesOf(input: unknown) {
	const result = parseDocument(input);
	return result.ok ? [] : result.issues;
}

test('text and value are read alike, and the fields keep their order', () => {
	const text = JSON.stringify(Object.assign({ run: smallest.run }, smallest));
	const fromText = parseDocument(text);
	expect(fromText).toEqual(parseDocument(smallest));
	expect(JSON.stringify(fromText.ok && fromText.value)).toBe(text);
	expect(parseDocument('\ufeff' + text).ok).toBe(true);
});

test('broken JSON names line and column', () => {
	expect(issuesOf('{\n  "streamwise": 1,\n}')).toMatchObject([
		{
			code: 'bad-json',
			message:
				'Line 3, column 1: The name of a field, in quotation marks, is missing: there is "}".'
		}
	]);
});

test('a nearby field is suggested', () => {
	expect(
		issuesOf({ ...smallest, steps: [{ id: 'a' }, { id: 'b' }, { id: 'c', tiem: 1 }] })
	).toEqual([
		{
			code: 'unknown-field',
			severity: 'error',
			path: 'steps[2].tiem',
			message: 'unknown field `tiem`; did you mean `time`?',
			hint: 'Rename it, or take it away.'
		}
	]);
});

test.each([null, undefined, 3, 'text', '3', '[]', [], true])('%j is no stream file', (input) => {
	expect(issuesOf(input)).toHaveLength(1);
});

test('more than 1 MB is refused, 1 MB is not', () => {
	const room = 1_048_576 - JSON.stringify({ ...smallest, notes: '' }).length;
	const full = { ...smallest, notes: 'x'.repeat(room) };
	expect(issuesOf(full)).toEqual([]);
	expect(issuesOf(JSON.stringify(full))).toEqual([]);
	expect(issuesOf({ ...full, notes: full.notes + 'x' })).toMatchObject([{ code: 'too-big' }]);
	expect(issuesOf(JSON.stringify(full) + ' ')).toMatchObject([{ code: 'too-big' }]);
	expect(issuesOf({ ...smallest, notes: 'é'.repeat(room / 2 + 1) })).toMatchObject([
		{ code: 'too-big' }
	]);
});

test('nesting deeper than 20 levels is refused, in text and value, and so are rings', () => {
	const nest = (levels: number): unknown => (levels === 0 ? 1 : [nest(levels - 1)]);
	expect(issuesOf({ ...smallest, walk: nest(19) })).toEqual([]);
	const deep = { ...smallest, walk: nest(20) };
	expect(issuesOf(deep)).toMatchObject([{ code: 'too-deep' }]);
	expect(issuesOf(JSON.stringify(deep))).toMatchObject([{ code: 'too-deep' }]);
	const ring: unknown[] = [];
	ring.push(ring);
	expect(issuesOf({ ...smallest, walk: ring })).toMatchObject([{ code: 'too-deep' }]);
});

test('numbers that are none are refused where they stand', () => {
	expect(issuesOf({ ...smallest, steps: [{ id: 'a', time: NaN }] })).toMatchObject([
		{ code: 'not-finite', path: 'steps[0].time' }
	]);
	const text = JSON.stringify(smallest).replace('"every":1', '"every":1e999');
	expect(issuesOf(text)).toMatchObject([{ code: 'not-finite', path: 'work.item.arrives.every' }]);
});

test('no name reaches the prototype of anything', () => {
	const text = JSON.stringify(smallest).replace(
		'"item":',
		'"__proto__":{"arrives":{"every":1}},"item":'
	);
	expect(issuesOf(text)).toMatchObject([{ code: 'bad-id', path: 'work.__proto__' }]);
	expect(({} as Record<string, unknown>).arrives).toBeUndefined();
});

test('an unknown field does not hide what else is wrong', () => {
	const parsed = parseDocument({
		streamwise: 1,
		name: 'x',
		unit: 'h',
		work: { a: { name: 'A', arrives: { perWeek: 1 } } },
		steps: [{ id: 's', name: 'S', tiem: 3, by: 'nobody', next: [{ to: 'nowhere' }] }],
		run: { horizon: '4wk' }
	});
	expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual([
		'steps[0].tiem',
		'steps[0].by',
		'steps[0].next[0].to'
	]);
});

test('a missing horizon and a wrong time do not hide what else is wrong', () => {
	const parsed = parseDocument({
		streamwise: 1,
		name: 'x',
		unit: 'h',
		work: { a: { name: 'A', arrives: { perWeek: 1 } } },
		steps: [{ id: 's', name: 'S', time: '-1h', by: 'nobody', next: [{ to: 'nowhere' }] }],
		run: {}
	});
	expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path).sort()).toEqual([
		'run.horizon',
		'steps[0].by',
		'steps[0].next[0].to',
		'steps[0].time'
	]);
});

/** Every place that an error names, once two fields have been changed. */
function placesOf(change: Record<string, unknown>): string[] {
	return issuesOf({
		...smallest,
		people: { clerk: { name: 'Clerk' } },
		steps: [{ id: 'only', by: 'clrek', next: [{ to: 'nowhere' }] }],
		...change
	})
		.map(({ path }) => path)
		.sort();
}

test.each<[string, Record<string, unknown>, string[]]>([
	[
		'a number for what waits at the beginning',
		{ begin: 3 },
		['begin', 'steps[0].by', 'steps[0].next[0].to']
	],
	[
		'an arrow without an end',
		{ steps: [{ id: 'only', by: 'clrek', next: [{ share: 0.5 }] }] },
		['steps[0].by', 'steps[0].next[0].to']
	],
	[
		'a move of an unknown kind',
		{ redesigns: [{ id: 'then', moves: [{ frob: 1 }, { remove: 'only' }] }] },
		['redesigns.then.moves[0].frob', 'steps[0].by', 'steps[0].next[0].to']
	],
	[
		'a kind of work without arrivals',
		{ work: { item: { name: 'Item' } } },
		['steps[0].by', 'steps[0].next[0].to', 'work.item.arrives']
	],
	[
		'a duty without a length',
		{ people: { clerk: { duties: [{ id: 'd', every: '1d' }] } } },
		['people.clerk.duties[0].takes', 'steps[0].by', 'steps[0].next[0].to']
	],
	[
		'a limit in quotation marks',
		{ wip: { limit: '2' } },
		['steps[0].by', 'steps[0].next[0].to', 'wip.limit']
	]
])('%s does not hide what else is wrong', (_, change, places) => {
	expect(placesOf(change)).toEqual(places);
});

test.each<[string, Record<string, unknown>, string[]]>([
	[
		'too few people',
		{ people: { clerk: { capacity: '2' } }, steps: [{ id: 'only', by: { clerk: 2 } }] },
		['people.clerk.capacity']
	],
	[
		'a batch that never closes',
		{ steps: [{ id: 'only', by: 'clerk', batch: { every: '3 weeks' } }] },
		['steps[0].batch.every']
	],
	[
		'anything about the rest of what has one',
		{
			people: { clerk: { focus: -7, capacity: 2 } },
			steps: [{ id: 'only', by: { clerk: 2 } }]
		},
		['people.clerk.focus']
	],
	[
		'a misspelt field that is missing',
		{
			work: { item: { arives: { every: 1 } } },
			steps: [{ id: 'only', tiem: 1, next: [{ to: 'only', share: 0.5 }] }]
		},
		['steps[0].tiem', 'work.item.arives']
	],
	[
		'nobody of whom the id is misspelt',
		{ people: { 'the clerk': {} }, steps: [{ id: 'only', by: 'the-clerk' }] },
		['people.the clerk']
	],
	[
		'hours by a unit that is none',
		{
			unit: 'day',
			people: { clerk: { reserve: '8d' } },
			steps: [{ id: 'only', by: 'clerk', time: { triangular: [1, '90min', 3] } }]
		},
		['unit']
	],
	['nobody', { steps: [{ id: 'only', by: { clerk: 0 } }] }, ['steps[0].by.clerk']],
	['no work', { work: { item: 3 }, steps: [{ id: 'only' }] }, ['work.item']],
	[
		'an unknown duty',
		{
			people: { clerk: { duties: [{ id: 'd', every: '1 day', takes: 1 }] } },
			steps: [{ id: 'only', by: 'clerk' }],
			redesigns: [{ id: 'then', moves: [{ drop: 'd' }] }]
		},
		['people.clerk.duties[0].every']
	],
	[
		'a warm-up that is too long',
		{ steps: [{ id: 'only' }], run: { horizon: '1 year', warmup: '8wk' } },
		['run.horizon']
	],
	[
		'a time that is missing for a kind',
		{ steps: [{ id: 'only', time: { for: { item: '1 hour' } } }] },
		['steps[0].time.for.item']
	]
])('%s is not said where it follows from a field that is wrong', (_, change, places) => {
	expect(placesOf(change)).toEqual(places);
});
