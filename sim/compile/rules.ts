// What holds for the queues and places of two designs while one of them is in force.
import type { Model } from '../model/model.ts';
import { concat } from './beside.ts';
import { createGraph } from './graph.ts';
import { BY_PRIORITY, FIFO, type Program } from './program.ts';
import type { Stations } from './stations.ts';

/** By step of both: how its queue is ordered. Who comes by one design may be more urgent than who comes by the other. */
export function ordersOf(after: Model, before: Model): Uint8Array {
	const priorities = [...after.kinds, ...before.kinds].map(({ priority }) => priority);
	const isUrgent = new Set(priorities).size > 1;
	const steps = [after, before].flatMap((model) => createGraph(model).steps);
	return Uint8Array.from(steps, ({ queue }) =>
		queue.order === 'priority' && isUrgent ? BY_PRIORITY : FIFO
	);
}

type Rules =
	| 'order'
	| 'limit'
	| 'turnsAway'
	| 'gathers'
	| 'batchSize'
	| 'batchTimeout'
	| 'batchEvery'
	| 'batchFirst'
	| 'blockLimit';

/** Rules of places and queues: those of the design in force, where it has that step or block. */
export function rulesOf(
	inForce: Program,
	one: Program,
	other: Program,
	{ station }: Stations,
	orders: Uint8Array
): Pick<Program, Rules> {
	const isBefore = inForce === other;
	const steps = one.steps + other.steps;
	const sources = Array.from({ length: steps }, (_, step) => {
		const twin = isBefore ? station.indexOf(station[step], one.steps) : station[step];
		const rules = twin >= 0 && twin < steps ? twin : step;
		return {
			step,
			rules,
			program: rules < one.steps ? one : other,
			own: rules < one.steps ? rules : rules - one.steps
		};
	});
	const hasBatch = concat(one.hasBatch, other.hasBatch);
	const blocks = Array.from({ length: one.blocks + other.blocks }, (_, block) => {
		const node = steps + block;
		const twin = isBefore ? station.indexOf(station[node], steps + one.blocks) : station[node];
		return (twin >= 0 && twin < station.length - 1 ? twin : node) - steps;
	});
	const limits = concat(one.blockLimit, other.blockLimit);
	return {
		order: Uint8Array.from(sources, ({ rules, program, own }) =>
			Math.max(program.order[own], orders[rules])
		),
		limit: Int32Array.from(sources, ({ program, own }) => program.limit[own]),
		turnsAway: Uint8Array.from(sources, ({ program, own }) => program.turnsAway[own]),
		gathers: Uint8Array.from(sources, ({ step, rules }) => hasBatch[step] & hasBatch[rules]),
		batchSize: Int32Array.from(sources, ({ program, own }) => program.batchSize[own]),
		batchTimeout: Float64Array.from(sources, ({ program, own }) => program.batchTimeout[own]),
		// Before, ticks are those of the old steps, in their order.
		batchEvery: Float64Array.from(sources, ({ step, program, own }) =>
			isBefore && step < one.steps ? 0 : program.batchEvery[own]
		),
		batchFirst: Float64Array.from(sources, ({ program, own }) => program.batchFirst[own]),
		blockLimit: Int32Array.from(blocks, (block) => limits[block])
	};
}

/** Steps where time in hand is work, whoever is in force. They go the long way all the same: their queue is shared. */
export function plainOf(inForce: Program, one: Program, other: Program): Uint8Array {
	const plain = [one, other].flatMap((program) =>
		Array.from(program.onlyPool, (pool) =>
			pool >= 0 && inForce.calendars[pool] === null && inForce.focus[pool] === 1 ? 1 : 0
		)
	);
	const nodes = new Uint8Array(one.nodes + other.nodes);
	nodes.set(plain);
	return nodes;
}
