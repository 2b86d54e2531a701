// What `run --json` prints: STREAM.md §8. Every figure that charts and sentences use is here or in the views.
import type { CAUSES } from '../kernel/observations.ts';
import type { Counts } from './counts.ts';

/** Mean over replications of each replication's own figure, with its 95% Student interval; null where nothing was observed. */
export type Estimate = { value: number; low: number | null; high: number | null } | null;

export type Cause = (typeof CAUSES)[number];

export interface LeadTime {
	mean: Estimate;
	p50: Estimate;
	p85: Estimate;
	p95: Estimate;
	/** How many were still inside, and count as at least their age. Absent when none. */
	censored?: number;
}

export interface StepSummary {
	visits: Estimate;
	queueTime: Estimate;
	queueLength: Estimate;
	touchTime: Estimate;
	pickupTime: Estimate;
	blockedTime: Estimate;
	utilization: Estimate;
}

export interface BlockSummary {
	visits: Estimate;
	joinTime: Estimate;
}

export interface Bottleneck {
	people: string | null;
	step: string | null;
	share: number;
	nobody: number;
	shares: Record<string, number>;
}

/** The figures of one scenario; in a comparison, redesign − baseline. Times in the document's unit. */
export interface Figures {
	throughput: Estimate;
	leadTime: LeadTime;
	touchTime: Estimate;
	waitTime: Estimate;
	waits: Record<Cause, Estimate>;
	offHours: Estimate;
	flowEfficiency: Estimate;
	effort: Estimate;
	cost: Estimate;
	wip: Estimate;
	backlog: Estimate;
	rework: Estimate;
	late: Estimate;
	flaws: Record<string, { escaped: Estimate; caught: Estimate }>;
	work: Record<string, { leadTime: LeadTime; throughput: Estimate }>;
	steps: Record<string, StepSummary | BlockSummary>;
	people: Record<string, { utilization: Estimate; hoursPerWeek: Estimate }>;
}

export interface ScenarioSummary extends Figures {
	stable: boolean;
	/** Steps whose queue grows without end, by how many items a week. */
	unstable?: { step: string; perWeek: number }[];
	/** A ring of full steps that wait for each other. */
	ring?: string[];
	items: {
		arrived: number;
		finished: number;
		left: number;
		turnedAway: number;
		gaveUp: number;
		inside: number;
	};
	outcomes: Record<string, number>;
	bottleneck: Bottleneck;
}

export interface Comparison extends Figures {
	bottleneckMoved: { from: string | null; to: string | null } | null;
}

export interface Summary {
	streamwise: 1;
	name: string;
	seed: string;
	unit: 'min' | 'h' | 'd' | 'wk';
	horizon: number;
	warmup: number;
	replications: number;
	/** Said when the wanted precision was not reached within the bound: the half-width that was, relative to the baseline's mean. */
	precisionReached?: number;
	scenarios: Record<string, ScenarioSummary>;
	comparisons: Record<string, Comparison>;
	/** With `--views`: what the charts draw. */
	views?: Record<string, ScenarioViews>;
	/** With `--views`: from one scenario to another, by their ids; which, `Setup.pairs` says. */
	pairs?: Record<string, Record<string, Pair>>;
}

/** What lead time is made of. */
export type Part = 'touch' | Cause;

/** What changes from one scenario to another: always the second − the first, paired by replication. Times in the document's unit. */
export interface Pair {
	comparison: Comparison;
	/** Paired differences like the comparison's. */
	also: Also;
	holdUp: HoldUpChange;
	/**
	 * Where the mean lead time of finished items changes: by step (or door, as in the ladder) and by what the time is. What only one of the
	 * two has counts as 0 in the other. Adds up to `falls.change`, but for the rounding of the last bits.
	 */
	waterfall: Record<string, Record<Part, Estimate>>;
	falls: Falls;
}

/** Figures that only the views have. In a pair: second − first. */
export interface Also {
	/** Flaws of all kinds that got through, per 1,000 finished. Null where the stream has none. */
	escaped: Estimate;
	/** Money a week for the people's work. Null where no cost is given. */
	weeklyCost: Estimate;
	/** By kind of work: the share of its finished items above what was promised. Null without a promise. */
	late: Record<string, Estimate>;
}

/** How sure it is who holds things up: the shares of the summary's bottleneck, each with its interval. */
export interface HoldUp {
	/** By pool. */
	shares: Record<string, Estimate>;
	nobody: Estimate;
	/** The pool with the second largest share; null where no other ever holds things up. */
	next: string | null;
	/** By how much the share of the bottleneck's people exceeds that of the next (0 where there is none), paired. Null without them. */
	lead: Estimate;
}

/** Second − first, paired by replication. */
export interface HoldUpChange {
	/** Pools of the second; null for those that the first does not have. */
	shares: Record<string, Estimate>;
	nobody: Estimate;
	/** From the largest share in the first to the largest in the second, whosever they are; 0 where nobody ever holds things up. */
	most: Estimate;
}

/** The waterfall, summed up for drawing. */
export interface Falls {
	/** Mean lead time of finished items, in either. Null, and nothing below it, where none finished. */
	from: Estimate;
	to: Estimate;
	change: Estimate;
	/** Places and parts that take any time in either; the largest change first. */
	steps: Fall[];
	parts: (Fall & { id: Part })[];
	/** All places together where the mean wait falls, and where it rises. */
	waiting: { falls: Estimate; rises: Estimate };
}

export interface Fall {
	id: string;
	change: Estimate;
	/** Of that, waiting. */
	wait: Estimate;
	/** The changes of all that come after it in the list, together. */
	rest: Estimate;
}

/** What the charts draw of one scenario. Times in the document's unit. */
export interface ScenarioViews {
	/** C3: the lead time of the (i + ½)/50-th quantile, i = 0…49, mean over replications; null where censoring leaves it open. */
	quantileDots: (number | null)[];
	/** C15 and "84 in 100 within 5 d": [lead time, share of items at or below it], ascending, pooled over replications. */
	distribution: [leadTime: number, share: number][];
	/** C10: for each week of the window, mean over replications of items arrived and finished. */
	weeks: { arrived: number; finished: number }[];
	/** C15, how many: by length of time in weeks. */
	counts: Counts[];
	/** C4: a number a replication, by name of figure. */
	replications: Record<
		'leadTime' | 'p50' | 'p85' | 'throughput' | 'waitTime' | 'touchTime' | 'effort' | 'wip',
		(number | null)[]
	>;
	/** Escaped flaws of all severities per 1,000 finished, a number a replication. */
	escaped: (number | null)[];
	/** C1 and the waterfall: mean time per finished item on its critical path, by step and by touch or cause; adds up to the mean lead time of finished items. */
	ladder: Record<string, Record<'touch' | Cause, Estimate>>;
	/** Of the ladder's steps: how much of the time there fell off the shift of their people; steps where some did. Adds up to `offHours` of the summary. */
	offHours: Record<string, Estimate>;
	/** Per block and lane: share of block visits that this lane ended. */
	lanes: Record<string, number[]>;
	/**
	 * C5: at even instants of the window, means over replications: counts since the window opened; items inside at all; and inside each step
	 * (waiting or in hand) or block, whose lanes may each hold the same item.
	 */
	flow: {
		at: number[];
		arrived: number[];
		finished: number[];
		wip: number[];
		inside: Record<string, number[]>;
	};
	also: Also;
	holdUp: HoldUp;
	/** Of a scenario that changes over amid the run (`run.switch`). */
	changeOver?: ChangeOver;
}

/** A change-over, seen over time. Lead times are means of finished items, by when they came; all times in the document's unit. */
export interface ChangeOver {
	/** When it changes over; and how long the even spans of the run are. */
	at: number;
	span: number;
	/** Who was inside then, and is finished by the old routes. */
	inside: Estimate;
	/** By the span in which they came, from the beginning of the run; null where nobody came that was observed. */
	leadTime: Estimate[];
	/** Of those who came in the second half of the time before it, and of the time after it. */
	before: Estimate;
	after: Estimate;
	/** The beginning of the first two spans after it that are within a tenth of the way to `after`; null where the two are not told apart, or that is not seen. */
	reached: number | null;
}
