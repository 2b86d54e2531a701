// TypeScript as plain JavaScript, by the bundler and the settings that the command line is built with.
import { mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Bundles a module of this repository, with all that it needs, into a folder of its own: whoever asks removes it.
 * @param {string} entry the module's path in the repository
 * @param {import('vite').Plugin[]} plugins what is to be different in this bundle
 */
export async function bundle(entry, plugins = []) {
	const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
	await build({
		configFile: false,
		root,
		tsconfig: join(root, 'sim/tsconfig.json'),
		logLevel: 'error',
		publicDir: false,
		plugins,
		ssr: { noExternal: true },
		build: {
			ssr: true,
			outDir: folder,
			target: 'node20',
			minify: false,
			rollupOptions: {
				input: join(root, entry),
				output: { format: 'es', entryFileNames: 'bundle.mjs', topLevelVar: false }
			}
		}
	});
	return { folder, file: join(folder, 'bundle.mjs') };
}
