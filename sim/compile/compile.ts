import type { Labels } from './labels.ts';
import type { Block, Model, Step } from '../model/model.ts';
import { WEEK } from '../units.ts';
import { compileArrows, leavesFromWithin, outcomesOf } from './arrows.ts';
import { createGraph, type Graph } from './graph.ts';
import { compilePeople } from './people.ts';
import { AT_RANDOM, BY_PRIORITY, FIFO, NO_TIME, ONE, type Program } from './program.ts';
import { compileSteps } from './steps.ts';
import { Times } from './times.ts';
import { compileWork } from './work.ts';

/** Enough to see whether a queue grows, and when a run has warmed up. */
const SAMPLES = 100;

/** From words to numbers. The model comes from a checked document; then this cannot fail. */
export function compile(model: Model): Program {
	const graph = createGraph(model);
	const { steps, blocks } = graph;
	const times = new Times();
	const outcomes = outcomesOf(graph);
	const people = compilePeople(model, steps);
	const work = compileWork(model, times, graph.nodeOf);
	const rules = compileSteps(model, graph, times);
	const arrows = compileArrows(model, graph, outcomes);
	const isWeekly =
		people.calendars.some((calendar) => calendar !== null) ||
		work.arrivals.some((process) => process.cumulated !== null && !isFlat(process.cumulated));
	const hasPatience = rules.patience.some((time) => time !== -2);
	const hasBatches = steps.some((step) => step.batch !== null);
	const isPausable =
		people.calendars.some((calendar) => calendar !== null) || people.focus.some((f) => f < 1);
	return {
		labels: labelsOf(model, graph, outcomes),
		seed: model.run.seed,
		horizon: model.run.horizon,
		samples: samplesOf(model.run.horizon, isWeekly),
		isWeekly,
		timeForm: Uint8Array.from(times.form),
		timeValue: Float64Array.from(times.value),
		samplers: times.samplers,
		...work,
		...people,
		...rules,
		...arrows,
		isStretched: isPausable || hasBatches || steps.some((step) => step.setup !== null),
		hasBatches,
		hasBlocks: blocks.length > 0,
		hasLimits: steps.some((step) => step.queue.limit !== null),
		hasPatience,
		canCallOff:
			(blocks.length > 0 && (hasPatience || leavesFromWithin(graph))) ||
			blocks.some((block) => block.join !== 'all' || block.rejectWhen === 'at-once'),
		isOrdered: rules.order.some((order) => order >= BY_PRIORITY && order !== AT_RANDOM),
		hasItemLuck:
			model.flaws.length > 0 ||
			hasPatience ||
			work.arrivals.some((process) => process.become.length > 0) ||
			arrows.arrowShare.some((share) => share > 0 && share < 1) ||
			[rules.handoff, rules.pickup, rules.wait].some(hasTime) ||
			steps.some((step) => step.by === null && step.wait === null),
		hasCalendars: people.calendars.some((calendar) => calendar !== null),
		...plainOf(steps, people, rules, arrows.nodes),
		...slotsOf(steps, blocks, model, isPausable),
		station: Int32Array.from({ length: arrows.nodes + 1 }, (_, node) => node),
		change: null
	};
}

function labelsOf(model: Model, { steps, blocks }: Graph, outcomes: string[]): Labels {
	const ids = (things: { id: string }[]) => things.map((thing) => thing.id);
	const pool = (id: string) => model.pools.findIndex((candidate) => candidate.id === id);
	return {
		steps: ids(steps),
		blocks: ids(blocks),
		lanes: blocks.map((block) => block.lanes.length),
		pools: ids(model.pools),
		kinds: ids(model.kinds),
		flaws: ids(model.flaws),
		outcomes,
		stepPools: steps.map(({ by }) => {
			if (by === null) return [];
			if (by.how === 'one') return [pool(by.pool)];
			return by.how === 'any' ? by.pools.map(pool) : by.pools.map((member) => pool(member.pool));
		}),
		capacity: model.pools.map((candidate) => candidate.capacity),
		cost: model.pools.map((candidate) => candidate.cost)
	};
}

function isFlat(cumulated: Float64Array): boolean {
	const hourly = cumulated[1];
	return cumulated.every((sum, hour) => Math.abs(sum - hour * hourly) <= 1e-9 * sum);
}

/** Even instants up to the horizon, a millisecond apart at least; whole weeks apart where the week matters and there are enough of them. */
function samplesOf(horizon: number, isWeekly: boolean): Float64Array {
	const apart =
		isWeekly && horizon >= 20 * WEEK
			? Math.ceil(horizon / WEEK / SAMPLES) * WEEK
			: Math.max(1, horizon / SAMPLES);
	const count = Math.max(1, Math.ceil(horizon / apart - 1e-9));
	return Float64Array.from({ length: count }, (_, i) =>
		i === count - 1 ? horizon : Math.floor((i + 1) * apart)
	);
}

/** Steps that ask for nothing but one of a pool, and what the kernel can take the short way through. */
function plainOf(
	steps: Step[],
	people: Pick<Program, 'mode' | 'teamStart' | 'teamPool' | 'calendars' | 'focus'>,
	rules: Pick<Program, 'order' | 'limit'>,
	nodes: number
): Pick<Program, 'isPlain' | 'onlyPool'> {
	const onlyPool = Int32Array.from(steps, ({ batch, pickup, handoff, setup, queue }, step) => {
		if (people.mode[step] !== ONE || rules.order[step] !== FIFO || rules.limit[step] >= 0)
			return -1;
		if (batch || pickup || handoff || setup || queue.patience) return -1;
		const pool = people.teamPool[people.teamStart[step]];
		return people.calendars[pool] === null && people.focus[pool] === 1 ? pool : -1;
	});
	const isPlain = new Uint8Array(nodes);
	onlyPool.forEach((pool, step) => (isPlain[step] = pool < 0 ? 0 : 1));
	return { onlyPool, isPlain };
}

function hasTime(times: Int32Array): boolean {
	return times.some((time) => time !== NO_TIME);
}

/** Accumulators for the causes that can occur: an item that waits should be small. In the order of CHARGES. */
function slotsOf(
	steps: Step[],
	blocks: Block[],
	model: Model,
	isPausable: boolean
): Pick<Program, 'slots' | 'stride'> {
	const hasDoor = model.wip !== null || blocks.some((block) => block.wip !== null);
	const occurs = [
		true,
		steps.some((step) => step.pickup !== null),
		steps.some((step) => step.handoff !== null),
		steps.some((step) => step.by !== null),
		steps.some((step) => step.batch !== null),
		isPausable,
		hasDoor || steps.some((step) => step.queue.limit !== null),
		steps.some((step) => step.wait !== null)
	];
	let stride = 0;
	const slots = Int32Array.from(occurs, (does) => (does ? stride++ : -1));
	return { slots, stride };
}
