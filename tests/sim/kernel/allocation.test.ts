import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../bench/bundle.mjs';
import { readStream } from '../../bench/jobs.mjs';
import { measure } from '../../bench/memory.mjs';
import type { StreamDocument } from '../../../sim/model/schema.ts';

let folder: string;
let file: string;
beforeAll(async () => ({ folder, file } = await bundle('tests/bench/engine.ts')), 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

interface Rules {
	again?: number;
	queue?: { order?: string; limit?: number };
}

/** A job of the benchmark whose steps also have these rules. */
function streamWith(job: string, rules: Rules) {
	const stream = readStream(job, 0.2) as StreamDocument;
	stream.work.item.due = 20;
	for (const step of stream.steps) Object.assign(step, rules);
	return stream;
}

// Less than a byte an event is what a run takes once: a number that is put away takes 12 or 16 bytes each time.
test.each([
	['done again, in a part of its time', 'series', { again: 0.7 }],
	['queues by promise', 'tandem', { queue: { order: 'due' } }],
	['people held at full steps', 'tandem', { queue: { limit: 2 } }]
])(
	'a warm run allocates nothing an event: %s',
	async (_, job, rules) => {
		const { perEvent } = await measure({ file, stream: streamWith(job, rules) });
		expect(perEvent).toBeLessThan(1);
	},
	60_000
);
