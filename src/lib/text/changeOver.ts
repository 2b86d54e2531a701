import { parseDuration, type StreamDocument, unitLength } from '#sim';
import { formatSpan } from './format.ts';

/** That a redesign begins amid the work, and when; null for one that begins with the run. */
export function tellChangeOver({ run, unit }: StreamDocument, id: string): string | null {
	if (run.switch?.to !== id) return null;
	const length = parseDuration(run.switch.at, unit)! / unitLength(unit);
	if (length === 0) return null;
	return `For the first ${formatSpan(length, unit)} everything is as it is now. Then it changes over: what is open by then is finished the old way.`;
}
