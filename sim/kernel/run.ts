import type { Program } from '../compile/program.ts';
import { arrive } from './arrivals.ts';
import { CHANGE_OVER, changeOver } from './change.ts';
import {
	ARRIVAL,
	BATCH_TICK,
	BATCH_TIMEOUT,
	CONTROL,
	DELAY_END,
	PATIENCE_END,
	SHIFT,
	WORK_END
} from './events.ts';
import { endWork } from './finish.ts';
import { endPlain } from './plain.ts';
import { giveUp } from './leave.ts';
import type { Observations, RunOptions } from './observations.ts';
import { observe } from './observe.ts';
import { closeBatch, endTimer } from './queue.ts';
import { countOutside } from './place.ts';
import { settle } from './settle.ts';
import { changeShifts } from './shifts.ts';
import {
	CLOSE_WINDOW,
	END_WEEK,
	OPEN_WINDOW,
	SAMPLE,
	STOP,
	scheduleWeekEnd,
	start
} from './start.ts';
import { State } from './state.ts';
import { endDelay } from './travel.ts';

/** Events of one replication, at most: a bound that names itself. */
export const MOST_EVENTS = 2_000_000_000;
/** Events between two looks outside. */
const BREATH = 50_000;

/** The room for runs of a program; a later replication uses it again. */
export function createState(
	program: Program,
	observe: { ladder?: boolean; trace?: boolean } = {}
): State {
	return new State(program, { ladder: observe.ladder ?? false, trace: observe.trace ?? false });
}

/**
 * One replication: yields the simulated time (milliseconds) now and then, and returns what was observed. The arrays in
 * it belong to `state`, and the next run writes them again. The same program and replication give the same
 * observations, bit for bit.
 */
export function* runReplication(
	program: Program,
	options: RunOptions,
	state: State = createState(program, options)
): Generator<number, Observations> {
	state.clear(options);
	start(state);
	while (advance(state)) yield state.events.now;
	return observe(state, options.replication);
}

/** A breath of events. False when the run is over. */
function advance(s: State): boolean {
	const { events, tally } = s;
	const { flow } = tally;
	const breath = s.eventCount + BREATH;
	const until = breath < MOST_EVENTS ? breath : MOST_EVENTS;
	while (s.eventCount < until) {
		events.take();
		s.eventCount++;
		if (!happen(s, events.kind, events.subject)) return false;
		if (s.looking > 0 || s.isUnsettled) settle(s);
		// After the window the run goes on, arrivals too, until the last of the cohort has left.
		if (flow.isClosed && tally.open === 0) return false;
	}
	if (s.eventCount >= MOST_EVENTS) s.bound = 'events';
	return s.bound === null;
}

/** One event. False when the run ends with it. What happens most stands apart: short functions are compiled into those that call them. */
function happen(s: State, kind: number, subject: number): boolean {
	if (kind === WORK_END) {
		if (s.isStale(subject)) return true;
		const step = s.tokens.at[subject];
		if (s.plain[step] === 1) endPlain(s, subject, step);
		else endWork(s, subject);
		return true;
	}
	if (kind !== ARRIVAL) return happenElse(s, kind, subject);
	arrive(s, subject);
	return s.bound === null;
}

function happenElse(s: State, kind: number, subject: number): boolean {
	switch (kind) {
		case DELAY_END:
			if (!s.isStale(subject)) endDelay(s, subject);
			return s.bound === null;
		case SHIFT:
			if (subject === CHANGE_OVER) changeOver(s);
			else changeShifts(s);
			return true;
		case BATCH_TICK:
			s.events.schedule(s.now + s.program.batchEvery[subject], BATCH_TICK, subject);
			closeBatch(s, subject);
			return true;
		case BATCH_TIMEOUT:
			endTimer(s, subject);
			return true;
		case PATIENCE_END:
			giveUp(s, subject);
			return true;
		case CONTROL:
			return control(s, subject);
		default:
			throw new Error('unknown event');
	}
}

/** What the run looks at, rather than what happens in it: no event to be counted. False at its very end. */
function control(s: State, what: number): boolean {
	const { tally } = s;
	s.eventCount--;
	if (what === OPEN_WINDOW) {
		tally.flow.open();
		tally.wipArea -= s.insideArea.untilNow(s.inside);
		tally.backlogArea -= s.backlogArea.untilNow(s.backlog);
		return true;
	}
	if (what === END_WEEK) {
		tally.flow.endWeek();
		scheduleWeekEnd(s);
		return true;
	}
	if (what === SAMPLE) {
		s.countQueues();
		tally.sample(
			s.insideArea.untilNow(s.inside),
			s.waiting,
			s.present,
			s.underWay,
			s.insideOf,
			s.backlog,
			countOutside(s)
		);
		const { samples, horizon } = s.program;
		if (tally.sampled === samples.length) s.events.schedule(horizon, CONTROL, CLOSE_WINDOW);
		else s.events.schedule(samples[tally.sampled], CONTROL, SAMPLE);
		return true;
	}
	if (what === CLOSE_WINDOW) {
		tally.wipArea += s.insideArea.untilNow(s.inside);
		tally.backlogArea += s.backlogArea.untilNow(s.backlog);
		s.watch.close();
		tally.flow.close();
		s.events.schedule(2 * s.program.horizon, CONTROL, STOP);
		return true;
	}
	return false;
}
