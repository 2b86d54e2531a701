import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runAll } from '../../sim/experiment/run.ts';
import type { StreamDocument } from '../../sim/model/schema.ts';
import type { Summary } from '../../sim/stats/summary.ts';

/** Where a stream of the folder beside this file is. */
export const pathOf = (name: string) => resolve(import.meta.dirname, 'streams', `${name}.json`);

export const read = (name: string) =>
	JSON.parse(readFileSync(pathOf(name), 'utf8')) as StreamDocument;

/** The summary of a stream, in this thread. */
export function ask(document: StreamDocument): Summary {
	const run = runAll({ document });
	for (;;) {
		const step = run.next();
		if (!step.done) continue;
		if (!step.value.ok) throw new Error(step.value.issues.map((issue) => issue.message).join('\n'));
		return step.value.value;
	}
}
