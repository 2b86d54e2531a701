import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { desk, root, streamwise } from './streamwise.ts';

const input = JSON.stringify(desk);

describe('streamwise check', () => {
	test('says that a good stream can be run', async () => {
		const { code, out, err } = await streamwise(['check', '-'], { input });
		expect({ code, out, err }).toEqual({
			code: 0,
			out: 'Desk: it can be run, no warnings.\n',
			err: ''
		});
	});

	test('takes a file for a file, even if it is called like a link', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'streamwise-'));
		writeFileSync(join(folder, 'desk#v1.json'), input);
		const { code } = await streamwise(['check', join(folder, 'desk#v1.json')]);
		rmSync(folder, { recursive: true });
		expect(code).toBe(0);
	});

	test('says that a stream itself is no FILE, without all of it', async () => {
		const { code, out, err } = await streamwise(['check', `${input}${' '.repeat(5000)}`]);
		expect([code, out]).toEqual([2, '']);
		expect(err).toMatch(/^\{.{199}…: it cannot be read, .*name of a file.*\.\n$/);
	});

	test('warns of more work than people can do, and does not refuse it', async () => {
		const steps = [{ ...desk.steps[0], time: { exponential: '20min' } }];
		const { code, out } = await streamwise(['check', '-'], {
			input: JSON.stringify({ ...desk, steps })
		});
		expect(code).toBe(0);
		expect(out).toMatch(/^warning: .*Clerk/m);
	});
});

describe('streamwise explain', () => {
	test('says in words who does what', async () => {
		const { code, out, err } = await streamwise(['explain', '-'], { input });
		expect([code, err]).toEqual([0, '']);
		for (const words of ['Desk', 'Counter', 'Clerk', 'Case']) expect(out).toContain(words);
	});
});

describe('streamwise', () => {
	test.each([['--help'], ['-h'], ['help'], ['run', '--help']])('helps: %j', async (...args) => {
		const { code, out } = await streamwise(args);
		expect(code).toBe(0);
		for (const option of ['--json', '--views', '--redesign', '--seed', '--workers'])
			expect(out).toContain(option);
		expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
	});

	test('tells its version', async () => {
		const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
			version: string;
		};
		expect(await streamwise(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
	});
});
