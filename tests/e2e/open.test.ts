import { expect, test } from './fixtures.ts';

test('opens on a running example and finishes a comparison', async ({ page }) => {
	await page.goto('./');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Pull requests/);
	await expect(page.locator('#compare').getByText('fresh')).toBeVisible();
	await expect(page.locator('#compare').getByRole('table')).toContainText('Median lead time');
	await expect(page.locator('#compare')).toContainText(/median/);
});

test('nothing asks another host', async ({ page, baseURL }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto('./');
	await expect(page.locator('#compare').getByText('fresh')).toBeVisible();
	const foreign = asked.filter((url) => !url.startsWith(baseURL!) && !/^(blob|data):/.test(url));
	expect(foreign).toEqual([]);
});
