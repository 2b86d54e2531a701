import { expect, test } from 'vitest';
import { applyMoves } from '../../../../sim/model/moves/apply.ts';
import { after, createStream, refusal, stepsAfter } from './stream.ts';

const a = { id: 'a' };
const b = { id: 'b' };
const c = { id: 'c' };
const d = { id: 'd' };

test('whoever came down the list goes on down the list', () => {
	expect(stepsAfter([a, b, c], { remove: 'b' })).toEqual([a, c]);
	expect(stepsAfter([a, b, c], { remove: 'a' })).toEqual([b, c]);
	expect(stepsAfter([a, b, c], { remove: 'c' })).toEqual([a, b]);
});

test('whoever came by an arrow goes where what was left went', () => {
	expect(
		stepsAfter(
			[{ ...a, next: [{ to: 'c', share: 0.3, atMost: 2 }] }, b, { ...c, next: [{ to: 'a' }] }, d],
			{ remove: 'c' }
		)
	)
		// d could be reached by nobody else than c's followers: it was not reached before, and stays.
		.toEqual([
			{ ...a, next: [{ to: 'a', share: 0.3, atMost: 2 }] },
			{ ...b, next: [{ to: 'a' }] },
			d
		]);
	expect(
		stepsAfter([{ ...a, next: [{ to: 'b', share: 0.3 }, { to: 'c' }] }, b, c, d], { remove: 'c' })
	).toEqual([{ ...a, next: [{ to: 'b', share: 0.3 }, { to: 'd' }] }, b, d]);
	expect(stepsAfter([{ ...a, next: [{ to: 'c', share: 0.3 }] }, b, c], { remove: 'c' })).toEqual([
		{ ...a, next: [{ to: 'end', share: 0.3 }] },
		b
	]);
});

test('the shares of the step go with it', () => {
	const checks = {
		...b,
		next: [
			{ to: 'a', share: 0.4 },
			{ to: 'd', share: 0.1 }
		]
	};
	expect(stepsAfter([a, checks, c, d], { remove: 'b' })).toEqual([a, c, d]);
});

test('where what was left took an arrow, the step before gets it, with its outcome', () => {
	expect(
		stepsAfter(
			[a, { ...b, next: [{ to: 'end', outcome: 'done' }] }, { ...c, next: [{ to: 'b' }] }],
			{ remove: 'b' }
		)
	).toEqual([
		{ ...a, next: [{ to: 'end', outcome: 'done' }] },
		// Nobody came to c before: it stays as it was, but for its arrow.
		{ ...c, next: [{ to: 'end', outcome: 'done' }] }
	]);
});

test('by kind of work, each goes its way', () => {
	const work = { pr: { arrives: { perWeek: 1 } }, hotfix: { arrives: { perWeek: 1 } } };
	const steps = [
		{ ...a, next: [{ to: 'c', share: 0.5 }] },
		{ id: 'x' },
		{ ...c, next: [{ to: 'y', for: 'hotfix' }] },
		d,
		{ id: 'y' }
	];
	expect(after(createStream(steps, { work }), { remove: 'c' }).steps).toEqual([
		{
			...a,
			next: [
				{ to: 'y', share: 0.5, for: ['hotfix'] },
				{ to: 'd', share: 0.5, for: ['pr'] }
			]
		},
		{ id: 'x', next: [{ to: 'y', for: ['hotfix'] }] },
		d,
		{ id: 'y' }
	]);
});

test('steps nobody comes to any more go too, and are listed', () => {
	const steps = [
		a,
		{ ...b, next: [{ to: 'fix', share: 0.3 }] },
		{ ...c, next: [{ to: 'end' }] },
		{ id: 'fix', next: [{ to: 'check' }] },
		{ id: 'check', next: [{ to: 'b' }] }
	];
	const result = applyMoves(createStream(steps), [{ remove: 'b' }]);
	expect(result).toMatchObject({
		ok: true,
		value: { removed: ['b', 'fix', 'check'], document: { steps: [a, steps[2]] } }
	});
});

test('a step that only caught flaws went to is gone with the catch', () => {
	const steps = [
		{ ...a, catches: { bug: 0.5 }, sendsBack: 'fix', next: [{ to: 'end' }] },
		{ id: 'fix', next: [{ to: 'a' }] }
	];
	expect(
		stepsAfter(
			[{ id: 'before', next: [{ to: 'a' }] }, ...steps, b],
			{ change: 'b', to: { name: 'B' } },
			{ remove: 'fix' }
		)
	).toMatchObject([{ id: 'before' }, { id: 'a', sendsBack: 'a' }, { id: 'b' }]);
	expect(
		stepsAfter(
			[b, { ...steps[0], next: [] }, d, { ...steps[1] }],
			{ change: 'd', to: { next: [{ to: 'end' }] } },
			{ remove: 'a' }
		)
	).toEqual([b, { ...d, next: [{ to: 'end' }] }]);
});

test('an emptied lane goes, and an emptied block; arrows from outside to the step lead to the block', () => {
	const block = { id: 'block', parallel: [[a], [b, c]] };
	expect(stepsAfter([block, { ...d, next: [{ to: 'a', share: 0.1 }] }], { remove: 'a' })).toEqual([
		{ id: 'block', parallel: [[b, c]] },
		{ ...d, next: [{ to: 'block', share: 0.1 }] }
	]);
	const alone = { id: 'block', parallel: [[a]], next: [{ to: 'd' }] };
	const result = applyMoves(
		createStream([{ id: 'x', next: [{ to: 'a', share: 0.5 }] }, alone, c, d]),
		[{ remove: 'a' }]
	);
	expect(result).toMatchObject({
		ok: true,
		value: {
			removed: ['block', 'a'],
			document: { steps: [{ id: 'x', next: [{ to: 'd', share: 0.5 }, { to: 'd' }] }, c, d] }
		}
	});
});

test('a whole block can go', () => {
	const block = { id: 'block', parallel: [[a], [b]], next: [{ to: 'end' }] };
	const steps = [c, block, { ...d, next: [{ to: 'b' }] }];
	const [first, ...rest] = stepsAfter(
		[{ ...c, next: [{ to: 'd', share: 0.5 }] }, ...steps.slice(1)],
		{ remove: 'block' }
	);
	expect([first, ...rest]).toEqual([
		{ ...c, next: [{ to: 'd', share: 0.5 }, { to: 'end' }] },
		{ ...d, next: [{ to: 'end' }] }
	]);
});

test('inside a lane, the end of the lane is the end', () => {
	const block = { id: 'block', parallel: [[{ ...a, next: [{ to: 'c', share: 0.2 }] }, b, c], [d]] };
	expect(stepsAfter([block], { remove: 'c' })).toEqual([
		{ id: 'block', parallel: [[{ ...a, next: [{ to: 'end', share: 0.2 }] }, b], [d]] }
	]);
});

test('flaws sent back to it, rejects, and what waited in the beginning go where it led', () => {
	const document = createStream(
		[
			a,
			b,
			{ ...c, catches: { bug: 0.5 }, sendsBack: 'a' },
			{
				id: 'block',
				rejectTo: 'a',
				parallel: [[{ id: 'x', next: [{ to: 'reject', share: 0.1 }] }], [d]]
			}
		],
		{ begin: { a: 2, b: 1 } }
	);
	expect(after(document, { remove: 'a' })).toMatchObject({
		begin: { b: 3 },
		steps: [b, { sendsBack: 'b' }, { rejectTo: 'b' }]
	});
});

test('`keep` refuses, also for what would go with it, unless despite', () => {
	const kept = { ...b, name: 'Safety check', keep: 'the law asks for it' };
	expect(refusal([a, kept], { remove: 'b' })).toBe(
		'keep: Safety check must not be removed: the law asks for it.'
	);
	expect(stepsAfter([a, kept], { remove: 'b', despite: true })).toEqual([a]);
	expect(refusal([a, { id: 'block', parallel: [[kept], [c]] }], { remove: 'block' })).toBe(
		'keep: Safety check must not be removed: the law asks for it. It would go with block.'
	);
	const steps = [a, { ...c, next: [{ to: 'b', share: 0.1 }, { to: 'end' }] }, kept];
	expect(refusal(steps, { remove: 'c' })).toMatch('It would go with c.');
	expect(refusal([a, { id: 'block', keep: 'yes', parallel: [[b]] }], { remove: 'b' })).toMatch(
		'keep: block must'
	);
});

test('it refuses where nobody could say where items would go', () => {
	expect(refusal([a], { remove: 'a' })).toMatch('empty-stream');
	expect(refusal([a, b], { remove: 'bb' })).toBe('unknown-step: There is no step `bb` here.');
	const splits = {
		...b,
		next: [
			{ to: 'a', share: 0.5 },
			{ to: 'c', share: 0.5 }
		]
	};
	expect(refusal([a, splits, c], { remove: 'b' })).toMatch(
		'no-detour: Nothing is left of b after its shares'
	);
	// First of the stream, and on to a step past others that are still reached.
	const skips = { ...a, next: [{ to: 'c' }] };
	expect(refusal([skips, b, { ...c, next: [{ to: 'b', share: 0.1 }] }], { remove: 'a' })).toMatch(
		'no-detour: a is the first'
	);
	const seldom = { ...a, next: [{ to: 'b', share: 0.1 }, { to: 'c' }] };
	expect(stepsAfter([seldom, b, c], { remove: 'a' })).toEqual([c]);
	// Flaws can't be sent to the end.
	expect(refusal([a, { ...c, catches: { bug: 1 }, sendsBack: 'b' }, b], { remove: 'b' })).toMatch(
		'no-detour: `sendsBack` of c leads to b'
	);
	expect(refusal([{ id: 'block', join: 2, parallel: [[a], [b]] }, c], { remove: 'a' })).toBe(
		'join-over-lanes: block would have 1 lanes, and waits for 2.'
	);
	// From inside a block the end of the stream has no name.
	const block = { id: 'block', parallel: [[{ ...a, next: [{ to: 'c', share: 0.1 }] }], [b]] };
	expect(refusal([block, c], { remove: 'c' })).toMatch('no-detour: An arrow of a leads to c');
	expect(refusal(createStream([a, b], { begin: { b: 1 } }), { remove: 'b' })).toMatch(
		'no-detour: Items wait at b'
	);
});
