import type { Program } from '../compile/program.ts';
import { createKey } from '../random/keys.ts';
import { Area } from './area.ts';
import { BottleneckWatch } from './bottleneck.ts';
import { EventList } from './events.ts';
import { Holds } from './holds.ts';
import { FreedPlaces } from './freed.ts';
import { Ledger } from './ledger.ts';
import { formsOf, Lines } from './lines.ts';
import { Moves } from './moves.ts';
import type { RunOptions } from './observations.ts';
import { Series } from './series.ts';
import { shortcutsOf } from './shortcuts.ts';
import { Tally } from './tally.ts';
import { Tokens } from './tokens.ts';
import { TraceWriter } from './trace.ts';

/**
 * Everything that a run knows at one moment. Functions of the kernel take it first; a second run uses its room again.
 * Fields that the constructor sets are only declared, here and in all that it is made of: one that is undefined at first has no type that
 * a JavaScript engine could rely on, and each use of it is checked. That would cost up to a tenth of a run.
 */
export class State {
	/** What is in force; a change-over puts another in its place. */
	declare program: Program;
	/** What was in force before that. */
	former: Program | null = null;
	readonly events = new EventList();
	/** Touch times by step, then intervals by process. */
	declare readonly series: Series;
	declare readonly tokens: Tokens;
	declare readonly lines: Lines;
	declare readonly tally: Tally;
	declare readonly watch: BottleneckWatch;
	declare readonly ledger: Ledger | null;
	declare readonly trace: TraceWriter | null;
	keyA = 0;
	keyB = 0;
	eventCount = 0;
	bound: 'events' | 'memory' | null = null;
	/** An instant or two that a calendar is asked about. */
	readonly span = new Float64Array(2);
	/** The items of the services that are ending: a list used again and again, and how many there are now. */
	readonly members: number[] = [];
	memberCount = 0;

	// People: free (neither in hand nor held), in hand; on shift; about to look for work.
	declare readonly free: Int32Array;
	declare readonly busy: Int32Array;
	declare readonly isOn: Uint8Array;
	/** Freed at this instant, and not yet free. */
	declare readonly freedPeople: Int32Array;
	/** 1: will look for work at this instant; 2: is looking. */
	declare readonly isLooking: Uint8Array;
	/** Those that will or do, in no order, and how many they are. */
	declare readonly lookers: Int32Array;
	looking = 0;

	// Steps: taken places; before service; all; draws and picks so far.
	declare readonly occupied: Int32Array;
	declare readonly waiting: Int32Array;
	declare readonly present: Int32Array;
	/** Of those, by step: on hand-off or pickup, which passes by itself. */
	declare readonly underWay: Int32Array;
	/** Shortcuts. */
	declare readonly plain: Uint8Array;
	declare readonly sureTarget: Int32Array;
	declare readonly isSpecialist: Uint8Array;
	declare readonly hasPlainLanes: Uint8Array;
	declare readonly hasMoreToCount: boolean;
	declare readonly touchDraws: Int32Array;
	declare readonly setupDraws: Int32Array;
	declare readonly picked: Int32Array;
	declare readonly lastKind: Int32Array;
	/** For whom a batch's timer is set, or −1; and the order of its event. */
	declare readonly timerToken: Int32Array;
	declare readonly timerOrder: Float64Array;

	// Blocks (the last is the stream itself): inside.
	declare readonly insideOf: Int32Array;
	backlog = 0;
	/** Inside, and before the top door. */
	readonly insideArea = new Area(this.events);
	readonly backlogArea = new Area(this.events);

	// Arrivals, by process.
	declare readonly itemCount: Int32Array;
	declare readonly epoch: Int32Array;
	declare readonly cumulated: Float64Array;
	turn = 0;

	// What is still to be done at this instant.
	declare readonly moves: Moves;
	/** Steps, then blocks, then the stream. */
	declare readonly freed: FreedPlaces;
	declare readonly holds: Holds;

	constructor(program: Program, observe: { ladder: boolean; trace: boolean }) {
		const { pools, steps, blocks } = program;
		this.program = program;
		this.series = new Series(steps + program.arrivals.length);
		this.tokens = new Tokens(program, observe);
		this.lines = new Lines(this.tokens, formsOf(program));
		this.tally = new Tally(program, this.events, observe.ladder);
		this.watch = new BottleneckWatch(this.tally, this.events, pools, program.horizon);
		this.ledger = observe.ladder ? new Ledger(this.tokens) : null;
		this.trace = observe.trace ? new TraceWriter(this.events) : null;
		this.free = new Int32Array(pools);
		this.busy = new Int32Array(pools);
		this.isOn = new Uint8Array(pools);
		this.freedPeople = new Int32Array(pools);
		this.isLooking = new Uint8Array(pools);
		this.lookers = new Int32Array(pools);
		this.occupied = new Int32Array(steps);
		this.waiting = new Int32Array(steps);
		this.present = new Int32Array(steps);
		this.underWay = new Int32Array(steps);
		const shortcuts = shortcutsOf(program);
		this.plain = shortcuts.plain;
		this.sureTarget = shortcuts.sureTarget;
		this.isSpecialist = shortcuts.isSpecialist;
		this.hasPlainLanes = shortcuts.hasPlainLanes;
		this.hasMoreToCount = shortcuts.hasMoreToCount;
		this.touchDraws = new Int32Array(steps);
		this.setupDraws = new Int32Array(steps);
		this.picked = new Int32Array(steps);
		this.lastKind = new Int32Array(steps);
		this.timerToken = new Int32Array(steps);
		this.timerOrder = new Float64Array(steps);
		this.insideOf = new Int32Array(blocks + 1);
		this.moves = new Moves(this.tokens);
		this.freed = new FreedPlaces(steps + blocks + 1);
		this.itemCount = new Int32Array(program.arrivals.length);
		this.epoch = new Int32Array(program.arrivals.length);
		this.cumulated = new Float64Array(program.arrivals.length);
		this.holds = new Holds(program);
	}

	clear(options: RunOptions): void {
		if (this.former !== null) this.program = this.former;
		this.former = null;
		const { program } = this;
		const key = createKey(program.seed, options.replication);
		this.keyA = key.a;
		this.keyB = key.b;
		this.eventCount = 0;
		this.bound = null;
		this.memberCount = 0;
		this.events.clear();
		this.insideArea.clear();
		this.backlogArea.clear();
		this.series.clear(key.a, key.b);
		this.tokens.clear();
		this.lines.clear();
		this.tally.clear(options.warmup);
		this.watch.clear();
		this.ledger?.clear();
		this.trace?.clear();
		this.free.set(program.capacity);
		for (const array of [
			this.busy,
			this.freedPeople,
			this.isLooking,
			this.occupied,
			this.waiting,
			this.present,
			this.underWay,
			this.touchDraws,
			this.setupDraws,
			this.picked,
			this.insideOf,
			this.itemCount,
			this.epoch,
			this.cumulated
		])
			array.fill(0);
		this.lastKind.fill(-1);
		this.timerToken.fill(-1);
		this.timerOrder.fill(-1);
		for (let pool = 0; pool < program.pools; pool++)
			this.isOn[pool] = program.calendars[pool]?.isOpen(0) === false ? 0 : 1;
		this.looking = this.backlog = this.turn = 0;
		this.moves.clear();
		this.freed.clear();
		this.holds.clear();
	}

	// ---- lines
	gatheringLine(step: number): number {
		return this.program.steps + this.program.station[step];
	}

	blockedLine(step: number): number {
		return 2 * this.program.steps + this.program.station[step];
	}

	/** block: its index, or `program.blocks` for the top door. */
	doorLine(block: number): number {
		return 3 * this.program.steps + this.stationOf(block);
	}

	/** Charges a token's time since it was last charged to a cause, at a node (the ladder's row). */
	charge(token: number, cause: number, row: number): void {
		const { tokens } = this;
		const time = this.now - tokens.since[token];
		if (time === 0) return;
		tokens.since[token] = this.now;
		tokens.charges[token * tokens.stride + tokens.slots[cause]] += time;
		if (this.ledger !== null) this.ledger.add(token, row * 8 + cause, time);
	}

	/** Charges a part of it: `time` milliseconds, without moving the clock of the token. */
	chargePart(token: number, cause: number, row: number, time: number): void {
		if (time === 0) return;
		const { tokens } = this;
		tokens.charges[token * tokens.stride + tokens.slots[cause]] += time;
		if (this.ledger !== null) this.ledger.add(token, row * 8 + cause, time);
	}

	/** Whether the event just taken ends something that was called off meanwhile. */
	isStale(token: number): boolean {
		return this.program.canCallOff && this.tokens.endOrder[token] !== this.events.takenOrder;
	}

	// ---- places
	/** A place became free: at a step, in a block, in the stream (by node). */
	freePlace(node: number): void {
		this.freed.add(this.program.station[node]);
	}

	/** Which door a block shares; `program.blocks` is the top door. */
	stationOf(block: number): number {
		const { station, steps } = this.program;
		return station[steps + block] - steps;
	}

	/** Changes how many are inside a block. */
	countIn(block: number, change: 1 | -1): void {
		this.insideOf[this.stationOf(block)] += change;
	}

	// ---- who is inside
	get inside(): number {
		return this.insideOf[this.program.blocks];
	}

	/** Of the event that is happening; milliseconds. */
	get now(): number {
		return this.events.now;
	}

	/** One more or less inside. */
	countInside(change: 1 | -1): void {
		this.insideArea.change(change);
		this.insideOf[this.program.blocks] += change;
	}

	/** One more or less before the top door. */
	countBacklog(change: 1 | -1): void {
		this.backlogArea.change(change);
		this.backlog += change;
	}

	/** Who waits at a plain step stands in its line, and is not counted apart. */
	countQueues(): void {
		for (let step = 0; step < this.waiting.length; step++)
			if (this.plain[step] === 1) this.waiting[step] = this.lines.count[step];
	}

	/** Something moves or became free at this instant, and nobody has seen to it. */
	get isUnsettled(): boolean {
		return this.moves.depth > 0 || !this.freed.isEmpty;
	}

	/** What was in force when a service began: it goes on as planned. */
	programOf(began: number): Program {
		return this.former !== null && began < this.former.change!.at ? this.former : this.program;
	}

	/** The pool's people will look for work. */
	look(pool: number): void {
		if (this.isLooking[pool]) return;
		this.isLooking[pool] = 1;
		this.lookers[this.looking++] = pool;
	}

	/** They look for work, and what comes meanwhile they will find in its queue. */
	lookNow(pool: number): void {
		this.look(pool);
		this.isLooking[pool] = 2;
	}
}
