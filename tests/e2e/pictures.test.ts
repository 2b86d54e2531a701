// How the published example looks, compared with pictures that somebody has looked at. `--update-snapshots` takes them
// anew, and notes the browser that drew them: another one draws letters and edges otherwise, and is not compared.
import type { Locator, Page } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { map } from './onMap.ts';
import { isDrawn } from './settle.ts';

const folder = join(import.meta.dirname, 'pictures');
const noted = join(folder, 'browser.txt');

test.beforeEach(({ browser }, { config }) => {
	const here = `${browser.browserType().name()} ${browser.version()}`;
	if (config.updateSnapshots === 'all' || config.updateSnapshots === 'changed') {
		mkdirSync(folder, { recursive: true });
		writeFileSync(noted, `${here}\n`);
	}
	const drawn = existsSync(noted) ? readFileSync(noted, 'utf8').trim() : 'none';
	test.skip(here !== drawn, `The pictures were drawn by ${drawn}; this is ${here}.`);
});

async function open(page: Page, width: number, colorScheme: 'light' | 'dark' = 'light') {
	await page.setViewportSize({ width, height: 900 });
	await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
	await page.goto('./');
	await isDrawn(page);
	// What sticks to the window would lie over a tall picture.
	await page.locator('header.strip').evaluate((strip) => (strip.style.position = 'static'));
	const skip = page.getByRole('link', { name: 'Skip to the comparison' });
	await skip.evaluate((link) => (link.style.display = 'none'));
}

const look = (part: Locator, name: string) =>
	expect(part).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.02 });

const figure = (page: Page, saying: string) =>
	page.locator('#compare figure').filter({ hasText: saying });

test('the map, its ladder and the comparison, wide and light', async ({ page }) => {
	await open(page, 1440);
	await look(map(page).locator('.map'), 'map');
	await look(page.locator('#compare table').first(), 'table');
	await look(figure(page, 'each mark is 2 of 100'), 'lead-time');
	await look(figure(page, 'mean time an item').first(), 'where');
	await look(figure(page, 'change of the mean lead time'), 'waterfall');
	await look(figure(page, 'a dot a run'), 'differences');
	await map(page).getByRole('radio', { name: 'Time scale' }).check();
	await look(map(page).locator('figure'), 'ladder');
});

test('the map and what comes out, dark', async ({ page }) => {
	await open(page, 1440, 'dark');
	await look(map(page).locator('.map'), 'map-dark');
	await look(figure(page, 'how often so many'), 'throughput-dark');
});

test('the map on a phone', async ({ page }) => {
	await open(page, 390);
	await look(map(page).locator('.map'), 'map-phone');
});
