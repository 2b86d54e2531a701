// Small made-up summaries whose figures are known by heart.
import { CAUSES, type Cause, type Estimate, type ScenarioViews, type Summary } from '#sim';

export const estimate = (value: number, half = 0.1): Estimate => ({
	value,
	low: value - half,
	high: value + half
});

type Ladder = ScenarioViews['ladder'];

/** A step's row of a ladder; what is left out is nothing. */
export function row(parts: Partial<Record<Cause | 'touch', number>>): Ladder[string] {
	const entries = ['touch' as const, ...CAUSES].map((part) => [part, estimate(parts[part] ?? 0)]);
	return Object.fromEntries(entries) as Ladder[string];
}

export function createViews(scale: number, fields: Partial<ScenarioViews> = {}): ScenarioViews {
	const quantiles = Array.from({ length: 50 }, (_, index) => scale * (1 + index / 10));
	const figures = Array.from({ length: 20 }, (_, index) => scale * (1 + (index % 7) / 20));
	return {
		quantileDots: quantiles,
		distribution: quantiles.map((time, index) => [time, (index + 1) / 50]),
		weeks: Array.from({ length: 26 }, (_, week) => ({
			arrived: 25 + (week % 3),
			finished: 24 + ((week * scale) % 4)
		})),
		counts: [1, 4].map((weeks) => ({
			weeks,
			atLeast: Array.from({ length: 11 }, (_, i): [number, number] => [20 * weeks + i, 1 - i / 11])
		})),
		replications: {
			leadTime: figures,
			p50: figures,
			p85: figures.map((value) => value * 2),
			throughput: figures.map(() => 0.15),
			waitTime: figures,
			touchTime: figures.map(() => 3),
			effort: figures.map(() => 5),
			wip: figures
		},
		escaped: figures,
		ladder: { one: row({ pickup: 4 * scale, touch: 1 }), two: row({ queue: 2 * scale, touch: 2 }) },
		offHours: { one: estimate(scale) },
		lanes: {},
		flow: { at: [], arrived: [], finished: [], wip: [], inside: {} },
		also: { escaped: null, weeklyCost: null, late: {} },
		holdUp: { shares: {}, nobody: estimate(1, 0), next: null, lead: null },
		...fields
	};
}

const waits = (scale: number) =>
	Object.fromEntries(
		CAUSES.map((cause, index) => [cause, estimate(index % 2 ? 0 : scale * (index + 1))])
	) as Record<Cause, Estimate>;

function scenario(scale: number): Summary['scenarios'][string] {
	const total = CAUSES.reduce((sum, cause) => sum + waits(scale)[cause]!.value, 0) + 3;
	return {
		stable: true,
		items: { arrived: 0, finished: 0, left: 0, turnedAway: 0, gaveUp: 0, inside: 0 },
		outcomes: {},
		bottleneck: { people: null, step: null, share: 0, nobody: 1, shares: {} },
		...figures(scale, total)
	};
}

function figures(scale: number, total: number) {
	return {
		throughput: estimate(0.15),
		leadTime: {
			mean: estimate(total),
			p50: estimate(3.5 * scale),
			p85: estimate(5.2 * scale),
			p95: estimate(5.8 * scale)
		},
		touchTime: estimate(3),
		waitTime: estimate(total - 3),
		waits: waits(scale),
		offHours: estimate(1),
		flowEfficiency: estimate(3 / total),
		effort: estimate(5),
		cost: null,
		wip: estimate(total * 0.15),
		backlog: estimate(0),
		rework: estimate(0),
		late: null,
		flaws: {},
		work: {},
		steps: {},
		people: {}
	};
}

/** Hours; `baseline` and `redesign`, which takes a quarter of the waiting. */
export function createSummary(views: Partial<ScenarioViews> = {}): Summary {
	return {
		streamwise: 1,
		name: 'Made up',
		seed: 's',
		unit: 'h',
		horizon: 4368,
		warmup: 0,
		replications: 20,
		scenarios: { baseline: scenario(8), redesign: scenario(2) },
		comparisons: { redesign: { ...figures(-6, -60), bottleneckMoved: null } },
		views: { baseline: createViews(8, views), redesign: createViews(2, views) }
	};
}
