// Whole summaries, kept as text and read by people: what a change of the engine does to them is seen in the diff.
// A change that is meant is recorded with `npx vitest run tests/golden -u`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument, runAll } from '#sim';

const folder = join(import.meta.dirname, 'streams');
const streams = readdirSync(folder).filter((file) => !file.endsWith('.summary.json'));

test.each(streams)('%s', async (file) => {
	const parsed = parseDocument(readFileSync(join(folder, file), 'utf8'));
	if (!parsed.ok) throw new Error(parsed.issues[0].message);
	const steps = runAll({ document: parsed.value });
	let step = steps.next();
	while (!step.done) step = steps.next();
	if (!step.value.ok) throw new Error(step.value.issues[0].message);
	const text = `${JSON.stringify(step.value.value, null, '\t')}\n`;
	await expect(text).toMatchFileSnapshot(join(folder, file.replace(/\.json$/, '.summary.json')));
});
