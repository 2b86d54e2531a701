// What leaves the page: every chart, the map, the report, paper, a frame; each stands alone, light, and says what the page says.
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from './fixtures.ts';
import { center, isDrawn, placeOf } from './settle.ts';

const compare = (page: Page) => page.locator('#compare');

async function open(page: Page, address = './') {
	await page.goto(address);
	if (address === './') await isDrawn(page);
	else await expect(compare(page).getByRole('slider', { name: 'Moment' })).toBeVisible();
}

async function take(page: Page, press: () => Promise<void>) {
	const download = page.waitForEvent('download');
	await press();
	const file = await download;
	const name = file.suggestedFilename();
	// Chromium drops what exceeds ten downloads a second, without a word: a hand isn't that quick.
	await page.waitForTimeout(150);
	const path = test.info().outputPath(name);
	await file.saveAs(path);
	return { name, path };
}

/** What is wrong with a drawing as a file of its own. */
function problemsOf(text: string): string[] {
	const document = new DOMParser().parseFromString(text, 'image/svg+xml');
	if (document.querySelector('parsererror')) return ['it is no SVG'];
	const ids = new Set([...document.querySelectorAll('[id]')].map((element) => element.id));
	const lost = [...text.matchAll(/url\(["']?#([^"')]+)/g)].filter(([, id]) => !ids.has(id));
	const ground = document.querySelector('rect')?.getAttribute('fill') ?? '';
	const [red = 0] = (ground.match(/\d+/g) ?? []).map(Number);
	const foreign = [...document.querySelectorAll('*')].filter(
		({ namespaceURI }) => namespaceURI !== 'http://www.w3.org/2000/svg'
	);
	return [
		...foreign.map(({ tagName }) => `<${tagName}> is no SVG`),
		...lost.map(([, id]) => `no ${id}`),
		...(/var\(|\sclass=|\sstyle=|https?:(?!\/\/www\.w3\.org)/.test(text)
			? ['it needs the page']
			: []),
		...(red > 200 ? [] : [`its ground is ${ground}`]),
		...(document.querySelector('svg > title')?.textContent ? [] : ['it has no title'])
	];
}

test('every chart gives its numbers, and a light drawing that stands alone, also from a dark page', async ({
	page
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await open(page);
	const figures = page.locator('main figure:has(button)');
	await expect.poll(() => figures.count()).toBeGreaterThan(8);
	for (const figure of await figures.all()) {
		const title = await figure.locator('figcaption').innerText();
		const csv = await take(page, () => figure.getByRole('button', { name: 'CSV' }).click());
		const rows = readFileSync(csv.path, 'utf8').trim().split('\n');
		expect(rows.length, title).toBeGreaterThan(2);
		const svg = await take(page, () => figure.getByRole('button', { name: 'SVG' }).click());
		const problems = await page.evaluate(problemsOf, readFileSync(svg.path, 'utf8'));
		expect(problems, title).toEqual([]);
	}
});

test('the waterfall adds up, by step and in its file', async ({ page }) => {
	await open(page);
	const figure = compare(page).locator('figure', { hasText: 'change of the mean lead time' });
	await expect(figure.getByText('step by step')).toBeVisible();
	await figure.getByLabel('By cause').check();
	await expect(figure.getByText('by what the time is')).toBeVisible();
	const { path } = await take(page, () => figure.getByRole('button', { name: 'CSV' }).click());
	const [columns, ...rows] = readFileSync(path, 'utf8')
		.trim()
		.split('\n')
		.map((line) => line.split(',').map((cell) => (cell === '' ? null : cell)));
	expect(columns.slice(0, 4)).toEqual(['place', 'change (h)', '95% from', '95% to']);
	const [name, whole] = rows.pop()!;
	expect(name).toBe('in all');
	const sum = rows.reduce((total, [, change]) => total + Number(change), 0);
	expect(sum).toBeCloseTo(Number(whole), 9);
	for (const [, change, , , ...parts] of rows)
		expect(parts.reduce((total, part) => total + Number(part), 0)).toBeCloseTo(Number(change), 9);
});

test('the flow over time is read by keys and by the mouse', async ({ page }) => {
	await open(page);
	const moment = compare(page).getByRole('slider', { name: 'Moment' });
	const before = await moment.getAttribute('aria-valuetext');
	expect(before).toMatch(/week [\d.]+: Now: [\d.,]+ inside, out [\d.]+ (d|h|wk) later/);
	await moment.press('ArrowRight');
	await expect(moment).not.toHaveAttribute('aria-valuetext', before!);
	const pressed = await moment.getAttribute('aria-valuetext');
	const svg = compare(page).locator('figure', { hasText: 'read upward' }).locator('svg');
	await center(svg);
	const { x, y, width, height } = await placeOf(svg);
	await page.mouse.move(x + width * 0.75, y + height * 0.5);
	await expect(moment).not.toHaveAttribute('aria-valuetext', pressed!);
	const hovered = await moment.getAttribute('aria-valuetext');
	await page.mouse.move(x + width * 0.3, y + height * 0.5);
	await expect(moment).not.toHaveAttribute('aria-valuetext', hovered!);
});

test('the report opens from a disk, offline and without scripts, and Open reads it back', async ({
	page,
	browser
}) => {
	await open(page);
	const name = await page.locator('h1').innerText();
	const finding = await compare(page).locator('.finding').innerText();
	await page.getByRole('button', { name: 'Share' }).first().click();
	const { name: file, path } = await take(page, () =>
		page.getByRole('button', { name: 'Save as report' }).click()
	);
	expect(file).toMatch(/\.html$/);
	const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
	const reader = await context.newPage();
	const asked: string[] = [];
	reader.on('request', (request) => asked.push(request.url()));
	await reader.goto(pathToFileURL(path).href);
	await expect(reader.getByRole('heading', { level: 1 })).toHaveText(name);
	await expect(reader.getByText(finding)).toBeVisible();
	await expect(reader.getByText(/flaws that get through/).first()).toBeVisible();
	// The maps of both, and every chart.
	expect(await reader.locator('figure svg').count()).toBeGreaterThan(9);
	await reader.getByText('Numbers', { exact: true }).first().click();
	await expect(reader.locator('details[open] table').first()).toBeVisible();
	await expect(reader.getByRole('link', { name: /Open it in Streamwise/ })).toHaveAttribute(
		'href',
		/#v1\./
	);
	expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
	await context.close();

	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Open' }).first().click();
	await page
		.getByLabel('A .streamwise.json file')
		.setInputFiles({ name: file, mimeType: 'text/html', buffer: readFileSync(path) });
	await expect(page.getByText(`“${name}” is open.`)).toBeAttached();
});

test('the map is taken along whole, as drawing, picture and flowchart', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await open(page);
	await page.getByRole('button', { name: 'Share' }).first().click();
	const press = (label: RegExp) => () => page.getByRole('button', { name: label }).first().click();
	const svg = await take(page, press(/^Map as SVG: Now/));
	const text = readFileSync(svg.path, 'utf8');
	expect(await page.evaluate(problemsOf, text)).toEqual([]);
	for (const step of ['Code review', 'Docs review', 'Author reworks'])
		expect(text.replace(/<[^>]*>/g, ' ')).toContain(step);
	// What a box says when the mouse rests on it comes along.
	expect(text).toMatch(/<title>Code review, takes [^<]*of the lead time<\/title>/);
	const png = await take(page, press(/^Map as PNG: Reviews/));
	expect(readFileSync(png.path).readUInt32BE(16)).toBeGreaterThan(1000);
	const flowchart = await take(page, press(/^Map as Mermaid: Reviews/));
	expect(flowchart.name).toMatch(/\.mmd$/);
	expect(readFileSync(flowchart.path, 'utf8')).toContain('subgraph');
});

test('in a frame there are map and comparison, and the way to the whole', async ({ page }) => {
	await open(page, './?embed=1');
	await expect(page.locator('main section[aria-labelledby]')).toHaveCount(2);
	await expect(page.locator('header.strip')).toHaveCount(0);
	const link = page.getByRole('link', { name: 'Open in Streamwise' });
	await expect(link).toHaveAttribute('href', /^(?!.*embed)/);
});

test('on paper it is light, without controls, and has the tables that buttons hide', async ({
	page
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await open(page);
	await expect(compare(page).locator('figure table')).toHaveCount(0);
	await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	const figures = compare(page).locator('figure:has(svg)');
	await expect(compare(page).locator('figure table')).toHaveCount(await figures.count());
	// A step's name opens its sheet; on paper it is its name, and all other buttons are gone.
	const names = page.getByRole('rowheader').getByRole('button');
	expect(await names.count()).toBeGreaterThan(0);
	const shown = page.locator('button').filter({ visible: true });
	await expect(shown).toHaveText(await names.allInnerTexts());
	await expect(
		page.getByText(/\d+ of \d+ rows; the CSV file has them all\./).first()
	).toBeVisible();
	const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	await expect.poll(ground).toBe('rgb(255, 255, 255)');
	// What tells waiting from waiting is drawn by a pen, not by patterns that would become pictures.
	await expect(page.locator('svg [fill^="url("]')).toHaveCount(0);
	await expect(compare(page).locator('path.unnoticed[d]').first()).toBeAttached();
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect(compare(page).locator('figure table')).toHaveCount(0);
	const paper = await page.pdf({ format: 'A4', printBackground: true });
	// A picture as large as a page takes half a megabyte; the whole notebook had 28.
	expect(paper.toString('latin1')).not.toContain('/Subtype /Image');
});
