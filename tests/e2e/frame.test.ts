// The frame of the notebook: what is said around the stream, and the ways through it.
import type { Page } from '@playwright/test';
import { command, desk, open } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { linkOf, placeOf } from './settle.ts';

const cell = (page: Page, id: string) => page.locator(`#${id}`);
const finding = (page: Page, id: string) => cell(page, id).locator('.finding');
const strip = (page: Page) => page.locator('header.strip');
const isFresh = (page: Page) => expect(cell(page, 'compare').getByText('fresh')).toBeVisible();

async function type(page: Page, label: string, text: string) {
	const field = page.getByLabel(label, { exact: true });
	await field.fill(text);
	await field.press('Enter');
}

test('the frame says what is missing, and how much of the customer’s wait this is', async ({
	page
}) => {
	await open(page, { ...desk, run: { ...desk.run, horizon: '52wk', replications: 20 } });
	await expect(finding(page, 'frame')).toContainText('Where does it begin');
	await expect(cell(page, 'frame').getByText('needs an answer')).toBeVisible();
	await type(page, 'It begins with', 'a request comes in');
	await type(page, 'It ends with', 'the notice is out');
	await expect(finding(page, 'frame')).toHaveText('Still to be said: who receives it.');
	await type(page, 'Who receives it', 'people who ask');
	await expect(finding(page, 'frame')).toContainText('takes');
	await type(page, 'How long that takes in all', '20 d');
	await expect(finding(page, 'frame')).toContainText(
		/That is \d+% of what the customer waits for\./
	);
	await type(page, 'How many come: Case', '12 a working day');
	await expect(page.getByLabel('How many come: Case')).toHaveValue('60 a week');
	await type(page, 'How many come: Case', 'lots');
	await expect(cell(page, 'frame').getByRole('alert')).toContainText('does not say how often');
	await expect(page.getByLabel('How many come: Urgent case')).toHaveValue('10% of Case');
});

test('every step is asked about; what a gate catches feeds the flaws; slow is not waste', async ({
	page
}) => {
	await open(page);
	const question = cell(page, 'question');
	await expect(question.getByText('needs an answer')).toBeVisible();
	await expect(finding(page, 'question')).toContainText('No step has been asked yet');
	const answer = (step: string, words: string) =>
		question
			.getByRole('group', { name: `Would the customer miss “${step}”?` })
			.getByText(words, { exact: true })
			.click();
	await answer('Intake', 'no');
	await question.getByRole('button', { name: 'Next step' }).click();
	await answer('Check', 'not until something goes wrong');
	await expect(question.getByText('Keep: the law wants it')).toBeVisible();
	await expect(question.getByLabel('Share of “Slip” that Check catches')).toHaveValue('50%');
	await question.getByRole('button', { name: 'Something else goes wrong' }).click();
	await question.getByLabel('What goes wrong').fill('Wrong name');
	await question.getByLabel('It comes with so many of 100').fill('8');
	await question.getByLabel('It catches of those').fill('75%');
	await question.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(question.getByLabel('Share of “Wrong name” that Check catches')).toHaveValue('75%');
	await question.getByRole('button', { name: 'Next step' }).click();
	await answer('Opinion', 'yes');
	await expect(question.getByText('3 of 4 steps are answered.')).toBeVisible();
	await expect(finding(page, 'question')).toContainText('One step has no answer yet: “Notice”.');
	await question.getByRole('button', { name: 'Next step' }).click();
	await answer('Notice', 'yes');
	await expect(finding(page, 'question')).toContainText('Nobody would miss “Intake”.');
	await expect(question.getByText('needs an answer')).toBeHidden();
	await expect(question.getByText('Slow is not waste')).toBeVisible();
	await expect(question.getByRole('table')).toContainText('not until something goes wrong');
	// The new flaw counts: it is among the figures.
	await isFresh(page);
	await expect(cell(page, 'compare')).toContainText('Wrong name');
});

test('what is only said asks nothing new; a redesign’s change leaves the stream as it is alone', async ({
	page
}) => {
	await open(page, { ...desk, run: { ...desk.run, horizon: '26wk', replications: 20 } });
	await isFresh(page);
	const chips = page.locator('main .chip');
	const seen: string[] = [];
	await page.exposeFunction('tell', (text: string) => void seen.push(text));
	await page.evaluate(() => {
		const tell = (globalThis as unknown as { tell: (text: string) => void }).tell;
		const at = (id: string) => document.querySelector(`#${id} .chip`)!;
		for (const id of ['map', 'quantify', 'compare'])
			new MutationObserver(() => tell(`${id}: ${at(id).textContent.trim()}`)).observe(at(id), {
				childList: true,
				subtree: true,
				characterData: true
			});
	});
	await type(page, 'Who receives it', 'people who ask');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(chips.first()).toBeVisible();
	expect(seen).toEqual([]);
	const before = await finding(page, 'quantify').textContent();
	await cell(page, 'compare').getByLabel('Clerks: more').first().click();
	await expect.poll(() => seen.some((text) => /^compare: .*\d+ \/ \d+/.test(text))).toBe(true);
	await isFresh(page);
	expect(seen.filter((text) => !text.startsWith('compare'))).toEqual([]);
	expect(await finding(page, 'quantify').textContent()).toBe(before);
});

test('notes stand between cells: written in Markdown, harmless, moved, taken back', async ({
	page
}) => {
	await open(page);
	await page.getByRole('button', { name: 'Add a note after Frame' }).click();
	await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
	await page.keyboard.type(
		'# Why\n\nIt is **slow**. <img src=x onerror="document.title=1"> [web](https://example.org) [bad](javascript:alert(1)) ![far](https://example.org/a.png)'
	);
	await page.keyboard.press('Escape');
	const note = page.getByRole('complementary', { name: 'Note' });
	await expect(note.getByRole('heading', { name: 'Why' })).toBeVisible();
	await expect(note.locator('strong')).toHaveText('slow');
	await expect(note.getByRole('link', { name: 'web' })).toHaveAttribute(
		'rel',
		'noopener noreferrer'
	);
	await expect(note.locator('img, script')).toHaveCount(0);
	await expect(note.locator('[href^="javascript"]')).toHaveCount(0);
	await expect(note).toContainText('<img src=x');
	const isBelow = (id: string) =>
		expect.poll(() =>
			note.evaluate(
				(element, other) =>
					(document.getElementById(other)!.compareDocumentPosition(element) &
						Node.DOCUMENT_POSITION_FOLLOWING) !==
					0,
				id
			)
		);
	await isBelow('map').toBe(false);
	await note.getByRole('button', { name: 'Down' }).click();
	await isBelow('map').toBe(true);
	await note.getByRole('button', { name: 'Delete' }).click();
	await expect(note).toHaveCount(0);
	await strip(page).getByRole('button', { name: 'Undo' }).click();
	await expect(note).toBeVisible();
	await cell(page, 'map').getByRole('button', { name: 'Write in Map' }).click();
	await expect(cell(page, 'map').getByRole('textbox', { name: 'Write in Map' })).toBeFocused();
	await page.keyboard.type('As we *walked* it.');
	await page.keyboard.press('Escape');
	await expect(cell(page, 'map').locator('em').filter({ hasText: 'walked' })).toBeVisible();
	// At once: what was done is kept also as the page is left.
	await page.reload();
	await expect(note).toContainText('It is slow');
	await expect(cell(page, 'map').locator('em').filter({ hasText: 'walked' })).toBeVisible();
});

test('cells fold, and this device remembers it', async ({ page }) => {
	await open(page);
	await page.keyboard.press('j');
	await expect(cell(page, 'frame').getByRole('heading', { level: 2 })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('It begins with')).toBeHidden();
	await expect(finding(page, 'frame')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('button', { name: 'Unfold Frame' })).toBeVisible();
	await expect(page.getByLabel('It begins with')).toBeHidden();
	await page.getByRole('button', { name: 'Unfold Frame' }).click();
	await expect(page.getByLabel('It begins with')).toBeVisible();
});

test('every command is found by a few letters; single letters can be switched off', async ({
	page
}) => {
	await open(page);
	await page.keyboard.press('n');
	await expect(cell(page, 'redesign').getByRole('article')).toHaveCount(2);
	await command(page, 'undo');
	await expect(cell(page, 'redesign').getByRole('article')).toHaveCount(1);
	await command(page, 'go frame');
	await expect(cell(page, 'frame').getByRole('heading', { level: 2 })).toBeFocused();
	await page.keyboard.press('Control+k');
	// What is typed before the dialog is there is no command, and not lost.
	await page.keyboard.type('nnn');
	const field = page.getByRole('dialog').getByRole('combobox');
	await expect(field).toBeFocused();
	await expect(field).toHaveValue('nnn');
	await page.keyboard.type('qqqq');
	await expect(page.getByText('No command is called that.')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('?');
	const help = page.getByRole('dialog', { name: 'Keys and help' });
	await expect(help).toContainText('Blink between the two in view');
	await help.getByLabel('Single letters are commands, outside fields').uncheck();
	await page.keyboard.press('Escape');
	await expect(help).toBeHidden();
	await page.keyboard.press('n');
	await expect(cell(page, 'redesign').getByRole('article')).toHaveCount(1);
	await command(page, 'switch single letter');
	await page.keyboard.press('n');
	await expect(cell(page, 'redesign').getByRole('article')).toHaveCount(2);
});

test('an earlier version is brought back, and Undo leads to what was there', async ({ page }) => {
	await open(page);
	await type(page, 'Who receives it', 'people who ask');
	await expect(strip(page)).toContainText('Saved on this device');
	await strip(page).getByRole('button', { name: 'Open' }).click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /feature/i })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Desk');
	await expect(page.getByRole('dialog')).toBeHidden();
	const other = await page.getByRole('heading', { level: 1 }).textContent();
	await command(page, 'earlier versions');
	const versions = page.getByRole('dialog', { name: 'Earlier versions on this device' });
	await versions
		.getByRole('button', { name: /Bring back “Desk”/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Desk');
	await expect(page.getByLabel('Who receives it')).toHaveValue('people who ask');
	await strip(page).getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(other!);
});

test('a shared notebook is compared with one’s own, which stays untouched', async ({ page }) => {
	await open(page);
	await isFresh(page);
	await strip(page).getByRole('button', { name: 'Share' }).click();
	const link = await linkOf(page);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await cell(page, 'quantify').getByLabel('Work at Opinion').fill('3 h');
	await cell(page, 'quantify').getByLabel('Work at Opinion').press('Enter');
	await page.goto('about:blank');
	await page.goto(link);
	await page.getByRole('button', { name: 'Compare with mine' }).click();
	const dialog = page.getByRole('dialog', { name: 'Compare with mine' });
	const row = dialog.getByRole('row', { name: /^of it work/ });
	await expect(row).toBeVisible();
	await expect(dialog).toContainText('each with its own luck');
	await expect(row.getByRole('cell')).toHaveCount(4);
	const cells = await row.getByRole('cell').allTextContents();
	expect(cells[0]).toBe(cells[1]);
	expect(cells[2]).not.toBe(cells[0]);
	// The maps of both are side by side, and each can show its redesign.
	const maps = dialog.getByRole('group', { name: 'The maps of both' }).getByRole('img');
	await expect(maps).toHaveCount(2);
	const [left, right] = await Promise.all([placeOf(maps.first()), placeOf(maps.last())]);
	expect(left.x + left.width).toBeLessThanOrEqual(right.x);
	await expect(maps.last()).toContainText('3 h');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Back to my own' }).click();
	await expect(cell(page, 'quantify').getByLabel('Work at Opinion')).toHaveValue('3 h');
});
