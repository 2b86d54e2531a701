// Two designs in one run: what was counted by their own steps, blocks and kinds, by those that the labels name.
import type { Change } from '../compile/program.ts';
import { CHARGES, type Observations } from './observations.ts';

/** Everything of the same id added up. */
export function byLabel(found: Observations, change: Change): Observations {
	const { labels, samples, trace } = found;
	const { stepLabel, blockLabel, kindLabel } = change;
	const steps = (array: Float64Array) => fold(array, stepLabel, labels.steps.length);
	const kinds = (array: Float64Array) => fold(array, kindLabel, labels.kinds.length);
	const blocks = (array: Float64Array) => fold(array, blockLabel, labels.blocks.length);
	const doors = Int32Array.of(...blockLabel, labels.blocks.length);
	const rows = (array: Float64Array, label: Int32Array, width: number) =>
		fold(
			array,
			Int32Array.from(
				array,
				(_, i) => Math.floor(i / label.length) * width + label[i % label.length]
			),
			samples.at.length * width
		);
	const atSteps = (array: Float64Array) => rows(array, stepLabel, labels.steps.length);
	for (const each of [found.leadKinds, found.ageKinds])
		each.forEach((kind, i) => (each[i] = kindLabel[kind]));
	for (let i = 0; trace && i < trace.items.length; i += trace.itemFields)
		trace.items[i] = kindLabel[trace.items[i]];
	for (let i = 1; trace && i < trace.visits.length; i += trace.visitFields)
		trace.visits[i] = stepLabel[trace.visits[i]];
	return {
		...found,
		begun: steps(found.begun),
		repeated: steps(found.repeated),
		queueTime: steps(found.queueTime),
		touchTime: steps(found.touchTime),
		pickupTime: steps(found.pickupTime),
		blockedTime: steps(found.blockedTime),
		queueArea: steps(found.queueArea),
		entered: blocks(found.entered),
		joinTime: blocks(found.joinTime),
		laneEnded: lanesOf(found, change),
		ladder: found.ladder && ladderOf(found.ladder, found, change),
		offByStep: found.offByStep && steps(found.offByStep),
		throughputByKind: kinds(found.throughputByKind),
		finishedByKind: kinds(found.finishedByKind),
		leadSums: kinds(found.leadSums),
		promised: kinds(found.promised),
		late: kinds(found.late),
		leadCounts: found.leadCounts && bucketsOf(found.leadCounts, found, change),
		samples: {
			...samples,
			waiting: atSteps(samples.waiting),
			inside: atSteps(samples.inside),
			underWay: atSteps(samples.underWay),
			within: rows(samples.within, doors, labels.blocks.length + 1)
		},
		rings: found.rings.map((ring) =>
			[...new Set(ring.map((step) => stepLabel[step]))].sort((a, b) => a - b)
		)
	};
}

function fold(array: Float64Array, label: Int32Array, length: number): Float64Array {
	const sums = new Float64Array(length);
	array.forEach((value, i) => (sums[label[i]] += value));
	return sums;
}

function bucketsOf(
	counts: Uint32Array,
	{ labels }: Observations,
	{ kindLabel }: Change
): Uint32Array {
	const buckets = counts.length / kindLabel.length;
	const sums = new Uint32Array(labels.kinds.length * buckets);
	counts.forEach((count, i) => {
		sums[kindLabel[Math.floor(i / buckets)] * buckets + (i % buckets)] += count;
	});
	return sums;
}

/** A row a step, a block, and the top door. */
function ladderOf(ladder: Float64Array, { labels }: Observations, change: Change): Float64Array {
	const { steps, blocks } = labels;
	const rows = [
		...change.stepLabel,
		...Array.from(change.blockLabel, (block) => steps.length + block),
		steps.length + blocks.length
	];
	const cells = rows.flatMap((row) => CHARGES.map((_, cause) => row * CHARGES.length + cause));
	return fold(ladder, Int32Array.from(cells), (steps.length + blocks.length + 1) * CHARGES.length);
}

/** The first lane of a block is the first lane of its namesake, and so on. */
function lanesOf(
	{ laneEnded, labels }: Observations,
	{ blockLabel, lanesOf }: Change
): Float64Array {
	const start = labels.lanes.map((_, block) =>
		labels.lanes.slice(0, block).reduce((sum, lanes) => sum + lanes, 0)
	);
	const cells = Array.from(blockLabel).flatMap((label, block) =>
		Array.from({ length: lanesOf[block] }, (_, lane) => start[label] + lane)
	);
	return fold(
		laneEnded,
		Int32Array.from(cells),
		labels.lanes.reduce((sum, lanes) => sum + lanes, 0)
	);
}
