// What a stream says, once every default is present, every time is in milliseconds and every id is known to exist.
// `createModel` makes it from a checked document; `compile` turns it into numbers.
import type { Distribution } from '../random/distribution.ts';
import type { Unit } from '../units.ts';

/** One scenario: the stream as it is, or a redesign of it. */
export interface Model {
	name: string;
	unit: Unit;
	pools: Pool[];
	kinds: Kind[];
	flaws: Flaw[];
	/** The top list: steps and blocks in the order of the file. */
	list: Node[];
	/** At most so many items inside at once; null: no door. */
	wip: number | null;
	/** What waits in queues at time 0. */
	begin: { step: string; kind: string; count: number }[];
	run: Run;
}

export interface Run {
	seed: string;
	/** Milliseconds. */
	horizon: number;
	/** Milliseconds, or detected. */
	warmup: number | 'auto';
	replications: number | 'auto';
	precision: number;
	switch: { to: string; at: number } | null;
}

/** People who can stand in for each other. */
export interface Pool {
	id: string;
	name: string;
	capacity: number;
	/** 0 < focus ≤ 1: the share of attention that this stream gets. */
	focus: number;
	/** Milliseconds of the whole pool a week, kept free on purpose. */
	reserve: number;
	/** Money an hour of work. */
	cost: number | null;
	picks: 'oldest' | 'downstream' | 'upstream';
	/** On shift: disjoint, ascending [from, to) in milliseconds of the week; null: always. */
	calendar: [from: number, to: number][] | null;
	duties: Duty[];
}

/** What holds no item: at first, first + every, …, the pool is off shift for `takes`. All milliseconds. */
export interface Duty {
	id: string;
	name: string;
	every: number;
	takes: number;
	first: number;
}

export interface Kind {
	id: string;
	name: string;
	priority: number;
	/** Promised lead time in milliseconds, or null. */
	due: number | null;
	arrives: Arrivals;
}

export type Arrivals =
	| { how: 'every'; every: Distribution; together: Distribution | null } // together: bare numbers
	| { how: 'perWeek'; rates: number[] } // 168 expected arrivals, one an hour of the week; a plain rate has 168 equal ones
	| { how: 'at'; times: number[] } // ascending
	| { how: 'always'; count: number }
	| { how: 'of'; kind: string; share: number };

export interface Flaw {
	id: string;
	name: string;
	severity: 'minor' | 'critical';
	perItem: number;
}

/** A time that may differ by kind of work. */
export interface KindTime {
	else: Distribution | null;
	for: Record<string, Distribution>;
}

export type Node = Step | Block;

/** Who it takes. */
export type By =
	| { how: 'one'; pool: string }
	| { how: 'all'; pools: { pool: string; count: number }[] }
	| { how: 'any'; pools: string[] };

export type Order = 'priority' | 'fifo' | 'lifo' | 'shortest' | 'due' | 'random';

export interface Step {
	type: 'step';
	id: string;
	name: string;
	/** Touch time; a zero constant for a pure decision. Ignored where `wait` is. */
	time: KindTime;
	/** A plain delay instead. */
	wait: KindTime | null;
	by: By | null;
	handoff: KindTime | null;
	pickup: KindTime | null;
	queue: {
		order: Order;
		limit: number | null;
		full: 'block' | 'turn-away';
		patience: KindTime | null;
	};
	batch: Batch | null;
	setup: KindTime | null;
	next: Arrow[];
	again: number;
	adds: Record<string, number>;
	catches: Record<string, number>;
	sendsBack: string | null;
	value: 'value' | 'protects' | 'required' | 'waste' | null;
	keep: string | null;
	owner: string | null;
}

export interface Batch {
	size: number | null;
	timeout: number | null;
	every: number | null;
	/** The first tick; `every` where the file is silent. */
	first: number | null;
	time: 'per-batch' | 'per-item';
}

export interface Arrow {
	/** A step's or block's id, or `end`, `out`, `reject`. */
	to: string;
	/** null: what is left of 1. */
	share: number | null;
	/** Kinds it is for; null: all. */
	for: string[] | null;
	atMost: number | null;
	outcome: string | null;
}

export interface Block {
	type: 'block';
	id: string;
	name: string;
	lanes: Node[][];
	/** Lanes that must be done. */
	join: 'all' | number;
	next: Arrow[];
	rejectTo: string | null;
	rejectWhen: 'all' | 'at-once';
	rerun: 'all' | 'rejected';
	wip: number | null;
	value: Step['value'];
	owner: string | null;
	keep: string | null;
}
