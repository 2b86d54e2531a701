// The same file and seed give the same bytes in a browser as on the command line.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StreamDocument } from '#sim';
import { findFirefox } from '../../scripts/browser.mjs';
import { expect, test } from './fixtures.ts';
import { bundleDriver, findWorker, readBuilt, runInNode, stream } from './harness.ts';
import type * as Harness from './summarize.ts';

test.describe.configure({ mode: 'serial' });

let expected = '';
let driver = '';

test.beforeAll(async () => {
	expected = await runInNode();
	expect(expected).toContain('"views"');
	driver = await bundleDriver();
});

for (const workers of [1, 2, 4])
	test(`Chromium gives Node's bytes, with ${workers} workers`, async ({ page }) => {
		await page.goto('./');
		// By way of the debugger: the page's policy allows no script but its own.
		await page.evaluate(driver);
		const bytes = await page.evaluate(
			([worker, text, workers]) => {
				const { summarize } = (globalThis as unknown as { Harness: typeof Harness }).Harness;
				const url = new URL(worker, document.baseURI).href;
				return summarize(url, JSON.parse(text) as StreamDocument, workers);
			},
			[findWorker(), stream, workers] as const
		);
		expect(bytes).toBe(expected);
	});

test("Firefox gives Node's bytes", async () => {
	const firefox = findFirefox();
	test.skip(!firefox, 'no Firefox is installed');
	expect(await runInFirefox(firefox!)).toBe(expected);
});

/** Any Firefox will do: it opens a page of ours, which sends the summary back. */
async function runInFirefox(firefox: string): Promise<string> {
	const script = `${driver}
		Harness.summarize(new URL('/${findWorker()}', location.href).href, ${stream}, 2)
			.catch((error) => String(error))
			.then((body) => fetch('/summary', { method: 'POST', body }));`;
	let summary = '';
	let receive: () => void;
	const received = new Promise<void>((resolve) => (receive = resolve));
	const server = createServer((request, response) => {
		if (request.method === 'POST') {
			request.on('data', (chunk) => (summary += String(chunk)));
			request.on('end', () => receive());
			response.end();
		} else if (request.url === '/') {
			response.setHeader('content-type', 'text/html');
			response.end('<!doctype html><title>Bytes</title><script src="/script.js"></script>');
		} else {
			response.setHeader('content-type', 'text/javascript');
			response.end(request.url === '/script.js' ? script : readBuilt(findWorker()));
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const profile = mkdtempSync(join(tmpdir(), 'streamwise-firefox-'));
	const child = spawn(
		firefox,
		['--headless', '--no-remote', '--profile', profile, `http://127.0.0.1:${port}/`],
		{ stdio: 'ignore' }
	);
	const ended = new Promise((resolve) => child.on('exit', resolve));
	try {
		await Promise.race([received, ended]);
	} finally {
		child.kill();
		await ended;
		server.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
	return summary;
}
