// From Blank to a shared link, as an organizer would: by keyboard and by pointer, in spoken words.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { actions, drag, inOrder, isFresh, map, step, strip } from './onMap.ts';
import { center, linkOf, placeOf } from './settle.ts';

const quantify = (page: Page) => page.locator('#quantify');
const table = (page: Page) => quantify(page).getByRole('table', { name: /^Steps of/ });

/** Typed over, and left by Enter. */
async function put(field: Locator, words: string) {
	await field.fill(words);
	await field.press('Enter');
}

/** Opens what the steps rest on. */
async function panel(page: Page, name: string) {
	await quantify(page)
		.getByRole('group', { name: 'What the steps rest on' })
		.getByRole('button', { name })
		.click();
	return quantify(page).getByRole('region', { name, exact: true });
}

async function begin(page: Page) {
	await page.goto('./');
	await strip(page).getByRole('button', { name: 'Open' }).click();
	await page.getByRole('button', { name: /A stream of my own/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A stream of my own');
	const rename = page.locator('#title').getByRole('button', { name: 'Rename' });
	await rename.press('Enter');
	await expect(page.getByLabel('Name of the stream')).toBeFocused();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('Tenants who ask for help');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tenants who ask for help');
	await expect(rename).toBeFocused();

	const frame = page.locator('#frame');
	await frame.getByLabel('It begins with').focus();
	for (const words of ['a tenant calls', 'letter in the mail', 'tenants']) {
		await page.keyboard.type(words);
		await page.keyboard.press('Tab');
	}
	await expect(page.locator('#title')).toContainText(
		'From “a tenant calls” to “letter in the mail”, for the tenants.'
	);
}

/** Steps, one after the other, on the map; those that belong together are dragged beside each other. */
async function addSteps(page: Page) {
	await step(page, 'First step').click();
	await actions(page).getByRole('button', { name: 'Rename…' }).click();
	await put(actions(page).getByLabel('New name of “First step”'), 'Call is taken');
	await expect(step(page, 'Call is taken')).toBeFocused();
	for (const name of ['Papers are read', 'Advice', 'Letter is written', 'Second reading']) {
		await actions(page).getByRole('button', { name: 'Add after…' }).press('Enter');
		await expect(actions(page).getByLabel(/^Name of the step after/)).toBeFocused();
		await page.keyboard.type(name);
		await page.keyboard.press('Enter');
		await expect(step(page, name)).toBeFocused();
	}
	await inOrder(page, [
		...['Call is taken', 'Papers are read', 'Advice', 'Letter is written', 'Second reading']
	]);
}

async function sayWhoAndHowLong(page: Page) {
	const people = await panel(page, 'People');
	await put(people.getByLabel('Name of people Team'), 'Volunteers');
	await put(people.getByLabel('How many, Volunteers'), 'six');
	await put(people.getByLabel('Attention, Volunteers'), '1 in 4');
	await put(people.getByLabel('Name of people to add'), 'Lawyer');
	await people.getByLabel('When they are there, Lawyer').selectOption('office');

	const kinds = await panel(page, 'Kinds of work');
	await put(kinds.getByLabel('Name of kind of work Item'), 'Rent rise');
	await put(kinds.getByLabel('Name of a kind of work to add'), 'Eviction');
	await put(kinds.getByLabel('How Eviction arrives'), 'one in eight of Rent rise');
	await put(kinds.getByLabel('Promised within, Eviction'), 'five days');

	const flaws = await panel(page, 'Flaws');
	await put(flaws.getByLabel('Name of a flaw to add'), 'Wrong deadline');
	await expect(flaws.getByLabel('Name of flaw Wrong deadline')).toBeVisible();

	const spoken = [
		['Call is taken', '20 to 40 min', '', 'Volunteers', '20 to 40 min'],
		[
			'Papers are read',
			'half an hour, sometimes 2 h',
			'2 to 6 h',
			'Volunteers',
			'0.5 h, sometimes 2 h'
		],
		['Advice', 'a quarter of an hour', '', 'Lawyer', '0.25 h'],
		['Letter is written', '1 to 2 hours', 'half a working day', 'Volunteers', '1 to 2 h'],
		['Second reading', '15 to 30 minutes', '2 to 6 h', 'Volunteers', '15 to 30 min']
	];
	for (const [name, work, pickup, who, shown] of spoken) {
		const field = table(page).getByLabel(`Work at ${name}`, { exact: true });
		await put(field, work);
		await expect(field).toHaveValue(shown);
		if (pickup)
			await put(table(page).getByLabel(`Until it is noticed at ${name}`, { exact: true }), pickup);
		await table(page)
			.getByRole('row', { name: new RegExp(`^${name}`) })
			.first()
			.getByRole('combobox')
			.first()
			.selectOption({ label: who });
	}

	await table(page).getByRole('button', { name: 'Letter is written', exact: true }).click();
	await put(quantify(page).getByLabel('Lets in, Letter is written, Wrong deadline'), '1 in 10');
	await table(page).getByRole('button', { name: 'Second reading', exact: true }).click();
	await put(quantify(page).getByLabel('Finds, Second reading, Wrong deadline'), '7 in 10');
	await table(page).getByRole('button', { name: 'Second reading', exact: true }).click();
}

async function drawArrowBack(page: Page) {
	await step(page, 'Second reading').press('Enter');
	await actions(page).getByRole('button', { name: 'Send back to…' }).press('Enter');
	await actions(page).getByLabel('Of a hundred, how many?').fill('15');
	await page.keyboard.press('Enter');
	await expect(map(page).getByText('15%').first()).toBeVisible();
	await page.keyboard.press('Escape');
}

/** One answer after the other without a mouse: the keyboard goes on by itself. */
async function answer(page: Page) {
	const question = page.locator('#question');
	await question.getByRole('radio', { name: /^yes/ }).focus();
	const answers = [' ', 'ArrowDown ArrowDown', ' ', ' ', 'ArrowDown'];
	for (const keys of answers) {
		for (const key of keys === ' ' ? ['Space'] : ['Space', ...keys.split(' ')])
			await page.keyboard.press(key);
		await question.getByRole('button', { name: 'Next step' }).press('Enter');
	}
	await expect(question.locator('.finding')).toHaveText(/Slow is not waste/);
	await expect(question.locator('summary')).toBeFocused();
}

/** One idea on the map, one by its form. */
async function redesign(page: Page) {
	const cell = page.locator('#redesign');
	await map(page).getByRole('button', { name: 'Try it as a new idea' }).click();
	await expect(cell.getByRole('article')).toHaveCount(1);
	await isFresh(page);
	await center(map(page).locator('.frame'));
	const onto = await placeOf(step(page, 'Papers are read'));
	await drag(page, step(page, 'Advice'), [onto.x + 60, onto.y + onto.height - 20]);
	await expect(map(page).getByText('runs beside Papers are read')).toBeVisible();
	await page.mouse.up();
	const idea = (letter: string) => cell.getByRole('article', { name: new RegExp(`^${letter}:`) });
	await expect(idea('A')).toContainText('Let Papers are read and Advice run side by side.');
	await put(idea('A').getByLabel('Name of idea A'), 'The lawyer reads along');

	await cell.getByRole('button', { name: 'New idea' }).click();
	await idea('B').getByRole('button', { name: 'Add a change' }).press('Enter');
	await idea('B').getByRole('button', { name: 'How many people' }).press('Enter');
	const form = idea('B').getByRole('group', { name: 'Add a change' });
	await form.getByLabel('Which people').selectOption({ label: 'Volunteers' });
	await put(form.getByLabel(/^How many of them/), '8');
	await put(idea('B').getByLabel('Name of idea B'), 'Two more volunteers');
	await expect(idea('B')).toContainText('Have 8 Volunteers instead of 6.');
}

async function compareThem(page: Page) {
	const compare = page.locator('#compare');
	await compare.getByLabel('Compare from').selectOption({ label: 'A The lawyer reads along' });
	await isFresh(page);
	await expect(compare.locator('.finding')).toContainText(
		'Two more volunteers, instead of The lawyer reads along'
	);
	const rows = compare.getByRole('table').first();
	await expect(rows.getByRole('row', { name: /^Later than promised/ }).last()).toContainText('%');
	await expect(rows.getByRole('rowgroup').filter({ hasText: 'Eviction' })).toBeVisible();
	await expect(compare).toContainText(/Flaws that get through/);
	await compare.getByRole('button', { name: 'Write in Compare' }).press('Enter');
	await expect(compare.getByRole('textbox', { name: 'Write in Compare' })).toBeFocused();
	await page.keyboard.type('**Rosa** reads the papers anyway.');
	await page.keyboard.press('Escape');
	await expect(compare.getByText('Rosa')).toBeVisible();
	await expect(compare.getByRole('button', { name: 'Write in Compare' })).toBeFocused();
}

test('from Blank to a shared link, in spoken words', async ({ page, browser, baseURL }) => {
	await begin(page);
	await addSteps(page);
	await sayWhoAndHowLong(page);
	await drawArrowBack(page);
	await answer(page);
	await redesign(page);
	await compareThem(page);
	await isFresh(page);
	const finding = await page.locator('#compare .finding').innerText();

	await strip(page).getByRole('button', { name: 'Share' }).press('Enter');
	const bare = await linkOf(page);
	const also = page.getByLabel('Also your note beside the cells');
	await also.check();
	await expect(page.getByLabel('Link to this notebook')).not.toHaveValue(bare);
	await expect(also).toBeFocused();
	const address = await linkOf(page);
	expect(address.length).toBeLessThan(2000);
	expect(address.startsWith(baseURL!)).toBe(true);

	// Somebody else opens it: the same figures, and nothing of theirs is touched.
	const other = await browser.newPage();
	await other.goto(address);
	await expect(other.getByText('Reproduced on this device.')).toBeVisible();
	await expect(other.locator('#compare .finding')).toHaveText(finding);
	await expect(other.locator('#compare').getByText('Rosa')).toBeVisible();
	await expect(other.getByText('shared, not saved')).toBeVisible();
	await other.close();
});
