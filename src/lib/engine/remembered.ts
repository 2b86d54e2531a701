// Replications that were done before. The same scenario, under the same settings and with the same luck, comes out the same to the last
// bit: whoever moves a number of a redesign need not have the stream as it is simulated anew.
import type { Replicated, Setup, Task } from '#sim';
import { transferables } from './transferables.ts';

export class Remembered {
	private readonly room: number;
	private bytes = 0;
	/** By scenario, the longest unused first; then by task. */
	private readonly scenarios = new Map<string, Map<string, Replicated>>();

	/** room: how many bytes of arrays are kept, at most. The scenario in hand is kept in any case. */
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
		this.scenarios.delete(scenario);
		this.scenarios.set(scenario, known);
		known.set(nameTask(task), replicated);
		this.bytes += weigh(replicated);
		for (const [oldest, forgotten] of this.scenarios) {
			if (this.bytes <= this.room || oldest === scenario) return;
			this.scenarios.delete(oldest);
			for (const each of forgotten.values()) this.bytes -= weigh(each);
		}
	}
}

/** All that the replications of each scenario of a set-up depend on, apart from the task. How many there are to be is none of it. */
export function nameScenarios({ document, redesigns, overrides = {} }: Setup): string[] {
	const { redesigns: all = [], ...stream } = document;
	const { seed, horizon, warmup } = overrides;
	const settings = { stream, seed, horizon, warmup };
	return [
		JSON.stringify(settings),
		...all
			.filter(({ id }) => !redesigns || redesigns.includes(id))
			.map(({ id, moves }) => JSON.stringify({ ...settings, id, moves }))
	];
}

function nameTask({ replication, warmup, filling, views }: Task): string {
	return `${replication} ${warmup} ${filling} ${views}`;
}

function weigh(replicated: Replicated): number {
	return transferables(replicated).reduce((sum, { byteLength }) => sum + byteLength, 0);
}
