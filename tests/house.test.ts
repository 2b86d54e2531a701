// The plan of the house. Own rules, no dependency: if a rule here surprises you, read docs/architecture.md first.
import { ESLint } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Each room of sim/ and the rooms it may look into, besides itself. `units` is the file sim/units.ts. */
const mayImport: Record<string, string[]> = {
	units: [],
	numerics: [],
	random: ['units', 'numerics'],
	theory: ['units', 'numerics'],
	model: ['units', 'numerics', 'random'],
	compile: ['units', 'numerics', 'random', 'model'],
	kernel: ['units', 'numerics', 'random', 'compile'],
	stats: ['units', 'numerics', 'kernel'],
	experiment: ['units', 'numerics', 'random', 'model', 'compile', 'kernel', 'stats'],
	log: ['units', 'numerics', 'random', 'model', 'stats'],
	index: [
		...['units', 'numerics', 'random', 'theory', 'model', 'compile', 'kernel', 'stats'],
		...['experiment', 'log']
	]
};

/** Packages that a room of sim/ may use. */
const mayUse: Record<string, string[]> = {
	random: ['seedrandom/lib/alea.js'],
	model: ['zod'],
	stats: ['zod'],
	log: ['zod']
};

/** The stairs of src/: who stands on a step may look down and to the side, never up. */
const stairs = [
	['routes'],
	['cells'],
	['map', 'charts', 'editors', 'ui', 'state'],
	['engine', 'share', 'text']
];
/** The command line is a face of its own, beside the page. */
const cliMayImport = ['cli', 'engine', 'share', 'text'];

const root = resolve(import.meta.dirname, '..');
const edges = ['sim', 'src']
	.flatMap(sourceFiles)
	.flatMap((from) => imports(from).map((to) => ({ from, to })));

/** Paths of source files below a folder, relative to the root, with forward slashes. */
function sourceFiles(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((file) => join(folder, file).replaceAll('\\', '/'))
		.filter((file) => /\.(ts|mjs|js|svelte)$/.test(file) && !file.endsWith('.d.ts'))
		.filter((file) => !file.includes('/node_modules/'));
}

/** What a file imports: repository paths for our own files, bare specifiers for packages. */
function imports(file: string): string[] {
	const text = readFileSync(join(root, file), 'utf8');
	const scripts = file.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script)
		: [text];
	const found = scripts.flatMap((script) => [
		...ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName),
		...[...script.matchAll(/new URL\(\s*['"]([^'"]+)['"]/g)].map(([, url]) => url)
	]);
	return found.map((name) => {
		if (name === '#sim') return 'sim/index.ts';
		if (name.startsWith('$lib')) return name.replace('$lib', 'src/lib');
		if (name.startsWith('.'))
			return relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/');
		return name;
	});
}

const broken = (rule: (edge: { from: string; to: string }) => boolean) =>
	edges.filter(rule).map(({ from, to }) => `${from} -> ${to}`);

/** The room of a file of sim/: the folder, or the file's own name at the top. */
const simRoom = (file: string) => file.split('/')[1].replace(/\.ts$/, '');

/** The room of a file of src/: `routes`, `cli`, or the folder in src/lib. */
const srcRoom = (file: string) => /^src\/(?:lib\/)?([^/]+)\//.exec(file)?.[1] ?? 'top';
const floor = (file: string) => stairs.findIndex((rooms) => rooms.includes(srcRoom(file)));

function runsUphillInSim({ from, to }: { from: string; to: string }): boolean {
	if (!from.startsWith('sim/') || !to.startsWith('sim/')) return false;
	return simRoom(from) !== simRoom(to) && !mayImport[simRoom(from)]?.includes(simRoom(to));
}

function runsUphillInSrc({ from, to }: { from: string; to: string }): boolean {
	if (!from.startsWith('src/') || !to.startsWith('src/')) return false;
	if (srcRoom(from) === 'cli') return !cliMayImport.includes(srcRoom(to));
	if ([srcRoom(from), srcRoom(to)].includes('top')) return false;
	return floor(to) < floor(from);
}

describe('the rules can see', () => {
	test('an import through the door', () => {
		expect(broken(() => true)).toContain('src/lib/engine/planner.ts -> sim/index.ts');
	});

	test('a worker named by its address', () => {
		expect(broken(() => true)).toContain('src/lib/engine/client.ts -> src/lib/engine/worker.ts');
	});

	test('an import that runs uphill', () => {
		expect(runsUphillInSim({ from: 'sim/model/parse.ts', to: 'sim/kernel/run.ts' })).toBe(true);
		expect(runsUphillInSim({ from: 'sim/kernel/run.ts', to: 'sim/model/parse.ts' })).toBe(true);
		expect(runsUphillInSim({ from: 'sim/units.ts', to: 'sim/numerics/log.ts' })).toBe(true);
		expect(runsUphillInSim({ from: 'sim/kernel/run.ts', to: 'sim/compile/program.ts' })).toBe(
			false
		);
		expect(
			runsUphillInSrc({ from: 'src/lib/charts/axis.ts', to: 'src/lib/cells/Cell.svelte' })
		).toBe(true);
		expect(
			runsUphillInSrc({ from: 'src/cli/main.ts', to: 'src/lib/state/notebook.svelte.ts' })
		).toBe(true);
		expect(runsUphillInSrc({ from: 'src/lib/charts/axis.ts', to: 'src/lib/text/format.ts' })).toBe(
			false
		);
	});
});

describe('sim/', () => {
	test('every room is on the plan', () => {
		const rooms = sourceFiles('sim').map(simRoom);
		expect(rooms.filter((name) => !(name in mayImport))).toEqual([]);
	});

	test('a room looks only into the rooms it may', () => {
		expect(broken(runsUphillInSim)).toEqual([]);
	});

	test('knows nothing outside itself but the packages of its rooms', () => {
		expect(
			broken(
				({ from, to }) =>
					from.startsWith('sim/') && !to.startsWith('sim/') && !mayUse[simRoom(from)]?.includes(to)
			)
		).toEqual([]);
	});
});

describe('src/', () => {
	test('every room is on the plan', () => {
		const rooms = sourceFiles('src').map(srcRoom);
		const planned = [...stairs.flat(), 'cli', 'top'];
		expect(rooms.filter((name) => !planned.includes(name))).toEqual([]);
	});

	test('enters sim/ only by its front door', () => {
		expect(
			broken(
				({ from, to }) => from.startsWith('src/') && to.startsWith('sim/') && to !== 'sim/index.ts'
			)
		).toEqual([]);
	});

	test('nobody imports from a floor above', () => {
		expect(broken(runsUphillInSrc)).toEqual([]);
	});
});

test('words have one name: no two files of src/lib/text export the same', () => {
	const exported = sourceFiles('src/lib/text').flatMap((file) => {
		const text = readFileSync(join(root, file), 'utf8');
		const names = text.matchAll(/^export (?:const|function|type|interface|class) (\w+)/gm);
		// An overloaded function says its name more than once.
		return [...new Set([...names].map(([, name]) => name))].map((name) => ({ name, file }));
	});
	expect(exported.length).toBeGreaterThan(100);
	const twice = exported.filter(({ name, file }) =>
		exported.some((other) => other.name === name && other.file !== file)
	);
	expect(twice).toEqual([]);
});

test('no file is over 300 lines', () => {
	const long = ['sim', 'src', 'tests', 'scripts', 'bin']
		.flatMap(sourceFiles)
		.map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
		.filter(({ lines }) => lines > 300);
	expect(long).toEqual([]);
});

test('lint keeps out of sim/ what may differ from machine to machine', async () => {
	const forbidden = [
		'export const a = Math.exp(1);',
		'export const a = Math.log1p(1);',
		"export const a = Math['sin'](1);",
		'export const { pow } = Math;',
		'export const a = (x: number) => x ** 2;',
		'export const a = Math.random();',
		'export const a = Date.now();',
		'export const a = performance.now();',
		'export const a = document.title;',
		"import 'node:fs';",
		'export async function a() { await 1; }'
	];
	const eslint = new ESLint({ cwd: root });
	const linted = async (text: string) => {
		const [{ messages }] = await eslint.lintText(text, { filePath: join(root, 'sim/units.ts') });
		return messages.filter((message) => message.ruleId?.startsWith('no-restricted-'));
	};
	for (const text of forbidden) expect(await linted(text), text).not.toEqual([]);
	expect(await linted('export const a = Math.sqrt(Math.imul(2, 2));')).toEqual([]);
}, 60_000);
