import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { runAll } from '../../sim/experiment/run.ts';
import type { StreamDocument } from '../../sim/model/schema.ts';
import { studentQuantile } from '../../sim/numerics/index.ts';
import type { Estimate, Summary } from '../../sim/stats/summary.ts';

/** Runs a stream of the folder beside this file, as `streamwise run` does, and returns its summary. */
export function ask(name: string): Summary {
	const path = new URL(`./streams/${name}.json`, import.meta.url);
	const document = JSON.parse(readFileSync(path, 'utf8')) as StreamDocument;
	const run = runAll({ document });
	for (;;) {
		const step = run.next();
		if (!step.done) continue;
		if (!step.value.ok) throw new Error(step.value.issues.map((issue) => issue.message).join('\n'));
		return step.value.value;
	}
}

/**
 * Our figure is the true one: within three of its own standard errors, and within 3%. With right figures the first fails for 0.6% of seeds (Student's t
 * with 29 degrees of freedom); the seeds are fixed, so a failure means that something has changed.
 */
export function expectTruth(ours: Estimate, truth: number, replications: number): void {
	expect(ours).not.toBeNull();
	const { value, low, high } = ours!;
	const standardError = (high! - low!) / 2 / studentQuantile(0.975, replications - 1);
	const off = value - truth;
	const said = `${value} for ${truth}: ${(100 * (off / truth)).toFixed(2)}%, ${(off / standardError).toFixed(2)} standard errors`;
	expect(Math.abs(off), said).toBeLessThan(3 * standardError);
	expect(Math.abs(off), said).toBeLessThan(0.03 * truth);
}
