// How a run begins: what is known at time 0.
import { scheduleArrival } from './arrivals.ts';
import { deriveA, deriveB } from '../random/keys.ts';
import { createItem, openTopDoor } from './items.ts';
import { placeInLane } from './blocks.ts';
import { CHANGE_OVER } from './change.ts';
import { BATCH_TICK, CONTROL, SHIFT } from './events.ts';
import { join } from './queue.ts';
import { countVisit } from './route.ts';
import { settleMoves } from './finish.ts';
import { settle } from './settle.ts';
import { scheduleShift } from './shifts.ts';
import type { State } from './state.ts';

/** Subjects of control events. */
export const OPEN_WINDOW = 0;
export const SAMPLE = 1;
export const CLOSE_WINDOW = 2;
export const STOP = 3;
export const END_WEEK = 4;

export function start(s: State): void {
	const { program, events, tally } = s;
	events.scheduleFirst(tally.warmup, CONTROL, OPEN_WINDOW);
	scheduleWeekEnd(s);
	// The next sample, the window's end, the end of all: one after the other, since what is far off makes the event list slow.
	events.schedule(program.samples[0], CONTROL, SAMPLE);
	if (program.change) events.schedule(program.change.at, SHIFT, CHANGE_OVER);
	scheduleShift(s);
	begin(s);
	for (let step = 0; step < program.steps; step++)
		if (program.batchEvery[step] > 0) events.schedule(program.batchFirst[step], BATCH_TICK, step);
	for (let index = 0; index < program.arrivals.length; index++) scheduleArrival(s, index);
	settle(s);
	while (openTopDoor(s)) settle(s);
}

/** Weeks are told apart up to the horizon. */
export function scheduleWeekEnd({ events, tally }: State): void {
	const { weekEnd } = tally.flow;
	if (weekEnd >= 0) events.scheduleFirst(weekEnd, CONTROL, END_WEEK);
}

/** What waits in queues from the start: straight into them, numbered by kind −1, −2, … */
function begin(s: State): void {
	const { program, tokens } = s;
	const numbers = new Int32Array(program.kinds);
	for (const { step, kind, count } of program.begin)
		for (let i = 0; i < count; i++) {
			const salt = program.itemSalt[kind];
			const n = --numbers[kind];
			const item = createItem(s, kind, deriveA(s.keyA, salt, n), deriveB(s.keyB, salt, n), n);
			if (item < 0) return;
			s.countInside(1);
			const token = placeInBlocks(s, item, step);
			if (token < 0) return;
			tokens.at[token] = step;
			s.present[step]++;
			s.waiting[step]++;
			if (program.limit[step] >= 0) s.occupied[program.station[step]]++;
			if (program.hasCalendars || s.trace) tokens.arrivedAt[token] = 0;
			if (s.trace) tokens.began[token] = tokens.ended[token] = NaN;
			join(s, token, step, countVisit(s, item, step));
			settleMoves(s);
		}
}

/** A step in lanes: the item is in all the blocks around it. The token that stands at the step; −1 without memory. */
function placeInBlocks(s: State, item: number, step: number): number {
	const { program } = s;
	const lanes: number[] = [];
	for (let node = step; program.blockOf[node] >= 0;) {
		lanes.unshift(program.laneOf[node]);
		node = program.steps + program.blockOf[node];
	}
	let token = item;
	for (const lane of lanes) {
		token = placeInLane(s, token, lane);
		if (token < 0) return -1;
	}
	return token;
}
