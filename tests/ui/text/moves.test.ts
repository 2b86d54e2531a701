import type { Move } from '#sim';
import { expect, test } from 'vitest';
import { describeMove } from '../../../src/lib/text/moves.ts';
import { stream } from './figures.ts';

const read = (move: Move) =>
	describeMove(stream, move)
		.map((part) => ('number' in part ? part.number.format(part.number.value) : part.text))
		.join('');

test.each<[Move, string]>([
	[{ parallel: ['code', 'interface'] }, 'Let Code review and API review run side by side.'],
	[
		{ merge: ['code', 'interface'], as: { name: 'one gate', time: '35min', by: 'team' } },
		'Merge Code review and API review into one step one gate (35 min, by Maintainers).'
	],
	[{ remove: 'code', because: 'nobody reads it' }, 'Remove Code review: nobody reads it.'],
	[{ remove: 'interface', despite: true }, 'Remove API review, although it is marked “keep”.'],
	[{ capacity: 'team', to: 5 }, 'Have 5 Maintainers instead of 2.'],
	[
		{ people: 'api', to: { focus: 0.6 } },
		'Let API reviewers give 60% of their attention to this stream.'
	],
	[{ work: 'pr', to: { arrives: { perWeek: 30 } } }, 'Let 30 of Pull request arrive a week.'],
	[{ batch: 'code', to: { size: 5 } }, 'Do Code review in batches of 5.'],
	[{ batch: 'code', to: null }, 'Take each one at once at Code review, no more batches.'],
	[
		{ change: 'code', to: { by: null, pickup: null, time: '10min', catches: { bug: 0.22 } } },
		'Automate Code review: it takes 10 min, taken at once, it catches 22% of Bug.'
	],
	[{ move: 'interface', before: 'code' }, 'Move API review before Code review.'],
	[{ wip: 8 }, 'Let in at most 8 at once.'],
	[
		{ parallel: ['code', 'interface'], as: { name: 'Gates', join: 'any', wip: { limit: 3 } } },
		'Let Code review and API review run side by side, as Gates; it goes on when the first lane is done, at most 3 inside at once.'
	],
	[
		{ add: { id: 'call', name: 'Call', by: 'team', time: '5 to 10 min' }, before: 'code' },
		'Add Call before Code review: it takes 5 to 10 min, by Maintainers.'
	],
	[
		{
			change: 'code',
			to: {
				name: 'Review',
				pickup: { lognormal: { mean: '2h', cv: 0.5 } },
				again: 0.3,
				queue: { order: 'due', limit: 4, full: 'turn-away', patience: '3d' }
			}
		},
		'Turn Code review into Review: noticed after 2 h on average, give or take 50%, the second time takes 30% of the first, the earliest promise goes first, at most 4 wait, others are turned away, it gives up after 3 d.'
	],
	[
		{
			change: 'code',
			to: {
				next: [
					{ to: 'interface', share: 0.2, atMost: 2 },
					{ to: 'out', share: 0.1, outcome: 'withdrawn', for: 'pr' },
					{ to: 'end' }
				]
			}
		},
		'Change Code review: 20% goes to API review, at most 2 times, 10% of Pull request leaves (withdrawn), the rest is finished.'
	],
	[
		{ change: 'interface', to: { keep: null, value: 'waste', handoff: null, sendsBack: 'code' } },
		'Change API review: it arrives at once, what it finds goes to Code review, the customer would not miss it, it may be removed.'
	],
	[
		{ people: 'new', to: { name: 'Helpers', capacity: 2, calendar: 'office', reserve: '4h' } },
		'Have 2 Helpers. Keep 4 h a week of Helpers free on purpose. Have Helpers there in the hours office.'
	],
	[
		{ work: 'pr', to: { priority: 2, due: '5d' } },
		'Let Pull request go first (urgency 2). Promise Pull request within 5 d.'
	],
	[
		{ work: 'fix', to: { name: 'Hotfix', arrives: { of: 'pr', share: 0.1 } } },
		'Let 10% of Pull request be Hotfix.'
	],
	[
		{ batch: 'code', to: { every: '1wk', timeout: '2d', time: 'per-item' } },
		'Do Code review in batches, after 2 d at the latest, every week, one after another.'
	],
	[{ flaw: 'bug', to: { perItem: 0.05 } }, 'Let 5% of the work arrive with Bug.'],
	[
		{ calendar: 'late', to: { week: ['Mon-Fri 12:00-20:00'] } },
		'Add the hours late: Mon-Fri 12:00-20:00.'
	]
])('%j reads as a sentence', (move, sentence) => {
	expect(read(move)).toBe(sentence);
});

test.each<[object, string]>([
	[{ every: '84h', first: '33h' }, 'twice a week on Tuesday 09:00 and Friday 21:00'],
	[{ every: '1d', first: '10h' }, 'every day at 10:00'],
	[{ every: '2wk', first: '82h' }, 'every other week on Thursday 10:00'],
	[{ every: '60h' }, 'every 2½ days'],
	[{ every: '12h' }, 'twice a day'],
	[{ every: '37min' }, 'every 37 min']
])('a rhythm reads as a person says it: %j', (batch, said) => {
	expect(read({ batch: 'code', to: batch })).toBe(`Do Code review in batches, ${said}.`);
});

test('a rhythm is dragged by half days, in the unit of the file', () => {
	const [{ value, step, unit, set }] = describeMove(stream, {
		batch: 'code',
		to: { every: '84h', first: '33h' }
	}).flatMap((part) => ('number' in part ? [part.number] : []));
	expect({ value, step, unit }).toEqual({ value: 84, step: 12, unit: 'h' });
	expect(set(72)).toEqual({ batch: 'code', to: { every: '72h', first: '33h' } });
});

test('a new name alone is a renaming', () => {
	expect(read({ change: 'code', to: { name: 'Look' } })).toBe('Rename Code review to Look.');
});

test('a number in a sentence makes the same move with another number', () => {
	const move: Move = { change: 'code', to: { time: '10min', catches: { bug: 0.22 } } };
	const [time, share] = describeMove(stream, move).flatMap((part) =>
		'number' in part ? [part.number] : []
	);
	expect(time.set(15)).toEqual({ change: 'code', to: { time: '15min', catches: { bug: 0.22 } } });
	expect(share.set(0.5)).toEqual({ change: 'code', to: { time: '10min', catches: { bug: 0.5 } } });
});

test('only what changes of what it catches is said', () => {
	const [code, ...rest] = stream.steps;
	const document = { ...stream, steps: [{ ...code, catches: { bug: 0.2, slip: 0.4 } }, ...rest] };
	const parts = describeMove(document, { change: 'code', to: { catches: { bug: 0.2 } } });
	expect(parts.map((part) => ('text' in part ? part.text : '')).join('')).toBe(
		'Change Code review: it no longer catches slip.'
	);
});

test('the numbers of a range stay on their sides, shares within what is left', () => {
	const numbers = (move: Move) =>
		describeMove(stream, move).flatMap((part) => ('number' in part ? [part.number] : []));
	const [low, high] = numbers({ change: 'code', to: { time: '35 to 60 min' } });
	expect(low.max).toBeLessThan(60);
	expect(high.min).toBeGreaterThan(35);
	expect(low.set(40)).toEqual({ change: 'code', to: { time: '40 to 60 min' } });
	expect(high.set(90)).toEqual({ change: 'code', to: { time: '35 to 90 min' } });
	const next = [
		{ to: 'interface', share: 0.3 },
		{ to: 'out', share: 0.2 }
	];
	expect(numbers({ change: 'code', to: { next } })[0].max).toBe(0.8);
});
