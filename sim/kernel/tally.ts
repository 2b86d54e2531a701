import type { Program } from '../compile/program.ts';
import { availableIn } from './available.ts';
import { ByArrival } from './byArrival.ts';
import type { EventList } from './events.ts';
import { Flow } from './flow.ts';
import { LeadTimes } from './leadTimes.ts';
import { CHARGES, LEFT, TURNED_AWAY, type Observations } from './observations.ts';

/** Nodes whose time the ladder tells apart: steps, blocks, the top door. */
export function ladderRows(program: Program): number {
	return program.nodes + 1;
}

/** What the kernel counts while it runs; `observations` hands it over. Used again for the next replication. */
export class Tally {
	declare private readonly program: Program;
	declare private readonly clock: EventList;
	declare readonly horizon: number;
	warmup = 0;

	declare readonly flow: Flow;
	left = 0;
	turnedAway = 0;
	gaveUp = 0;
	declare readonly outcomes: Float64Array;
	declare readonly leads: LeadTimes;
	declare readonly byArrival: ByArrival | null;
	/** As `charges`, by the program's slots. */
	declare readonly slots: Float64Array;
	private readonly charges = new Float64Array(CHARGES.length);
	offHours = 0;
	declare readonly promised: Float64Array;
	declare readonly late: Float64Array;
	declare readonly escaped: Float64Array;
	declare readonly caught: Float64Array;
	declare readonly begun: Float64Array;
	declare readonly repeated: Float64Array;
	declare readonly queueTime: Float64Array;
	declare readonly touchTime: Float64Array;
	declare readonly pickupTime: Float64Array;
	declare readonly blockedTime: Float64Array;
	declare readonly entered: Float64Array;
	declare readonly joinTime: Float64Array;
	declare readonly laneEnded: Float64Array;
	/** The ladder, and after it by step what fell off shift: the cells of a ledger. */
	declare readonly cells: Float64Array | null;
	declare readonly ladder: Float64Array | null;
	declare readonly offByStep: Float64Array | null;

	wipArea = 0;
	backlogArea = 0;
	declare readonly queueArea: Float64Array;
	declare readonly inHand: Float64Array;
	declare readonly effort: Float64Array;
	/** Of plain steps: both at once. */
	declare readonly plainWork: Float64Array;
	declare readonly bottleneck: Float64Array;
	nobody = 0;

	// The whole run
	declare private readonly samples: Observations['samples'];
	/** Samples taken so far. */
	sampled = 0;

	constructor(program: Program, clock: EventList, hasLadder: boolean) {
		const { steps, blocks, pools, flaws, kinds } = program;
		this.program = program;
		this.clock = clock;
		this.horizon = program.horizon;
		this.slots = new Float64Array(program.stride);
		this.flow = new Flow(program);
		this.leads = new LeadTimes(kinds);
		this.byArrival = program.change && new ByArrival(program.change.at, program.horizon);
		this.outcomes = new Float64Array(program.labels.outcomes.length);
		this.escaped = new Float64Array(flaws);
		this.caught = new Float64Array(flaws);
		this.begun = new Float64Array(steps);
		this.repeated = new Float64Array(steps);
		this.queueTime = new Float64Array(steps);
		this.touchTime = new Float64Array(steps);
		this.pickupTime = new Float64Array(steps);
		this.blockedTime = new Float64Array(steps);
		this.entered = new Float64Array(blocks);
		this.joinTime = new Float64Array(blocks);
		this.laneEnded = new Float64Array(program.laneStart[blocks]);
		const rungs = ladderRows(program) * CHARGES.length;
		this.cells = hasLadder ? new Float64Array(rungs + steps) : null;
		this.ladder = this.cells && this.cells.subarray(0, rungs);
		this.offByStep = this.cells && this.cells.subarray(rungs);
		this.promised = new Float64Array(kinds);
		this.late = new Float64Array(kinds);
		this.queueArea = new Float64Array(steps);
		this.inHand = new Float64Array(pools);
		this.effort = new Float64Array(pools);
		this.plainWork = new Float64Array(pools);
		this.bottleneck = new Float64Array(pools);
		const count = program.samples.length;
		this.samples = {
			at: program.samples,
			arrived: new Float64Array(count),
			finished: new Float64Array(count),
			wipArea: new Float64Array(count),
			waiting: new Float64Array(count * steps),
			inside: new Float64Array(count * steps),
			within: new Float64Array(count * (blocks + 1)),
			underWay: new Float64Array(count * steps),
			backlog: new Float64Array(count),
			outside: new Float64Array(count)
		};
	}

	clear(warmup: number): void {
		this.warmup = warmup;
		this.flow.clear(warmup === 0);
		this.leads.clear();
		this.byArrival?.clear();
		this.left = this.turnedAway = this.gaveUp = this.offHours = this.sampled = 0;
		this.wipArea = this.backlogArea = this.nobody = 0;
		for (const array of [
			this.outcomes,
			this.slots,
			this.promised,
			this.late,
			this.escaped,
			this.caught,
			this.begun,
			this.repeated,
			this.queueTime,
			this.touchTime,
			this.pickupTime,
			this.blockedTime,
			this.entered,
			this.joinTime,
			this.laneEnded,
			this.queueArea,
			this.inHand,
			this.effort,
			this.plainWork,
			this.bottleneck
		])
			array.fill(0);
		this.cells?.fill(0);
	}

	/** Adds to the i-th sum the part of [since[token], now] that lies in the window. */
	addTime(sums: Float64Array, i: number, since: Float64Array, token: number): void {
		const { warmup, horizon } = this;
		const { now } = this.clock;
		const from = since[token];
		const start = from > warmup ? from : warmup;
		const end = now < horizon ? now : horizon;
		if (end > start) sums[i] += end - start;
	}

	/** Of the cohort, still inside; once the window has closed. */
	get open(): number {
		const gone = this.leads.finished + this.left + this.turnedAway + this.gaveUp;
		return this.flow.arrivedInWindow - gone;
	}

	/** One of the cohort that leaves otherwise than finished. */
	countFate(fate: number): void {
		if (fate === LEFT) this.left++;
		else if (fate === TURNED_AWAY) this.turnedAway++;
		else this.gaveUp++;
	}

	/** At a sample's instant: waiting, all and on their way, by step; then by block, and all; before the top door, and at no step. */
	sample(
		wipArea: number,
		waiting: Int32Array,
		inside: Int32Array,
		underWay: Int32Array,
		within: Int32Array,
		backlog: number,
		outside: number
	): void {
		const { samples, sampled, flow } = this;
		samples.arrived[sampled] = flow.arrived;
		samples.finished[sampled] = flow.totalFinished;
		samples.wipArea[sampled] = wipArea;
		samples.backlog[sampled] = backlog;
		samples.outside[sampled] = outside;
		samples.waiting.set(waiting, sampled * waiting.length);
		samples.inside.set(inside, sampled * inside.length);
		samples.underWay.set(underWay, sampled * underWay.length);
		samples.within.set(within, sampled * within.length);
		this.sampled++;
	}

	observations(
		rest: Pick<
			Observations,
			'replication' | 'end' | 'events' | 'bound' | 'ages' | 'ageKinds' | 'rings' | 'trace'
		>
	): Observations {
		const { program, warmup, flow } = this;
		program.slots.forEach((slot, cause) => {
			this.charges[cause] = slot < 0 ? 0 : this.slots[slot];
		});
		this.plainWork.forEach((work, pool) => {
			this.inHand[pool] += work;
			this.effort[pool] += work;
		});
		return {
			labels: program.labels,
			warmup,
			horizon: program.horizon,
			...rest,
			arrived: flow.arrivedInWindow,
			finished: this.leads.finished,
			left: this.left,
			turnedAway: this.turnedAway,
			gaveUp: this.gaveUp,
			inside: this.open,
			outcomes: this.outcomes,
			...this.leads.observed(),
			charges: this.charges,
			offHours: this.offHours,
			promised: this.promised,
			late: this.late,
			escaped: this.escaped,
			caught: this.caught,
			begun: this.begun,
			repeated: this.repeated,
			queueTime: this.queueTime,
			touchTime: this.touchTime,
			pickupTime: this.pickupTime,
			blockedTime: this.blockedTime,
			entered: this.entered,
			joinTime: this.joinTime,
			laneEnded: this.laneEnded,
			ladder: this.ladder,
			offByStep: this.offByStep,
			throughput: flow.throughput,
			throughputByKind: flow.throughputByKind,
			wipArea: this.wipArea,
			backlogArea: this.backlogArea,
			queueArea: this.queueArea,
			inHand: this.inHand,
			effort: this.effort,
			available: availableIn(program, warmup),
			bottleneck: this.bottleneck,
			nobody: this.nobody,
			samples: this.samples,
			arrivedByWeek: flow.arrivedByWeek,
			finishedByWeek: flow.finishedByWeek,
			changeOver: this.byArrival && this.byArrival.observed()
		};
	}
}
