import { describe, expect, test } from 'vitest';
import { runAll, type StreamDocument, type Summary } from '#sim';
import { summarizeChangeOver } from '../../../sim/stats/changeOver.ts';
import { viewsSchema } from '../../../sim/stats/schema.ts';

/** One every hour, served at once for half an hour; from `at` on for ten minutes. */
const stream = (at: string | null): StreamDocument => ({
	streamwise: 1,
	name: 'By the hour',
	unit: 'h',
	work: { item: { arrives: { every: '1h' } } },
	steps: [{ id: 'serve', time: '30min' }],
	redesigns: [{ id: 'fast', name: 'Fast', moves: [{ change: 'serve', to: { time: '10min' } }] }],
	run: {
		seed: 's',
		horizon: '104h',
		replications: 3,
		...(at === null ? {} : { switch: { to: 'fast', at } })
	}
});

function run(document: StreamDocument): Summary {
	const steps = runAll({ document, views: true });
	let step = steps.next();
	while (!step.done) step = steps.next();
	if (!step.value.ok) throw new Error(step.value.issues[0].message);
	return step.value.value;
}

const exactly = (value: number) => ({
	value: expect.closeTo(value, 12) as number,
	low: expect.closeTo(value, 12) as number,
	high: expect.closeTo(value, 12) as number
});

describe('a change-over, seen over time', () => {
	test('who is inside then, how long those take that come before and after, and from when on', () => {
		const { views } = run(stream('40.25h'));
		const { changeOver } = views!.fast;
		expect(changeOver).toMatchObject({
			at: 40.25,
			span: 2,
			inside: { value: 1, low: 1, high: 1 },
			before: exactly(1 / 2),
			after: exactly(1 / 6),
			reached: 42
		});
		expect(changeOver!.leadTime).toHaveLength(52);
		expect(changeOver!.leadTime[19]).toEqual(exactly(1 / 2));
		expect(changeOver!.leadTime[20]).toEqual(exactly((1 / 2 + 1 / 6) / 2));
		expect(changeOver!.leadTime[21]).toEqual(exactly(1 / 6));
		expect(viewsSchema.shape.views.safeParse(JSON.parse(JSON.stringify(views))).error).toBe(
			undefined
		);
	});

	test('what changes nothing is never reached', () => {
		const same = stream('40.25h');
		same.redesigns![0].moves = [{ change: 'serve', to: { time: '30min' } }];
		const { changeOver } = run(same).views!.fast;
		expect(changeOver!.after).toEqual(changeOver!.before);
		expect(changeOver!.reached).toBeNull();
	});

	test('only where something changes over', () => {
		const { views } = run(stream('40.25h'));
		expect(views!.baseline).not.toHaveProperty('changeOver');
		for (const at of [null, '0h'])
			expect(run(stream(at)).views!.fast).not.toHaveProperty('changeOver');
	});
});

describe('when the new lead time is reached', () => {
	/** Ten spans of one hour before the change, ten after it, an item in each; the lead times after it by replication. */
	const reached = (...after: ((i: number) => number)[]) =>
		summarizeChangeOver(
			after.map((leadTime) => ({
				at: 10,
				span: 1,
				inside: 0,
				finished: new Float64Array(20).fill(1),
				sums: Float64Array.from({ length: 20 }, (_, i) => (i < 10 ? 100 : leadTime(i)))
			}))
		)!.reached;
	/** As much above in one replication as below in the other, span by span: the end is sure, the spans are not. */
	const scattered = (by: number) =>
		reached(
			(i) => 20 + (i % 2 ? by : -by),
			(i) => 20 - (i % 2 ? by : -by)
		);

	test('spans that are known well enough tell it', () => {
		expect(scattered(0.1)).toBe(10);
		expect(
			reached(
				(i) => (i < 13 ? 60 : 20),
				(i) => (i < 13 ? 60 : 20)
			)
		).toBe(13);
	});

	test('what is near by chance, and what has no interval, does not', () => {
		expect(scattered(5)).toBeNull();
		expect(reached(() => 20)).toBeNull();
	});
});
