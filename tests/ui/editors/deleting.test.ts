import { check, parseDocument, type StreamDocument } from '#sim';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deleteFlaw, deleteKind } from '../../../src/lib/state/commands/kinds.ts';
import { deleteCalendar, deletePool, replaceIn } from '../../../src/lib/state/commands/pools.ts';
import { setBegin, setWip } from '../../../src/lib/state/commands/run.ts';
import { createId } from '../../../src/lib/state/ids.ts';

function read(file: string): StreamDocument {
	const parsed = parseDocument(readFileSync(file, 'utf8'));
	if (!parsed.ok) throw new Error(parsed.issues[0].message);
	return parsed.value;
}
const everything = read('tests/models/valid/everything.json');
const errors = (document: StreamDocument) =>
	check(document)
		.filter(({ severity }) => severity === 'error')
		.map(({ path, message }) => `${path}: ${message}`);

/** Everywhere the word stands in a document, as JSON text. */
const mentions = (document: StreamDocument, id: string) =>
	JSON.stringify(document).split(`"${id}"`).length - 1;

describe('what is deleted is gone everywhere, and the engine still takes the stream', () => {
	test('a calendar: its people are there round the clock, or keep another’s hours', () => {
		const alone = deleteCalendar('evening', null).change(everything);
		expect([mentions(alone, 'evening'), errors(alone)]).toEqual([0, []]);
		const moved = deleteCalendar('evening', 'office').change(everything);
		expect(moved.people?.experts.calendar).toBe('office');
		expect(errors(moved)).toEqual([]);
	});

	test('people: their steps go to others', () => {
		const after = deletePool('robots', 'clerks', 'Robots').change(everything);
		expect([mentions(after, 'robots'), errors(after)]).toEqual([0, []]);
	});

	test('people: nobody does their steps, which then have no queue', () => {
		const after = deletePool('robots', null, 'Robots').change(everything);
		expect([mentions(after, 'robots'), errors(after)]).toEqual([0, []]);
		const robot = after.steps.find(({ id }) => id === 'robot');
		expect(robot).not.toHaveProperty('queue');
		expect(robot).not.toHaveProperty('by');
	});

	test('a kind of work: with those that are a share of it, its arrows and times', () => {
		const after = deleteKind('case', 'Case').change(everything);
		expect([mentions(after, 'case'), mentions(after, 'rush'), errors(after)]).toEqual([0, 0, []]);
		const checked = after.steps.find(({ id }) => id === 'check') as { time?: unknown };
		expect(checked.time).toEqual({ gamma: { mean: '20min', cv: 0.5 } });
	});

	test('a flaw: nothing adds or catches it, and what sent only it back sends nothing back', () => {
		const after = deleteFlaw('typo', 'Typing error').change(everything);
		expect([mentions(after, 'typo'), errors(after)]).toEqual([0, []]);
		expect(after.steps.find(({ id }) => id === 'check')).not.toHaveProperty('sendsBack');
	});

	test('nothing is changed in place', () => {
		const before = structuredClone(everything);
		deletePool('clerks', null, 'x').change(everything);
		deleteKind('case', 'x').change(everything);
		expect(everything).toEqual(before);
	});
});

describe('who does it once a pool is gone', () => {
	test.each([
		['a', 'b', 'b'],
		['a', null, undefined],
		['c', 'b', 'c'],
		[['a', 'c'], null, 'c'],
		[['a', 'b'], 'b', 'b'],
		[['a', 'c'], 'b', ['b', 'c']],
		[{ a: 2, c: 1 }, null, 'c'],
		[{ a: 2, b: 1 }, 'b', { b: 2 }]
	])('%j without a, for whom %j steps in', (by, heir, left) =>
		expect(replaceIn(by as never, 'a', heir)).toEqual(left)
	);
});

test('what waits at the beginning is plain with one kind of work, and by kind with several', () => {
	const one: StreamDocument = { ...everything, work: { case: everything.work.case } };
	delete one.begin;
	const begun = setBegin('intake', 'case', 4, 'Intake').change(one);
	expect(begun.begin).toEqual({ intake: 4 });
	expect(setBegin('intake', 'case', 0, 'Intake').change(begun).begin).toBeUndefined();
	const many = setBegin('intake', 'rush', 7, 'Intake').change(everything);
	expect(many.begin?.intake).toEqual({ case: 8, rush: 7 });
});

test('a limit of the whole stream comes and goes', () => {
	expect(setWip(9).change(everything).wip).toEqual({ limit: 9 });
	expect(setWip(null).change(everything).wip).toBeUndefined();
});

test('ids are made of names, and nothing in the file has them yet', () => {
	expect(createId(everything, 'Fast lane!')).toBe('fast-lane');
	expect(createId(everything, 'Intake')).toBe('intake-2');
	expect(createId(everything, 'Stand-up')).toBe('stand-up');
	expect(createId(everything, 'standup')).toBe('standup-2');
	expect(createId(everything, 'End')).toBe('end-2');
	expect(createId(everything, '???')).toBe('new');
	// Whatever has the name already: people, work, calendars, flaws, redesigns.
	for (const taken of [everything.people, everything.work, everything.calendars, everything.flaws])
		for (const id of Object.keys(taken ?? {}))
			expect(createId(everything, id, 'step')).toBe(`${id}-2`);
});
