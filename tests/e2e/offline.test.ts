import { expect, test } from './fixtures.ts';
import { lag } from './pace.ts';

test('works offline after the first visit', async ({ page, context }) => {
	test.skip(lag > 0, 'The service worker stays out where scripts are held back.');
	await page.goto('./');
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true);
	await context.setOffline(true);
	await page.reload();
	await expect(page.locator('#compare').getByText('fresh')).toBeVisible();
});
