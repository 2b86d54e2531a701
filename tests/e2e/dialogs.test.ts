// What opens over the page, and what only some notebooks have: fit for everybody, in light and dark, down to 320 px.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { open } from './desk.ts';
import { expect, test } from './fixtures.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function listFaults(page: Page, where: string, part = 'dialog') {
	const { violations } = await new AxeBuilder({ page }).withTags(TAGS).include(part).analyze();
	const sideways = await page.evaluate(() => {
		const { documentElement: root } = document;
		const dialog = document.querySelector('dialog');
		return (
			root.scrollWidth > root.clientWidth ||
			(dialog !== null && dialog.scrollWidth > dialog.clientWidth)
		);
	});
	return [
		...violations.map(
			({ id, nodes }) => `${where}: ${id} at ${nodes.map((n) => n.target.join(' ')).join(', ')}`
		),
		...(sideways ? [`${where}: sticks out`] : [])
	];
}

async function command(page: Page, words: string) {
	await page.keyboard.press('Control+k');
	await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
	await page.keyboard.type(words);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog').getByRole('combobox')).toBeHidden();
}

for (const [colorScheme, width] of [
	['light', 1280],
	['dark', 320]
] as const)
	test(`dialogs, notes and questions have no faults: ${colorScheme}, ${width} px`, async ({
		page
	}) => {
		test.slow();
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await open(page);
		await page.setViewportSize({ width, height: 800 });
		await expect(page.locator('#compare').getByText('fresh')).toBeVisible({ timeout: 40_000 });
		const faults: string[] = [];
		const close = async () => {
			await page.keyboard.press('Escape');
			await expect(page.getByRole('dialog')).toBeHidden();
		};

		await page.keyboard.press('Control+k');
		await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
		faults.push(...(await listFaults(page, 'palette')));
		await close();
		for (const [words, name] of [
			['keys help', 'Keys and help'],
			['open example', 'Open'],
			['earlier versions', 'Earlier versions on this device']
		]) {
			await command(page, words);
			await expect(page.getByRole('dialog', { name })).toBeVisible();
			await page.waitForTimeout(300);
			faults.push(...(await listFaults(page, name)));
			await close();
		}

		await command(page, 'add note');
		await page.keyboard.type(
			'## Why\n\n| a | b |\n| - | - |\n| [web](https://example.org) | `2` |'
		);
		faults.push(...(await listFaults(page, 'writing', 'main')));
		await page.keyboard.press('Escape');
		await page.locator('#question summary').click();
		await expect(
			page.getByRole('complementary', { name: 'Note' }).getByRole('table')
		).toBeVisible();
		faults.push(...(await listFaults(page, 'note and question', 'main')));

		await command(page, 'share this');
		const field = page.getByLabel('Link to this notebook');
		await expect(field).toHaveValue(/#v1\./);
		const link = await field.inputValue();
		faults.push(...(await listFaults(page, 'share')));
		await close();
		await page.waitForTimeout(700);
		await page.goto('about:blank');
		await page.goto(link);
		await page.getByRole('button', { name: 'Compare with mine' }).click();
		await expect(page.getByRole('dialog').getByRole('table')).toBeVisible({ timeout: 40_000 });
		faults.push(...(await listFaults(page, 'compare with mine')));
		await close();
		expect(faults).toEqual([]);
	});
