// One scenario as numbers: indices instead of names, flat arrays, nothing that the kernel would have to look up or decide twice.
import type { Labels } from './labels.ts';
import type { Sampler } from '../random/sampler.ts';
import type { Calendar } from './calendar.ts';

/** Where an arrow leads, besides nodes (≥ 0: steps first, then blocks). */
export const END = -1;
export const OUT = -2;
/** To the step that the block names as `rejectTo`. */
export const REJECT = -3;
/** REJECT_TO − node: around the block, so the block is left for that node. */
export const REJECT_TO = -4;
export const NOWHERE = -0x40000000;

/** Who a step takes. */
export const NOBODY = 0;
export const ONE = 1;
export const ALL = 2;
export const ANY = 3;

/** How a waiting line is ordered. */
export const FIFO = 0;
export const LIFO = 1;
export const BY_PRIORITY = 2;
export const BY_TOUCH = 3;
export const BY_PROMISE = 4;
export const AT_RANDOM = 5;

export const OLDEST = 0;
export const DOWNSTREAM = 1;
export const UPSTREAM = 2;

/** Index of a time that is always 0. */
export const NO_TIME = -1;

/** How the n-th interval between arrivals comes about. */
export interface ArrivalProcess {
	kind: number;
	salt: number;
	/** Shares of it that become another kind, laid end to end: up to `below[i]` it is kind `become[i]`. */
	becomeSalt: number;
	become: number[];
	below: number[];
	/** A renewal process: an index into times, and how many come together (index into times, bare numbers) or −1. */
	every: number;
	together: number;
	togetherSalt: number;
	/** A weekly profile: cumulated[h] arrivals are expected before hour h of the week, 169 numbers; or null. */
	cumulated: Float64Array | null;
	/** A trace: instants, ascending; or null. */
	at: Float64Array | null;
	/** So many always wait to be let in; or 0. */
	always: number;
}

export interface Program {
	labels: Labels;
	seed: string;
	/** Milliseconds. */
	horizon: number;
	/** Instants at which the run is sampled; the last is the horizon. */
	samples: Float64Array;
	/** Calendars or profiles: what repeats does so by the week. */
	isWeekly: boolean;

	// ---- times: constants and exponentials are told apart so that the hot path needs no call
	/** 0 constant, 1 exponential, 2 any other. */
	timeForm: Uint8Array;
	/** The constant, or the mean. */
	timeValue: Float64Array;
	samplers: Sampler[];

	// ---- kinds of work
	kinds: number;
	/** Of the items that come by themselves. */
	itemSalt: Int32Array;
	priority: Float64Array;
	/** Promised lead time, Infinity for none. */
	due: Float64Array;
	arrivals: ArrivalProcess[];
	begin: { step: number; kind: number; count: number }[];

	// ---- people
	pools: number;
	capacity: Int32Array;
	/** Touch ÷ this = time in hand; reserve is taken off. */
	focus: Float64Array;
	picks: Uint8Array;
	/** null: always on shift. */
	calendars: (Calendar | null)[];
	/** Steps that a pool's people can serve, in the order of the file: poolStep[poolStart[p] … poolStart[p + 1]). */
	poolStart: Int32Array;
	poolStep: Int32Array;

	// ---- steps
	steps: number;
	/** By step and kind (step × kinds + kind): indices into times, or NO_TIME. */
	touch: Int32Array;
	wait: Int32Array;
	handoff: Int32Array;
	pickup: Int32Array;
	patience: Int32Array;
	setup: Int32Array;
	isWait: Uint8Array;
	mode: Uint8Array;
	/** Pools it takes (all of, or any of): teamPool[teamStart[s] … teamStart[s + 1]), and how many of each. */
	/** By node: 1 where the step takes one of a pool, always on shift, first come, first served, and has nothing else to it. */
	isPlain: Uint8Array;
	/** The pool of a plain step. */
	onlyPool: Int32Array;
	teamStart: Int32Array;
	teamPool: Int32Array;
	teamCount: Int32Array;
	/** Smallest focus of those it takes together. */
	teamFocus: Float64Array;
	/** When the people that pickup waits for are on shift; null: always, or nobody is needed. */
	stepCalendar: (Calendar | null)[];
	again: Float64Array;
	order: Uint8Array;
	/** Places; −1: no limit. */
	limit: Int32Array;
	turnsAway: Uint8Array;
	hasBatch: Uint8Array;
	/** Whether who comes gathers: a batch is kept here (another design may have given that up). */
	gathers: Uint8Array;
	/** 0: not by size. */
	batchSize: Int32Array;
	/** −1: none. */
	batchTimeout: Float64Array;
	/** 0: no ticks. */
	batchEvery: Float64Array;
	batchFirst: Float64Array;
	isPerItem: Uint8Array;
	/** Where found flaws are sent (a target), or NOWHERE: mended on the spot. */
	sendsBack: Int32Array;
	/** The step as such that it names, however the arrow is resolved; −1: none. */
	mendedAt: Int32Array;
	/** step × flaws: probabilities. */
	catches: Float64Array;
	adds: Float64Array;
	/** Whether a step catches, adds or mends anything at all. */
	touchesFlaws: Uint8Array;

	// ---- nodes: steps, then blocks
	nodes: number;
	/** The block it stands in, −1 at the top. */
	blockOf: Int32Array;
	/** The list (a lane's, counted over all blocks, or −1 at the top) it stands in. */
	laneOf: Int32Array;
	/** What follows in its list, or END. */
	after: Int32Array;
	/** Arrows: arrowStart[n] … arrowStart[n + 1]). */
	arrowStart: Int32Array;
	arrowTo: Int32Array;
	/** NaN: what is left. */
	arrowShare: Float64Array;
	/** Arrow × kinds: 1 where it is for that kind. */
	arrowFor: Uint8Array;
	/** Counter of uses among an item's counters, or −1; and how many uses. */
	arrowUse: Int32Array;
	arrowAtMost: Int32Array;
	arrowOutcome: Int32Array;
	/** Nodes that an item may come to more than once: index of its counter, or −1 (always the first visit). */
	visitCounter: Int32Array;
	/** How many counters an item has: visits, services, uses of arrows. */
	counters: number;
	/** Steps whose services are counted: index of the counter, or −1. */
	serviceCounter: Int32Array;
	/** Where an item starts, or END. */
	first: number;

	// ---- blocks (index: node − steps)
	blocks: number;
	/** laneFirst[laneStart[b] … laneStart[b + 1]): first node of each lane. */
	laneStart: Int32Array;
	laneFirst: Int32Array;
	/** Lanes that must be done; and whether that is all of them, so that a rejection waits for the rest. */
	join: Int32Array;
	joinsAll: Uint8Array;
	rejectTo: Int32Array;
	rejectsAtOnce: Uint8Array;
	/** Counter (of as many as lanes) of lanes that rejected last time, or −1: all lanes run again. */
	rerunCounter: Int32Array;
	blockLimit: Int32Array;
	/** Inside at once at the top, −1 for no door. */
	wip: number;

	flaws: number;
	perItem: Float64Array;

	// ---- salts, by step (touch, setup and order hang on the step; the others on item and step)
	touchSalt: Int32Array;
	setupSalt: Int32Array;
	orderSalt: Int32Array;
	waitSalt: Int32Array;
	handoffSalt: Int32Array;
	pickupSalt: Int32Array;
	patienceSalt: Int32Array;
	/** By node. */
	routeSalt: Int32Array;
	/** By flaw, and by step × flaw. */
	flawSalt: Int32Array;
	catchSalt: Int32Array;

	// ---- what the kernel may leave out
	/** Time in hand can exceed touch: calendars, focus, setups, batches. */
	isStretched: boolean;
	hasBatches: boolean;
	hasBlocks: boolean;
	hasLimits: boolean;
	hasPatience: boolean;
	/** Something under way can be called off. */
	canCallOff: boolean;
	/** Something is drawn by the key of an item. */
	hasItemLuck: boolean;
	/** A queue is kept in other than the order of joining. */
	isOrdered: boolean;
	hasCalendars: boolean;
	/** By CHARGES: place of the accumulator of an item, or −1 where that cause cannot occur; and how many there are. */
	slots: Int32Array;
	stride: number;

	/** By node, then the stream itself: whose queue, places and luck it shares; itself but where two designs have the same step. */
	station: Int32Array;
	change: Change | null;
}

/**
 * A change-over: a program holds the nodes and kinds of two designs, the new one's first; `program` is what it becomes at `at`, which has
 * the same nodes, kinds and pools, and other rules for them. Both hold this.
 */
export interface Change {
	/** Milliseconds, above 0. */
	at: number;
	program: Program;
	/** Kinds below are of the new design. */
	newKinds: number;
	/** By station of a step: that step in the old design. */
	oldStep: Int32Array;
	/** By kind: as which one it comes in by the new design; which one in `labels` it is. */
	newKind: Int32Array;
	kindLabel: Int32Array;
	/** By step, by block: which one in `labels` it is. */
	stepLabel: Int32Array;
	blockLabel: Int32Array;
	/** By block: number of its lanes. */
	lanesOf: number[];
	/** By station of a step: the pools of both designs, where they give it to different people; else nobody. */
	teams: number[][];
	/** By process: 1 where work comes otherwise than before. */
	comesAnew: Uint8Array;
}
