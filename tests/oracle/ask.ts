import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { runAll } from '../../sim/experiment/run.ts';
import type { StreamDocument } from '../../sim/model/schema.ts';
import { studentQuantile } from '../../sim/numerics/index.ts';
import type { Estimate, Summary } from '../../sim/stats/summary.ts';
import { streamwise } from '../cli/streamwise.ts';

const path = (name: string) => resolve(import.meta.dirname, 'streams', `${name}.json`);

/** The summary of a stream of the folder beside this file, from `streamwise run --json`. */
export async function askCommandLine(name: string): Promise<Summary> {
	const { code, out, err } = await streamwise(['run', path(name), '--json']);
	expect({ code, err }).toEqual({ code: 0, err: '' });
	return JSON.parse(out) as Summary;
}

/** The same without a process or a thread of its own. */
export function ask(name: string): Summary {
	const run = runAll({ document: JSON.parse(readFileSync(path(name), 'utf8')) as StreamDocument });
	for (;;) {
		const step = run.next();
		if (!step.done) continue;
		if (!step.value.ok) throw new Error(step.value.issues.map((issue) => issue.message).join('\n'));
		return step.value.value;
	}
}

/**
 * Our figure is the true one: within three of its own standard errors, and within 3%. With right figures the first fails for 0.6%
 * of seeds (Student's t with 29 degrees of freedom); the seeds are fixed, so a failure means that something has changed.
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
