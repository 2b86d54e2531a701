import { exec } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BOUND_CODES } from '#sim';
import type { Issue } from '#sim';
import { Refusal, toError } from '../../src/cli/refusal.ts';
import { root, streamwise } from './streamwise.ts';

test.each([
	['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'The text is UTF-16.'],
	['Latin-1', Buffer.from('{ "name": "B\u00fcro" }', 'latin1'), 'The text is not UTF-8.']
])('a file in %s says so', async (_, bytes, words) => {
	const folder = mkdtempSync(join(tmpdir(), 'streamwise-'));
	const file = join(folder, 'stream.json');
	writeFileSync(file, bytes);
	const { code, out, err } = await streamwise(['check', file]);
	rmSync(folder, { recursive: true });
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(err).toBe(
		`${file}: ${words} Save it as UTF-8; editors ask for the encoding under “Save as”.\n`
	);
});

test.skipIf(!existsSync('/dev/full'))(
	'where nothing can be written, it says so and has failed',
	async () => {
		const full = await new Promise<{ code: number | null; err: string }>((resolve) => {
			const child = exec(`"${process.execPath}" bin/streamwise.mjs --help > /dev/full`, {
				cwd: root
			});
			let err = '';
			child.stderr!.on('data', (chunk) => (err += String(chunk)));
			child.on('close', (code) => resolve({ code, err }));
		});
		expect(full.code).toBe(1);
		expect(full.err).toMatch(/^streamwise: what it says cannot be written: .+\n$/);
	}
);

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
