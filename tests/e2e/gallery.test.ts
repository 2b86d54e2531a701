import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { sideways } from './settle.ts';

test('the gallery shows every stream with its map and what its redesign changes', async ({
	page
}) => {
	await page.goto('./gallery/');
	const cards = page.getByRole('article');
	await expect(cards).toHaveCount(10);
	await expect(cards.filter({ hasText: 'seven gates' })).toContainText(/14\.\d d.*3\.\d d/s);
	await expect(cards.first().getByRole('img', { name: /Map of/ })).toBeVisible();
	for (const width of [1440, 768, 320]) {
		await page.setViewportSize({ width, height: 900 });
		await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
		await expect.poll(() => sideways(page)).toBe(0);
	}
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations).toEqual([]);
});

test('opens as a notebook of one’s own; later, with own work, only to be looked at', async ({
	page
}) => {
	await page.goto('./gallery/');
	await page.getByRole('link', { name: 'A stream of my own' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A stream of my own');
	await expect(page.getByRole('region', { name: 'Shared notebook' })).toBeHidden();
	await page.getByRole('button', { name: 'Rename' }).click();
	const name = page.getByRole('textbox', { name: 'Name of the stream' });
	await name.fill('Bread for the town');
	await name.press('Enter');
	await expect(page.getByText('Saved on this device')).toBeVisible();
	await expect.poll(() => new URL(page.url()).search).toBe('');
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bread for the town');

	await page.goto('./?example=casework');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Government casework');
	await expect(page.getByRole('button', { name: 'Make it mine' })).toBeVisible();
	await page.getByRole('button', { name: 'Back to my own' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bread for the town');
});

test('says so where there is no such example', async ({ page }) => {
	await page.goto('./?example=no-such-thing');
	await expect(page.getByText('There is no example “no-such-thing”')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/seven gates/);
});
