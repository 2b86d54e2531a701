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
	[{ remove: 'code', because: 'nobody reads it' }, 'Leave out Code review: nobody reads it.'],
	[{ remove: 'interface', despite: true }, 'Leave out API review, although it is marked “keep”.'],
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
	[{ wip: 8 }, 'Let in at most 8 at once.']
])('%j reads as a sentence', (move, sentence) => {
	expect(read(move)).toBe(sentence);
});

test('a number in a sentence makes the same move with another number', () => {
	const move: Move = { change: 'code', to: { time: '10min', catches: { bug: 0.22 } } };
	const [time, share] = describeMove(stream, move).flatMap((part) =>
		'number' in part ? [part.number] : []
	);
	expect(time.set(15)).toEqual({ change: 'code', to: { time: '15min', catches: { bug: 0.22 } } });
	expect(share.set(0.5)).toEqual({ change: 'code', to: { time: '10min', catches: { bug: 0.5 } } });
});
