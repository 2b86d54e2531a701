import { expect, test } from 'vitest';
import { after, createStream, refusal, stepsAfter } from './stream.ts';

const gate = { id: 'gate', name: 'Gate', by: 'crew', pickup: '4h', time: '20min' };
const document = createStream([gate, { id: 'rest', wait: '1d' }], {
	calendars: { office: { week: ['Mon-Fri 09:00-17:00'] } },
	people: {
		crew: {
			name: 'Crew',
			capacity: 3,
			focus: 0.5,
			duties: [{ id: 'stand-up', every: '1wk', takes: '1h' }]
		},
		boss: { capacity: 1 }
	},
	flaws: { bug: { name: 'Bug', perItem: 0.1 } },
	wip: { limit: 9 }
});

test('change: each field is replaced whole, null takes one away', () => {
	expect(
		stepsAfter([gate], { change: 'gate', to: { by: null, pickup: null, time: '2min' } })
	).toEqual([{ id: 'gate', name: 'Gate', time: '2min' }]);
	const arrows = { ...gate, next: [{ to: 'end' }, { to: 'out', share: 0.1 }] };
	expect(
		stepsAfter([arrows], { change: 'gate', to: { next: [{ to: 'gate', share: 0.1 }] } })
	).toEqual([{ ...gate, next: [{ to: 'gate', share: 0.1 }] }]);
});

test('change: time takes wait away and the reverse', () => {
	expect(stepsAfter([{ id: 'x', wait: '1d' }], { change: 'x', to: { time: '1h' } })).toEqual([
		{ id: 'x', time: '1h' }
	]);
	expect(stepsAfter([{ id: 'x', time: '1d' }], { change: 'x', to: { wait: '1h' } })).toEqual([
		{ id: 'x', wait: '1h' }
	]);
	expect(stepsAfter([{ id: 'x', wait: '1d' }], { change: 'x', to: { name: 'X' } })).toEqual([
		{ id: 'x', wait: '1d', name: 'X' }
	]);
});

test('change: of blocks too, in lanes too; what does not belong to it is refused', () => {
	const block = { id: 'block', parallel: [[gate], [{ id: 'x' }]] };
	expect(
		stepsAfter(
			[block],
			{ change: 'block', to: { join: 'any' } },
			{ change: 'gate', to: { name: null } }
		)
	).toEqual([
		{
			id: 'block',
			join: 'any',
			parallel: [[{ id: 'gate', by: 'crew', pickup: '4h', time: '20min' }], [{ id: 'x' }]]
		}
	]);
	expect(refusal([block], { change: 'block', to: { time: '1h' } })).toBe(
		'wrong-field: block is a block, and has no `time`.'
	);
	expect(refusal([block], { change: 'gate', to: { join: 1 } })).toBe(
		'wrong-field: Gate is a step, and has no `join`.'
	);
	expect(refusal([block], { change: 'block', to: { parallel: null } })).toMatch('empty-block');
	expect(refusal([block], { change: 'gat', to: {} })).toBe(
		'unknown-step: There is no step `gat` here.'
	);
	// @ts-expect-error: the schema has no such field; a document that was not checked might.
	expect(refusal([block], { change: 'gate', to: { id: 'gate-2' } })).toMatch(
		'wrong-field: Gate is a step, and has no `id`.'
	);
});

test('capacity', () => {
	expect(after(document, { capacity: 'crew', to: 4 }).people?.crew).toEqual({
		...document.people?.crew,
		capacity: 4
	});
	expect(refusal(document, { capacity: 'crw', to: 4 })).toBe(
		'unknown-people: There are no people `crw`.'
	);
	expect(refusal([gate], { capacity: 'crew', to: 4 })).toMatch('unknown-people');
});

test('people, flaws, work, calendars: fields; a new id adds one', () => {
	expect(after(document, { people: 'crew', to: { focus: 0.8, duties: null } }).people).toEqual({
		crew: { name: 'Crew', capacity: 3, focus: 0.8 },
		boss: { capacity: 1 }
	});
	expect(after(document, { people: 'robots', to: { capacity: 2 } }).people?.robots).toEqual({
		capacity: 2
	});
	expect(after(document, { flaw: 'bug', to: { perItem: 0.2, name: null } }).flaws).toEqual({
		bug: { perItem: 0.2 }
	});
	expect(after(createStream([gate]), { flaw: 'slip', to: { severity: 'minor' } }).flaws).toEqual({
		slip: { severity: 'minor' }
	});
	expect(after(document, { work: 'request', to: { priority: 2 } }).work).toEqual({
		request: { arrives: { perWeek: 10 }, priority: 2 }
	});
	expect(
		after(document, { work: 'urgent', to: { arrives: { of: 'request', share: 0.1 } } }).work.urgent
	).toEqual({
		arrives: { of: 'request', share: 0.1 }
	});
	expect(
		after(document, { calendar: 'office', to: { week: ['Mon 09:00-10:00'] } }).calendars
	).toEqual({
		office: { week: ['Mon 09:00-10:00'] }
	});
	expect(
		after(document, { calendar: 'night', to: { week: ['Mon 00:00-06:00'] } }).calendars?.night
	).toEqual({
		week: ['Mon 00:00-06:00']
	});
});

test('work that never arrives and calendars without hours are refused', () => {
	expect(refusal(document, { work: 'new', to: { name: 'New' } })).toMatch(
		'no-arrivals: `new` is a new kind of work'
	);
	expect(refusal(document, { work: 'request', to: { arrives: null } })).toMatch(
		'no-arrivals: `request` would be'
	);
	expect(refusal(document, { calendar: 'office', to: { week: null } })).toMatch('no-hours');
	expect(refusal(document, { calendar: 'new', to: {} })).toMatch('no-hours');
});

test('drop', () => {
	expect(after(document, { drop: 'stand-up' }).people).toEqual({
		crew: { ...document.people?.crew, duties: [] },
		boss: { capacity: 1 }
	});
	expect(refusal(document, { drop: 'stand' })).toBe('unknown-duty: There is no duty `stand`.');
});

test('batch', () => {
	const gathered = after(document, { batch: 'gate', to: { size: 5 } }).steps[0];
	expect(gathered).toEqual({ ...gate, batch: { size: 5 } });
	expect(
		after(document, { batch: 'gate', to: { size: 5 } }, { batch: 'gate', to: { timeout: '1d' } })
			.steps[0]
	).toEqual({
		...gate,
		batch: { timeout: '1d' }
	});
	expect(after(document, { batch: 'gate', to: { size: 5 } }, { batch: 'gate', to: null })).toEqual(
		document
	);
	expect(refusal(document, { batch: 'rest', to: { size: 2 } })).toBe(
		'not-a-step: rest is a plain wait; only work is gathered.'
	);
	expect(refusal(document, { batch: 'none', to: { size: 2 } })).toMatch('unknown-step');
	expect(
		refusal([{ id: 'block', parallel: [[gate]] }], { batch: 'block', to: { size: 2 } })
	).toMatch('not-a-step');
});

test('wip', () => {
	expect(after(document, { wip: 5 }).wip).toEqual({ limit: 5 });
	expect('wip' in after(document, { wip: null })).toBe(false);
});
