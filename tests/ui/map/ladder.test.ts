// The ladder and the bars are true to scale.
import { describe, expect, test } from 'vitest';
import type { StreamDocument } from '#sim';
import { layBar } from '../../../src/lib/map/bar.ts';
import { shortTime, stepFacts } from '../../../src/lib/map/facts.ts';
import { ladderTable, layLadder } from '../../../src/lib/map/ladder.ts';
import { sayShares } from '../../../src/lib/map/partings.ts';
import { createSummary, createViews, row } from '../charts/summaries.ts';
import { longStream } from './streams.ts';

const document: StreamDocument = {
	...longStream(1),
	steps: [
		{ id: 'one', name: 'One', by: 'staff', time: '15min', pickup: '2 to 6 h' },
		{
			id: 'both',
			parallel: [[{ id: 'left', name: 'Left', time: '1h' }], [{ id: 'right', time: '2h' }]]
		},
		{ id: 'two', batch: { size: 10 }, time: { lognormal: { mean: '75min', cv: 1 } } }
	],
	people: { staff: { name: 'Staff', capacity: 3 } }
};
const views = createViews(8, {
	ladder: {
		'(door)': row({ blocked: 2 }),
		two: row({ batch: 5, touch: 1.25 }),
		right: row({ queue: 1, touch: 2 }),
		left: row({ queue: 3, touch: 1 }),
		one: row({ handoff: 0.5, pickup: 4, paused: 0.25, touch: 0.25 })
	},
	lanes: { both: [0.7, 0.3] }
});

describe('the ladder', () => {
	const ladder = layLadder(document, views);

	test('goes in the order of the stream, and adds up', () => {
		expect(ladder.steps.map(({ id }) => id)).toEqual(['(door)', 'one', 'left', 'right', 'two']);
		const parts = ladder.steps.flatMap(({ segments }) => segments);
		expect(parts.every(({ value }) => value > 0)).toBe(true);
		expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(ladder.total, 9);
		expect(ladder.total).toBeCloseTo(20.25, 9);
		for (const { segments, from } of ladder.steps) {
			let time = from;
			for (const segment of segments) {
				expect(segment.from).toBeCloseTo(time, 9);
				time += segment.value;
			}
		}
	});

	test('has no gap but beside lanes: all of a block begin together, and it takes the room of their sum', () => {
		const [, one, left, right, two] = ladder.steps;
		expect(one.from).toBe(2);
		expect(left.from).toBe(one.from + one.value);
		expect(right.from).toBe(left.from);
		expect(ladder.blocks).toEqual([
			{ id: 'both', from: left.from, to: left.from + left.value + right.value, rungs: [0, 1] }
		]);
		expect(two.from).toBe(ladder.blocks[0].to);
	});

	test('of blocks in blocks adds up too', () => {
		const nested: StreamDocument = {
			...document,
			steps: [
				{
					id: 'outer',
					parallel: [
						[{ id: 'one' }, { id: 'inner', parallel: [[{ id: 'left' }], [{ id: 'right' }]] }],
						[{ id: 'two' }]
					]
				}
			]
		};
		const { steps, blocks, total, rungs } = layLadder(nested, views);
		const from = (id: string) => steps.find((step) => step.id === id)!.from;
		expect(total).toBeCloseTo(20.25, 9);
		expect(from('left')).toBe(from('right'));
		expect(from('two')).toBe(from('one'));
		expect(blocks.find(({ id }) => id === 'outer')).toMatchObject({ to: total, rungs: [0, 2] });
		expect(rungs).toBe(3);
	});

	test('puts waiting before work, and lanes on rungs of their own', () => {
		const one = ladder.steps.find(({ id }) => id === 'one')!;
		expect(one.segments.map(({ part }) => part)).toEqual(['handoff', 'pickup', 'paused', 'touch']);
		expect(ladder.steps.map(({ rung }) => rung)).toEqual([0, 0, 0, 1, 0]);
		expect(ladder.rungs).toBe(2);
		expect(ladder.lanes.map(({ share, rung }) => [share, rung])).toEqual([
			[0.7, 0],
			[0.3, 1]
		]);
		expect(ladder.lanes[0].from).toBe(ladder.lanes[1].from);
		expect(ladder.lanes[0].name).toBe('Left');
	});

	test('has a table of the views’ own figures', () => {
		const { rows } = ladderTable([{ name: 'Now', document, views }], 'h');
		expect(rows).toHaveLength(ladder.steps.flatMap(({ segments }) => segments).length);
		expect(rows).toContainEqual(['Now', 'One', 'not noticed yet', 4, 3.9, 4.1]);
	});
});

describe('a waiting bar', () => {
	const box = {
		id: 'one',
		row: 0,
		isDetour: false,
		isLow: false,
		x: 100,
		y: 0,
		width: 120,
		height: 100,
		bar: { x: 20, y: 50, room: 60 }
	};
	const waits = [
		{ family: 'unnoticed' as const, value: 4.5 },
		{ family: 'busy' as const, value: 1.5 }
	];

	test('is as long as the wait, and ends before its box', () => {
		for (const pixels of [1, 4, 10]) {
			const { parts } = layBar(box, waits, pixels, 'across');
			expect(parts.map(({ width }) => width)).toEqual([4.5 * pixels, 1.5 * pixels]);
			expect(parts[1].x).toBe(parts[0].x + parts[0].width);
			expect(parts[1].x + parts[1].width).toBe(80);
			expect(layBar(box, waits, pixels, 'down').parts[0].x).toBe(20);
		}
	});

	test('is not widened: less than a pixel has its figure only', () => {
		expect(layBar(box, waits, 0.1, 'across').parts).toEqual([]);
		expect(layBar(box, waits, 0.2, 'across').parts).toHaveLength(2);
		expect(layBar(box, waits, 0.1, 'across').label.x).toBe(80);
	});
});

describe('what a box says', () => {
	test('is what the file says, in few words', () => {
		expect(shortTime('15min', 'h')).toBe('15 min');
		expect(shortTime(2, 'h')).toBe('2 h');
		expect(shortTime('2 to 6 h', 'h')).toBe('2 to 6 h');
		expect(shortTime({ exponential: '6h' }, 'h')).toBe('≈ 6 h');
		expect(shortTime({ lognormal: { mean: '75min', cv: 1 } }, 'h')).toBe('≈ 75 min');
		expect(shortTime({ lognormal: { p50: '5min', p90: '45min' } }, 'h')).toBe('5 to 45 min');
		expect(shortTime({ uniform: [1, 3] }, 'd')).toBe('1 to 3 d');
		expect(shortTime({ values: [1, 2, 3] }, 'd')).toBe('half within 2.0 d');
	});

	test('is what the summary found', () => {
		const summary = createSummary({ ladder: views.ladder });
		const [one, , two] = document.steps;
		const facts = stepFacts(one as never, document, summary, 'baseline');
		expect(facts).toMatchObject({ time: '15 min', pickup: '2 to 6 h', people: '3 Staff' });
		expect(facts.waits).toEqual([
			{ family: 'unnoticed', value: 4.5 },
			{ family: 'busy', value: 0.25 }
		]);
		expect(facts.wait).toBe(4.75);
		expect(facts.share).toBeCloseTo(5 / 20.25, 9);
		expect(stepFacts(two as never, document, summary, 'baseline').batch).toBe('batch of 10');
		expect(stepFacts(one as never, document, null, 'baseline').share).toBeNull();
	});

	test('tells shares as the file has them', () => {
		const arrow = { from: 'a', to: 'b', outcome: null };
		expect(
			sayShares([
				{ ...arrow, kind: 'back', share: 0.012 },
				{ ...arrow, kind: 'flaws', share: null }
			])
		).toBe('1.2% + flaws');
		expect(sayShares([{ ...arrow, kind: 'back', share: 0.26 }])).toBe('26%');
	});
});
