import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe, describeMove, describeTime } from '../../../sim/model/describe.ts';
import type { KindTimeDocument, Move, StreamDocument } from '../../../sim/model/schema.ts';
import { streams } from '../../property/streams.ts';

const document: StreamDocument = {
	streamwise: 1,
	name: 'Requests',
	begins: 'asked',
	ends: 'answered',
	customer: 'whoever asks',
	unit: 'h',
	calendars: { office: { week: ['Mon-Fri 09:00-17:00'] } },
	people: {
		crew: {
			name: 'Caseworkers',
			capacity: 3,
			calendar: 'office',
			focus: 0.5,
			picks: 'downstream',
			cost: 40,
			reserve: 6,
			duties: [{ id: 'meeting', name: 'Team meeting', every: '1wk', takes: '1h', first: '33h' }]
		},
		boss: {}
	},
	work: {
		plain: { name: 'Plain request', arrives: { perWeek: 20 }, due: '5d' },
		urgent: { name: 'Urgent request', arrives: { of: 'plain', share: 0.1 }, priority: 2 }
	},
	flaws: { error: { name: 'Wrong data', severity: 'critical', perItem: 0.05 } },
	wip: { limit: 30 },
	begin: { read: 4 },
	steps: [
		{
			id: 'read',
			name: 'Read',
			by: 'crew',
			time: { for: { urgent: '10min', else: '2 to 6 h' } },
			handoff: '1d',
			pickup: { exponential: '4h' },
			queue: { order: 'due', limit: 9, full: 'turn-away', patience: '2wk' },
			again: 0.5,
			catches: { error: 0.4 },
			adds: { error: 0.01 },
			sendsBack: 'ask',
			value: 'protects',
			keep: 'the law asks for it',
			owner: 'the office'
		},
		{
			id: 'checks',
			name: 'Checks',
			join: 'any',
			rejectTo: 'ask',
			rejectWhen: 'at-once',
			rerun: 'rejected',
			wip: { limit: 4 },
			parallel: [
				[{ id: 'law', by: ['crew', 'boss'], time: '1wd', next: [{ to: 'reject', share: 0.1 }] }],
				[
					{
						id: 'money',
						by: { crew: 1, boss: 1 },
						time: 1,
						batch: { size: 5, timeout: '2d' },
						setup: '5min'
					}
				]
			]
		},
		{ id: 'answer', name: 'Answer', wait: '1d', next: [{ to: 'end', outcome: 'answered' }] },
		{
			id: 'ask',
			name: 'Ask back',
			next: [{ to: 'out', share: 0.2, for: 'plain' }, { to: 'read', atMost: 2 }, { to: 'out' }]
		}
	],
	redesigns: [
		{
			id: 'lean',
			name: 'Leaner',
			why: 'it waits too long',
			status: 'trying',
			moves: [
				{ remove: 'money', because: 'nobody reads it' },
				{ change: 'money', to: { name: 'x' } }
			]
		}
	],
	run: { horizon: '26wk', warmup: '4wk', switch: { to: 'lean', at: '10wk' } }
};

test('a stream, in sentences', () => {
	expect(describe(document)).toEqual([
		'Requests: from “asked” to “answered”, for whoever asks.',
		'Plain request: 20 arrive in a week, at any hour alike, promised within 5 days.',
		'Urgent request: 10% of what would be Plain request, priority 2, higher goes first.',
		'Caseworkers: 3 at once, on shift Mon-Fri 09:00-17:00, 50% of their attention is for this stream, 6 h a week kept free, they finish before they start anew, an hour of work costs 40. Team meeting takes all of them 1 h every week, first at 33 h.',
		'Boss: 1 at once, always on shift.',
		'Flaw: Wrong data, critical, 5% of the work arrives with it.',
		'At most 30 inside at once; others wait before the door.',
		'In the beginning wait 4 at Read.',
		'1. Read: Done by Caseworkers in 10 min for Urgent request and 2 to 6 h, eight times in ten otherwise. Handed over in 1 day. Noticed after 4 h on average, exponentially distributed, counted in hours on shift. The earliest promise goes first, at most 9 wait; when it is full, others are turned away, who is not served gives up after 2 weeks. Done again, it takes 50% of the time. It finds 40% of Wrong data and sends it back to Ask back. 1% of the work gets Wrong data here. The customer would not miss it until something goes wrong. It must stay: the law asks for it. In the hands of the office.',
		'2. Checks: 2 lanes side by side, until one is done. What is rejected goes to Ask back. The first rejection stops the other lanes. When it comes back, only the lanes that rejected it run again. At most 4 inside at once; others wait before the door.',
		'2a.1. law: Done by the first who is free of Caseworkers or boss in 1 working day. 10% is rejected.',
		'2b.1. money: Done by 1 of Caseworkers and 1 of boss together in 1 h. Work is gathered until 5 wait or the first has waited 2 days, then done all at once. Setting up takes 5 min a batch.',
		'3. Answer: Everything waits 1 day. Everything goes to the end as “answered”.',
		'4. Ask back: A decision that takes no time. 20% of Plain request leaves unfinished; the rest goes to Read (each at most twice); the rest leaves unfinished.',
		'Redesign “Leaner” (trying): Remove money: nobody reads it. Change money into x. (It does not fit: There is no step `money` here.) It waits too long.',
		'It is run over 26 weeks, again and again until the interval of the mean is within 2%; what happens in the first 4 weeks is not counted. At 10 weeks it changes over to “Leaner”: people, hours, limits and arrivals are then the new ones; who is inside keeps the steps it came in by.'
	]);
});

test('a run without a warm-up, or with a beginning of its own', () => {
	const last = (given: Partial<StreamDocument>) => describe({ ...document, ...given }).at(-1);
	const all = 'It is run over 4 weeks, once; all that happens is counted.';
	const run = { horizon: '4wk', replications: 1 };
	expect(last({ run: { ...run, warmup: 0 }, begin: undefined })).toBe(all);
	expect(last({ run, begin: { read: 1 } })).toBe(all);
	expect(last({ run, begin: undefined })).toBe(
		'It is run over 4 weeks, once; what happens before it has settled is not counted.'
	);
});

test.each<[KindTimeDocument, string]>([
	[3, '3 h'],
	[1, '1 h'],
	['1d', '1 day'],
	['2wd', '2 working days'],
	['2 to 6 h', '2 to 6 h, eight times in ten'],
	['30min to 2h', '30 min to 2 h, eight times in ten'],
	['2 to 6', '2 to 6 h, eight times in ten'],
	[{ exponential: '2h' }, '2 h on average, exponentially distributed'],
	[{ uniform: [1, '1d'] }, 'anything from 1 h to 1 day'],
	[{ triangular: [1, 2, 5] }, '1 h to 5 h, most likely 2 h'],
	[{ pert: [1, 2, 5] }, '1 h to 5 h, most likely by far 2 h'],
	[{ normal: { mean: 4, sd: 1 } }, '4 h, give or take 1 h'],
	[{ lognormal: { mean: '75min', cv: 0.8 } }, '75 min on average, give or take 80%'],
	[{ lognormal: { p50: '5min', p90: '45min' } }, 'half within 5 min, 90% within 45 min'],
	[{ gamma: { mean: 2, cv: 0 } }, '2 h'],
	[{ erlang: { mean: 2, k: 3 } }, '2 h on average, in 3 equal stages'],
	[{ weibull: { mean: 2, shape: 1.5 } }, '2 h on average, with a Weibull shape of 1.5'],
	[{ pareto: { min: 2, shape: 2.5 } }, '2 h or more, with a long tail of shape 2.5'],
	[{ values: [1, 2] }, '1 h or 2 h'],
	[{ values: [1, 2, 3, 4, 5] }, 'one of 5 observed times, such as 1 h, 2 h, 3 h or 4 h'],
	[
		{
			quantiles: [
				[0, 1],
				[0.5, 2],
				[1, 9]
			]
		},
		'at least 1 h, half within 2 h, at most 9 h'
	],
	[
		{
			mix: [
				{ share: 0.7, of: '5min' },
				{ share: 0.3, of: '45min' }
			]
		},
		'5 min (70% of the time) or 45 min (30% of the time)'
	],
	[{ sum: ['1h', { exponential: 2 }] }, '1 h plus 2 h on average, exponentially distributed'],
	[{ for: { a: 1, else: 2 } }, '1 h for a and 2 h otherwise']
])('a time in words: %j', (time, words) => {
	expect(describeTime(time, 'h')).toBe(words);
});

test.each<[Move, string]>([
	[
		{ parallel: ['read', 'answer'], as: { name: 'Both' } },
		'Let Read and Answer run side by side, as Both.'
	],
	[
		{ merge: ['read', 'answer'], as: { name: 'One', time: '1h', by: 'crew' } },
		'Merge Read and Answer into one step, One (it takes 1 h, done by Caseworkers).'
	],
	[{ remove: 'read', despite: true }, 'Remove Read, even if it was to be kept.'],
	[{ move: 'answer', before: 'read' }, 'Move Answer before Read.'],
	[
		{ add: { id: 'look', name: 'Look', by: 'crew', time: '5min' }, after: 'read' },
		'Add after Read: Look: Done by Caseworkers in 5 min.'
	],
	[
		{
			change: 'read',
			to: { name: 'Gate', by: null, pickup: null, time: '1min', catches: { error: 0.6 } }
		},
		'Automate Read into Gate: nobody is needed, it is noticed at once, it takes 1 min, it finds 60% of Wrong data.'
	],
	[{ change: 'read', to: { again: 0.2 } }, 'Change Read: `again` is 0.2.'],
	[{ capacity: 'crew', to: 5 }, 'Have 5 of Caseworkers instead of 3.'],
	[
		{ people: 'crew', to: { focus: 0.8, duties: null, picks: null, cost: null, reserve: null } },
		'Let it be: Caseworkers: 3 at once, on shift Mon-Fri 09:00-17:00, 80% of their attention is for this stream.'
	],
	[
		{ work: 'plain', to: { due: '3d' } },
		'Let it be: Plain request: 20 arrive in a week, at any hour alike, promised within 3 days.'
	],
	[
		{ calendar: 'office', to: { week: ['Mon 09:00-12:00'] } },
		'Change the hours “office” to Mon 09:00-12:00.'
	],
	[
		{ flaw: 'error', to: { perItem: 0.1 } },
		'Change the flaw Wrong data: 10% of the work arrives with it.'
	],
	[{ drop: 'meeting' }, 'Drop Team meeting.'],
	[
		{ batch: 'read', to: { every: '1wk', time: 'per-item' } },
		'At Read: Work is gathered until the next round, every week, then done one after the other in one go.'
	],
	[{ batch: 'read', to: null }, 'At Read, take each one as it comes.'],
	[{ wip: 5 }, 'Let in at most 5 at once; others wait before the door.'],
	[{ wip: null }, 'Let in everything that arrives.']
])('a move in a sentence: %j', (move, sentence) => {
	expect(describeMove(document, move)).toBe(sentence);
});

test('every stream has words: no line is empty, none says undefined or shows an object', () => {
	fc.assert(
		fc.property(streams, (stream) => {
			for (const line of describe(stream))
				expect(line).toMatch(/^(?!.*(undefined|null|NaN|\[object|[ ]{2})).+[.!]$/);
		}),
		{ numRuns: 200, seed: 1 }
	);
});

test.each(['seven-gates', 'hospital-admission'])(
	'%s says each of its steps, people and redesigns',
	(name) => {
		const file = resolve(import.meta.dirname, `../../../static/examples/${name}.json`);
		const example = JSON.parse(readFileSync(file, 'utf8')) as StreamDocument;
		const text = describe(example).join('\n');
		for (const step of example.steps) expect(text).toContain(`. ${step.name}: `);
		for (const pool of Object.values(example.people!)) expect(text).toContain(`${pool.name}: `);
		for (const redesign of example.redesigns!)
			expect(text).toContain(`Redesign “${redesign.name}”`);
		expect(text).not.toContain('does not fit');
	}
);
