// The same file and seed give the same bytes: with any number of threads, today and after the next change.
// A change of the figures that is meant is recorded with `npx vitest run tests/golden -u`, and read in the diff.
// tests/e2e/bytes.test.ts compares browsers with Node.
import { expect, test } from 'vitest';
import { streamwise } from '../cli/streamwise.ts';

test.each(['1', '2', '4'])('the summary is what it was, with %s threads', async (workers) => {
	const stream = `${import.meta.dirname}/clinic.json`;
	const { out, err } = await streamwise(['run', stream, '--json', '--workers', workers]);
	expect(err).toBe('');
	await expect(out).toMatchFileSnapshot('clinic.summary.json');
});
