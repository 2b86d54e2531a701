import type { Program } from '../compile/program.ts';

/** Where a token is in its visit. */
export const FREE = 0;
export const ON_HANDOFF = 1;
export const ON_PICKUP = 2;
export const ON_DELAY = 3;
/** Work that needs nobody. */
export const AT_MACHINE = 4;
export const GATHERING = 5;
export const WAITING = 6;
/** In a closed batch, behind its leader. */
export const SETTLED = 7;
export const IN_HAND = 8;
export const IS_BLOCKED = 9;
export const AT_DOOR = 10;
/** In a block: its lanes run. */
export const IN_LANES = 11;
/** A lane that has ended, kept until its block does. */
export const LANE_ENDED = 12;
/** A leader that was called off while its batch goes on. */
export const GHOST = 13;
/** About to go on at this instant. */
export const MOVING = 14;
/** In hand, behind the leader of its batch; the same, called off. */
export const SERVED = 16;
export const GHOST_SERVED = 17;

/** Live tokens that a run may have, lanes included: a bound on memory that names itself. */
export const MOST_TOKENS = 20_000_000;

/**
 * What moves through the stream: an item, or an item's lane in a block. One slot each in flat arrays, used again
 * when it leaves. What a program cannot need has no array: an item that merely waits should be small.
 */
export class Tokens {
	declare readonly stride: number;
	/** By cause: which of a token's charges. */
	declare readonly slots: Int32Array;
	declare readonly counterCount: number;
	declare readonly flawCount: number;
	/** 1 where items have lanes: of a number, not of true or false, a compiler need not ask what else it might be. */
	declare readonly hasLanes: 0 | 1;
	declare private readonly has: {
		stretch: boolean;
		joined: boolean;
		arrivedAt: boolean;
		batch: boolean;
		order: boolean;
		limits: boolean;
		patience: boolean;
		trace: boolean;
		ladder: boolean;
		luck: boolean;
		callOff: boolean;
	};
	/** Whether a new token has anything but the fields that all have. */
	declare private readonly hasMore: boolean;
	size = 0;
	/** Slots ever used; those above are untouched. */
	used = 0;
	private firstFree = -1;

	// Every token
	phase = new Uint8Array(0);
	/** Node. */
	at = new Int32Array(0);
	/** Until when its time has been charged. */
	since = new Float64Array(0);
	next = new Int32Array(0);
	previous = new Int32Array(0);
	/** Waiting line it stands in, or −1. */
	line = new Int32Array(0);
	/** token × stride: milliseconds by cause. */
	charges = new Float64Array(0);

	// The item
	kind = new Uint16Array(0);
	arrival = new Float64Array(0);
	isCohort = new Uint8Array(0);
	counters = new Int32Array(0);
	/** token × flaws: 0 not there, 1 there, 2 + step found and to be mended at that step. */
	flaws = new Int32Array(0);

	// Lanes: the item is its own root
	root = new Int32Array(0);
	parent = new Int32Array(0);
	lane = new Int32Array(0);
	firstChild = new Int32Array(0);
	sibling = new Int32Array(0);
	elder = new Int32Array(0);
	pending = new Int32Array(0);
	done = new Int32Array(0);
	endSum = new Float64Array(0);
	endCount = new Int32Array(0);
	lastEnded = new Int32Array(0);
	rejectTarget = new Int32Array(0);

	// Where needed
	keyA = new Int32Array(0);
	keyB = new Int32Array(0);
	off = new Float64Array(0);
	arrivedAt = new Float64Array(0);
	joined = new Float64Array(0);
	touch = new Float64Array(0);
	setupTouch = new Float64Array(0);
	setupEnd = new Float64Array(0);
	pool = new Int32Array(0);
	member = new Int32Array(0);
	key = new Float64Array(0);
	sequence = new Float64Array(0);
	position = new Int32Array(0);
	hold = new Int32Array(0);
	patienceOrder = new Float64Array(0);
	endOrder = new Float64Array(0);
	began = new Float64Array(0);
	ended = new Float64Array(0);
	number = new Int32Array(0);
	ledgerFirst = new Int32Array(0);
	ledgerLast = new Int32Array(0);

	constructor(program: Program, observe: { ladder: boolean; trace: boolean }) {
		this.stride = program.stride;
		this.slots = program.slots;
		this.counterCount = program.counters;
		this.flawCount = program.flaws;
		this.hasLanes = program.hasBlocks ? 1 : 0;
		this.has = {
			stretch: program.isStretched,
			joined: program.hasBatches || observe.trace,
			arrivedAt: program.hasCalendars || observe.trace,
			batch: program.hasBatches,
			order: program.isOrdered || program.order.includes(5) || program.hasBatches || doors(program),
			limits: program.hasLimits,
			patience: program.hasPatience,
			trace: observe.trace,
			ladder: observe.ladder,
			luck: program.hasItemLuck,
			callOff: program.canCallOff
		};
		const { arrivedAt, limits, patience, batch, ladder } = this.has;
		this.hasMore = arrivedAt || limits || patience || batch || ladder;
		this.resize(64);
	}

	/** Forgets all tokens, keeps the room. */
	clear(): void {
		this.used = 0;
		this.firstFree = -1;
	}

	/** A slot for an item, cleared but for what its user sets at once; −1 when there are too many. */
	createItem(): number {
		const token = this.create();
		if (token < 0) return token;
		if (this.hasLanes === 1) {
			this.root[token] = token;
			this.parent[token] = -1;
		}
		if (this.counterCount > 0) clear(this.counters, token, this.counterCount);
		if (this.flawCount > 0) clear(this.flaws, token, this.flawCount);
		return token;
	}

	/** A slot for a lane, whose root and parent its user sets: what happens to an item as a whole is written down in its root. */
	create(): number {
		let token = this.firstFree;
		if (token >= 0) this.firstFree = this.next[token];
		else {
			if (this.used === this.size && !this.grow()) return -1;
			token = this.used++;
		}
		const { charges, stride } = this;
		for (let i = token * stride, end = i + stride; i < end; i++) charges[i] = 0;
		this.line[token] = -1;
		if (this.hasMore) this.createMore(token);
		return token;
	}

	private createMore(token: number): void {
		const { has } = this;
		if (has.arrivedAt) this.off[token] = 0;
		if (has.limits) this.hold[token] = -1;
		if (has.patience) this.patienceOrder[token] = -1;
		if (has.batch) this.member[token] = -1;
		if (has.ladder) this.ledgerFirst[token] = -1;
	}

	free(token: number): void {
		this.phase[token] = FREE;
		this.next[token] = this.firstFree;
		this.firstFree = token;
	}

	/** The item that a token is, or is a lane of. */
	rootOf(token: number): number {
		return this.hasLanes === 1 ? this.root[token] : token;
	}

	parentOf(token: number): number {
		return this.hasLanes === 1 ? this.parent[token] : -1;
	}

	/** Whether there is room for more now. */
	private grow(): boolean {
		if (this.size >= MOST_TOKENS) return false;
		try {
			this.resize(Math.min(2 * this.size, MOST_TOKENS));
			return true;
		} catch (error) {
			// A machine that has not got so much: what is there stays as it is.
			if (error instanceof RangeError) return false;
			throw error;
		}
	}

	private resize(size: number): void {
		const { has } = this;
		this.phase = wider(this.phase, size);
		this.at = wider(this.at, size);
		this.since = wider(this.since, size);
		this.next = wider(this.next, size);
		this.previous = wider(this.previous, size);
		this.line = wider(this.line, size);
		this.charges = wider(this.charges, size * this.stride);
		this.kind = wider(this.kind, size);
		this.arrival = wider(this.arrival, size);
		this.isCohort = wider(this.isCohort, size);
		this.counters = wider(this.counters, size * this.counterCount);
		this.flaws = wider(this.flaws, size * this.flawCount);
		if (has.luck) {
			this.keyA = wider(this.keyA, size);
			this.keyB = wider(this.keyB, size);
		}
		if (has.callOff) this.endOrder = wider(this.endOrder, size);
		if (this.hasLanes === 1) {
			this.root = wider(this.root, size);
			this.parent = wider(this.parent, size);
			this.lane = wider(this.lane, size);
			this.firstChild = wider(this.firstChild, size);
			this.sibling = wider(this.sibling, size);
			this.elder = wider(this.elder, size);
			this.pending = wider(this.pending, size);
			this.done = wider(this.done, size);
			this.endSum = wider(this.endSum, size);
			this.endCount = wider(this.endCount, size);
			this.lastEnded = wider(this.lastEnded, size);
			this.rejectTarget = wider(this.rejectTarget, size);
		}
		if (has.arrivedAt) {
			this.off = wider(this.off, size);
			this.arrivedAt = wider(this.arrivedAt, size);
		}
		if (has.joined) this.joined = wider(this.joined, size);
		if (has.stretch) {
			this.setupTouch = wider(this.setupTouch, size);
			this.setupEnd = wider(this.setupEnd, size);
		}
		this.touch = wider(this.touch, size);
		this.pool = wider(this.pool, size);
		if (has.batch) this.member = wider(this.member, size);
		if (has.order) {
			this.key = wider(this.key, size);
			this.sequence = wider(this.sequence, size);
			this.position = wider(this.position, size);
		}
		if (has.limits) this.hold = wider(this.hold, size);
		if (has.patience) this.patienceOrder = wider(this.patienceOrder, size);
		if (has.trace) {
			this.began = wider(this.began, size);
			this.ended = wider(this.ended, size);
			this.number = wider(this.number, size);
		}
		if (has.ladder) {
			this.ledgerFirst = wider(this.ledgerFirst, size);
			this.ledgerLast = wider(this.ledgerLast, size);
		}
		this.size = size;
	}
}

/** Doors are kept by urgency. */
function doors(program: Program): boolean {
	return program.wip >= 0 || program.blockLimit.some((limit) => limit >= 0);
}

type Wider = Uint8Array | Uint16Array | Int32Array | Float64Array;

function clear(array: Int32Array, token: number, fields: number): void {
	for (let i = token * fields, end = i + fields; i < end; i++) array[i] = 0;
}

/** A longer copy. */
function wider<T extends Wider>(array: T, length: number): T {
	const longer = new (array.constructor as new (length: number) => T)(length);
	longer.set(array);
	return longer;
}
