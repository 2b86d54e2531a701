// Writes static/stream.schema.json, the format of stream files as JSON Schema, for editors. `npm run schema`
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FILE = join(root, 'static/stream.schema.json');

const { module } = await runnerImport(join(root, 'sim/index.ts'), {
	configFile: false,
	root,
	logLevel: 'error'
});
const text = JSON.stringify(module.createJsonSchema());
writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), filepath: FILE }));
console.error(`Written: ${FILE}`);
