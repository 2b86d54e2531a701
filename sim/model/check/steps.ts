// Fields of a step that go together, and fields that do not.
import { parseDuration } from '../../units.ts';
import type { StepDocument } from '../schema.ts';
import { type Entry, nameOf, type Stream } from './stream.ts';

/** What needs people or a touch time has no place beside a plain wait. */
const NOT_WITH_WAIT = ['time', 'by', 'queue', 'batch', 'setup', 'again'] as const;

export function checkSteps(stream: Stream): void {
	for (const entry of stream.steps) {
		checkWait(stream, entry);
		checkBatch(stream, entry);
		checkQueue(stream, entry);
		checkFlaws(stream, entry);
		if (
			entry.node.setup !== undefined &&
			entry.node.by === undefined &&
			entry.node.wait === undefined
		)
			stream.error(
				'setup-without-people',
				`${entry.path}.setup`,
				`${nameOf(entry)} has a setup and nobody who would do it.`,
				'Name who does it in `by`, or take the setup away.'
			);
	}
}

type StepEntry = Entry & { node: StepDocument };

function checkWait({ error }: Stream, entry: StepEntry): void {
	const { node, path } = entry;
	if (node.wait === undefined) return;
	for (const field of NOT_WITH_WAIT)
		if (node[field] !== undefined)
			error(
				'wait-with-work',
				`${path}.${field}`,
				`${nameOf(entry)} is a plain wait, and has \`${field}\`.`,
				`A \`wait\` keeps nobody busy: take \`${field}\` away, or make the work a step of its own.`
			);
}

function checkBatch(stream: Stream, entry: StepEntry): void {
	const { error, unit } = stream;
	const { node, path } = entry;
	const { batch } = node;
	if (!batch) return;
	if (batch.size === undefined && batch.timeout === undefined && batch.every === undefined)
		error(
			'batch-never-closes',
			`${path}.batch`,
			`Nothing ever closes the batch of ${nameOf(entry)}.`,
			'It takes a `size`, a `timeout`, or a tick `every` so often.'
		);
	if (batch.every !== undefined && Math.round(parseDuration(batch.every, unit)!) <= 0)
		error(
			'no-interval',
			`${path}.batch.every`,
			`The batch of ${nameOf(entry)} closes every 0.`,
			'It takes a time above 0.'
		);
	if (batch.first !== undefined && batch.every === undefined)
		error(
			'first-without-every',
			`${path}.batch.first`,
			`${nameOf(entry)} has a first tick, and no others.`,
			'Say how often it comes in `every`.'
		);
}

function checkQueue({ error, warn }: Stream, entry: StepEntry): void {
	const { node, path } = entry;
	const { queue } = node;
	if (!queue) return;
	const { limit } = queue;
	if (queue.full !== undefined && limit === undefined)
		warn(
			'full-without-limit',
			`${path}.queue.full`,
			`The queue of ${nameOf(entry)} has no limit, so it is never full.`,
			'Give it a `limit`, or take `full` away.'
		);
	if (node.by === undefined && node.wait === undefined && !node.batch && limit === undefined)
		warn(
			'queue-without-people',
			`${path}.queue`,
			`${nameOf(entry)} needs nobody, so nothing ever queues there.`,
			'Name who does it in `by`, or take `queue` away.'
		);
	if (limit === undefined) return;
	for (const field of ['handoff', 'pickup', 'batch'] as const)
		if (limit === 0 && node[field] !== undefined)
			error(
				'no-waiting-place',
				`${path}.queue.limit`,
				`${nameOf(entry)} has no place to wait, and \`${field}\` takes one.`,
				`Give it a \`limit\` of 1 or more, or take \`${field}\` away.`
			);
	const size = node.batch?.size ?? 0;
	if (limit > 0 && limit < size)
		error(
			'limit-below-batch',
			`${path}.queue.limit`,
			`${nameOf(entry)} has ${limit} ${limit === 1 ? 'place' : 'places'}, and its batch takes ${size}: it would never fill.`,
			'Raise the limit to the size of the batch, or lower the size.'
		);
}

function checkFlaws(stream: Stream, entry: StepEntry): void {
	const { node, path } = entry;
	if (node.sendsBack === undefined) return;
	if (!Object.values(node.catches ?? {}).some((p) => p > 0))
		stream.warn(
			'sends-nothing-back',
			`${path}.sendsBack`,
			`${nameOf(entry)} catches nothing, so it never sends anything back.`,
			'Say in `catches` what it finds, or take `sendsBack` away.'
		);
	const target = stream.byId.get(node.sendsBack);
	if (target && target.node.parallel !== undefined)
		stream.error(
			'sends-back-to-block',
			`${path}.sendsBack`,
			`${nameOf(entry)} sends flaws back to the block ${nameOf(target)}, where no step would mend them.`,
			'Name the step that mends them.'
		);
}
