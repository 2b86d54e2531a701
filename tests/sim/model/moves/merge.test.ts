import { expect, test } from 'vitest';
import type { StepDocument } from '../../../../sim/model/schema.ts';
import { after, createStream, refusal, stepsAfter } from './stream.ts';

const code = { id: 'code', name: 'Code', by: 'crew', time: '30min', pickup: '4h' };
const docs = { id: 'docs', name: 'Docs', by: 'crew', time: { exponential: '10min' } };
const ship = { id: 'ship' };
const both = { merge: ['code', 'docs'] };

test('the time is the sum of theirs, people are theirs, the rest is of the first, arrows are of the last', () => {
	const first = {
		...code,
		queue: { order: 'lifo' as const },
		batch: { size: 3 },
		setup: '5min',
		handoff: '1h'
	};
	const last = { ...docs, pickup: '9h', next: [{ to: 'code', share: 0.2 }, { to: 'end' }] };
	expect(stepsAfter([first, last, ship], both)).toEqual([
		{
			...first,
			name: 'Code and Docs',
			time: { sum: ['30min', { exponential: '10min' }] },
			next: [{ to: 'code', share: 0.2 }, { to: 'end' }]
		},
		ship
	]);
});

test('times by kind of work are added kind by kind', () => {
	const work = { pr: { arrives: { perWeek: 1 } }, hotfix: { arrives: { perWeek: 1 } } };
	const byKind = { ...docs, time: { for: { hotfix: '1min', else: '20min' } } };
	const merged = after(createStream([code, byKind], { work }), both).steps[0];
	expect(merged).toMatchObject({
		time: { for: { hotfix: { sum: ['30min', '1min'] }, else: { sum: ['30min', '20min'] } } }
	});
});

test('flaws combine: 1 − Π(1 − p)', () => {
	const steps = [
		{ ...code, adds: { bug: 0.1 }, catches: { typo: 0.5 }, sendsBack: 'ship' },
		{ ...docs, adds: { bug: 0.2 }, catches: { typo: 0.6, slip: 0.3 }, sendsBack: 'ship' },
		ship
	];
	const [merged] = stepsAfter(steps as StepDocument[], both) as unknown as [
		{ adds: { bug: number }; catches: Record<string, number> }
	];
	expect(merged).toMatchObject({ sendsBack: 'ship', catches: { slip: 0.3 } });
	expect(merged.adds.bug).toBeCloseTo(0.28, 12);
	expect(merged.catches.typo).toBeCloseTo(0.8, 12);
});

test('every reason to keep is inherited; of the answers the one that protects the most', () => {
	const steps = [
		{ ...code, keep: 'law', value: 'waste' as const },
		{ ...docs, keep: 'users', value: 'protects' as const },
		{ ...ship, by: 'crew', keep: 'law' }
	];
	expect(stepsAfter(steps, { merge: ['code', 'docs', 'ship'] })).toMatchObject([
		{ keep: 'law; users', value: 'protects' }
	]);
});

test('arrows, flaws, rejects and what waits in the beginning follow', () => {
	const document = createStream(
		[
			code,
			docs,
			{
				id: 'block',
				rejectTo: 'docs',
				parallel: [[{ id: 'x', next: [{ to: 'reject', share: 0.1 }] }], [ship]]
			},
			{ id: 'late', next: [{ to: 'docs', share: 0.1 }], catches: { bug: 1 }, sendsBack: 'docs' }
		],
		{ begin: { docs: 3, code: { request: 2 } } }
	);
	const merged = after(document, { ...both, as: { id: 'one' } });
	expect(merged.begin).toEqual({ one: { request: 5 } });
	expect(merged.steps).toMatchObject([
		{ id: 'one' },
		{ rejectTo: 'one' },
		{ next: [{ to: 'one', share: 0.1 }], sendsBack: 'one' }
	]);
});

test('waits add up to a wait', () => {
	const waits = [
		{ id: 'a', wait: '1d' },
		{ id: 'b', wait: '2 to 3 d' }
	];
	expect(stepsAfter(waits, { merge: ['a', 'b'] })).toEqual([
		{ id: 'a', name: 'a and b', wait: { sum: ['1d', '2 to 3 d'] } }
	]);
});

test("it refuses what can't be combined without being told", () => {
	expect(refusal([code, { ...docs, by: 'writers' }], both)).toBe(
		'merge-differs: Code and Docs are done by different people.'
	);
	expect(refusal([{ ...code, next: [{ to: 'ship', share: 0.1 }] }, docs, ship], both)).toBe(
		'merge-differs: Code has arrows of its own, and is not the last of them.'
	);
	expect(refusal([code, { id: 'docs', wait: '1d' }], both)).toMatch(
		'merge-differs: Of Code and docs, some wait'
	);
	expect(refusal([code, { ...docs, again: 0.5 }], both)).toMatch(
		'merge-differs: Code and Docs shorten'
	);
	const catching = { catches: { bug: 0.5 } };
	expect(
		refusal([{ ...code, ...catching, sendsBack: 'ship' }, { ...docs, ...catching }, ship], both)
	).toMatch('merge-differs: Code and Docs send what they catch');
	expect(refusal([code, { id: 'docs', parallel: [[ship]] }], both)).toMatch(
		'not-a-step: docs is a block'
	);
	expect(refusal([code, docs, ship], { ...both, as: { id: 'ship' } })).toMatch('duplicate-id');
	expect(refusal([code, ship, docs], both)).toMatch('not-neighbors: ship stands between');
});

test('it fits once it is told', () => {
	const steps = [
		{ ...code, next: [{ to: 'ship', share: 0.1 }], again: 0.5 },
		{ ...docs, by: 'writers' },
		ship
	];
	const as = { by: ['crew', 'writers'], next: [{ to: 'ship' }], time: '20min', name: 'Check' };
	expect(stepsAfter(steps, { ...both, as })[0]).toEqual({
		id: 'code',
		pickup: '4h',
		again: 0.5,
		...as
	});
});
