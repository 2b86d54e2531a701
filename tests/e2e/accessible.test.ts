import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { begin, card, choose, fill, open, tick } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { isDrawn, sideways } from './settle.ts';

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing wrong in the ${colorScheme} page`, async ({ page }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.goto('./');
		await isDrawn(page);
		const { violations } = await new AxeBuilder({ page })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
			.analyze();
		expect(
			violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')) }))
		).toEqual([]);
	});

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing wrong in the ${colorScheme} forms of a redesign`, async ({ page }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await open(page);
		const article = card(page);
		const look = async (what: string) => {
			const { violations } = await new AxeBuilder({ page })
				.include('#redesign')
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
				.disableRules(['region', 'page-has-heading-one', 'landmark-one-main'])
				.analyze();
			const found = violations.map(({ id, nodes }) => ({
				id,
				at: nodes.map(({ target }) => target.join(' '))
			}));
			expect(found, what).toEqual([]);
		};
		for (const [change, ...steps] of [
			['How long it takes', choose('Which step', 'Intake'), fill('Work', '2 to 6 h')],
			['Where it goes next', choose('Which step', 'Check')],
			['Attention, time kept free, duties, new people', choose('Which people', 'Clerks')],
			['Working hours', choose('Which hours', 'office')],
			['Run steps side by side', tick('Intake'), tick('Check')],
			['How much arrives, how urgent', choose('Which work', 'Case')]
		] as [string, ...((form: Locator) => Promise<unknown>)[]][]) {
			const form = await begin(article, change);
			for (const step of steps) await step(form);
			await look(change);
			await article.getByRole('button', { name: 'Close', exact: true }).click();
		}
	});

for (const width of [1440, 768, 390, 320])
	test(`nothing sticks out at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await page.goto('./');
		await isDrawn(page);
		await expect.poll(() => sideways(page)).toBe(0);
		await expect.poll(() => page.evaluate(listCut)).toEqual([]);
	});

/** What has to be scrolled sideways to be seen, or is drawn beyond the window. What ends in “…” by its style is no such thing. */
function listCut(): string[] {
	const said = (element: Element) =>
		`${element.tagName.toLowerCase()}.${element.classList.value}: ${element.textContent.trim().slice(0, 40)}`;
	return [...document.body.querySelectorAll('*')]
		.filter((element) => {
			const style = getComputedStyle(element);
			if (element.closest('.visually-hidden') || style.textOverflow === 'ellipsis') return false;
			const hides = style.overflowX !== 'visible' && element instanceof HTMLElement;
			const isText = element instanceof SVGTextElement || element.matches('td, th, p, h2, button');
			const box = element.getBoundingClientRect();
			const { right, left } = (element.closest('svg') ?? document.body).getBoundingClientRect();
			return (
				(hides && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1) ||
				(isText && box.width > 1 && (box.right > right + 1 || box.left < left - 1))
			);
		})
		.map(said);
}
