// Replications that were done before. The same scenario, under the same settings and with the same luck, comes out the same to the last
// bit: whoever moves a number of a redesign need not have the stream as it is simulated anew.
import type { Replicated, Setup, Task } from '#sim';
import { transferables } from './transferables.ts';

const BYTES_A_LETTER = 2;

export class Remembered {
	private readonly room: number;
	private bytes = 0;
	/** By scenario, the longest unused first; then by task. */
	private readonly scenarios = new Map<string, Map<string, Replicated>>();

	/** room: how many bytes are kept, at most. The scenario in hand is kept in any case. */
	constructor(room: number) {
		this.room = room;
	}

	recall(scenario: string, task: Task): Replicated | null {
		const known = this.scenarios.get(scenario);
		if (!known) return null;
		this.scenarios.delete(scenario);
		this.scenarios.set(scenario, known);
		return known.get(nameTask(task)) ?? null;
	}

	keep(scenario: string, task: Task, replicated: Replicated): void {
		// Why it came to nothing is found out again.
		if (!replicated.ok) return;
		const known = this.scenarios.get(scenario) ?? new Map<string, Replicated>();
		// Two runs at once may both have it done.
		if (known.has(nameTask(task))) return;
		if (!this.scenarios.delete(scenario)) this.bytes += scenario.length * BYTES_A_LETTER;
		this.scenarios.set(scenario, known);
		known.set(nameTask(task), replicated);
		this.bytes += weigh(replicated);
		for (const [oldest, forgotten] of this.scenarios) {
			if (this.bytes <= this.room || oldest === scenario) return;
			this.scenarios.delete(oldest);
			this.bytes -= oldest.length * BYTES_A_LETTER;
			for (const each of forgotten.values()) this.bytes -= weigh(each);
		}
	}
}

/** Of a document, what no replication depends on; a run's length and seed may be asked for otherwise. */
const APART = {
	...{ name: undefined, begins: undefined, ends: undefined, customer: undefined },
	...{ notes: undefined, walk: undefined, outer: undefined, experiments: undefined },
	...{ claimed: undefined, view: undefined, redesigns: undefined }
};
/** Of a run: the warm-up stands in the task, and how many replications there are to be is all the same to each. */
const APART_OF_RUN = { warmup: undefined, replications: undefined, precision: undefined };

/** All that the replications of each scenario of a set-up depend on, apart from the task. */
export function nameScenarios({ document, redesigns, overrides = {} }: Setup): string[] {
	const { seed = document.run.seed, horizon = document.run.horizon } = overrides;
	const run = { ...document.run, ...APART_OF_RUN, seed, horizon };
	const stream = JSON.stringify({ ...document, ...APART, run });
	return [
		stream,
		...(document.redesigns ?? [])
			.filter(({ id }) => !redesigns || redesigns.includes(id))
			.map(({ id, moves }) => stream + JSON.stringify([id, moves]))
	];
}

function nameTask({ replication, warmup, filling, views }: Task): string {
	return `${replication} ${warmup} ${filling} ${views}`;
}

function weigh(replicated: Replicated): number {
	return transferables(replicated).reduce((sum, { byteLength }) => sum + byteLength, 0);
}
