// All that the kernel says of one replication. Whole milliseconds and counts; nothing here is a mean yet.
// "Cohort": the items that arrived in the window [warmup, horizon]. "Window": what happened in it, whoever it was.
import type { Labels } from '../compile/labels.ts';

export type { Labels };

/** Why an item is not worked on (six causes), and plain waits. */
export const CAUSES = [
	'pickup',
	'handoff',
	'queue',
	'batch',
	'paused',
	'blocked',
	'delay'
] as const;
/** Order in every array by cause: touch comes first. */
export const CHARGES = ['touch', ...CAUSES] as const;
export const TOUCH = 0;
export const PICKUP = 1;
export const HANDOFF = 2;
export const QUEUE = 3;
export const BATCH = 4;
export const PAUSED = 5;
export const BLOCKED = 6;
export const DELAY = 7;

/** Why an item is no longer inside. */
export const FINISHED = 0;
export const LEFT = 1;
export const TURNED_AWAY = 2;
export const GAVE_UP = 3;

export interface Observations {
	labels: Labels;
	replication: number;
	/** Milliseconds; `end` is when the last of the cohort left, at most twice the horizon. */
	warmup: number;
	horizon: number;
	end: number;
	/** All that happened: arrivals, ends of services and of waits, ticks, changes of shift; not what looks at it. */
	events: number;
	/** The bound that stopped the run early, if one did: then nothing here stands for the whole run. */
	bound: 'events' | 'memory' | null;

	// ---- the cohort
	arrived: number;
	finished: number;
	left: number;
	turnedAway: number;
	gaveUp: number;
	inside: number;
	/** By outcome: how many took an arrow that carries it. */
	outcomes: Float64Array;
	/** Of each finished item, in order of finishing: lead time, kind index. Beyond EXACT_LIMIT items empty. */
	leadTimes: Float64Array;
	leadKinds: Uint16Array;
	/** Null up to EXACT_LIMIT items; beyond, kinds × BUCKETS: how many lead times are in each bucket (see numerics/buckets.ts). */
	leadCounts: Uint32Array | null;
	/** By kind: how many finished, and their lead times summed. */
	finishedByKind: Float64Array;
	leadSums: Float64Array;
	/** Of each item still inside at the end: its age, its kind. */
	ages: Float64Array;
	ageKinds: Uint16Array;
	/** Summed over finished items along their critical paths, by CHARGES; adds up to the sum of leadSums. */
	charges: Float64Array;
	/** Part of that which fell off the shift of the people concerned. */
	offHours: number;
	/** By kind: finished items that have a promise, and those among them above it. */
	promised: Float64Array;
	late: Float64Array;
	/** By flaw: still there in finished items; found (in any item of the cohort). */
	escaped: Float64Array;
	caught: Float64Array;
	/** By step, over services begun by the cohort: how many, how many beyond an item's first, and milliseconds summed. */
	begun: Float64Array;
	repeated: Float64Array;
	queueTime: Float64Array;
	touchTime: Float64Array;
	pickupTime: Float64Array;
	blockedTime: Float64Array;
	/** By block: how often the cohort went in, and how long lanes that had ended waited for the one that ended it. */
	entered: Float64Array;
	joinTime: Float64Array;
	/** By block and lane (blocks one after the other): how often this lane ended the block. */
	laneEnded: Float64Array;
	/** steps × CHARGES, of finished items on their critical paths; null unless asked for. What happens at a block's door is charged to the step `steps.length + block`, at the top door to the last row. */
	ladder: Float64Array | null;
	/** By step, with the ladder: of the time there, what fell off the shift of its people. */
	offByStep: Float64Array | null;

	// ---- the window
	/** Finished in it, in all and by kind. */
	throughput: number;
	throughputByKind: Float64Array;
	/** Item-milliseconds inside, and before the top door. */
	wipArea: number;
	backlogArea: number;
	/** By step: item-milliseconds in queue (from joining it until people take it). */
	queueArea: Float64Array;
	/** By pool, person-milliseconds: in hand, of work, available (on shift); and milliseconds for which it was the bottleneck. */
	inHand: Float64Array;
	effort: Float64Array;
	available: Float64Array;
	bottleneck: Float64Array;
	/** Milliseconds for which nobody was. */
	nobody: number;

	// ---- the whole run from 0 to the horizon, sampled at even instants (the first is not 0)
	samples: {
		/** Milliseconds, ascending, the last is the horizon. */
		at: Float64Array;
		/** Running totals at each instant: arrived, finished, item-milliseconds inside. */
		arrived: Float64Array;
		finished: Float64Array;
		wipArea: Float64Array;
		/** samples × steps: waiting before people take it (hand-off, pickup, gathering and queue), and all that are at the step. */
		waiting: Float64Array;
		inside: Float64Array;
		/** samples × steps: of all that are there, those on hand-off or pickup, which passes by itself. */
		underWay: Float64Array;
		/** samples × (blocks + 1): items inside each block, and inside at all. */
		within: Float64Array;
		/** Before the top door; inside, but at no step: before a block's door, or a full step for one that comes from none. */
		backlog: Float64Array;
		outside: Float64Array;
	};
	/** Finished, arrived, by week of the run (week 0 is the first), up to the horizon. */
	arrivedByWeek: Float64Array;
	finishedByWeek: Float64Array;

	/** Null unless something changes over: `at` in milliseconds; who was inside then; and, by even spans of the run from 0 on in which items of the cohort came, how many finished and their lead times summed. */
	changeOver: {
		at: number;
		span: number;
		inside: number;
		finished: Float64Array;
		sums: Float64Array;
	} | null;

	/** Rings of full steps that stood still at the end, as step indices. */
	rings: number[][];
	/** A record an item and a visit; null unless asked for. */
	trace: Trace | null;
}

/** Flat records: `fields` numbers each. */
export interface Trace {
	/** kind, index of arrival, arrival, exit (NaN while inside), fate (−1 while inside), then CHARGES, then off hours. */
	items: Float64Array;
	itemFields: number;
	/** item record's number, step, visit, arrived at the step, joined its queue, taken, done, left for the next. NaN where it did not come to that. */
	visits: Float64Array;
	visitFields: number;
}

export interface RunOptions {
	replication: number;
	/** Milliseconds. */
	warmup: number;
	ladder?: boolean;
	trace?: boolean;
}
