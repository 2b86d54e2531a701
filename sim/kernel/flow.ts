import type { Program } from '../compile/program.ts';
import { WEEK } from '../units.ts';

/**
 * Who has come, and who is finished. They are only counted up; how many it was in the window, or in a week, is taken when one ends. Used again
 * for the next replication.
 */
export class Flow {
	/** 1 while the window is open, else 0: who comes then is of the cohort. */
	isOpen = 0;
	/** The window has closed. */
	isClosed = false;
	/** Since the start; finished by kind. */
	arrived = 0;
	declare readonly finished: Float64Array;
	/** In the window; so far, before it closes. */
	arrivedInWindow = 0;
	throughput = 0;
	declare readonly throughputByKind: Float64Array;
	declare readonly arrivedByWeek: Float64Array;
	declare readonly finishedByWeek: Float64Array;
	declare private readonly horizon: number;
	private week = 0;
	/** Before the week that runs. */
	private arrivedBefore = 0;
	private finishedBefore = 0;

	constructor({ horizon, kinds }: Program) {
		const weeks = Math.min(Math.ceil(horizon / WEEK), 100_000);
		this.horizon = horizon;
		this.finished = new Float64Array(kinds);
		this.throughputByKind = new Float64Array(kinds);
		this.arrivedByWeek = new Float64Array(weeks);
		this.finishedByWeek = new Float64Array(weeks);
	}

	/** isOpen: whether the window is open from the start. */
	clear(isOpen: boolean): void {
		this.isOpen = isOpen ? 1 : 0;
		this.isClosed = false;
		this.arrived = this.arrivedInWindow = this.throughput = 0;
		this.week = this.arrivedBefore = this.finishedBefore = 0;
		this.finished.fill(0);
		this.throughputByKind.fill(0);
		this.arrivedByWeek.fill(0);
		this.finishedByWeek.fill(0);
	}

	get totalFinished(): number {
		let sum = 0;
		for (let kind = 0; kind < this.finished.length; kind++) sum += this.finished[kind];
		return sum;
	}

	/** When the week that runs is over, if that is to be told; −1 where no other follows. Milliseconds. */
	get weekEnd(): number {
		const end = (this.week + 1) * WEEK;
		return this.week < this.arrivedByWeek.length && end <= this.horizon ? end : -1;
	}

	/** Before anything else happens at that instant. */
	endWeek(): void {
		const { week, arrivedByWeek, finishedByWeek, arrived, totalFinished } = this;
		arrivedByWeek[week] = arrived - this.arrivedBefore;
		finishedByWeek[week] = totalFinished - this.finishedBefore;
		this.arrivedBefore = arrived;
		this.finishedBefore = totalFinished;
		this.week++;
	}

	/** Before anything else happens at that instant; where it is open from the start, nothing changes. */
	open(): void {
		if (this.isOpen === 1) return;
		this.isOpen = 1;
		this.arrivedInWindow = 0 - this.arrived;
		for (let kind = 0; kind < this.finished.length; kind++)
			this.throughputByKind[kind] = 0 - this.finished[kind];
	}

	/** After all else at the horizon, or where a run is broken off before it. */
	close(): void {
		if (this.isClosed) return;
		this.isClosed = true;
		if (this.week < this.arrivedByWeek.length) this.endWeek();
		if (this.isOpen === 0) return;
		this.isOpen = 0;
		this.arrivedInWindow += this.arrived;
		for (let kind = 0; kind < this.finished.length; kind++)
			this.throughput += this.throughputByKind[kind] += this.finished[kind];
	}
}
