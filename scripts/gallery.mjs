// Measures what the gallery says of each example and writes src/routes/gallery/figures.json. `npm run gallery`
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FILE = join(root, 'src/routes/gallery/figures.json');
const { module } = await runnerImport(join(root, 'src/lib/text/families.ts'), {
	configFile: false,
	root,
	logLevel: 'error'
});
/** In one bar on the map. @type {{ id: string, causes: string[] }[]} */
const FAMILIES = module.FAMILIES;

/**
 * The figures of one example: medians with their intervals, in its unit, and how long is waited before each step.
 * @param {string} id
 */
export function measureExample(id) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(root, 'bin/streamwise.mjs'), 'run', `example:${id}`, '--json', '--views'],
		{ encoding: 'utf8', maxBuffer: 1 << 28 }
	);
	if (status !== 0) throw new Error(`streamwise run ${id} failed: ${stderr}`);
	const { unit, scenarios, views } = JSON.parse(stdout);
	const [redesign] = Object.keys(scenarios).filter((scenario) => scenario !== 'baseline');
	const waits = Object.entries(views.baseline.ladder).map(([step, parts]) => [
		step,
		FAMILIES.map(({ id: family, causes }) => ({
			family,
			value: round(causes.reduce((sum, cause) => sum + (parts[cause]?.value ?? 0), 0))
		})).filter(({ value }) => value > 0)
	]);
	return {
		unit,
		now: shorten(scenarios.baseline.leadTime.p50),
		...(redesign && { redesign, then: shorten(scenarios[redesign].leadTime.p50) }),
		waits: Object.fromEntries(waits)
	};
}

/** @param {number} value */
function round(value) {
	return Number(value.toPrecision(4));
}

/** @param {{ value: number, low: number, high: number }} estimate */
function shorten({ value, low, high }) {
	return { value: round(value), low: round(low), high: round(high) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const ids = readdirSync(join(root, 'static/examples'))
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.slice(0, -'.json'.length))
		.sort();
	const figures = ids.map((id) => {
		console.error(id);
		return [id, measureExample(id)];
	});
	writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(figures), null, '\t')}\n`);
	console.error(`Written: ${FILE}`);
}
