// Where simulators go wrong: seen in others while comparing with them, or easy to get wrong. Each is named by the mistake.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	DEFAULTS,
	parseDocument,
	runAll,
	type ScenarioSummary,
	type StepSummary,
	type Summary
} from '#sim';

/** Runs what is written, with what every stream here has in common. */
function run(document: object): Summary {
	const parsed = parseDocument({ streamwise: 1, name: 'Trap', unit: 'h', ...document });
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
	const stages = runAll({ document: parsed.value });
	let stage = stages.next();
	while (!stage.done) stage = stages.next();
	if (!stage.value.ok) throw new Error(stage.value.issues[0].message);
	return stage.value.value;
}

const baseline = (document: object): ScenarioSummary => run(document).scenarios.baseline;
const at = (...times: number[]) => ({ item: { name: 'Item', arrives: { at: times } } });
const once = (horizon: number | string) => ({ horizon, warmup: 0, replications: 1 });
const step = (scenario: ScenarioSummary, id: string) => scenario.steps[id] as StepSummary;

describe('age is restarted at each fork', () => {
	// 5 h before the block, 3 h in it, both once again: 16 h. From the last fork on it would be 3.
	test('an item keeps it through blocks and rework', () => {
		const { leadTime, steps } = baseline({
			work: at(0),
			steps: [
				{ id: 'before', name: 'Before', time: 5 },
				{
					id: 'block',
					name: 'Block',
					parallel: [
						[{ id: 'short', name: 'Short', time: 2 }],
						[{ id: 'long', name: 'Long', time: 3 }]
					],
					next: [{ to: 'before', share: 1, atMost: 1 }]
				}
			],
			run: once(20)
		});
		expect(leadTime.mean!.value).toBe(16);
		expect(steps.block).toMatchObject({ visits: { value: 2 }, joinTime: { value: 1 } });
	});
});

describe('services below a threshold are skipped', () => {
	test('a millisecond is a service: a thousand of them are a second', () => {
		const { leadTime, people, ...scenario } = baseline({
			people: { server: { name: 'Server' } },
			work: { item: { name: 'Item', arrives: { every: '1h', together: 1000 } } },
			steps: [{ id: 'serve', name: 'Serve', by: 'server', time: { sum: [1 / 3_600_000] } }],
			run: { ...once(1) }
		});
		expect(step(scenario as ScenarioSummary, 'serve').visits!.value).toBe(1);
		// The k-th is done after k ms: on average 500.5 of them.
		expect(leadTime.mean!.value * 3_600_000).toBeCloseTo(500.5, 6);
		expect(people.server.hoursPerWeek!.value).toBe(0);
	});

	test('a drawn time that rounds to nothing is a service too', () => {
		const scenario = baseline({
			people: { server: { name: 'Server' } },
			work: { item: { name: 'Item', arrives: { every: 0.01 } } },
			steps: [{ id: 'serve', name: 'Serve', by: 'server', time: { exponential: 0.2 / 3_600_000 } }],
			run: once(10)
		});
		expect(scenario.items.finished).toBe(1000);
		expect(step(scenario, 'serve').visits!.value).toBe(1);
	});
});

describe('the last batch never fires', () => {
	const five = (batch: object) => ({
		work: at(0, 1, 2, 3, 4),
		steps: [{ id: 'serve', name: 'Serve', time: 1, batch }],
		run: once(24)
	});

	test('a timeout takes what is there, after the last arrival too', () => {
		const { items, waits } = baseline(five({ size: 3, timeout: 8 }));
		expect(items).toMatchObject({ arrived: 5, finished: 5, inside: 0 });
		// Two, one and none in the full one; the fourth waits for 8 hours, the fifth for 7.
		expect(waits.batch!.value).toBe((2 + 1 + 0 + 8 + 7) / 5);
	});

	test('a tick takes what is there', () => {
		const { items, waits } = baseline(five({ every: 10 }));
		expect(items).toMatchObject({ arrived: 5, finished: 5, inside: 0 });
		expect(waits.batch!.value).toBe((10 + 9 + 8 + 7 + 6) / 5);
	});

	test('with a size alone the rest is not forgotten: inside, with its age', () => {
		const { items, leadTime } = baseline(five({ size: 3 }));
		expect(items).toMatchObject({ arrived: 5, finished: 3, inside: 2 });
		// Looked at until twice the horizon.
		expect(leadTime.censored).toBe(2);
		expect(leadTime.mean!.value).toBe((3 + 2 + 1 + 45 + 44) / 5);
	});
});

describe('a calendar ends at midnight on Monday', () => {
	/** An item of so many hours that comes at an hour of the first week and one at the same of the third. */
	function served(week: string[], arrives: number, hours: number) {
		const { leadTime, waits } = baseline({
			calendars: { shift: { week } },
			people: { server: { name: 'Server', calendar: 'shift' } },
			work: at(arrives, arrives + 2 * 168),
			steps: [{ id: 'serve', name: 'Serve', by: 'server', time: hours }],
			run: once('5wk')
		});
		return { lead: leadTime.mean!.value, queue: waits.queue!.value, paused: waits.paused!.value };
	}

	test('a night from Sunday to Monday has no seam', () => {
		const night = ['Sun 18:00-24:00', 'Mon 00:00-06:00'];
		expect(served(night, 167, 3)).toEqual({ lead: 3, queue: 0, paused: 0 });
	});

	test('who opens at the first midnight of the week, opens then', () => {
		expect(served(['Mon 00:00-06:00'], 167, 2)).toEqual({ lead: 3, queue: 1, paused: 0 });
	});

	test('a shift that ends at midnight ends then, and goes on a week later', () => {
		expect(served(['Mon 00:00-24:00'], 23, 2)).toEqual({ lead: 146, queue: 0, paused: 144 });
	});

	test('work that is done at the very stroke is done', () => {
		expect(served(['Mon 00:00-24:00'], 22, 2)).toEqual({ lead: 2, queue: 0, paused: 0 });
	});

	test('around the clock is no calendar at all', () => {
		expect(served(['Mon-Sun 00:00-24:00'], 160, 30)).toEqual({ lead: 30, queue: 0, paused: 0 });
	});
});

describe('no seed at all', () => {
	const stream = (seed?: string | number) => ({
		work: { item: { name: 'Item', arrives: { every: { exponential: 1 } } } },
		steps: [{ id: 'serve', name: 'Serve', time: { exponential: 1 } }],
		run: { ...(seed === undefined ? {} : { seed }), horizon: 500, warmup: 0, replications: 3 }
	});
	const text = (seed?: string | number) => JSON.stringify(run(stream(seed)));

	test('a file without one has one all the same, says it, and repeats itself', () => {
		expect(run(stream()).seed).toBe(DEFAULTS.run.seed);
		expect(text()).toBe(text());
		expect(text()).toBe(text(DEFAULTS.run.seed));
	});

	test('a number is taken as its text; another one is another run', () => {
		expect(text(7)).toBe(text('7'));
		expect(text(7)).not.toBe(text(8));
	});
});

test('frozen outputs pose as theory: here no truth is typed in, all are computed', () => {
	const folder = join(import.meta.dirname, 'oracle/cases');
	const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
	const typed = /\d+\.\d{3,}|\d{5,}/g;
	expect('leadTime(9.0731)').toMatch(typed);
	expect(sources.length).toBeGreaterThan(5);
	expect(sources.flatMap((source) => source.match(typed) ?? [])).toEqual([]);
});

describe('only survivors are counted', () => {
	// One every 5 minutes, 10 minutes each: the k-th takes 5 + 5k minutes. The twelfth is inside when the run ends, 60 minutes old.
	test('who has not left yet counts with the age it has', () => {
		const { items, leadTime, people } = baseline({
			unit: 'min',
			people: { server: { name: 'Server' } },
			work: { item: { name: 'Item', arrives: { every: 5 } } },
			steps: [{ id: 'serve', name: 'Serve', by: 'server', time: 10 }],
			run: once(60)
		});
		expect(items).toMatchObject({ arrived: 12, finished: 11, inside: 1 });
		expect(leadTime.censored).toBe(1);
		expect(leadTime.mean!.value).toBeCloseTo((385 + 60) / 12, 9);
		expect(leadTime.p50!.value).toBe(37.5);
		// It needs the one that is still inside.
		expect(leadTime.p95).toBeNull();
		// The window is full from the fifth minute on.
		expect(people.server.utilization!.value).toBeCloseTo(55 / 60, 12);
	});
});

describe('utilization', () => {
	test('is of hours on shift, not of the clock', () => {
		const { people } = baseline({
			calendars: { office: { week: ['Mon-Fri 09:00-12:00', 'Mon-Fri 13:00-17:00'] } },
			people: { server: { name: 'Server', calendar: 'office' } },
			work: at(9),
			steps: [{ id: 'serve', name: 'Serve', by: 'server', time: 7 }],
			run: once('1wk')
		});
		expect(people.server.utilization!.value).toBeCloseTo(7 / 35, 12);
	});

	test('counts of a service that goes on what falls into the window', () => {
		const { people } = baseline({
			people: { server: { name: 'Server' } },
			work: at(8),
			steps: [{ id: 'serve', name: 'Serve', by: 'server', time: 5 }],
			run: once(10)
		});
		expect(people.server.utilization!.value).toBeCloseTo(2 / 10, 12);
	});
});

test('times below nothing are set to nothing: a normal is cut off at 0 instead, and drawn as such', () => {
	const { touchTime } = baseline({
		work: { item: { name: 'Item', arrives: { every: 0.1 } } },
		steps: [{ id: 'serve', name: 'Serve', time: { normal: { mean: 1, sd: 2 } } }],
		run: { horizon: 3000, warmup: 0, replications: 2 }
	});
	// 1 + 2 φ(½) ÷ Φ(½) = 2.018; set to nothing it would be 1.40. Of 60,000 draws the standard error is 0.006.
	expect(Math.abs(touchTime!.value - (1 + (2 * 0.3521) / 0.6915))).toBeLessThan(0.025);
});

test('sums drift: ten times a tenth of an hour is an hour, to the last bit', () => {
	const steps = Array.from({ length: 10 }, (_, i) => ({ id: `s${i}`, name: 'Step', time: 0.1 }));
	expect(baseline({ work: at(0.3), steps, run: once(5) }).leadTime.mean!.value).toBe(1);
});

test('the first comes at once: here it comes after one interval', () => {
	const { items } = baseline({
		work: { item: { name: 'Item', arrives: { every: 10 } } },
		steps: [{ id: 'serve', name: 'Serve', time: 1 }],
		run: once(29)
	});
	expect(items.arrived).toBe(2);
});

test('one stream of chance for all: a change at the second step leaves the first one’s luck alone', () => {
	const { comparisons } = run({
		people: { one: { name: 'One' }, two: { name: 'Two' } },
		work: { item: { name: 'Item', arrives: { every: { exponential: 1 } } } },
		steps: [
			{ id: 'first', name: 'First', by: 'one', time: { exponential: 0.8 } },
			{ id: 'second', name: 'Second', by: 'two', time: { exponential: 0.8 } }
		],
		redesigns: [
			{
				id: 'faster',
				name: 'Faster',
				moves: [{ change: 'second', to: { time: { exponential: 0.7 } } }]
			}
		],
		run: { seed: 'luck', horizon: 2000, warmup: 100, replications: 5 }
	});
	const { first, second } = comparisons.faster.steps as Record<string, StepSummary>;
	expect(first.queueTime).toEqual({ value: 0, low: 0, high: 0 });
	expect(first.utilization).toEqual({ value: 0, low: 0, high: 0 });
	expect(second.queueTime!.high).toBeLessThan(0);
});
