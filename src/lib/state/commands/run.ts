// Commands about how the stream is run: how long, how often, what waits at the beginning, how many at once.
import type { DurationDocument, RunDocument, StreamDocument } from '#sim';
import { CHANGE_OVER } from '../../text/changeOver.ts';
import { sayDuration } from '../../text/duration.ts';
import { nameOfScenario } from '../../text/names.ts';
import { withFields, type Command } from './command.ts';
import { UNDO } from '../../text/undo.ts';

/** Replaces settings of the run; null takes one away, and its default holds. */
export function changeRun(
	fields: { [Name in keyof RunDocument]?: RunDocument[Name] | null },
	label: string
): Command {
	return {
		label,
		change: (document) => ({ ...document, run: withFields(document.run, fields) })
	};
}

/** At most so many in the whole stream at once; null: no limit. */
export function setWip(limit: number | null): Command {
	return {
		label: limit === null ? UNDO.noWip : UNDO.wip(limit),
		change: (document) => withFields(document, { wip: limit === null ? null : { limit } })
	};
}

/** Changes over to a redesign amid the run, after so long; null: it is run as if it had always been so. A run has one change-over. */
export function setChangeOver(
	now: StreamDocument,
	redesign: string,
	at: DurationDocument | null
): Command {
	const name = nameOfScenario(now, redesign);
	return {
		label:
			at === null ? CHANGE_OVER.labelOff(name) : CHANGE_OVER.label(name, sayDuration(at, now.unit)),
		change: (document) => ({
			...document,
			run: withFields(document.run, { switch: at === null ? null : { to: redesign, at } })
		})
	};
}

/** How many of a kind wait at a step at the beginning; 0 takes it away. */
export function setBegin(step: string, kind: string, count: number, name: string): Command {
	return {
		label: UNDO.begin(count, name),
		change(document) {
			const [only, second] = Object.keys(document.work);
			const now = document.begin?.[step] ?? {};
			const byKind = typeof now === 'number' ? { [only]: now } : now;
			const counts = withFields(byKind, { [kind]: count || null });
			const isPlain = second === undefined && counts[only] !== undefined;
			const there = Object.keys(counts).length ? (isPlain ? counts[only] : counts) : null;
			const begin = withFields(document.begin ?? {}, { [step]: there });
			return withFields(document, { begin: Object.keys(begin).length ? begin : null });
		}
	};
}
