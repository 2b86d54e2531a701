import { expect, test } from 'vitest';
import { BOUND_CODES } from '#sim';
import type { Issue } from '#sim';
import { Refusal, toError } from '../../src/cli/refusal.ts';

const issue = (code: string): Issue => ({
	code,
	severity: 'error',
	path: 'run.horizon',
	message: 'It is too much.',
	hint: 'Ask for less.'
});

test('a bad file is refused (exit 2); a good one that comes up against a bound has failed (exit 1)', () => {
	const refused = toError([issue('no-horizon')], 'the file');
	expect((refused as Refusal).lines).toEqual(['run.horizon: It is too much. Ask for less.']);
	for (const code of Object.values(BOUND_CODES)) {
		const failed = toError([issue(code)], 'the file');
		expect(failed).not.toBeInstanceOf(Refusal);
		expect(failed.message).toBe('run.horizon: It is too much. Ask for less.');
	}
});
