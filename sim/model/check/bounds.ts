// How much happens in one run. What no machine could go through is refused before it is begun.
import { parseDuration, WEEK } from '../../units.ts';
import { LIMITS } from '../limits.ts';
import { ratesOf } from './rates.ts';
import { nameOf, type Stream } from './stream.ts';

export function checkBounds(stream: Stream): void {
	const { document, unit } = stream;
	const horizon = parseDuration(document.run.horizon, unit)!;
	for (const [kind, perWeek] of ratesOf(stream))
		limit(
			`work.${kind}.arrives`,
			(perWeek * horizon) / WEEK,
			`${document.work[kind].name ?? kind} arrives`,
			'Let fewer arrive, or shorten `run.horizon`.'
		);
	for (const entry of stream.steps) {
		const every = entry.node.batch?.every;
		if (every !== undefined)
			limit(
				`${entry.path}.batch.every`,
				horizon / parseDuration(every, unit)!,
				`The batch of ${nameOf(entry)} closes`,
				'Let it close less often, or shorten `run.horizon`.'
			);
	}
	for (const [id, pool] of Object.entries(document.people ?? {}))
		pool.duties?.forEach((duty, i) => {
			const every = parseDuration(duty.every, unit)!;
			// What comes too often in any run is refused for that.
			if (every < LIMITS.every) return;
			limit(
				`people.${id}.duties[${i}].every`,
				horizon / every,
				`${duty.name ?? duty.id} comes`,
				'Let it come less often, or shorten `run.horizon`.'
			);
		});

	/** Every 0 is refused for what it is. */
	function isEveryNothing(path: string): boolean {
		return stream.issues.some(
			({ code, path: at }) => code === 'no-interval' && at.startsWith(path)
		);
	}

	function limit(path: string, times: number, what: string, hint: string): void {
		if (times > LIMITS.occurrences && !isEveryNothing(path))
			stream.error(
				'too-much',
				path,
				`${what} ${millions(times)} times in one run; at most ${millions(LIMITS.occurrences)} can be followed.`,
				hint
			);
	}
}

function millions(times: number): string {
	const number = Math.round(times / 1_000_000);
	return number < 10_000 ? `${number} million` : 'many thousand million';
}
