#!/usr/bin/env node
// Runs src/cli. The bundler that the page is built with (vite) turns it into plain JavaScript once, in about half a
// second, and again only when a source has changed.
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules', '.cache', 'streamwise');

if (!existsSync(join(root, 'node_modules', 'vite'))) {
	console.error('streamwise: its packages are missing; run `npm ci` in its folder first.');
	process.exit(1);
}
const bundle = join(cache, fingerprint());
if (!existsSync(bundle)) await build();
const { main } = await import(pathToFileURL(join(bundle, 'main.mjs')).href);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
process.exitCode = await main(process.argv.slice(2), join(root, 'static', 'examples'), version);

/** Names the sources as they are now, by when they were written and how large they are. */
function fingerprint() {
	const hash = createHash('sha256');
	const files = ['sim', 'src/cli', 'src/lib/engine', 'src/lib/share', 'src/lib/text']
		.flatMap((folder) =>
			readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
				.filter((file) => file.endsWith('.ts'))
				.map((file) => join(folder, file))
		)
		.sort();
	for (const file of [...files, 'package-lock.json', 'bin/streamwise.mjs']) {
		const { mtimeMs, size } = statSync(join(root, file));
		hash.update(`${file} ${mtimeMs} ${size}\n`);
	}
	return hash.digest('hex').slice(0, 16);
}

/** Builds beside, then renames: two that build at once don't see half of each other's work. */
async function build() {
	mkdirSync(cache, { recursive: true });
	for (const old of readdirSync(cache)) {
		// What a program may still run is left alone.
		const age = Date.now() - statSync(join(cache, old)).mtimeMs;
		if (age > 86_400_000) rmSync(join(cache, old), { recursive: true, force: true });
	}
	const fresh = mkdtempSync(join(cache, 'building-'));
	try {
		await bundleInto(fresh);
		renameSync(fresh, bundle);
	} catch (error) {
		rmSync(fresh, { recursive: true, force: true });
		if (!existsSync(bundle)) throw error;
	}
}

/** @param {string} folder */
async function bundleInto(folder) {
	const vite = await import('vite');
	await vite.build({
		configFile: false,
		root,
		// The one at the top leans on files that only `svelte-kit sync` makes.
		tsconfig: join(root, 'sim/tsconfig.json'),
		logLevel: 'error',
		publicDir: false,
		ssr: { noExternal: true },
		build: {
			ssr: true,
			outDir: folder,
			target: 'node20',
			minify: false,
			rollupOptions: {
				input: {
					main: join(root, 'src/cli/main.ts'),
					worker: join(root, 'src/cli/worker.ts')
				},
				output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
			}
		}
	});
}
