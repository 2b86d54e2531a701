// While a hand moves something, what is in sight follows; a chart out of sight has the figures by the time it is seen.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { center, isDrawn, placeOf } from './settle.ts';

/** What the chart of lead times says of the redesign, to those who don't see it. */
const said = (page: Page) =>
	page.locator('#compare figure').first().locator('svg > desc').textContent();
const median = (page: Page) =>
	page
		.locator('#compare tbody tr')
		.filter({ hasText: 'Median lead time' })
		.locator('td.to')
		.textContent();
/** The chart has the figure that stands in the table at the same time. */
const isSaid = (page: Page) =>
	expect
		.poll(async () => {
			const [shown, words] = [await median(page), await said(page)];
			return shown === (await median(page)) && words!.includes(shown!.trim());
		})
		.toBe(true);

test('a chart follows as soon as it is in sight, and has the last figures when the hand lets go', async ({
	page
}) => {
	await page.goto('./');
	const compare = page.locator('#compare');
	await isDrawn(page);
	const [opened, openedMedian] = [await said(page), await median(page)];

	const slider = compare.getByRole('slider', { name: 'Maintainers', exact: true });
	await center(slider);
	const at = await placeOf(slider);
	await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
	await page.mouse.down();
	await page.mouse.move(at.x + 2, at.y + at.height / 2, { steps: 4 });
	await expect(compare.getByText('first look')).toBeVisible();
	await expect.poll(() => median(page)).not.toBe(openedMedian);
	// Far below: it is not drawn anew at every move.
	expect(await said(page)).toBe(opened);

	// The hand still holds the slider.
	await center(compare.locator('figure').first());
	await expect.poll(() => said(page)).not.toBe(opened);
	await isSaid(page);

	// Everything out of sight catches up when it lets go.
	await center(slider);
	await page.mouse.up();
	await expect(compare.getByText('fresh')).toBeVisible();
	await isSaid(page);
	await expect(page.locator('#compare .stale')).toHaveCount(0);
});
