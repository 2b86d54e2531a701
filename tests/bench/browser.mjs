// The engine where it is used: in a browser, in two workers.
import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { findBrowser, launchOptions } from '../../scripts/browser.mjs';
import { root } from './bundle.mjs';
import { readStream } from './jobs.mjs';

const RUNS = 6;

/**
 * Milliseconds for 30 paired replications of 10,000 items through seven gates, as they are and side by side: the first run, and the median
 * of the others. Null where there is no browser.
 */
export async function measureBrowser() {
	if (!findBrowser()) return null;
	const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
	const options = {
		configFile: false,
		root,
		logLevel: 'error',
		publicDir: false,
		build: {
			outDir: folder,
			target: 'es2022',
			rollupOptions: { input: join(root, 'tests/bench/page.html') }
		},
		worker: { format: 'es' }
	};
	await build(options);
	const server = await preview({ ...options, preview: { port: 4190, host: '127.0.0.1' } });
	const browser = await chromium.launch(launchOptions());
	try {
		const page = await browser.newPage();
		await page.goto(`${server.resolvedUrls.local[0]}tests/bench/page.html`);
		await page.waitForFunction(() => 'timeRuns' in globalThis);
		const [first, ...others] = await page.evaluate(
			([document, runs]) => globalThis.timeRuns(document, runs),
			[paired(), RUNS]
		);
		return { first, median: others.sort((a, b) => a - b)[others.length >> 1] };
	} finally {
		await browser.close();
		await server.close();
		rmSync(folder, { recursive: true });
	}
}

/** Ten thousand items a replication, thirty of them; and the gates side by side, where the arrow among them must be said anew. */
function paired() {
	const stream = readStream('series', 0.1);
	stream.run.replications = 30;
	const next = [{ to: stream.steps[0].id, share: 0.2 }];
	const parallel = stream.steps.map(({ id }) => id);
	stream.redesigns = [{ id: 'side-by-side', moves: [{ parallel, as: { id: 'gates', next } }] }];
	return stream;
}
