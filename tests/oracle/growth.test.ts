// What grows without end is found, where and how fast, by the whole way; and what only takes long is not said to grow. How fast: within 4
// standard errors of what arrives less what can be done (Poisson counts, over the weeks between the first and the last segment), which a
// right figure exceeds in 1 of 16,000 runs; the seeds are fixed.
import { describe, expect, test } from 'vitest';
import { parseDocument, runAll } from '#sim';

const REPLICATIONS = 5;

function run(document: object, horizon: string, seed: string) {
	const parsed = parseDocument({
		streamwise: 1,
		name: 'Growth',
		unit: 'h',
		calendars: { office: { week: ['Mon-Fri 09:00-17:00'] } },
		people: { desk: { name: 'Desk' }, clerk: { name: 'Clerk', calendar: 'office' } },
		...document,
		run: { seed, horizon, warmup: 0, replications: REPLICATIONS }
	});
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
	const stages = runAll({ document: parsed.value });
	let stage = stages.next();
	while (!stage.done) stage = stages.next();
	if (!stage.value.ok) throw new Error(stage.value.issues[0].message);
	const { stable, unstable = [] } = stage.value.value.scenarios.baseline;
	expect(stable).toBe(unstable.length === 0);
	return unstable;
}

const one = (arrives: object) => ({ item: { name: 'Item', arrives } });
/** An hour on average, at a desk that is never closed. */
const serve = { id: 'serve', name: 'Serve', by: 'desk', time: { exponential: 1 } };
/** The same, at a desk that is open for 40 hours a week. */
const open = { ...serve, by: 'clerk' };
const wait = { id: 'wait', name: 'Wait', wait: '10wk' };
const often = (rho: number) => one({ every: { exponential: 1 / rho } });
const weekly = (rho: number) => one({ perWeek: 40 * rho });

const PLACES: [what: string, place: string, hours: number, create: (rho: number) => object][] = [
	['a queue', 'serve', 168, (rho) => ({ work: often(rho), steps: [serve] })],
	['a queue in office hours', 'serve', 40, (rho) => ({ work: weekly(rho), steps: [open] })],
	[
		'the stream’s door',
		'(door)',
		168,
		(rho) => ({ work: often(rho), steps: [serve], wip: { limit: 5 } })
	],
	[
		'the stream’s door, office hours',
		'(door)',
		40,
		(rho) => ({ work: weekly(rho), steps: [open], wip: { limit: 5 } })
	],
	[
		'a block’s door',
		'(door)',
		168,
		(rho) => ({
			work: often(rho),
			steps: [
				{ id: 'file', name: 'File', time: 1 },
				{ id: 'block', name: 'Block', parallel: [[serve]], wip: { limit: 3 } }
			]
		})
	],
	[
		'before a first step that is full',
		'(door)',
		168,
		(rho) => ({ work: often(rho), steps: [{ ...serve, queue: { limit: 3 } }] })
	]
];

describe.each(PLACES)('%s', (_, place, hours, create) => {
	test.each([
		[1.05, 260],
		[1.5, 26],
		[3, 26]
	])('%f times what can be done', (rho, weeks) => {
		const [growth, ...others] = run(create(rho), `${weeks}wk`, 'growth');
		expect(others).toEqual([]);
		expect(growth.step).toBe(place);
		// From the middle of the ninth to that of the sixteenth of 16 segments.
		const span = (weeks * 7) / 16;
		const error = Math.sqrt(((rho + 1) * hours) / span / REPLICATIONS);
		expect(Math.abs(growth.perWeek - (rho - 1) * hours)).toBeLessThan(4 * error);
	});
});

test('two in a row: each by what it gets more than it can do', () => {
	const slower = { ...serve, id: 'check', name: 'Check', by: 'clerk', time: { exponential: 0.5 } };
	const [first, second, ...others] = run(
		{ work: often(2), steps: [serve, slower] },
		'26wk',
		'growth'
	);
	expect(others).toEqual([]);
	expect([first.step, second.step]).toEqual(['serve', 'check']);
	expect(Math.abs(first.perWeek - 168)).toBeLessThan(4 * Math.sqrt((3 * 168) / 11 / REPLICATIONS));
	// 168 a week come, 80 are done.
	expect(Math.abs(second.perWeek - 88)).toBeLessThan(4 * Math.sqrt(248 / 11 / REPLICATIONS));
});

test('before the door that those who always wait keep shut', () => {
	const [growth, ...others] = run(
		{
			work: {
				any: { name: 'Any', arrives: { always: 1 } },
				late: { name: 'Late', arrives: { every: { exponential: 2 } }, priority: -1 }
			},
			steps: [serve],
			wip: { limit: 3 }
		},
		'26wk',
		'growth'
	);
	expect([growth.step, others]).toEqual(['(door)', []]);
	expect(Math.abs(growth.perWeek - 84)).toBeLessThan(4 * Math.sqrt(84 / 11 / REPLICATIONS));
});

// Each is told that it grows in at most 1 of 1,000 runs.
describe('nothing grows', () => {
	test.each([
		['95% busy', { work: often(0.95), steps: [serve] }],
		['95% busy in office hours', { work: weekly(0.95), steps: [open] }],
		['a long plain wait', { work: often(0.8), steps: [wait, serve] }],
		['before a long plain wait', { work: often(0.8), steps: [serve, wait] }],
		[
			'a long plain wait behind a door',
			{ work: often(0.5), steps: [{ id: 'b', name: 'B', parallel: [[wait]] }, serve] }
		],
		['a long pickup', { work: often(0.8), steps: [{ ...serve, pickup: '10wk' }] }],
		['a long hand-off', { work: often(0.8), steps: [{ ...serve, handoff: '10wk' }] }],
		[
			'a machine that takes long',
			{ work: often(0.8), steps: [{ ...wait, wait: undefined, time: '10wk' }, serve] }
		],
		[
			'a monthly meeting',
			{ work: often(0.5), steps: [{ ...serve, time: 1, batch: { every: '4wk' } }] }
		],
		['a pile at the beginning', { work: often(0.9), steps: [serve], begin: { serve: 500 } }],
		['somebody always waits', { work: one({ always: 5 }), steps: [serve], wip: { limit: 50 } }]
	])('%s', (_, document) => {
		for (const horizon of ['13wk', '26wk', '52wk'])
			for (const seed of ['a', 'b']) expect(run(document, horizon, seed)).toEqual([]);
	});
});
