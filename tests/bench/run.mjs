// npm run bench [-- --quick]: how fast the engine is, beside a practical limit and its peers. Prints, and writes docs/performance.md
// (with --quick it only prints: smaller jobs, fewer rounds, for a first look).
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, root } from './bundle.mjs';
import { report } from './report.mjs';
import { ENGINES } from './runner.mjs';
import { measureSpeed } from './speed.mjs';

const isQuick = process.argv.includes('--quick');
const unknown = process.argv.slice(2).find((word) => word !== '--quick');
if (unknown) {
	console.error(`bench: unknown option ${unknown}; it takes --quick.`);
	process.exit(2);
}

for (const { name, isThere } of ENGINES)
	if (!isThere) console.log(`${name} is not installed and left out (tests/bench/README.md).`);
const { folder, file } = await bundle('tests/bench/engine.ts');
try {
	const speed = await measureSpeed({
		file,
		rounds: isQuick ? 2 : 5,
		size: isQuick ? 0.1 : 1,
		say: console.log
	});
	const text = report({ speed });
	console.log(`\n${text}`);
	if (!isQuick) writeFileSync(join(root, 'docs', 'performance.md'), text);
} finally {
	rmSync(folder, { recursive: true });
}
