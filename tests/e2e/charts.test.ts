// Map and charts in a real browser: what can be moved, what can be taken along, and that no text leaves its place.
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { isDrawn, placeOf } from './settle.ts';

const compare = (page: Page) => page.locator('#compare');
const leadTimes = (page: Page) => compare(page).locator('figure', { hasText: 'half within' });

async function open(page: Page) {
	await page.goto('./');
	await isDrawn(page);
}

test('the deadline is moved by keys and by mouse, and the sentence follows', async ({ page }) => {
	await open(page);
	const deadline = leadTimes(page).getByRole('slider', { name: 'Deadline' });
	const title = leadTimes(page).locator('figcaption');
	const before = Number(await deadline.getAttribute('aria-valuenow'));
	await deadline.press('ArrowRight');
	await expect
		.poll(async () => Number(await deadline.getAttribute('aria-valuenow')))
		.toBeGreaterThan(before);
	await deadline.press('End');
	await expect(title).toContainText('100 in 100');
	await deadline.press('Home');
	await expect(title).toContainText('0 in 100 within');

	const handle = deadline.locator('circle');
	await handle.hover();
	const { x, y } = await placeOf(handle);
	await page.mouse.down();
	await page.mouse.move(x + 150, y + 5, { steps: 5 });
	await page.mouse.up();
	await page.mouse.move(x + 300, y + 5);
	const after = await placeOf(handle);
	expect(Math.abs(after.x - x - 150)).toBeLessThan(25);
	await expect(title).not.toContainText('0 in 100 within');
});

test('a chart is taken along as numbers, drawing and picture', async ({ page }) => {
	await open(page);
	const figure = leadTimes(page);
	const take = async (kind: string) => {
		const download = page.waitForEvent('download');
		await figure.getByRole('button', { name: kind }).click();
		return readFileSync(await (await download).path());
	};
	const [heading, ...rows] = (await take('CSV')).toString().trim().split('\n');
	expect(heading).toMatch(/^share of items,/);
	expect(rows).toHaveLength(50);
	await figure.getByRole('button', { name: 'Show numbers' }).click();
	await expect(figure.getByRole('row')).toHaveCount(51);

	const drawing = (await take('SVG')).toString();
	expect(drawing).toContain((await figure.locator('figcaption').innerText()).slice(0, 12));
	expect(drawing).not.toMatch(/ (class|style|tabindex)=|var\(|<!--/);
	// It is drawn alone as it is on the page.
	const colors = await page.evaluate(async (text) => {
		const image = new Image();
		image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
		await image.decode();
		const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
		const context = canvas.getContext('2d')!;
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
		const seen = new Set<string>();
		for (let i = 0; i < data.length; i += 4) seen.add(data.slice(i, i + 3).join());
		return [...seen];
	}, drawing);
	const rgb = (name: string) =>
		page.evaluate((token) => {
			const probe = document.body.appendChild(document.createElement('i'));
			probe.className = 'probe';
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(`.probe { color: var(${token}) }`);
			document.adoptedStyleSheets = [sheet];
			const color = getComputedStyle(probe).color;
			probe.remove();
			return color.replace(/[^\d,]/g, '');
		}, name);
	for (const token of ['--base', '--re', '--paper']) expect(colors).toContain(await rgb(token));

	const picture = await take('PNG');
	expect(picture.subarray(1, 4).toString()).toBe('PNG');
	expect(picture.readUInt32BE(16)).toBeGreaterThan(600);
});

for (const width of [1440, 768, 390]) {
	test(`on a map ${width} pixels wide every text is where it belongs`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page);
		const streams = page
			.locator('#map')
			.getByRole('group', { name: 'Which stream to show and change' })
			.getByRole('radio');
		// As it is, and the idea of the example.
		await expect(streams).toHaveCount(2);
		for (const stream of await streams.all()) {
			await stream.check();
			await expect.poll(() => page.locator('#map svg').first().evaluate(misplaced)).toEqual([]);
		}
	});
}

/** Texts that leave their box or the drawing, in words. */
function misplaced(svg: Element): string[] {
	const leaves = (inner: DOMRect, outer: DOMRect) =>
		inner.left < outer.left - 1 ||
		inner.right > outer.right + 1 ||
		inner.top < outer.top - 1 ||
		inner.bottom > outer.bottom + 1;
	const drawing = svg.getBoundingClientRect();
	const cut = [...svg.querySelectorAll('text')]
		.filter((text) => leaves(text.getBoundingClientRect(), drawing))
		.map((text) => `${text.textContent.trim()}: outside the map`);
	const boxes = [...svg.querySelectorAll('.step')].flatMap((step) => {
		const body = step.querySelector('.body')!.getBoundingClientRect();
		return [...step.querySelectorAll('text:not(.change)')]
			.filter((text) => leaves(text.getBoundingClientRect(), body))
			.map((text) => `${text.textContent.trim()}: outside its box`);
	});
	return [...cut, ...boxes];
}
