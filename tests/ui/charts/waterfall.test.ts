// The waterfall as it is drawn and said: adds up, gathers what is small, and says first when waiting only moved.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate, Fall, Falls, Pair } from '#sim';
import { countShown, layWaterfall, waterfallTable } from '../../../src/lib/charts/waterfall.ts';
import { plain } from '../../../src/lib/text/sentence.ts';
import { tellFalls } from '../../../src/lib/text/waterfall.ts';
import { estimate, row } from './summaries.ts';

/** From so many hours, changed at each step by so much, all of it waiting. */
function createFalls(from: number, changes: Record<string, number>, half = 0.01): Falls {
	const sorted = Object.entries(changes).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
	const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
	const values = sorted.map(([, change]) => change);
	const fall = (id: string, i: number): Fall => ({
		id,
		change: estimate(values[i], half),
		wait: estimate(values[i], half),
		rest: estimate(sum(values.slice(i + 1)), half)
	});
	return {
		from: estimate(from, half),
		to: estimate(from + sum(values), half),
		change: estimate(sum(values), half),
		steps: sorted.map(([id], i) => fall(id, i)),
		parts: [
			{
				id: 'queue',
				change: estimate(sum(values), half),
				wait: estimate(sum(values), half),
				rest: estimate(0, 0)
			}
		],
		waiting: {
			falls: estimate(sum(values.filter((value) => value < 0)), half),
			rises: estimate(sum(values.filter((value) => value > 0)), half)
		}
	};
}

const say = (falls: Falls) => plain(tellFalls(falls, 'h', (id) => `at “${id}”`));

describe('the sentence', () => {
	test('says first when waiting falls in one place and rises elsewhere by nearly as much', () => {
		const falls = createFalls(240, { 'Security review': -50.4, Legal: 43.2, Style: -2 });
		expect(say(falls)).toBe(
			'Waiting moved: −2.1 d at “Security review”, +1.8 d at “Legal”; in all −0.4 d'
		);
	});

	test('names where most of a change comes about', () => {
		expect(say(createFalls(240, { Review: -96, Tests: -24, Style: -12, Legal: 6 }))).toBe(
			'Of −5.3 d, −4.0 d at “Review”'
		);
	});

	test('is withheld while the interval is too wide, for the whole and for the move', () => {
		expect(say(createFalls(240, { Review: -10, Tests: 2 }, 20))).toMatch(
			/^No difference in mean lead time that could be told/
		);
		expect(say(createFalls(240, { Review: -50, Legal: 48 }, 60))).not.toContain('moved');
		const single = createFalls(240, { Review: -50 });
		single.change = { value: -50, low: null, high: null };
		single.waiting = { falls: single.change, rises: { value: 0, low: null, high: null } };
		expect(say(single)).toContain('in a single run');
		expect(say({ ...single, change: null })).toContain('Too little was finished');
	});
});

describe('the drawing', () => {
	const changes = fc.dictionary(
		fc.constantFrom(...'abcdefghijklmn'),
		fc.double({ min: -20, max: 20, noNaN: true }),
		{ minKeys: 1 }
	);

	test('goes from the one lead time to the other without a gap, however many are gathered', () => {
		fc.assert(
			fc.property(changes, (each) => {
				const falls = createFalls(400, each);
				const { from, to, rows, axis } = layWaterfall(falls, 'steps', 'h', [100, 700])!;
				let x = from.x;
				for (const { x0, x1, change } of rows) {
					expect(x0).toBeCloseTo(x, 6);
					expect(x1 - x0).toBeCloseTo(axis.scale(change.value) - axis.scale(0), 6);
					x = x1;
				}
				expect(x).toBeCloseTo(to.x, 6);
				expect(rows.length).toBeLessThanOrEqual(10);
				expect(rows.reduce((sum, { gathered }) => sum + gathered, 0)).toBe(falls.steps.length);
				expect(rows.every(({ gathered, id }) => id !== null || gathered > 1)).toBe(true);
			})
		);
	});

	test('what is small is gathered', () => {
		const falls = createFalls(400, { a: -100, b: 30, c: 0.5, d: -0.25, e: 0 });
		expect(countShown(falls, 'steps')).toBe(2);
		const rows = layWaterfall(falls, 'steps', 'h', [0, 100])!.rows;
		expect(rows.map(({ id }) => id)).toEqual(['a', 'b', null]);
		expect(rows[2].change.value).toBeCloseTo(0.25, 9);
	});

	test('has a table in which every part is, and the whole', () => {
		const falls = createFalls(400, { a: -100, b: 30 });
		const pair = {
			falls,
			waterfall: { a: row({ queue: -100 }), b: row({ queue: 30 }) }
		} as unknown as Pair;
		const { columns, rows } = waterfallTable(pair, 'h', (id) => id.toUpperCase());
		expect(columns).toEqual(['place', 'change (h)', '95% from', '95% to', 'of it in queue']);
		expect(rows.map(([name, value, , , part]) => [name, value, part])).toEqual([
			['A', -100, -100],
			['B', 30, 30],
			['in all', -70, -70]
		]);
	});

	test('nothing where nothing can be said', () => {
		const none: Estimate = null;
		const falls = { ...createFalls(1, { a: 1 }), change: none };
		expect(layWaterfall(falls, 'steps', 'h', [0, 1])).toBeNull();
	});
});
