import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { center, placeOf, sideways } from './settle.ts';

const quantify = (page: Page) => page.locator('#quantify');
const sheet = (page: Page) => quantify(page).getByRole('region', { name: /^All about/ });
const undo = (page: Page) => page.locator('header.strip').getByRole('button', { name: 'Undo' });

async function open(page: Page) {
	await page.goto('./');
	await expect(quantify(page).getByRole('table').first()).toBeVisible();
}

async function openSheet(page: Page, name = 'Code review') {
	const row = quantify(page).getByRole('button', { name, exact: true });
	await row.click();
	await expect(sheet(page)).toBeVisible();
	return row;
}

async function openPanel(page: Page, name: string) {
	await quantify(page).getByRole('button', { name, exact: true }).first().press('Enter');
	const panel = quantify(page).getByRole('region', { name, exact: true });
	await expect(panel.locator('input').first()).toBeVisible();
	return panel;
}

test('a time as spoken: a picture of what was understood, what was not stays and says why', async ({
	page
}) => {
	await open(page);
	const row = await openSheet(page);
	const field = sheet(page).getByLabel('Work, Code review');
	await field.fill('half an hour');
	await expect(sheet(page).getByText('always 30 min')).toBeVisible();
	await field.fill('5 min, sometimes 45');
	await expect(sheet(page).getByText(/half within 5 min; .*1 in 10 over 45 min/)).toBeVisible();
	await field.press('Enter');
	await expect(quantify(page).getByLabel('Work at Code review', { exact: true })).toHaveValue(
		'5 min, sometimes 45 min'
	);
	await expect(undo(page)).toHaveAttribute('title', /Undo: change time of Code review/);

	await field.fill('5 fortnights');
	await field.press('Enter');
	await expect(field).toHaveAttribute('aria-invalid', 'true');
	await expect(sheet(page).getByRole('alert')).toContainText(
		/“fortnights” is no unit .*“5 min, sometimes 45 min” still counts\./
	);
	await expect(field).toHaveValue('5 fortnights');
	await field.press('Escape');
	await expect(field).toHaveValue('5 min, sometimes 45 min');
	await expect(sheet(page)).toBeVisible();
	await field.press('Escape');
	await expect(sheet(page)).toBeHidden();
	await expect(row).toBeFocused();
});

test('every form of a time by its parameters; what does not fit is said and not taken', async ({
	page
}) => {
	await open(page);
	await openSheet(page);
	await sheet(page).getByRole('button', { name: 'Shape' }).first().click();
	const form = sheet(page).getByLabel('How it is spread');
	await form.selectOption('uniform');
	await sheet(page).getByLabel('Code review: at least').fill('30 min');
	await sheet(page).getByLabel('Code review: at most').fill('90 min');
	await sheet(page).getByLabel('Code review: at most').press('Enter');
	const field = sheet(page).getByLabel('Work, Code review', { exact: true });
	await expect(field).toHaveValue('between 30 min and 90 min');
	await sheet(page).getByLabel('Code review: at most').fill('10 min');
	await sheet(page).getByLabel('Code review: at most').press('Enter');
	await expect(sheet(page).getByText(/does not ascend.*still counts/)).toBeVisible();
	await expect(field).toHaveValue('between 30 min and 90 min');
	await form.selectOption('mix');
	await sheet(page).getByLabel('share of part 1').fill('1 in 4');
	await sheet(page).getByLabel('share of part 1').press('Enter');
	await expect(sheet(page).getByText('the rest: 75%, 3 in 4')).toBeVisible();
});

test('where a number comes from is said, and a number changed by hand is guessed today', async ({
	page
}) => {
	await open(page);
	const chip = quantify(page).getByRole('button', { name: /^Code review, work:/ });
	await expect(chip).toHaveAttribute('title', 'guessed');
	await chip.click();
	const form = page.getByRole('dialog', { name: 'Where Code review, work comes from' });
	await form.getByLabel('traced').check();
	await form.getByLabel('Source of').fill('the log of March');
	await form.getByLabel('Items behind').fill('40');
	await form.getByLabel('Items behind').press('Enter');
	await page.keyboard.press('Escape');
	await expect(form).toBeHidden();
	await expect(chip).toHaveAttribute('title', 'traced, from the log of March, 40 items, today');
	const other = quantify(page).getByRole('button', { name: /^Code review, until it is noticed:/ });
	await expect(other).toHaveAttribute('title', 'guessed');
	await quantify(page).getByLabel('Work at Code review', { exact: true }).fill('2 h');
	await quantify(page).getByLabel('Work at Code review', { exact: true }).press('Enter');
	await expect(chip).toHaveAttribute('title', 'guessed, today');
	await undo(page).click();
	await expect(chip).toHaveAttribute('title', /^traced, from the log of March/);
});

test('routes always add up, typed or dragged', async ({ page }) => {
	await open(page);
	await openSheet(page);
	const share = sheet(page).getByLabel('Code review, way 1: share');
	await share.fill('1 in 5');
	await share.press('Enter');
	await expect(share).toHaveValue('20%');
	await expect(sheet(page).getByText('80% goes on to API review.')).toBeVisible();
	await sheet(page).getByRole('button', { name: 'Another way out' }).click();
	await sheet(page).getByLabel('way 2: where to').selectOption({ label: 'leaves unfinished' });
	await sheet(page).getByLabel('way 2: share').fill('90%');
	await sheet(page).getByLabel('way 2: share').press('Enter');
	await expect(sheet(page).getByRole('alert')).toContainText('It takes at most 80%');
	await sheet(page).getByLabel('way 2: share').press('Escape');
	const handle = sheet(page).getByRole('slider', { name: /leaves unfinished/ });
	for (let i = 0; i < 12; i++) await handle.press('Shift+ArrowRight');
	await expect(sheet(page).getByLabel('way 2: share')).toHaveValue('80%');
	await expect(sheet(page).getByText(/goes on to API review\.$/)).toBeHidden();
	await expect(undo(page)).toHaveAttribute('title', /Undo: change what leaves of Code review/);
});

test('a week is painted by keyboard alone, and by dragging', async ({ page }) => {
	await open(page);
	const panel = await openPanel(page, 'Calendars');
	const text = panel.getByLabel('Hours of office, as text');
	await expect(text).toHaveValue('Mon-Fri 09:00-12:00; Mon-Fri 13:00-17:00');
	const week = panel.getByRole('grid', { name: 'Hours of office' });
	await week.focus();
	// From Monday 9:00 down to Saturday, which is off: two hours of it are painted, then the last half-hour erased.
	for (let i = 0; i < 5; i++) await week.press('ArrowDown');
	for (let i = 0; i < 3; i++) await week.press('Shift+ArrowRight');
	await week.press('Space');
	await expect(text).toHaveValue('Mon-Fri 09:00-12:00; Mon-Fri 13:00-17:00; Sat 09:00-11:00');
	await expect(panel.getByText('37 hours a week')).toBeVisible();
	await expect(undo(page)).toHaveAttribute('title', /Undo: change the hours of office: paint/);
	await week.press('Space');
	await expect(text).toHaveValue(/Sat 09:00-10:30$/);

	await center(week);
	const box = await placeOf(week);
	const at = (day: number, hour: number) =>
		[box.x + (box.width * (hour + 0.2)) / 24, box.y + (box.height * (day + 0.5)) / 7] as const;
	await page.mouse.move(...at(0, 12));
	await page.mouse.down();
	await page.mouse.move(...at(4, 12.5), { steps: 5 });
	await page.mouse.up();
	await expect(text).toHaveValue(/^Mon-Fri 09:00-17:00; Sat/);

	await text.fill('Mon-Fri 9 to 5');
	await text.press('Enter');
	await expect(panel.getByRole('alert').first()).toContainText('Say it like “Mon-Fri 09:00-17:00”');
	await text.press('Escape');
	await panel.getByRole('button', { name: 'Round the clock' }).click();
	await expect(text).toHaveValue('Mon-Sun 00:00-24:00');
	await text.press('Escape');
	await expect(panel).toBeHidden();
	await expect(
		quantify(page).getByRole('button', { name: 'Calendars', exact: true })
	).toBeFocused();
});

test('what is deleted says where it is used and who steps in; Undo names it', async ({ page }) => {
	await open(page);
	const panel = await openPanel(page, 'People');
	await panel.getByRole('button', { name: 'Delete Docs reviewers' }).click();
	await expect(panel.getByText('They do Docs review.')).toBeVisible();
	await panel.getByLabel('Their steps go to').selectOption({ label: 'Authors' });
	await panel.getByRole('button', { name: 'Delete Docs reviewers, and this with it' }).click();
	const who = quantify(page).getByLabel('Who does Docs review', { exact: true });
	await expect(who).toHaveValue('authors');
	await expect(undo(page)).toHaveAttribute('title', /Undo: delete people “Docs reviewers”/);
	await undo(page).click();
	await expect(who).toHaveValue('writers');
	const kinds = await openPanel(page, 'Kinds of work');
	await kinds.getByRole('button', { name: 'Delete Pull request' }).click();
	await expect(kinds.getByText('A stream needs a kind of work')).toBeVisible();
});

test('what is wrong in the stream stands at its field', async ({ page }) => {
	await open(page);
	await openSheet(page);
	const places = sheet(page).getByLabel('Places, Code review');
	await sheet(page).getByLabel('So many at a time, Code review').fill('5');
	await sheet(page).getByLabel('So many at a time, Code review').press('Enter');
	await places.fill('3');
	await places.press('Enter');
	await expect(places).toHaveAttribute('aria-invalid', 'true');
	await expect(places).toHaveAccessibleDescription(/Code review/);
	await places.fill('8');
	await places.press('Enter');
	await expect(places).not.toHaveAttribute('aria-invalid');
});

test('what is shown is always the value: half people, emptied names, errors after Undo', async ({
	page
}) => {
	await open(page);
	const number = quantify(page).getByLabel('Maintainers, as a number');
	await number.fill('2.5');
	await number.press('Enter');
	await expect(number).toHaveValue('3');
	await number.fill('many');
	await number.press('Enter');
	await expect(quantify(page).getByText(/Maintainers takes a number/)).toBeVisible();
	await undo(page).click();
	await expect(quantify(page).getByText(/Maintainers takes a number/)).toBeHidden();
	await expect(number).toHaveValue('5');
	await openSheet(page);
	const name = sheet(page).getByLabel('Name of Code review');
	await name.fill('');
	await name.press('Enter');
	await expect(sheet(page).getByRole('alert')).toContainText(
		'needs a name. “Code review” still counts.'
	);
	const slider = quantify(page).getByRole('slider', { name: 'Maintainers', exact: true });
	const end = await slider.getAttribute('max');
	await slider.press('End');
	await expect(slider).toHaveValue(end!);
	await expect(slider).toHaveAttribute('max', end!);
	// A value off the steps of the slider is where the thumb is, too.
	const arrivals = quantify(page)
		.getByRole('slider', { name: /a week$/ })
		.first();
	await quantify(page)
		.getByLabel(/a week, as a number$/)
		.first()
		.fill('30.4');
	await quantify(page)
		.getByLabel(/a week, as a number$/)
		.first()
		.press('Enter');
	await expect(arrivals).toHaveValue('30.4');
	await arrivals.press('ArrowRight');
	await expect(arrivals).toHaveValue('31.4');
});

for (const width of [1440, 768, 390, 320])
	test(`nothing of an editor sticks out or is cut at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page);
		await openSheet(page);
		await sheet(page).getByRole('button', { name: 'Shape' }).first().click();
		for (const name of ['People', 'Calendars', 'Kinds of work', 'Flaws', 'Limits and runs']) {
			await openPanel(page, name);
			await expect.poll(() => sideways(page), name).toBe(0);
			await expect.poll(() => quantify(page).evaluate(listOut), name).toEqual([]);
		}
	});

/** What ends to the right of its cell. */
function listOut(cell: Element): string[] {
	const { right } = cell.getBoundingClientRect();
	return [...cell.querySelectorAll('input, select, textarea, button, p, span, small')]
		.filter((each) => !each.closest('.visually-hidden, [popover]'))
		.filter((each) => each.getBoundingClientRect().right > right + 1)
		.map((each) => `${each.tagName} ${each.getAttribute('aria-label') ?? each.textContent}`);
}

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing wrong in the ${colorScheme} editors`, async ({ page }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await open(page);
		const row = await openSheet(page);
		for (const name of ['People', 'Calendars', 'Kinds of work', 'Limits and runs']) {
			await openPanel(page, name);
			if (name === 'Calendars') await row.click();
			const { violations } = await new AxeBuilder({ page })
				.include('#quantify')
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
				.analyze();
			expect(
				violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')) }))
			).toEqual([]);
		}
	});
