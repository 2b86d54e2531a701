// The map, looked at: nearer and further, two hundred steps, as a guest.
import { expect, test } from './fixtures.ts';
import { actions, desk, isFresh, map, open, step, strip } from './onMap.ts';
import { linkOf, placeOf, sideways } from './settle.ts';

test('zooms with Ctrl and the wheel, keys and buttons; the plain wheel scrolls the page', async ({
	page
}) => {
	await open(page);
	const width = async () => (await step(page, 'Read').boundingBox())!.width;
	const first = (await placeOf(step(page, 'Read'))).width;
	/** But for the line around what has the keyboard. */
	const isFirst = async () => Math.abs((await width()) - first) < 3;
	await step(page, 'Read').hover();
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -200);
	await page.keyboard.up('Control');
	await expect.poll(width).toBeGreaterThan(first * 1.2);
	await map(page).getByRole('button', { name: 'Fit' }).click();
	await expect.poll(isFirst).toBe(true);
	await step(page, 'Read').focus();
	await page.keyboard.press('+');
	await expect.poll(width).toBeGreaterThan(first * 1.1);
	await page.keyboard.press('0');
	await expect.poll(isFirst).toBe(true);
	const top = await page.evaluate(() => scrollY);
	await page.mouse.wheel(0, 120);
	await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(top);
	await expect.poll(isFirst).toBe(true);
});

test('what is only visited is not changed', async ({ page, browser, baseURL }) => {
	await open(page);
	await strip(page).getByRole('button', { name: 'Share' }).click();
	const link = await linkOf(page);
	const context = await browser.newContext({ baseURL: baseURL! });
	const reader = await context.newPage();
	await reader.goto(link);
	await expect(reader.getByText('You are looking at a shared notebook')).toBeVisible();
	await expect(map(reader).getByRole('img', { name: /^Map of the stream/ })).toBeVisible();
	await expect(step(reader, 'Open')).toHaveCount(0);
	await expect(map(reader).getByRole('listitem').first()).toContainText('Open; takes 10 min');
	await map(reader).getByRole('radio', { name: 'List' }).check();
	await expect(map(reader).getByRole('checkbox')).toHaveCount(0);
	await context.close();
});

for (const width of [1440, 768, 390])
	test(`with its actions open nothing sticks out at ${width} px`, async ({ page }) => {
		await open(page);
		await page.setViewportSize({ width, height: 900 });
		for (const view of ['Map scale', 'List']) {
			await map(page).getByRole('radio', { name: view }).check();
			const last =
				view === 'List'
					? map(page).getByRole('button', { name: 'Answer', exact: true })
					: step(page, 'Answer');
			await last.click();
			await actions(page).getByRole('button', { name: 'Remove…' }).click();
			await expect(actions(page).getByRole('button', { name: /^Remove “/ })).toBeVisible();
			const panel = await placeOf(actions(page));
			expect(panel.x).toBeGreaterThanOrEqual(0);
			expect(panel.x + panel.width).toBeLessThanOrEqual(width);
			await expect.poll(() => sideways(page)).toBe(0);
			await actions(page).getByRole('button', { name: 'Close the actions' }).click();
			await expect(actions(page)).toBeHidden();
		}
	});

for (const [width, height] of [
	[1440, 900],
	[390, 664]
] as const)
	test(`what is asked about a step is brought wholly into sight at ${width} px`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.goto('./?example=permit');
		await isFresh(page);
		for (const name of ['Technical review', 'Letter written and mailed']) {
			await step(page, name).focus();
			await page.keyboard.press('Delete');
			const remove = actions(page).getByRole('button', { name: `Remove “${name}”` });
			await expect(remove).toBeInViewport({ ratio: 1 });
			const panel = await placeOf(actions(page));
			const strip = await placeOf(page.locator('header.strip'));
			expect(panel.y).toBeGreaterThanOrEqual(strip.y + strip.height);
			expect(panel.y + panel.height).toBeLessThanOrEqual(height);
			// It grows as one answers.
			await actions(page)
				.getByText(/^not until/)
				.click();
			await expect(remove).toBeInViewport({ ratio: 1 });
			await page.keyboard.press('Escape');
			await page.keyboard.press('Escape');
		}
	});

for (const width of [1440, 390, 320])
	test(`long names, of one word and in other scripts, are whole at ${width} px`, async ({
		page
	}) => {
		const names = [
			'What the applicant has sent in is read, compared with the register and put in order',
			'Verwaltungsgerichtsentscheidungsvorbereitung',
			'申请人提交申请材料并由窗口工作人员进行初步审查',
			'טופס הבקשה נבדק ונשלח למחלקה'
		];
		const steps = desk.steps.map((each, i) => ({ ...each, name: names[i] }));
		await open(page, { ...desk, steps });
		await page.setViewportSize({ width, height: 900 });
		const boxes = map(page).locator('[data-step]');
		await expect(boxes).toHaveCount(4);
		const letters = (text: string) => text.replace(/[\s-]/g, '');
		for (const [i, name] of names.entries()) {
			const box = boxes.nth(i);
			const said = async () => letters((await box.locator('text.name').allTextContents()).join(''));
			await expect.poll(said).toBe(letters(name));
			await expect.poll(() => box.evaluate(listOut)).toEqual([]);
		}
	});

/** The texts of a step that leave its box. */
function listOut(step: Element): string[] {
	const body = step.querySelector('.body')!.getBoundingClientRect();
	return [...step.querySelectorAll('text')]
		.filter((text) => {
			const { left, right, bottom } = text.getBoundingClientRect();
			return left < body.left || right > body.right + 1 || bottom > body.bottom + 1;
		})
		.map((text) => text.textContent);
}
