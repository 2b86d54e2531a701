// A part of the page that cannot be fetched says so, wherever it is, and says what to do.
import { expect, test } from '@playwright/test';
import { isDrawn } from './settle.ts';

test.use({ serviceWorkers: 'block' });

test('a part that cannot be fetched says so, with a way out', async ({ page }) => {
	await page.goto('./');
	await isDrawn(page);
	await page.route('**/_app/immutable/**', (route) => route.abort());
	await page.locator('#map').getByRole('button', { name: 'Why?' }).click();
	const notice = page.getByRole('alert').filter({ hasText: 'could not be fetched' });
	await expect(notice).toBeVisible();
	await page.unroute('**/_app/immutable/**');
	await notice.getByRole('button', { name: 'Load again' }).click();
	await expect(notice).toHaveCount(0);
	await isDrawn(page);
	await page.locator('#map').getByRole('button', { name: 'Why?' }).click();
	await expect(page.locator('#map')).toContainText('Flow efficiency');
});

test('a page that cannot open its notebook says so', async ({ page }) => {
	await page.addInitScript(() => {
		globalThis.Worker = class {
			constructor() {
				throw new Error('no workers here');
			}
		} as unknown as typeof Worker;
	});
	await page.goto('./');
	await expect(page.getByRole('alert')).toContainText('could not be opened (no workers here)');
	await expect(page.getByRole('button', { name: 'Load again' })).toBeVisible();
});
