// Cell 7 through real use: any two scenarios, who pays for it, money, blinking, and what travels.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { center, isDrawn, linkOf, placeOf, sideways } from './settle.ts';

/** A busy desk: a batch helps the many, and the rare urgent case, which went first, waits for it to gather. */
const desk = {
	streamwise: 1,
	name: 'Busy desk',
	unit: 'h',
	people: { clerk: { name: 'Clerks', capacity: 1, cost: 40 } },
	work: {
		case: { name: 'Plain case', arrives: { perWeek: 300 } },
		urgent: { name: 'Urgent case', arrives: { of: 'case', share: 0.1 }, priority: 1, due: '2h' }
	},
	flaws: { slip: { name: 'Slip', severity: 'minor', perItem: 0.2 } },
	steps: [{ id: 'desk', name: 'Desk', by: 'clerk', time: { exponential: '30min' } }],
	redesigns: [
		{ id: 'batch', name: 'Four at a time', moves: [{ batch: 'desk', to: { size: 4 } }] },
		{ id: 'two', name: 'Two clerks', moves: [{ capacity: 'clerk', to: 2 }] },
		{
			id: 'check',
			name: 'Two clerks who look',
			moves: [
				{ capacity: 'clerk', to: 2 },
				{ change: 'desk', to: { catches: { slip: 0.5 } } }
			]
		}
	],
	run: { seed: 'busy', horizon: '10wk', warmup: '2wk', replications: 24 }
};

const compare = (page: Page) => page.locator('#compare');
const strip = (page: Page) => page.locator('header.strip');
const row = (page: Page, name: string) =>
	compare(page)
		.getByRole('table')
		.first()
		.getByRole('row', { name: new RegExp(`^${name}`) });

async function isFresh(page: Page) {
	await expect(compare(page).getByText('fresh')).toBeVisible();
}

async function open(page: Page, document: object = desk) {
	await page.goto('./');
	await page.getByRole('button', { name: 'Open' }).locator('visible=true').click();
	await page.getByLabel('A .streamwise.json file').setInputFiles({
		name: 'desk.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(document))
	});
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Busy desk');
	await isFresh(page);
}

test('the rare kind that pays for it is said first, beside the rest, with money and flaws', async ({
	page
}) => {
	await open(page);
	await expect(compare(page).locator('.finding')).toHaveText(
		/^Urgent case \(.*\+\d+ min\) takes longer, though the whole gets faster\. Four at a time (takes the median from|makes the median shorter)/
	);
	await expect(compare(page)).toContainText(/It saves [\d,]+ a week in people’s work/);
	const table = compare(page).getByRole('table').first();
	await expect(table.getByRole('rowheader', { name: 'Plain case' })).toBeVisible();
	await expect(table.getByRole('rowheader', { name: 'Urgent case' })).toBeVisible();
	await expect(row(page, 'Later than promised').last()).toContainText(/\+\d+ points/);
	await expect(row(page, 'Cost a week')).toContainText(/−[\d,]+/);
	await expect(row(page, 'Clerks, work a week')).toContainText(/−\d+ h/);
	// Nothing that is something reads as nothing.
	const cells = await table.getByRole('cell').allInnerTexts();
	for (const text of cells) expect(text).not.toMatch(/^[−+]?0\.0+ (d|h|min)/);
	await expect(
		compare(page)
			.getByRole('figure')
			.filter({ hasText: /hold(s)? it up .* of the time/ })
	).toBeVisible();
});

test('any two are compared, both ways, and the pair travels', async ({
	page,
	browser,
	baseURL
}) => {
	await open(page);
	await compare(page).getByLabel('Compare from').selectOption({ label: 'B Two clerks' });
	await compare(page).getByLabel('Compare to').selectOption({ label: 'C Two clerks who look' });
	await expect(compare(page).locator('.finding')).toContainText(
		'Two clerks who look, instead of Two clerks,'
	);
	await expect(compare(page)).toContainText('Fewer flaws get through');
	await expect(compare(page).getByRole('columnheader', { name: 'C − B, 95%' })).toBeVisible();
	await expect(row(page, 'Median lead time')).toContainText('the same');
	await expect(strip(page)).toContainText(/Two clerks.*Two clerks who look/s);
	await expect(strip(page)).not.toContainText('Now');
	await compare(page).getByRole('button', { name: 'Swap' }).click();
	await expect(compare(page)).toContainText('More flaws get through');

	// A pair is never one and the same: it changes places.
	await compare(page).getByLabel('Compare from').selectOption({ label: 'B Two clerks' });
	await expect(compare(page).getByLabel('Compare to')).toHaveValue('check');

	await strip(page).getByRole('button', { name: 'Share' }).click();
	const link = await linkOf(page);
	const context = await browser.newContext({ baseURL: baseURL! });
	const reader = await context.newPage();
	await reader.goto(link);
	await expect(compare(reader).getByLabel('Compare from')).toHaveValue('two');
	await expect(compare(reader).getByLabel('Compare to')).toHaveValue('check');
	await context.close();
});

test('blinking shows one of the two in place, says which, and never by itself', async ({
	page
}) => {
	await open(page);
	await isDrawn(page);
	const table = compare(page).getByRole('table').first();
	const figure = compare(page).locator('figure').first();
	const places = async () => ({
		table: await table.boundingBox(),
		figure: await figure.boundingBox(),
		marks: await figure.locator('svg circle').count()
	});
	const strength = (name: RegExp) =>
		expect.poll(() =>
			table
				.getByRole('columnheader', { name })
				.evaluate((cell) => Number(getComputedStyle(cell).opacity))
		);
	// Down and up at once: held, as it seems where drawing takes long, it would be only a look.
	const blink = () => Promise.all([page.keyboard.down('b'), page.keyboard.up('b')]);
	await page.locator('h1').focus();
	await center(figure);
	await placeOf(figure);
	const before = await places();
	await blink();
	await expect(page.getByRole('status').filter({ hasText: 'Showing only' })).toHaveText(
		'Showing only Four at a time'
	);
	await strength(/^Now/).toBeLessThan(0.2);
	await strength(/^A Four/).toBe(1);
	await expect(page.getByRole('radio', { name: 'Four at a time' }).first()).toBeChecked();
	// In one place, on the same axes: its dots rise where those of the other did.
	await expect(figure.locator('circle[data-side="0"]').first()).toBeHidden();
	const dots = figure.locator('path[data-side="1"]');
	await expect.poll(() => dots.count()).toBeGreaterThan(21);
	const lowest = () =>
		figure.evaluate((drawing) => {
			const line = drawing.querySelector('line.grid')!.getBoundingClientRect();
			const all = [...drawing.querySelectorAll('path[data-side="1"]')].slice(1);
			return Math.max(...all.map((one) => one.getBoundingClientRect().bottom)) - line.top;
		});
	await expect.poll(lowest).toBeLessThanOrEqual(1);
	await blink();
	await expect(page.getByRole('status').filter({ hasText: 'Showing only' })).toHaveText(
		'Showing only now'
	);
	await strength(/^A Four/).toBeLessThan(0.2);
	await expect.poll(places).toEqual(before);
	// Long enough for what would change it back.
	await page.waitForTimeout(1200);
	await expect(page.getByText('Showing only now')).toBeVisible();
	// A key that is held is only a look.
	await page.keyboard.down('b');
	await expect(page.getByText('Showing only Four at a time')).toBeVisible();
	// As long as a held key is, at least.
	await page.waitForTimeout(500);
	await page.keyboard.up('b');
	await expect(page.getByText('Showing only now')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByText('Showing only')).toBeHidden();
	// The same by hand.
	await compare(page).getByRole('radio', { name: 'Only A' }).check();
	await expect(page.getByText('Showing only Four at a time')).toBeVisible();
	await compare(page).getByRole('radio', { name: 'Both' }).check();
	await expect(page.getByText('Showing only')).toBeHidden();
});

test('at 320 px the table keeps its two most telling columns, and nothing is cut', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 800 });
	await open(page);
	const table = compare(page).getByRole('table').first();
	await expect(table.getByRole('columnheader', { name: /^B/ })).toBeHidden();
	await isDrawn(page);
	// Three lines at most: a name, and what stands in two.
	const listTall = () =>
		table
			.getByRole('row')
			.evaluateAll((all) =>
				all.filter((row) => row.getBoundingClientRect().height > 76).map((row) => row.textContent)
			);
	await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(5);
	await expect.poll(listTall).toEqual([]);
	await expect.poll(() => sideways(page)).toBe(0);
	const inner = () => table.evaluate((node) => node.scrollWidth - node.parentElement!.clientWidth);
	await expect.poll(inner).toBeLessThanOrEqual(0);
});

test('a change-over amid the work: who is inside, what it becomes, and how to take it back', async ({
	page
}) => {
	await open(page);
	const cell = compare(page);
	await cell.getByLabel('Compare to').selectOption({ label: 'B Two clerks' });
	const begins = cell.getByRole('radiogroup', { name: '“Two clerks” is compared' });
	await expect(begins.getByRole('radio', { name: 'as if it had always been so' })).toBeChecked();
	await begins.getByRole('radio', { name: 'by changing over while work is under way' }).check();
	const when = begins.getByLabel('When “Two clerks” begins');
	await expect(when).toHaveValue('5 wk');
	await when.fill('six weeks');
	await when.press('Enter');
	await expect(when).toHaveValue('6 wk');
	await expect(cell.locator('.finding')).toHaveText(
		/^After 6 weeks it changes over to Two clerks\. What is inside then.* goes on the old way\. Before it an item takes .+, well after it .+(; that is reached within .+|\. When that is reached can’t be told yet)\.$/
	);
	await expect(
		cell.getByRole('figure', { name: /^Items that come after the change-over take/ })
	).toBeVisible();
	await expect(cell.getByText('change-over', { exact: true })).toHaveCount(2);

	// After the end it would never come: said at the field, and nothing is lost.
	await when.fill('20 weeks');
	await when.press('Enter');
	await expect(begins.getByText(/comes after the run/)).toBeVisible();
	const undo = strip(page).getByRole('button', { name: 'Undo', exact: true });
	await undo.click();
	await expect(when).toHaveValue('6 wk');
	await isFresh(page);

	// It goes with its redesign, and comes back with it.
	const card = page.locator('#redesign').getByRole('article', { name: /: Two clerks$/ });
	await card.getByRole('button', { name: 'Delete' }).click();
	await isFresh(page);
	await undo.click();
	await expect(when).toHaveValue('6 wk');
	await begins.getByRole('radio', { name: 'as if it had always been so' }).check();
	await expect(cell.locator('.finding')).toContainText('takes the median from');
});
