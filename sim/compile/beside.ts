// Two designs in one program: the new one's nodes and kinds, then the old one's. Pools and flaws they have in common, each where the other has it.
import { NOWHERE, type Program, REJECT_TO } from './program.ts';

type Phased =
	| 'capacity'
	| 'focus'
	| 'picks'
	| 'calendars'
	| 'poolStart'
	| 'poolStep'
	| 'teamFocus'
	| 'stepCalendar'
	| 'isPlain'
	| 'arrivals'
	| 'first'
	| 'wip'
	| 'perItem'
	| 'order'
	| 'limit'
	| 'turnsAway'
	| 'gathers'
	| 'batchSize'
	| 'batchTimeout'
	| 'batchEvery'
	| 'batchFirst'
	| 'blockLimit';

/** What does not change with the design that is in force. */
export type Beside = Omit<Program, Phased | 'station' | 'change' | 'labels'>;

/** Where things of the old design stand. */
export interface Places {
	stepOf: (step: number) => number;
	nodeOf: (node: number) => number;
	targetOf: (target: number) => number;
	timeOf: (time: number) => number;
}

/** Where the nodes and times of either design stand in the program of both. */
export function placesOf(one: Program, other: Program): [one: Places, other: Places] {
	const steps = one.steps + other.steps;
	const places = (own: Program, step: number, block: number, time: number): Places => {
		const nodeOf = (n: number) => (n < own.steps ? n + step : steps + block + n - own.steps);
		return {
			stepOf: (n) => n + step,
			nodeOf,
			targetOf: (n) => targetOf(n, nodeOf),
			timeOf: (n) => (n < 0 ? n : n + time)
		};
	};
	return [places(one, 0, 0, 0), places(other, one.steps, one.blocks, one.timeForm.length)];
}

/** outcomes: the names of both. */
export function besideEachOther(one: Program, other: Program, outcomes: string[]): Beside {
	const [here, there] = placesOf(one, other);
	const kinds = one.kinds + other.kinds;
	const steps = one.steps + other.steps;
	const both = <T extends Int32Array | Uint8Array | Float64Array>(
		get: (program: Program) => T
	): T => concat(get(one), get(other));
	const has = (get: (program: Program) => boolean) => get(one) || get(other);
	/** By step and kind: a row is of one design, and so are the kinds that come there. */
	const times = (get: (program: Program) => Int32Array, none: number) => {
		const table = new Int32Array(steps * kinds).fill(none);
		const fill = (program: Program, { stepOf, timeOf }: Places, firstKind: number) =>
			get(program).forEach((time, cell) => {
				const step = stepOf(Math.floor(cell / program.kinds));
				table[step * kinds + firstKind + (cell % program.kinds)] = timeOf(time);
			});
		fill(one, here, 0);
		fill(other, there, one.kinds);
		return table;
	};
	/** By node: all steps come before all blocks. */
	const nodes = (get: (program: Program) => Int32Array) => {
		const [own, others] = [get(one), get(other)];
		return Int32Array.of(
			...own.slice(0, one.steps),
			...others.slice(0, other.steps),
			...own.slice(one.steps),
			...others.slice(other.steps)
		);
	};
	const shifted = (get: (program: Program) => Int32Array, by: number) => (program: Program) =>
		program === one ? get(one) : get(other).map((index) => (index < 0 ? index : index + by));
	const targets = (get: (program: Program) => Int32Array) => (program: Program) =>
		get(program).map((program === one ? here : there).targetOf);
	const counters = (get: (program: Program) => Int32Array) => shifted(get, one.counters);
	const lanes = one.laneFirst.length;
	const { stride, slots } = slotsOf(one.slots, other.slots);
	return {
		seed: one.seed,
		horizon: one.horizon,
		// The same for both, but for where whole weeks matter.
		samples: one.isWeekly ? one.samples : other.samples,
		isWeekly: has((program) => program.isWeekly),
		timeForm: both((program) => program.timeForm),
		timeValue: both((program) => program.timeValue),
		samplers: [...one.samplers, ...other.samplers],
		kinds,
		itemSalt: both((program) => program.itemSalt),
		priority: both((program) => program.priority),
		due: both((program) => program.due),
		begin: other.begin.map(({ step, kind, count }) => ({
			step: there.stepOf(step),
			kind: one.kinds + kind,
			count
		})),
		pools: one.pools,
		steps,
		touch: times((program) => program.touch, -1),
		wait: times((program) => program.wait, -1),
		handoff: times((program) => program.handoff, -1),
		pickup: times((program) => program.pickup, -1),
		patience: times((program) => program.patience, -2),
		setup: times((program) => program.setup, -1),
		isWait: both((program) => program.isWait),
		mode: both((program) => program.mode),
		onlyPool: both((program) => program.onlyPool),
		teamStart: startsOf(one.teamStart, other.teamStart),
		teamPool: both((program) => program.teamPool),
		teamCount: both((program) => program.teamCount),
		again: both((program) => program.again),
		hasBatch: both((program) => program.hasBatch),
		isPerItem: both((program) => program.isPerItem),
		sendsBack: both(targets((program) => program.sendsBack)),
		mendedAt: both(shifted((program) => program.mendedAt, one.steps)),
		catches: both((program) => program.catches),
		adds: both((program) => program.adds),
		touchesFlaws: both((program) => program.touchesFlaws),
		nodes: one.nodes + other.nodes,
		blockOf: nodes(shifted((program) => program.blockOf, one.blocks)),
		laneOf: nodes(shifted((program) => program.laneOf, lanes)),
		after: nodes(targets((program) => program.after)),
		...arrowsOf(one, other, targets, counters, outcomes),
		visitCounter: nodes(counters((program) => program.visitCounter)),
		counters: one.counters + other.counters,
		serviceCounter: both(counters((program) => program.serviceCounter)),
		blocks: one.blocks + other.blocks,
		laneStart: startsOf(one.laneStart, other.laneStart),
		laneFirst: both(targets((program) => program.laneFirst)),
		join: both((program) => program.join),
		joinsAll: both((program) => program.joinsAll),
		rejectTo: both(targets((program) => program.rejectTo)),
		rejectsAtOnce: both((program) => program.rejectsAtOnce),
		rerunCounter: both(counters((program) => program.rerunCounter)),
		flaws: one.flaws,
		touchSalt: both((program) => program.touchSalt),
		setupSalt: both((program) => program.setupSalt),
		orderSalt: both((program) => program.orderSalt),
		waitSalt: both((program) => program.waitSalt),
		handoffSalt: both((program) => program.handoffSalt),
		pickupSalt: both((program) => program.pickupSalt),
		patienceSalt: both((program) => program.patienceSalt),
		routeSalt: nodes((program) => program.routeSalt),
		flawSalt: one.flawSalt,
		catchSalt: both((program) => program.catchSalt),
		isStretched: has((program) => program.isStretched),
		hasBatches: has((program) => program.hasBatches),
		hasBlocks: has((program) => program.hasBlocks),
		hasLimits: has((program) => program.hasLimits),
		hasPatience: has((program) => program.hasPatience),
		// Where either lets nobody leave from within a block, the limits of the one can turn away who came by the other.
		canCallOff: has((program) => program.canCallOff || program.hasBlocks),
		hasItemLuck: has((program) => program.hasItemLuck),
		// Lines can be put in another order.
		isOrdered: true,
		hasCalendars: has((program) => program.hasCalendars),
		slots,
		stride
	};
}

/** A target of one design as one of the program of both. */
function targetOf(target: number, nodeOf: (node: number) => number): number {
	if (target >= 0) return nodeOf(target);
	if (target > REJECT_TO || target === NOWHERE) return target;
	return REJECT_TO - nodeOf(REJECT_TO - target);
}

type Arrows =
	| 'arrowStart'
	| 'arrowTo'
	| 'arrowShare'
	| 'arrowFor'
	| 'arrowUse'
	| 'arrowAtMost'
	| 'arrowOutcome';
type Get = (program: Program) => Int32Array;

/** Arrows by node: those of all steps before those of all blocks. */
function arrowsOf(
	one: Program,
	other: Program,
	targets: (get: Get) => Get,
	counters: (get: Get) => Get,
	outcomes: string[]
): Pick<Program, Arrows> {
	const kinds = one.kinds + other.kinds;
	const mapped = [one, other].map((program) => ({
		program,
		to: targets((own) => own.arrowTo)(program),
		use: counters((own) => own.arrowUse)(program)
	}));
	const owners = [0, 1].flatMap((isBlock) =>
		mapped.flatMap((each) => {
			const { steps, nodes } = each.program;
			const [from, to] = isBlock ? [steps, nodes] : [0, steps];
			return Array.from({ length: to - from }, (_, i) => ({ ...each, node: from + i }));
		})
	);
	const arrows = owners.map(({ program, node, ...rest }) => {
		const start = program.arrowStart[node];
		return Array.from({ length: program.arrowStart[node + 1] - start }, (_, i) => ({
			program,
			...rest,
			arrow: start + i
		}));
	});
	const all = arrows.flat();
	const start = new Int32Array(owners.length + 1);
	arrows.forEach((own, node) => (start[node + 1] = start[node] + own.length));
	return {
		arrowStart: start,
		arrowTo: Int32Array.from(all, ({ to, arrow }) => to[arrow]),
		arrowShare: Float64Array.from(all, ({ program, arrow }) => program.arrowShare[arrow]),
		arrowFor: Uint8Array.from(
			all.flatMap(({ program, arrow }) => {
				const own = program.arrowFor.slice(arrow * program.kinds, (arrow + 1) * program.kinds);
				const none = new Uint8Array(kinds - program.kinds);
				return program === one ? [...own, ...none] : [...none, ...own];
			})
		),
		arrowUse: Int32Array.from(all, ({ use, arrow }) => use[arrow]),
		arrowAtMost: Int32Array.from(all, ({ program, arrow }) => program.arrowAtMost[arrow]),
		arrowOutcome: Int32Array.from(all, ({ program, arrow }) => {
			const outcome = program.arrowOutcome[arrow];
			return outcome < 0 ? outcome : outcomes.indexOf(program.labels.outcomes[outcome]);
		})
	};
}

/** A cause has a place where it can occur in either. */
function slotsOf(one: Int32Array, other: Int32Array): Pick<Program, 'slots' | 'stride'> {
	let stride = 0;
	const slots = one.map((slot, cause) => (slot >= 0 || other[cause] >= 0 ? stride++ : -1));
	return { slots, stride };
}

/** Beginnings in the concatenation of two lists of lists. */
function startsOf(one: Int32Array, other: Int32Array): Int32Array {
	const end = one[one.length - 1];
	return concat(
		one.subarray(0, -1),
		other.map((start) => start + end)
	);
}

export function concat<T extends Int32Array | Uint8Array | Float64Array>(one: T, other: T): T {
	const all = new (one.constructor as new (length: number) => T)(one.length + other.length);
	all.set(one);
	all.set(other, one.length);
	return all;
}
