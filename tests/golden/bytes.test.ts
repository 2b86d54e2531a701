// The same file and seed give the same bytes, whoever does the work. The summary itself is kept by summaries.test.ts;
// tests/e2e/bytes.test.ts compares browsers with the command line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StreamDocument } from '#sim';
import { createEmbeddedEngine } from '../../src/lib/engine/embedded.ts';
import { streamwise } from '../cli/streamwise.ts';

const stream = join(import.meta.dirname, 'streams/clinic.json');
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const expected = `${JSON.stringify(read(stream.replace('.json', '.summary.json')), null, 2)}\n`;

test.each(['1', '2', '4'])('with %s threads', async (workers) => {
	const { out, err } = await streamwise(['run', stream, '--json', '--workers', workers]);
	expect(err).toBe('');
	expect(out).toBe(expected);
});

test('without any thread', async () => {
	const outcome = await createEmbeddedEngine().run({ document: read(stream) as StreamDocument });
	if (outcome.status !== 'done') throw new Error(outcome.status);
	expect(`${JSON.stringify(outcome.summary, null, 2)}\n`).toBe(expected);
});
