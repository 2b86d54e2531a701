// npm run bench [-- --quick]: how fast the engine is, beside a practical limit and its peers, and whether it is as fast as was asked. Prints, and
// writes docs/performance.md (with --quick it only prints: smaller jobs, fewer rounds, for a first look).
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureBrowser } from './browser.mjs';
import { bundle, root } from './bundle.mjs';
import { measureCosts } from './costs.mjs';
import { measureLuck } from './luck.mjs';
import { measureMemory } from './memory.mjs';
import { buildPage, measurePreview } from './preview.mjs';
import { report } from './report.mjs';
import { ENGINES } from './runner.mjs';
import { measureScaling } from './scaling.mjs';
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
	const size = isQuick ? 0.1 : 1;
	const rounds = isQuick ? 3 : 7;
	const began = performance.now();
	const say = (line) => console.log(`${minutes(performance.now() - began)} ${line}`);
	const step = async (name, measure) => {
		say(`${name} …`);
		return measure();
	};
	const speed = await measureSpeed({ file, rounds, size, say });
	const costs = await step('trace and keys', () => measureCosts({ file, rounds, size }));
	const scaling = await step('long runs, long streams, long queues', () =>
		measureScaling({ file, rounds: Math.ceil(rounds / 2), size })
	);
	const memory = await step('memory', () => measureMemory({ file, size }));
	const luck = await step('shared luck', () => measureLuck(file));
	const browser = await step('the browser', measureBrowser);
	await step('building the page', buildPage);
	const preview = await step('the first preview', measurePreview);
	const text = report({ speed, costs, scaling, memory, luck, browser, preview });
	say('done.');
	console.log(`\n${text}`);
	if (!isQuick) writeFileSync(join(root, 'docs', 'performance.md'), text);
} finally {
	rmSync(folder, { recursive: true });
}

function minutes(milliseconds) {
	const seconds = Math.round(milliseconds / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
