import { parseDuration } from '../../units.ts';
import { LIMITS } from '../limits.ts';
import { nameOf, type Stream } from './stream.ts';

/** A run that has a beginning and an end, and who is there when it begins. */
export function checkRun(stream: Stream): void {
	const { document, unit, error } = stream;
	const { run } = document;
	const horizon = Math.round(parseDuration(run.horizon, unit)!);
	const warmup =
		run.warmup === undefined || run.warmup === 'auto' ? 0 : parseDuration(run.warmup, unit)!;
	// A horizon above 1,000 years is refused with all other durations.
	if (horizon <= 0)
		error(
			'no-horizon',
			'run.horizon',
			'The run is over before it begins.',
			'It takes a horizon above 0, such as "26wk".'
		);
	else if (warmup >= horizon)
		error(
			'warmup-over-horizon',
			'run.warmup',
			`The warm-up (${JSON.stringify(run.warmup)}) leaves nothing of the run (${JSON.stringify(run.horizon)}) to observe.`,
			'Shorten it, lengthen `run.horizon`, or leave it to "auto".'
		);
	if (run.switch && parseDuration(run.switch.at, unit)! >= horizon && horizon > 0)
		error(
			'switch-after-horizon',
			'run.switch.at',
			`The change-over (${JSON.stringify(run.switch.at)}) comes after the run (${JSON.stringify(run.horizon)}).`,
			'Let it come earlier, or lengthen `run.horizon`.'
		);
	checkBegin(stream);
	if (stream.list.length === 0)
		error(
			'no-steps',
			'steps',
			'The stream has no steps.',
			'It takes at least one: [{ "id": "review", "time": "1h" }].'
		);
}

function checkBegin({ document, byId, kinds, error, warn }: Stream): void {
	for (const [id, counts] of Object.entries(document.begin ?? {})) {
		const entry = byId.get(id);
		if (!entry) continue;
		const { node } = entry;
		if (node.parallel !== undefined || (node.by === undefined && !node.batch))
			error(
				'begin-without-queue',
				`begin.${id}`,
				`${nameOf(entry)} has no queue where anything could wait at the beginning.`,
				'Name a step with people in `by`, or with a batch.'
			);
		else if (entry.around)
			warn(
				'begin-in-block',
				`begin.${id}`,
				`${nameOf(entry)} is in the block ${nameOf(entry.around)}: what waits there counts as done in the other lanes.`,
				'If it is not, let it wait at a step before the block.'
			);
		const limit = node.parallel === undefined ? node.queue?.limit : undefined;
		const all =
			typeof counts === 'number'
				? counts
				: Object.values(counts).reduce((sum, count) => sum + count, 0);
		if (all > LIMITS.together)
			error(
				'too-many',
				`begin.${id}`,
				`${all} items wait at ${nameOf(entry)}.`,
				`It takes up to ${LIMITS.together}.`
			);
		else if (limit !== undefined && all > limit)
			warn(
				'begin-over-limit',
				`begin.${id}`,
				`${all} items wait at ${nameOf(entry)}, which has ${limit} places.`,
				'Nothing comes in until they are fewer.'
			);
		if (typeof counts === 'number' && kinds.length > 1)
			warn(
				'begin-of-first-kind',
				`begin.${id}`,
				`All that waits at ${nameOf(entry)} is taken as \`${kinds[0]}\`.`,
				`Say how many of each: { "${kinds[0]}": ${counts}, … }.`
			);
	}
}
