// Runs every stream whose figures theory knows and writes docs/validation.md. `npm run validation`
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A TypeScript file of the tests, as a module. @param {string} file */
async function load(file) {
	const { module } = await runnerImport(join(root, 'tests/oracle', file), {
		configFile: false,
		root,
		logLevel: 'error'
	});
	return module;
}

const { chapters } = await load('cases/index.ts');
const { compare } = await load('compare.ts');
const { createReport, REPORT } = await load('report.ts');

const compared = chapters.map(({ title, cases }) => ({
	title,
	cases: cases.map((one) => {
		console.error(`${title}: ${one.stream}`);
		return compare(one);
	})
}));
writeFileSync(REPORT, await createReport(compared));
console.error(`Written: ${REPORT}`);
