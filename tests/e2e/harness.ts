// What the tests of bytes need on Node's side: what to run, what must come out, and the driver to send into a browser.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { streamwise } from '../cli/streamwise.ts';

const root = resolve(import.meta.dirname, '../..');
const file = join(root, 'tests/golden/streams/clinic.json');

/** The stream, as JSON text. */
export const stream = readFileSync(file, 'utf8');

/** What the command line says of it. */
export async function runInNode(): Promise<string> {
	const { code, out } = await streamwise(['run', file, '--views']);
	if (code !== 0) throw new Error(`streamwise ended with ${code}`);
	return out;
}

/** The driver as one script that leaves `Harness` behind. */
export async function bundleDriver(): Promise<string> {
	const output = await build({
		configFile: false,
		root,
		logLevel: 'error',
		publicDir: false,
		build: {
			write: false,
			lib: { entry: join(import.meta.dirname, 'summarize.ts'), formats: ['iife'], name: 'Harness' }
		}
	});
	const [{ output: chunks }] = output as unknown as { output: { code: string }[] }[];
	return `${chunks[0].code}; globalThis.Harness = Harness;`;
}

/** The page's own worker file, below build/. */
export function findWorker(): string {
	const folder = '_app/immutable/workers';
	const [name] = readdirSync(join(root, 'build', folder)).filter((name) => name.endsWith('.js'));
	return `${folder}/${name}`;
}

/** The text of a file below build/. */
export function readBuilt(path: string): string {
	return readFileSync(join(root, 'build', path), 'utf8');
}
