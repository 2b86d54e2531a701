// Takes the pictures of the built page.
// Usage: node scripts/screenshot.mjs                  docs/images/page-light.png and page-dark.png, for the readme
//        node scripts/screenshot.mjs --into <folder>  the whole page at 1440, 768 and 390 px, light and dark
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { launchOptions } from './browser.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({ options: { into: { type: 'string' } } });
const folder = values.into
	? resolve(values.into)
	: join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs/images');
mkdirSync(folder, { recursive: true });

const { address, server } = await serve({ port: 4193 });
const browser = await chromium.launch(launchOptions());
try {
	for (const scheme of /** @type {const} */ (['light', 'dark'])) {
		if (!values.into) await take(scheme, 1440, `page-${scheme}.png`, false);
		else
			for (const width of [1440, 768, 390])
				await take(scheme, width, `${width}-${scheme}.png`, true);
	}
} finally {
	await browser.close();
	server.close();
}

/** @param {'light' | 'dark'} colorScheme @param {number} width @param {string} name @param {boolean} fullPage */
async function take(colorScheme, width, name, fullPage) {
	const page = await browser.newPage({
		viewport: { width, height: 1000 },
		colorScheme,
		locale: 'en-US',
		timezoneId: 'UTC',
		reducedMotion: 'reduce'
	});
	await page.goto(address);
	await page.locator('#compare').getByText('fresh').waitFor();
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await page.screenshot({ path: join(folder, name), fullPage, animations: 'disabled' });
	console.log(join(folder, name));
	await page.close();
}
