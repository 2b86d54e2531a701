// Says in one line a stream what the engine observes, bit for bit: for whoever makes it faster and must change nothing.
//   node tests/bench/digest.mjs > before; (change something) node tests/bench/digest.mjs | diff before -
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from './bundle.mjs';

const FOLDERS = [
	'tests/bench/jobs',
	'tests/byhand',
	'tests/golden/streams',
	'tests/models/valid',
	'tests/oracle/streams',
	'static/examples'
];
const RANDOM_STREAMS = 150;

const engine = await bundle('tests/bench/engine.ts');
const streams = await bundle('tests/property/streams.ts');
try {
	const { open } = await import(pathToFileURL(engine.file).href);
	const { streams: anyStream } = await import(pathToFileURL(streams.file).href);
	const random = fc.sample(anyStream, { seed: 1, numRuns: RANDOM_STREAMS });
	for (const { name, document } of FOLDERS.flatMap(streamsIn)) digest(open, name, document);
	random.forEach((document, i) => digest(open, `random/${i}`, document));
} finally {
	for (const { folder } of [engine, streams]) rmSync(folder, { recursive: true });
}

/** @param {string} folder */
function streamsIn(folder) {
	return readdirSync(join(root, folder))
		.filter((name) => name.endsWith('.json') && !name.includes('.summary.'))
		.map((name) => {
			const read = JSON.parse(readFileSync(join(root, folder, name), 'utf8'));
			return { name: `${basename(folder)}/${name}`, document: read.document ?? read };
		});
}

/** Of the stream and of its redesigns. */
function digest(open, name, document) {
	const text = JSON.stringify(document);
	const redesigns = (document.redesigns ?? []).map(({ id }) => id);
	for (const scenario of ['baseline', ...redesigns])
		for (const isWhole of [false, true]) {
			const all = observe(() => open(text, { scenario, trace: isWhole, ladder: isWhole }));
			console.log(name, scenario, isWhole ? 'traced' : 'plain', all);
		}
}

/** Two replications in one room. What is refused says so. */
function observe(open) {
	const hash = createHash('sha256');
	try {
		const bench = open();
		for (const replication of [0, 1]) add(hash, bench.observe(replication));
	} catch (error) {
		return error.message;
	}
	return hash.digest('hex').slice(0, 16);
}

/** @param {import('node:crypto').Hash} hash */
function add(hash, value) {
	if (ArrayBuffer.isView(value)) {
		hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
		hash.update(`[${value.length}]`);
	} else if (value !== null && typeof value === 'object')
		for (const key of Object.keys(value).sort()) {
			hash.update(key);
			add(hash, value[key]);
		}
	else hash.update(`${value};`);
}
