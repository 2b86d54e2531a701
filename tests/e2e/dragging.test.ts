// Dragging, at the pace of a hand: what a frame costs is reported, what is dragged follows.
import { expect, test } from './fixtures.ts';
import { report, watch } from './frames.ts';
import { map } from './onMap.ts';
import { center, isDrawn, placeOf } from './settle.ts';

// A trace would take a picture of the page at every move.
test.use({ trace: 'off' });

const MOVES = 120;

test('a slider, a step on the map and a number in a sentence follow the hand', async ({
	page
}, info) => {
	await page.goto('./');
	await isDrawn(page);
	const compare = page.locator('#compare');

	const slider = compare.getByRole('slider').first();
	await center(slider);
	const at = await placeOf(slider);
	const x = (i: number) => at.x + at.width * (0.5 + 0.4 * Math.sin(i / 12));
	const before = await slider.getAttribute('aria-valuetext');
	await page.mouse.move(x(0), at.y + at.height / 2);
	await page.mouse.down();
	report(
		info,
		'dragging a slider',
		await watch(page, async () => {
			for (let i = 0; i < MOVES; i++) await page.mouse.move(x(i), at.y + at.height / 2);
		})
	);
	await expect(slider).not.toHaveAttribute('aria-valuetext', before!);
	await page.mouse.up();
	await expect(compare.getByText('fresh')).toBeVisible();

	const step = map(page).getByRole('button', { name: /step 3 of/ });
	await center(step);
	const box = await placeOf(step);
	await page.mouse.move(box.x + 60, box.y + 20);
	await page.mouse.down();
	report(
		info,
		'dragging a step',
		await watch(page, async () => {
			for (let i = 0; i < MOVES; i++)
				await page.mouse.move(
					box.x + 60 + 260 * Math.sin(i / 15),
					box.y + 20 + 60 * Math.sin(i / 9)
				);
		})
	);
	await expect(map(page).locator('.preview')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.mouse.up();

	const number = page.locator('#redesign').getByRole('slider').first();
	await center(number);
	const own = await placeOf(number);
	const old = await number.getAttribute('aria-valuetext');
	await page.mouse.move(own.x + own.width / 2, own.y + own.height / 2);
	await page.mouse.down();
	report(
		info,
		'dragging a number in a sentence',
		await watch(page, async () => {
			for (let i = 0; i < MOVES; i++)
				await page.mouse.move(
					own.x + own.width / 2 + 60 * Math.sin(i / 12),
					own.y + own.height / 2
				);
		})
	);
	await expect(number).not.toHaveAttribute('aria-valuetext', old!);
	await page.mouse.up();
});
