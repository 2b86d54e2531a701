// A change-over: from now on other people, hours, limits and arrivals. Nobody in the middle of work is interrupted, and every end that is planned stays.
import { BY_PRIORITY, BY_PROMISE, BY_TOUCH } from '../compile/program.ts';
import { restartArrivals } from './arrivals.ts';
import { BATCH_TICK, SHIFT } from './events.ts';
import { settleMoves } from './finish.ts';
import { countWaiting } from './people.ts';
import { ownStep } from './place.ts';
import { closeBatch, dissolve, rankOf, setTimer, keyOf } from './queue.ts';
import { drawTouch } from './service.ts';
import { scheduleShift } from './shifts.ts';
import type { State } from './state.ts';

/** Subject of its event, which has the rank of a shift change. */
export const CHANGE_OVER = 1;

/** The new rules hold all at once; then batches close, places are given on, and everybody looks for work. */
export function changeOver(s: State): void {
	const { program: former } = s;
	const { program, comesAnew } = former.change!;
	s.former = former;
	s.program = program;
	s.tally.byArrival!.inside = s.inside;
	changePeople(s);
	comesAnew.forEach((isNew, index) => {
		if (isNew) restartArrivals(s, index);
	});
	changeDoor(s);
	const shared = stepsOfBoth(s);
	for (const [step, old] of shared) changeRules(s, step, old);
	for (const [step, old] of shared) changeBatch(s, step, old);
	for (let place = 0; place <= program.nodes; place++) {
		if (program.station[place] !== place) continue;
		s.freePlace(place);
		settleMoves(s);
	}
}

/** Steps that both designs have: the new one's index, the old one's. */
function stepsOfBoth({ program }: State): [step: number, old: number][] {
	return Array.from(program.change!.oldStep, (old, step): [number, number] => [step, old]).filter(
		([step, old]) => step !== old
	);
}

/** Fewer people finish what they hold. */
function changePeople(s: State): void {
	const { program, former, now } = s;
	s.events.cancel(SHIFT, 0);
	scheduleShift(s);
	for (let pool = 0; pool < program.pools; pool++) {
		s.free[pool] += program.capacity[pool] - former!.capacity[pool];
		s.isOn[pool] = program.calendars[pool]?.isOpen(now) === false ? 0 : 1;
		if (s.busy[pool] > 0 && s.busy[pool] >= program.capacity[pool]) s.watch.saturate(pool);
		s.lookNow(pool);
	}
}

/** Who stands before the stream's door will come in by the new design. */
function changeDoor(s: State): void {
	const { program, tokens, lines } = s;
	const door = s.doorLine(program.blocks);
	for (const token of lines.empty(door, lines.formOf(door))) {
		tokens.kind[token] = program.change!.newKind[tokens.kind[token]];
		lines.join(door, token, rankOf(s, token));
	}
}

/** Order, places (who is blocked waits for people where there are none) and ticks of a step's queue. */
function changeRules(s: State, step: number, old: number): void {
	const { program, former, events, lines, now } = s;
	if (program.order[step] !== former!.order[step]) reorder(s, step);
	const [had, has] = [former!.limit[old] !== 0, program.limit[step] !== 0];
	if (had !== has)
		for (let token = lines.some(s.blockedLine(step)); token >= 0; token = lines.another(token))
			countWaiting(s, ownStep(s, token, step), has ? -1 : 1);
	s.occupied[step] = program.limit[step] < 0 ? 0 : s.waiting[step] + s.waiting[old];
	const every = program.batchEvery[step];
	const first = program.batchFirst[step];
	if (every === former!.batchEvery[old] && first === former!.batchFirst[old]) return;
	events.cancel(BATCH_TICK, old);
	const passed = Math.max(0, Math.ceil((now - first) / every));
	if (every > 0) events.schedule(first + passed * every, BATCH_TICK, step);
}

function reorder(s: State, step: number): void {
	const { program, tokens, lines } = s;
	const order = program.order[step];
	for (const token of lines.empty(step, order)) {
		const own = tokens.at[token];
		let key = 0;
		if (order === BY_TOUCH) key = drawTouch(s, token, own);
		else if (order === BY_PRIORITY || order === BY_PROMISE) key = keyOf(s, token, own);
		lines.join(step, token, key);
	}
}

/** Who gathers: goes on as a batch by the new rule, or each alone. */
function changeBatch(s: State, step: number, old: number): void {
	const { program, former, lines } = s;
	if (program.batchTimeout[step] !== former!.batchTimeout[old]) {
		s.timerToken[step] = -1;
		s.timerOrder[step] = -1;
	}
	if (program.gathers[old] === 0 && program.gathers[step] === 0) {
		dissolve(s, step);
		settleMoves(s);
		return;
	}
	const size = program.batchSize[step];
	while (size > 0 && lines.count[s.gatheringLine(step)] >= size) {
		closeBatch(s, step);
		settleMoves(s);
	}
	setTimer(s, step);
}
