// Cell 6 through real use: what is refused, edited, ordered, decided; numbers in sentences; the keyboard alone.
import { answer, begin, card, choose, desk, fill, open, redesign, tick, undo } from './desk.ts';
import { expect, test } from './fixtures.ts';

test('what does not fit is refused at the form, in words, and nothing is done', async ({
	page
}) => {
	await open(page);
	const article = card(page);
	const apart = await begin(article, 'Run steps side by side');
	await apart.locator('button[type=submit]').click();
	await expect(apart.getByRole('alert')).toHaveText('It takes two neighbors or more.');
	await tick('Intake')(apart);
	await tick('Notice')(apart);
	await apart.locator('button[type=submit]').click();
	await expect(apart.getByRole('alert')).toContainText('Intake');
	await expect(undo(page)).not.toHaveAttribute('title', /side by side/);
	await apart.getByRole('button', { name: 'Another change' }).click();

	const times = article.getByRole('group', { name: 'Add a change' });
	await times.getByRole('button', { name: 'How long it takes' }).click();
	await choose('Which step', 'Opinion')(times);
	await fill('Work', 'a while')(times);
	await times.getByLabel('Work', { exact: true }).press('Enter');
	await expect(times.getByLabel('Work', { exact: true })).toBeFocused();
	await expect(times.getByLabel('Work', { exact: true })).toHaveValue('a while');
	await expect(times.getByRole('alert')).toContainText('“a while” is not a time.');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	// What can’t be stands at its field before anything is sent.
	await times.getByRole('button', { name: 'Who does a step' }).click();
	await choose('Which step', 'Opinion')(times);
	await choose('Who', 'several of them at once …')(times);
	const many = times.getByLabel('Who: how many of Experts');
	await many.fill('5');
	await many.press('Enter');
	const who = times.getByLabel('Who', { exact: true });
	await expect(who).toHaveAccessibleDescription(/Experts/);
	await expect(who).toHaveAttribute('aria-invalid', 'true');
	await page.keyboard.press('Escape');
	await times.getByRole('button', { name: 'Remove a step' }).click();
	await choose('Which step', 'Check')(times);
	await answer('no')(times);
	await times.locator('button[type=submit]').click();
	await expect(times.getByRole('alert')).toHaveText('It is marked “keep”: the law wants it.');
	await times.getByLabel(/Remove it all the same/).check();
	await times.locator('button[type=submit]').click();
	await expect(article).toContainText('Remove Check, although it is marked “keep”.');
	// The answer that this asked for is kept, with the stream as it is; Undo takes both back at once.
	const answers = page.locator('#quantify').getByLabel('Would the customer miss Check?');
	await expect(answers).toHaveValue('waste');
	await undo(page).click();
	await expect(answers).not.toHaveValue('waste');
	await expect(article).not.toContainText('Remove Check');
});

const two = {
	...desk,
	redesigns: [
		{
			id: 'first',
			name: 'First idea',
			moves: [
				{ add: { id: 'call', name: 'Call first', by: 'clerks', time: '5min' }, after: 'intake' },
				{ change: 'call', to: { time: '10 to 20 min' } },
				{ capacity: 'experts', to: 4 }
			]
		}
	]
};

test('a change is edited, ordered, taken back; what no longer fits says so at its place', async ({
	page
}) => {
	await open(page, two);
	const article = card(page);
	const lines = article.getByRole('listitem');
	await article.getByRole('button', { name: 'Edit change 3 of First idea' }).click();
	const form = article.getByRole('group', { name: 'Edit the change' });
	await form.getByLabel('How many of them').fill('6');
	await form.getByRole('button', { name: 'Save the change' }).click();
	await expect(lines.nth(2)).toContainText('Have 6 Experts instead of 2.');
	await expect(undo(page)).toHaveAttribute('title', 'Undo: have 6 Experts, in “First idea”');

	await article.getByRole('button', { name: 'Earlier: change 2 of First idea' }).click();
	await expect(lines.nth(0)).toContainText('10 to 20 min');
	await expect(lines.nth(0).getByRole('alert')).toContainText(
		'There is no step “Call first” here.'
	);
	await expect(page.locator('#redesign')).toContainText('needs an answer');
	await expect(page.locator('#compare')).toContainText('“First idea” no longer fits the stream');
	await expect(lines.nth(2)).toContainText('Have 6 Experts instead of 2.');
	await undo(page).click();
	await expect(lines.nth(1).getByRole('alert')).toBeHidden();
	await article.getByRole('button', { name: 'Take back change 1 of First idea' }).click();
	await expect(lines).toHaveCount(2);
	await expect(lines.nth(0).getByRole('alert')).toContainText('There is no step “call” here.');
});

test('numbers in sentences are stepped by key, and typed', async ({ page }) => {
	await open(page, two);
	const article = card(page);
	const people = article.getByRole('slider', { name: 'Experts' });
	await people.press('ArrowRight');
	await expect(people).toHaveText('5');
	const low = article.getByRole('slider', { name: 'short time' });
	await low.press('Enter');
	await article.getByLabel('short time').fill('12');
	await article.getByLabel('short time').press('Enter');
	await expect(article).toContainText('it takes 12 to 20 min');
	// The keyboard stays where it was.
	await expect(low).toBeFocused();
	// A time in another unit is that time, not its digits; what is none is refused at the field.
	const long = article.getByRole('slider', { name: 'long time' });
	await long.press('Enter');
	const field = article.getByRole('textbox', { name: 'long time' });
	await field.fill('12abc');
	await field.press('Enter');
	await expect(field).toHaveAccessibleDescription(/min “12abc” is not a time\./);
	await field.fill('1 h');
	await field.press('Enter');
	await expect(article).toContainText('it takes 12 to 60 min');
	// Given up, what was typed is not taken, though it could be.
	await long.press('Enter');
	await field.fill('33');
	await field.press('Escape');
	await expect(long).toBeFocused();
	await expect(article).toContainText('it takes 12 to 60 min');
	await long.press('Enter');
	await field.fill('20');
	await field.press('Enter');
	await article.getByRole('slider', { name: 'long time' }).press('ArrowLeft');
	await expect(article).toContainText('it takes 12 to 19 min');
	await people.press('Enter');
	await article.getByLabel('Experts').fill('2.5');
	await article.getByLabel('Experts').press('Enter');
	await expect(article.getByRole('alert')).toHaveText('It takes a whole number.');
	await article.getByLabel('Experts').press('Escape');
	await expect(people).toHaveText('5');
});

test('ideas are made, named, duplicated, ordered, decided with a reason, deleted, and undone', async ({
	page
}) => {
	await open(page, two);
	await card(page).getByRole('button', { name: 'Duplicate' }).click();
	const copy = card(page, 'First idea, and more');
	await expect(copy).toContainText('Have 4 Experts instead of 2.');
	await copy.getByLabel(/^Name of idea/).fill('Bolder');
	await copy.getByLabel(/^Name of idea/).press('Enter');
	const bolder = card(page, 'Bolder');
	await expect(bolder).toHaveAccessibleName('B: Bolder');
	await bolder.getByRole('button', { name: 'Move up' }).click();
	await expect(bolder).toHaveAccessibleName('A: Bolder');
	await expect(undo(page)).toHaveAttribute('title', 'Undo: move “Bolder” up');

	await bolder.getByLabel('What became of Bolder').selectOption('rejected');
	await expect(bolder).toContainText('Whoever reads it in a year will ask.');
	await bolder.getByLabel('Why was it rejected?').fill('Nobody has the time to call.');
	await bolder.getByLabel('Why was it rejected?').blur();
	await expect(undo(page)).toHaveAttribute('title', 'Undo: say why “Bolder”');
	await card(page)
		.getByRole('button', { name: /show “First idea”/ })
		.click();
	await expect(bolder.getByText('rejected', { exact: true })).toBeVisible();
	await expect(bolder.getByText('Nobody has the time to call.')).toBeVisible();

	await card(page).getByRole('button', { name: 'Delete' }).click();
	await expect(redesign(page).getByRole('article')).toHaveCount(1);
	await undo(page).click();
	await expect(redesign(page).getByRole('article')).toHaveCount(2);
	await redesign(page).getByRole('button', { name: 'New idea' }).click();
	await expect(redesign(page).getByRole('article')).toHaveCount(3);
});

test('by keyboard alone: a change is chosen, filled in, and the focus comes back', async ({
	page
}) => {
	await open(page);
	const article = card(page);
	const adder = article.getByRole('button', { name: 'Add a change' });
	await adder.press('Enter');
	await expect(article.getByRole('button', { name: 'Run steps side by side' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(article.getByLabel('Intake')).toBeFocused();
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Front desk');
	await page.keyboard.press('Enter');
	await expect(article).toContainText('Merge Intake and Check into one step Front desk.');
	await expect(adder).toBeFocused();
});
