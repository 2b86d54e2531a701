// The same file and seed give the same bytes in a browser as on the command line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { firefox, type Page } from '@playwright/test';
import { build } from 'vite';
import type { StreamDocument } from '#sim';
import type * as Harness from './bytes.ts';
import { streamwise } from '../cli/streamwise.ts';
import { expect, test } from './fixtures.ts';

const root = resolve(import.meta.dirname, '../..');
const file = join(root, 'tests/golden/streams/clinic.json');
let expected = '';

test.beforeAll(async () => {
	const { out } = await streamwise(['run', file, '--views']);
	expect(out).toContain('"views"');
	expected = out;
});

/** The driver as one script that leaves `Harness` behind. */
async function bundle(): Promise<string> {
	const output = await build({
		configFile: false,
		root,
		logLevel: 'error',
		publicDir: false,
		build: {
			write: false,
			lib: { entry: join(import.meta.dirname, 'bytes.ts'), formats: ['iife'], name: 'Harness' }
		}
	});
	const [{ output: chunks }] = output as unknown as { output: { code: string }[] }[];
	return chunks[0].code;
}

function findWorker(): string {
	const folder = '_app/immutable/workers';
	const [file] = readdirSync(join(root, 'build', folder)).filter((name) => name.endsWith('.js'));
	return `${folder}/${file}`;
}

async function summarize(page: Page, workers: number): Promise<string> {
	// By way of the debugger: the page's policy allows no script but its own.
	await page.evaluate(`${await bundle()}; globalThis.Harness = Harness;`);
	return page.evaluate(
		([worker, text, workers]) => {
			const { summarize } = (globalThis as unknown as { Harness: typeof Harness }).Harness;
			const url = new URL(worker, document.baseURI).href;
			return summarize(url, JSON.parse(text) as StreamDocument, workers);
		},
		[findWorker(), readFileSync(file, 'utf8'), workers] as const
	);
}

for (const workers of [1, 2, 4])
	test(`Chromium gives Node's bytes, with ${workers} workers`, async ({ page }) => {
		await page.goto('./');
		expect(await summarize(page, workers)).toBe(expected);
	});

test("Firefox gives Node's bytes", async ({ baseURL }) => {
	test.skip(!existsSync(firefox.executablePath()), "Playwright's Firefox is not installed");
	const browser = await firefox.launch();
	const page = await browser.newPage();
	await page.goto(baseURL!);
	expect(await summarize(page, 2)).toBe(expected);
	await browser.close();
});
