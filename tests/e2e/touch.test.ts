// The map under fingers: two of them zoom and pan, one scrolls the page, a tap selects.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { actions, map, open, step } from './onMap.ts';
import { center, isDrawn, placeOf } from './settle.ts';

test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

type Fingers = [x: number, y: number][];

/** Fingers go down, along their ways, and up, as a screen reports them. */
async function touch(page: Page, ways: Fingers[]) {
	const screen = await page.context().newCDPSession(page);
	const put = (type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: Fingers) =>
		screen.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: fingers.map(([x, y], id) => ({ x, y, id }))
		});
	await put('touchStart', ways[0]);
	for (const fingers of ways.slice(1)) await put('touchMove', fingers);
	await put('touchEnd', []);
	await screen.detach();
}

const between = (from: Fingers, to: Fingers, count = 8): Fingers[] =>
	Array.from({ length: count + 1 }, (_, i) =>
		from.map(([x, y], finger) => [
			x + ((to[finger][0] - x) * i) / count,
			y + ((to[finger][1] - y) * i) / count
		])
	);

test('two fingers zoom about what is between them, and pan; Fit brings it all back', async ({
	page
}) => {
	await open(page);
	const box = () => placeOf(step(page, 'Read'));
	await center(step(page, 'Read'));
	const first = await box();
	const [x, y] = [first.x + first.width / 2, first.y + first.height / 2];
	await touch(
		page,
		between(
			[
				[x - 40, y],
				[x + 40, y]
			],
			[
				[x - 80, y],
				[x + 80, y]
			]
		)
	);
	await expect.poll(async () => (await box()).width).toBeGreaterThan(first.width * 1.7);
	const near = await box();
	expect(near.width).toBeLessThan(first.width * 2.3);
	// What was between the fingers is there still.
	expect(Math.abs(near.x + near.width / 2 - x)).toBeLessThan(25);
	await touch(
		page,
		between(
			[
				[x - 40, y],
				[x + 40, y]
			],
			[
				[x - 100, y],
				[x - 20, y]
			]
		)
	);
	await expect.poll(async () => (await box()).x).toBeLessThan(near.x - 40);
	expect(Math.abs((await box()).width - near.width)).toBeLessThan(8);
	await map(page).getByRole('button', { name: 'Fit' }).click();
	await expect.poll(async () => Math.abs((await box()).width - first.width)).toBeLessThan(3);
});

test('one finger scrolls the page and changes nothing; a tap selects', async ({ page }) => {
	await open(page);
	await center(step(page, 'Read'));
	const { x, y, width } = await placeOf(step(page, 'Read'));
	const top = await page.evaluate(() => scrollY);
	await touch(page, between([[x + 50, y + 60]], [[x + 50, y - 140]], 20));
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 50);
	await expect(map(page).locator('.preview')).toHaveCount(0);
	await step(page, 'Read').tap();
	await expect(actions(page)).toBeVisible();
	expect((await placeOf(step(page, 'Read'))).width).toBeGreaterThan(width - 6);
});

test('a finger that trembles on a number and then scrolls changes nothing', async ({ page }) => {
	await page.goto('./');
	await isDrawn(page);
	const number = page.locator('#redesign').getByRole('slider').first();
	await center(number);
	const before = await number.getAttribute('aria-valuetext');
	const { x, y, width, height } = await placeOf(number);
	const at = { x: x + width / 2, y: y + height / 2 };
	const screen = await page.context().newCDPSession(page);
	const put = (type: 'touchStart' | 'touchMove' | 'touchCancel', dx: number) =>
		screen.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchCancel' ? [] : [{ x: at.x + dx, y: at.y }]
		});
	await put('touchStart', 0);
	for (const dx of [4, 12, 20, 28]) await put('touchMove', dx);
	await expect(number).not.toHaveAttribute('aria-valuetext', before!);
	await put('touchCancel', 0);
	await expect(number).toHaveAttribute('aria-valuetext', before!);
	await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
	await expect(page.locator('#compare').getByText('fresh')).toBeVisible();
});
