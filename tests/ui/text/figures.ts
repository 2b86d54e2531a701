// A summary for tests of sentences. The product never sees it.
import type { Estimate, HoldUp, ScenarioSummary, StreamDocument, Summary } from '#sim';
import { createViews } from '../charts/summaries.ts';

export const estimate = (value: number, half = Math.abs(value) / 100): Estimate => ({
	value,
	low: value - half,
	high: value + half
});

export const stream: StreamDocument = {
	streamwise: 1,
	name: 'Requests',
	unit: 'h',
	people: { team: { name: 'Maintainers', capacity: 2 }, api: { name: 'API reviewers' } },
	work: { pr: { name: 'Pull request', arrives: { perWeek: 25 } } },
	flaws: { bug: { name: 'Bug', perItem: 0.1 } },
	steps: [
		{ id: 'code', name: 'Code review', by: 'team', time: '1h' },
		{ id: 'interface', name: 'API review', by: 'api', time: '1h', keep: 'law' }
	],
	redesigns: [{ id: 'idea', name: 'Side by side', moves: [{ parallel: ['code', 'interface'] }] }],
	run: { horizon: '26wk' }
};

function scenario(lead: number, people: string | null, share: number): ScenarioSummary {
	const none = estimate(0, 0);
	return {
		stable: true,
		items: { arrived: 10, finished: 10, left: 0, turnedAway: 0, gaveUp: 0, inside: 0 },
		outcomes: {},
		throughput: estimate(0.15),
		leadTime: {
			mean: estimate(lead),
			p50: estimate(lead),
			p85: estimate(lead * 1.3),
			p95: estimate(lead * 1.5)
		},
		touchTime: estimate(4),
		waitTime: estimate(lead - 4),
		waits: {
			pickup: estimate((lead - 4) * 0.8),
			handoff: none,
			queue: estimate((lead - 4) * 0.2),
			batch: none,
			paused: none,
			blocked: none,
			delay: none
		},
		offHours: none,
		flowEfficiency: estimate(4 / lead),
		effort: estimate(4),
		cost: null,
		wip: estimate(20),
		backlog: none,
		rework: estimate(0.3),
		late: null,
		flaws: { bug: { escaped: estimate(24), caught: estimate(70) } },
		work: {},
		steps: {},
		people: { team: { utilization: estimate(0.8), hoursPerWeek: estimate(30) } },
		bottleneck: { people, step: 'code', share, nobody: 1 - share, shares: {} }
	};
}

/** Who holds it up, by how much more than the other, and how sure both are: half of the interval. */
export const holdUp = (first: string, next: string, share: number, half = 0.01): HoldUp => ({
	shares: { [first]: estimate(share, half), [next]: estimate(share - 0.1, half) },
	nobody: estimate(1 - share, half),
	next,
	lead: estimate(0.1, half)
});

/** Now 340 h, then 74 h, with the interval of the difference as asked. */
export function summarize(half = 3): Summary {
	const [baseline, idea] = [scenario(340, 'team', 0.41), scenario(74, 'api', 0.27)];
	const change = estimate(74 - 340, half);
	return {
		streamwise: 1,
		name: 'Requests',
		seed: 's',
		unit: 'h',
		horizon: 4368,
		warmup: 336,
		replications: 20,
		scenarios: { baseline, idea },
		comparisons: {
			idea: {
				...scenario(1, null, 0),
				leadTime: { mean: change, p50: change, p85: change, p95: change },
				flaws: { bug: { escaped: estimate(-1, 2), caught: estimate(0, 1) } },
				bottleneckMoved: { from: 'team', to: 'api' }
			}
		},
		views: {
			baseline: createViews(1, { holdUp: holdUp('team', 'api', 0.41) }),
			idea: createViews(1, { holdUp: holdUp('api', 'team', 0.27) })
		},
		pairs: {
			baseline: {
				idea: {
					comparison: null as never,
					also: { escaped: null, weeklyCost: null, late: {} },
					holdUp: {
						shares: { team: estimate(-0.2, 0.02), api: estimate(0.1, 0.02) },
						nobody: estimate(0.14, 0.02),
						most: estimate(-0.14, 0.02)
					},
					waterfall: {},
					falls: null as never
				}
			}
		}
	};
}
