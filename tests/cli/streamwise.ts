// Runs the command line as somebody at a terminal does.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'bin/streamwise.mjs');

export interface Ended {
	code: number | null;
	out: string;
	err: string;
}

/** Runs `streamwise …args` in another folder; `onStart` can send signals. */
export function streamwise(
	args: string[],
	{ input = '', onStart }: { input?: string; onStart?: (kill: () => void) => void } = {}
): Promise<Ended> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [program, ...args], { cwd: tmpdir() });
		const ended: Ended = { code: null, out: '', err: '' };
		child.stdout.on('data', (chunk) => (ended.out += String(chunk)));
		child.stderr.on('data', (chunk) => (ended.err += String(chunk)));
		child.on('close', (code) => resolve({ ...ended, code }));
		child.stdin.end(input);
		onStart?.(() => child.kill('SIGINT'));
	});
}

/** A queue with one server: small, and every test can change it. */
export const desk = {
	streamwise: 1,
	name: 'Desk',
	unit: 'h',
	people: { clerk: { name: 'Clerk' } },
	work: { case: { name: 'Case', arrives: { every: { exponential: '15min' } } } },
	steps: [{ id: 'desk', name: 'Counter', by: 'clerk', time: { exponential: '9min' } }],
	redesigns: [
		{ id: 'two', name: 'Two clerks', moves: [{ capacity: 'clerk', to: 2 }] },
		{
			id: 'faster',
			name: 'A faster desk',
			moves: [{ change: 'desk', to: { time: { exponential: '6min' } } }]
		}
	],
	run: { seed: 'desk', horizon: '4wk', replications: 10 }
};
