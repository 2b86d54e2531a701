// The whole way without a mouse: open, add a step, make two parallel, run, compare, share.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** By Tab, as a reader does; fails where it is not on the way. */
async function tabTo(page: Page, locator: Locator, key = 'Tab') {
	for (let i = 0; i < 120; i++) {
		if (await locator.evaluate((element) => element === document.activeElement).catch(() => false))
			return;
		await page.keyboard.press(key);
	}
	await expect(locator).toBeFocused();
}

/** To the head of a cell, by J. */
async function goTo(page: Page, id: string) {
	const head = page.locator(`#${id} h2`);
	for (let i = 0; i < 10; i++) {
		await page.keyboard.press('j');
		if (await head.evaluate((element) => element === document.activeElement)) return;
	}
	await expect(head).toBeFocused();
}

test('the whole way is gone by keyboard alone', async ({ page }) => {
	await page.goto('./');
	await expect(page.locator('#compare').getByText('fresh')).toBeVisible();

	// A new idea, in which the map is changed.
	await page.keyboard.press('n');
	await expect(page.locator('#redesign').getByRole('article')).toHaveCount(2);
	// Its name can be typed at once.
	await expect(page.getByLabel('Name of idea B')).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('k');
	for (let i = 0; i < 5; i++) await page.keyboard.press('k');
	await goTo(page, 'map');
	const map = page.locator('#map');
	await tabTo(page, map.getByRole('radio', { name: 'the stream as it is' }));
	await page.keyboard.press('ArrowRight');
	await expect(map.getByRole('radio', { name: 'A new idea' })).toBeChecked();
	await tabTo(page, map.getByRole('radio', { name: 'Map scale' }));
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(map.getByRole('radio', { name: 'List' })).toBeChecked();

	// A step more, after the reviews.
	await tabTo(page, map.getByRole('button', { name: 'Docs review', exact: true }));
	await page.keyboard.press('Enter');
	await tabTo(page, map.getByRole('button', { name: 'Add after…' }));
	await page.keyboard.press('Enter');
	await expect(map.getByLabel('Name of the step after “Docs review”')).toBeFocused();
	await page.keyboard.type('Licence read');
	await page.keyboard.press('Enter');
	await expect(map.getByRole('button', { name: 'Licence read', exact: true })).toBeVisible();

	// It runs beside the one before it.
	await tabTo(page, map.getByRole('button', { name: 'Licence read', exact: true }));
	const beside = map.getByRole('button', { name: 'Runs beside…' });
	await expect(beside).toBeVisible();
	await tabTo(page, beside);
	await page.keyboard.press('Enter');
	await expect(map.getByRole('combobox', { name: 'Runs beside' })).toBeFocused();
	await tabTo(page, map.getByRole('button', { name: 'Run them side by side' }));
	await page.keyboard.press('Enter');
	await expect(page.locator('#redesign').getByRole('article').last()).toContainText(/side by side/);

	// Run: it does by itself, stops and goes on.
	await page.keyboard.press('Escape');
	await page.keyboard.press('r');
	await expect(page.locator('#compare').getByText('fresh')).toBeVisible();

	// Compare.
	await goTo(page, 'compare');
	await expect(page.locator('#compare .finding')).toContainText('A new idea');
	await page.keyboard.press('b');
	await page.keyboard.press('Escape');

	// Share.
	await page.keyboard.press('Control+k');
	await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
	await page.keyboard.type('share');
	await page.keyboard.press('Enter');
	const link = page.getByLabel('Link to this notebook');
	await expect(link).toHaveValue(/#v1\./);
	await tabTo(page, page.getByRole('button', { name: 'Copy link' }));
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
});
