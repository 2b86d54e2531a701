// What opens over the page, and what only some notebooks have: fit for everybody, in light and dark, down to 320 px.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { command, open } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { isDrawn, linkOf } from './settle.ts';

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

for (const [colorScheme, width] of [
	['light', 1280],
	['dark', 320]
] as const)
	test(`dialogs, notes and questions have no faults: ${colorScheme}, ${width} px`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await open(page);
		await page.setViewportSize({ width, height: 800 });
		await isDrawn(page);
		const faults: string[] = [];
		const close = async () => {
			await page.keyboard.press('Escape');
			await expect(page.getByRole('dialog')).toBeHidden();
		};

		await page.keyboard.press('Control+k');
		await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
		faults.push(...(await listFaults(page, 'palette')));
		await close();
		for (const [words, name, content] of [
			['keys help', 'Keys and help', 'Blink between the two in view'],
			['open example', 'Open', 'Earlier versions on this device'],
			['earlier versions', 'Earlier versions on this device', 'Bring back']
		]) {
			await command(page, words);
			await expect(page.getByRole('dialog', { name })).toContainText(content);
			faults.push(...(await listFaults(page, name)));
			await close();
		}

		await command(page, 'add note');
		await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
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
		const link = await linkOf(page);
		faults.push(...(await listFaults(page, 'share')));
		await close();
		await page.goto('about:blank');
		await page.goto(link);
		await page.getByRole('button', { name: 'Compare with mine' }).click();
		await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
		faults.push(...(await listFaults(page, 'compare with mine')));
		await close();
		expect(faults).toEqual([]);
	});
