import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readRevision } from './device.ts';
import { expect, test } from './fixtures.ts';
import { center, isDrawn, linkOf, placeOf } from './settle.ts';

const compare = (page: Page) => page.locator('#compare');
const quantify = (page: Page) => page.locator('#quantify');
const redesign = (page: Page) => page.locator('#redesign');
const strip = (page: Page) => page.locator('header.strip');

async function open(page: Page) {
	await page.goto('./');
	await isFresh(page);
}

async function rename(page: Page, from: string, to: string) {
	await quantify(page).getByRole('button', { name: from, exact: true }).click();
	await quantify(page).getByLabel(`Name of ${from}`).fill(to);
	await quantify(page).getByLabel(`Name of ${from}`).press('Enter');
	await page.keyboard.press('Escape');
}

async function isFresh(page: Page) {
	await expect(compare(page).getByText('fresh')).toBeVisible();
}

test('a slider moves, the answer follows, and undo brings the old answer back at once', async ({
	page
}) => {
	await open(page);
	const slider = quantify(page).getByRole('slider', { name: 'Maintainers', exact: true });
	const before = await strip(page).innerText();
	const capacity = Number(await slider.inputValue());
	await slider.press('ArrowRight');
	await slider.press('Shift+ArrowLeft');
	await expect(slider).toHaveValue(String(Math.max(1, capacity + 1 - 10)));
	await isFresh(page);
	await expect(strip(page)).not.toHaveText(before, { useInnerText: true });
	const undo = strip(page).getByRole('button', { name: 'Undo' });
	await expect(undo).toHaveAttribute('title', /Undo: set Maintainers to/);
	while (await undo.isEnabled()) await undo.click();
	await expect(slider).toHaveValue(String(capacity));
	await isFresh(page);
	await strip(page).getByRole('button', { name: 'Redo' }).click();
	await expect(slider).not.toHaveValue(String(capacity));
});

test('a number that makes no sense is answered at the field, and nothing is lost', async ({
	page
}) => {
	await open(page);
	const field = quantify(page).getByLabel('Work at Code review');
	const good = await field.inputValue();
	await field.fill('a while');
	await field.press('Enter');
	await expect(field).toHaveValue('a while');
	await expect(field).toHaveAttribute('aria-invalid', 'true');
	await expect(quantify(page).getByText(/“a while” is not a time/)).toBeVisible();
	await field.press('Escape');
	await expect(field).toHaveValue(good);
	await field.fill('30-90 minutes');
	await field.press('Enter');
	await expect(field).toHaveValue('30 to 90 min');
	const number = quantify(page).getByLabel('Maintainers, as a number');
	await number.fill('many');
	await number.press('Enter');
	await expect(quantify(page).getByText(/Maintainers takes a number from 1/)).toBeVisible();
	await isFresh(page);
});

test('by keyboard alone: an idea, two steps side by side, a step removed', async ({ page }) => {
	await open(page);
	await redesign(page).getByRole('button', { name: 'New idea' }).press('Enter');
	const card = redesign(page).getByRole('article').last();
	await expect(card).toContainText('It changes nothing yet.');
	await card.getByRole('button', { name: 'Add a change' }).press('Enter');
	await card.getByRole('button', { name: 'Run steps side by side' }).press('Enter');
	await card.getByLabel('Code review').press('Space');
	await card.getByLabel('API review').press('Space');
	await card.getByRole('button', { name: 'Let them run side by side' }).press('Enter');
	await expect(card).toContainText('Let Code review and API review run side by side.');
	await isFresh(page);
	await expect(compare(page)).toContainText('A new idea');
	await expect(card).toContainText(/[−+±]\s?[\d.]+ (d|h|min)/);

	await card.getByRole('button', { name: 'Add a change' }).press('Enter');
	await card.getByRole('button', { name: 'Remove a step' }).press('Enter');
	await card.getByLabel('Which step').selectOption({ label: 'Security review' });
	await expect(card).toContainText('It is marked “keep”');
	await card.getByRole('button', { name: 'Remove it' }).press('Enter');
	await expect(card.getByRole('alert')).toContainText('It is marked “keep”');
	await card.getByLabel(/Remove it all the same/).press('Space');
	await card.getByRole('button', { name: 'Remove it' }).press('Enter');
	await expect(card).toContainText('Remove Security review, although it is marked “keep”.');
	await isFresh(page);
});

test('a link opens read-only, runs again, and never overwrites the reader’s own work', async ({
	page,
	browser,
	baseURL
}) => {
	await open(page);
	await rename(page, 'Code review', 'Peer review');
	await isFresh(page);
	await strip(page).getByRole('button', { name: 'Share' }).click();
	const link = await linkOf(page);
	expect(link).toMatch(/#v1\.[\w-]+\.[0-9a-f]{8}$/);
	await expect(page.getByRole('dialog')).toContainText('characters');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();

	const context = await browser.newContext({ baseURL: baseURL! });
	const reader = await context.newPage();
	await open(reader);
	await rename(reader, 'Code review', 'My own review');
	await expect(strip(reader)).toContainText('Saved on this device');
	await reader.goto('about:blank');
	await reader.goto(link);
	await expect(reader.getByText('You are looking at a shared notebook')).toBeVisible();
	await expect(quantify(reader).getByLabel('Work at Peer review')).toBeDisabled();
	await expect(reader.getByText('Reproduced on this device.')).toBeVisible();
	await reader.getByRole('button', { name: 'Back to my own' }).click();
	await expect(quantify(reader).getByLabel('Work at My own review')).toBeEnabled();
	await reader.goto('about:blank');
	await reader.goto(link);
	await reader.getByRole('button', { name: 'Make it mine' }).click();
	await expect(quantify(reader).getByLabel('Work at Peer review')).toBeEnabled();
	await reader.reload();
	await expect(quantify(reader).getByLabel('Work at Peer review')).toBeEnabled();
	await strip(reader).getByRole('button', { name: 'Open' }).click();
	await expect(reader.getByText('Earlier versions on this device')).toBeVisible();
	await context.close();
});

test('a link that was cut says so, and changes nothing', async ({ page }) => {
	await open(page);
	await strip(page).getByRole('button', { name: 'Share' }).click();
	const link = await linkOf(page);
	await page.goto('about:blank');
	await page.goto(link.slice(0, -40));
	await expect(page.getByText(/This link was cut/)).toBeVisible();
	await isFresh(page);
});

test('what was done is there again after a reload', async ({ page }) => {
	await open(page);
	await quantify(page).getByLabel('Work at Code review').fill('25 min');
	await quantify(page).getByLabel('Work at Code review').press('Enter');
	await expect(strip(page)).toContainText(/Saved on this device \d/);
	await page.reload();
	await isFresh(page);
	await expect(quantify(page).getByLabel('Work at Code review')).toHaveValue('25 min');
});

test('two tabs do not overwrite each other silently', async ({ page, context }) => {
	await open(page);
	await quantify(page).getByLabel('Work at Code review').fill('25 min');
	await quantify(page).getByLabel('Work at Code review').press('Enter');
	await expect(strip(page)).toContainText(/Saved on this device/);
	const other = await context.newPage();
	await open(other);
	const before = await readRevision(other);
	await quantify(other).getByLabel('Work at Code review').fill('45 min');
	await quantify(other).getByLabel('Work at Code review').press('Enter');
	await expect.poll(() => readRevision(other)).toBeGreaterThan(before);
	await quantify(page).getByLabel('Work at API review').fill('35 min');
	await quantify(page).getByLabel('Work at API review').press('Enter');
	await expect(page.getByText('This notebook was changed in another tab.')).toBeVisible();
	await page.getByRole('button', { name: 'The other tab’s' }).click();
	await expect(quantify(page).getByLabel('Work at Code review')).toHaveValue('45 min');
});

test('a file is saved and opened; a broken one is refused in words', async ({ page }) => {
	await open(page);
	const download = page.waitForEvent('download');
	await page.keyboard.press('Control+s');
	const file = await (await download).path();
	expect((await download).suggestedFilename()).toMatch(/\.streamwise\.json$/);
	const text = readFileSync(file, 'utf8');
	await strip(page).getByRole('button', { name: 'Open' }).click();
	const chooser = page.getByLabel('A .streamwise.json file');
	const give = (content: string) =>
		chooser.setInputFiles({
			name: 'mine.json',
			mimeType: 'application/json',
			buffer: Buffer.from(content)
		});
	await give(text.slice(0, 300));
	await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Nothing was changed.');
	await give(text.replace('"Code review"', '"Review by two"'));
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(quantify(page).getByLabel('Work at Review by two')).toBeVisible();
	await strip(page).getByRole('button', { name: 'Undo' }).click();
	await expect(quantify(page).getByLabel('Work at Code review')).toBeVisible();
});

const small = {
	streamwise: 1,
	name: 'Desk',
	unit: 'h',
	people: { clerk: { name: 'Clerk' } },
	work: { case: { name: 'Case', arrives: { every: { exponential: '15min' } } } },
	steps: [{ id: 'desk', name: 'Desk', by: 'clerk', time: { exponential: '12min' } }],
	run: { horizon: '26wk' }
};

async function give(page: Page, content: object) {
	await strip(page).getByRole('button', { name: 'Open' }).click();
	await page.getByLabel('A .streamwise.json file').setInputFiles({
		name: 'desk.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(content))
	});
}

test('every problem of a file is on a line of its own, with its place', async ({ page }) => {
	await open(page);
	const steps = Array.from({ length: 30 }, (_, i) => ({ ...small.steps[0], id: `s${i}`, wpi: 3 }));
	await give(page, { ...small, steps, run: {} });
	const problems = page.getByRole('dialog').getByRole('alert').getByRole('listitem');
	await expect(problems).toHaveCount(31);
	for (const i of steps.keys())
		await expect(problems.filter({ hasText: `steps[${i}].wpi: unknown field` })).toHaveCount(1);
	await expect(problems.filter({ hasText: /^run.horizon: / })).toHaveCount(1);
	await problems.last().scrollIntoViewIfNeeded();
	await expect(problems.last()).toBeInViewport();
	await expect(problems.first()).not.toBeInViewport();
});

test('without a redesign nothing is clay, and nothing is paired', async ({ page }) => {
	await open(page);
	await give(page, small);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Desk');
	await isFresh(page);
	await expect(page.locator('#map rect.share')).toHaveCount(1);
	await expect(page.locator('#map rect.share.redesign')).toHaveCount(0);
	await expect(strip(page)).toContainText(/[0-9] runs/);
	await expect(compare(page)).toContainText(/[0-9] runs · seed/);
	for (const part of [strip(page), compare(page), page.locator('#map')])
		await expect(part).not.toContainText(/[0-9] paired|same luck for both/);
});

test('a drag previews, and is one thing to undo', async ({ page }, { annotations }) => {
	await open(page);
	await isDrawn(page);
	const slider = compare(page).getByRole('slider', { name: 'Maintainers', exact: true });
	await center(slider);
	const box = await placeOf(slider);
	const y = box.y + box.height / 2;
	const from =
		box.x +
		box.width * (Number(await slider.inputValue()) / Number(await slider.getAttribute('max')));
	await page.mouse.move(from, y);
	await page.mouse.down();
	// From the hand's move to the first figure that answers it.
	await page.evaluate(() => {
		let moved = 0;
		const cell = document.querySelector('#compare')!;
		cell.addEventListener('input', () => (moved = performance.now()), true);
		new MutationObserver(() => {
			if (moved) performance.measure('preview', { start: moved, end: performance.now() });
			moved = 0;
		}).observe(cell.querySelector('table')!, { subtree: true, characterData: true });
	});
	for (let i = 1; i <= 8; i++) {
		await page.mouse.move(from - i * 12, y);
		// The pace of a hand.
		await page.waitForTimeout(250);
	}
	await expect(compare(page).getByText('first look')).toBeVisible();
	const listWaits = () =>
		page.evaluate(() =>
			performance.getEntriesByName('preview').map(({ duration }) => Math.round(duration))
		);
	await expect.poll(listWaits).not.toEqual([]);
	const waits = await listWaits();
	await page.mouse.up();
	await isFresh(page);
	// Reported, not asserted: asked for are 100 ms on two cores that do nothing else.
	annotations.push({ type: 'previews of a drag', description: `${waits.join(', ')} ms` });
	console.log(`previews of a drag: ${waits.join(', ')} ms`);
	const undo = strip(page).getByRole('button', { name: 'Undo' });
	await undo.click();
	await expect(undo).toBeDisabled();
});
