// The map and the list, changed by hand and by keyboard.
import { expect, test } from './fixtures.ts';
import { actions, drag, inOrder, isFresh, map, open, step, undo } from './onMap.ts';
import { center, placeOf } from './settle.ts';

test('by keyboard: from step to step, add one, rename it, move it, undo with labels', async ({
	page
}) => {
	await open(page);
	await step(page, 'Open').focus();
	await page.keyboard.press('ArrowRight');
	await expect(step(page, 'Read')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(actions(page).getByRole('button', { name: 'Rename…' })).toBeFocused();
	await actions(page).getByRole('button', { name: 'Add after…' }).press('Enter');
	await expect(actions(page).getByLabel('Name of the step after “Read”')).toBeFocused();
	await page.keyboard.type('Look it up');
	await page.keyboard.press('Enter');
	await expect(step(page, 'Look it up')).toBeFocused();
	await inOrder(page, ['Open', 'Read', 'Look it up', 'Check', 'Answer']);
	await expect(step(page, 'Look it up')).toHaveAccessibleName(/step 3 of 5.*selected/);
	await expect(undo(page)).toHaveAttribute('title', /Undo: add “Look it up” after “Read”/);

	await page.keyboard.press('Enter');
	await actions(page).getByRole('button', { name: 'Rename…' }).press('Enter');
	await expect(actions(page).getByLabel('New name of “Look it up”')).toBeFocused();
	await page.keyboard.type('Find the file');
	await page.keyboard.press('Enter');
	await expect(step(page, 'Find the file')).toBeFocused();
	await expect(undo(page)).toHaveAttribute('title', /rename “Look it up” to “Find the file”/);

	await page.keyboard.press('Enter');
	await actions(page).getByRole('button', { name: 'Move earlier' }).press('Enter');
	await inOrder(page, ['Open', 'Find the file', 'Read', 'Check', 'Answer']);
	for (const _ of [1, 2, 3]) await undo(page).click();
	await inOrder(page, ['Open', 'Read', 'Check', 'Answer']);
	await expect(undo(page)).toHaveAttribute('title', /open “Letters”/);
	await isFresh(page);
});

test('a box dragged onto another runs beside it; onto an arrow, it goes there; Escape leaves all as it was', async ({
	page
}) => {
	await open(page);
	const at = (name: string) => placeOf(step(page, name));
	await center(map(page).locator('.frame'));
	const read = await at('Read');
	await drag(page, step(page, 'Open'), [read.x + 60, read.y + read.height - 20]);
	await expect(map(page).getByText('runs beside Read')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.mouse.up();
	await expect(undo(page)).toHaveAttribute('title', /open “Letters”/);

	await drag(page, step(page, 'Open'), [read.x + 60, read.y + read.height - 20]);
	await page.mouse.up();
	await expect(map(page).getByRole('button', { name: /side by side/ })).toBeVisible();
	await expect(undo(page)).toHaveAttribute('title', /run “Open” beside “Read”/);
	const [upper, lower] = [await at('Read'), await at('Open')];
	expect(lower.y).toBeGreaterThan(upper.y + upper.height);
	expect(Math.abs(lower.x - upper.x)).toBeLessThan(2);
	await page.keyboard.press('Control+z');
	await expect(map(page).getByRole('button', { name: /side by side/ })).toHaveCount(0);

	const check = await at('Check');
	await drag(page, step(page, 'Answer'), [check.x - 30, check.y + check.height / 2]);
	await expect(map(page).getByText('goes before Check')).toBeVisible();
	await page.mouse.up();
	await inOrder(page, ['Open', 'Read', 'Answer', 'Check']);
	await expect(undo(page)).toHaveAttribute('title', /move “Answer” before “Check”/);
});

test('an arrow drawn back is rework, and how much can be said at once', async ({ page }) => {
	await open(page);
	await step(page, 'Answer').click();
	// They are brought into sight, and the map with them.
	await expect(actions(page)).toBeInViewport({ ratio: 1 });
	const handle = await placeOf(map(page).locator('[data-handle="answer"]'));
	const read = await placeOf(step(page, 'Read'));
	await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
	await page.mouse.down();
	await page.mouse.move(read.x + 100, read.y + 120, { steps: 4 });
	await page.mouse.move(read.x + 40, read.y + 40, { steps: 3 });
	await expect(map(page).getByText('sends back to Read')).toBeVisible();
	await page.mouse.up();
	await expect(map(page).getByText('10%', { exact: true })).toBeVisible();
	const share = actions(page).getByLabel('To Read');
	await expect(share).toHaveValue('10');
	await share.fill('25');
	await share.press('Enter');
	await expect(map(page).getByText('25%', { exact: true })).toBeVisible();
	await expect(undo(page)).toHaveAttribute('title', /send 25% of “Answer” back to “Read”/);
	await isFresh(page);
});

test('two are merged; what differs is asked, what does not fit is refused in words', async ({
	page
}) => {
	await open(page);
	await step(page, 'Open').click();
	await step(page, 'Check').click({ modifiers: ['Shift'] });
	await actions(page).getByRole('button', { name: 'Merge…' }).click();
	await actions(page).getByRole('button', { name: 'Merge them' }).click();
	await expect(actions(page).getByRole('alert')).toContainText(
		'Read stands between Open and Check'
	);
	await page.keyboard.press('Escape');
	await step(page, 'Check').click();
	await step(page, 'Answer').click({ modifiers: ['Control'] });
	await actions(page).getByRole('button', { name: 'Merge…' }).click();
	await expect(actions(page).getByLabel('Who does it')).toBeVisible();
	await actions(page).getByLabel('Name of the one step').fill('Check and answer');
	await actions(page).getByLabel('Who does it').selectOption({ label: 'Heads' });
	await actions(page).getByRole('button', { name: 'Merge them' }).click();
	await expect(step(page, 'Check and answer')).toBeFocused();
	await expect(undo(page)).toHaveAttribute('title', /merge “Check” and “Answer”/);
	await expect(step(page, 'Check and answer')).toHaveAccessibleName(
		/keep: the law wants four eyes/
	);
});

test('removing asks the customer question first, and “keep” refuses with its reason', async ({
	page
}) => {
	await open(page);
	await step(page, 'Read').click();
	await page.keyboard.press('Delete');
	await expect(actions(page).getByText('Would the customer miss “Read”?')).toBeVisible();
	const remove = actions(page).getByRole('button', { name: 'Remove “Read”' });
	await expect(remove).toBeDisabled();
	await actions(page)
		.getByRole('radio', { name: /^no · / })
		.check();
	await remove.click();
	await inOrder(page, ['Open', 'Check', 'Answer']);
	await expect(undo(page)).toHaveAttribute('title', /remove “Read”/);

	await step(page, 'Check').click();
	await page.keyboard.press('Delete');
	await actions(page)
		.getByRole('radio', { name: /^no, but it must be/ })
		.check();
	await expect(actions(page)).toContainText('It is marked “keep”: the law wants four eyes.');
	await expect(actions(page).getByRole('button', { name: 'Remove “Check”' })).toBeDisabled();
	await actions(page)
		.getByLabel(/Remove it all the same/)
		.check();
	await actions(page).getByRole('button', { name: 'Remove “Check”' }).click();
	await inOrder(page, ['Open', 'Answer']);
});

test('in a redesign the same command is a move, and the stream as it is stays', async ({
	page
}) => {
	await open(page);
	await map(page).getByRole('radio', { name: 'More people' }).check();
	await expect(step(page, 'Answer')).toHaveAccessibleName(/people changed/);
	await step(page, 'Open').click();
	await actions(page).getByRole('button', { name: 'Move later' }).click();
	await inOrder(page, ['Read', 'Open', 'Check', 'Answer']);
	await expect(page.locator('#redesign')).toContainText('Move Open after Read.');
	await map(page).getByRole('radio', { name: 'the stream as it is' }).check();
	await inOrder(page, ['Open', 'Read', 'Check', 'Answer']);
});

test('the list gives the same commands', async ({ page }) => {
	await open(page);
	await map(page).getByRole('radio', { name: 'List' }).check();
	await map(page).getByRole('checkbox', { name: 'Select Open' }).check();
	await map(page).getByRole('checkbox', { name: 'Select Read' }).check();
	await actions(page).getByRole('button', { name: 'Run side by side' }).click();
	await expect(map(page).getByRole('listitem').first()).toContainText('Open and Read');
	await expect(undo(page)).toHaveAttribute('title', /run “Open” and “Read” side by side/);
	await map(page).getByRole('button', { name: 'Answer', exact: true }).press('Enter');
	await actions(page).getByRole('button', { name: 'Send back to…' }).press('Enter');
	await actions(page).getByLabel('Send back to').selectOption({ label: 'Check' });
	await actions(page).getByRole('button', { name: 'Draw the arrow' }).press('Enter');
	await expect(map(page).getByRole('listitem').last()).toContainText('10% to Check');
	await map(page).getByRole('radio', { name: 'Map scale' }).check();
	await expect(map(page).getByRole('button', { name: /side by side/ })).toBeVisible();
});

for (const reducedMotion of ['no-preference', 'reduce'] as const)
	test(`map and ladder turn into each other, with motion: ${reducedMotion}`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion });
		await open(page);
		await page.evaluate(() => {
			const seen = { most: 0, pieces: 0 };
			Object.assign(window, { seen });
			// eslint-disable-next-line @typescript-eslint/unbound-method -- called with what it belongs to
			const animate = Element.prototype.animate;
			Element.prototype.animate = function (frames, timing) {
				const { duration } = timing as { duration: number };
				seen.most = Math.max(seen.most, duration);
				if (this.closest('.morph')) seen.pieces++;
				return animate.call(this, frames, timing);
			};
		});
		const seen = () =>
			page.evaluate(() => (window as unknown as { seen: { most: number; pieces: number } }).seen);
		const turn = async (scale: string) => {
			await map(page).getByRole('radio', { name: scale }).check();
			await expect(map(page).locator('.stage.changing')).toHaveCount(0);
			await expect(map(page).locator('.morph')).toHaveCount(0);
		};
		await turn('Time scale');
		await expect(map(page).getByText(/true scale/)).toBeVisible();
		const pieces = await map(page).locator('[data-morph]').count();
		expect(pieces).toBeGreaterThan(6);
		const isMoved = reducedMotion === 'no-preference';
		expect((await seen()).pieces).toBe(isMoved ? pieces : 0);
		await turn('Map scale');
		await expect(step(page, 'Open')).toBeVisible();
		expect((await seen()).pieces).toBe(isMoved ? 2 * pieces : 0);
		expect((await seen()).most).toBeLessThanOrEqual(isMoved ? 600 : 0);
	});
