// What a person waits for before they look closely, or aim.
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** The results are there, and every chart is drawn from them: nothing comes any more that would move what is below it. */
export async function isDrawn(page: Page) {
	await expect(page.locator('#compare').getByText('fresh')).toBeVisible();
	for (const cell of ['#quantify', '#compare'])
		await expect(
			page.locator(cell).getByRole('slider', { name: 'Moment' }).last(),
			`the last chart of ${cell}`
		).toBeVisible();
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Where something is in the window, once it stands still: for five frames in a row. */
export function placeOf(part: Locator) {
	return part.evaluate(async (element) => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		for (let same = 0, before = ''; ;) {
			const { x, y, width, height } = element.getBoundingClientRect();
			const now = [x, y, width, height].join();
			same = now === before ? same + 1 : 0;
			if (same === 5) return { x, y, width, height };
			before = now;
			await frame();
		}
	});
}

/** In the middle of the window, clear of what sticks to its edges. */
export const center = (part: Locator) =>
	part.evaluate((element) => element.scrollIntoView({ block: 'center' }));

/** How far the page can be scrolled sideways. */
export const sideways = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The link that the open dialog shares, once it is made. */
export async function linkOf(page: Page) {
	const field = page.getByLabel('Link to this notebook');
	await expect(field).toHaveValue(/#v1\./);
	return field.inputValue();
}
