// A step is taken out where its numbers stand.
import { answer, open, undo } from './desk.ts';
import { expect, test } from './fixtures.ts';

test('a step is removed in its sheet: the question first, then the keyboard goes on', async ({
	page
}) => {
	await open(page);
	const quantify = page.locator('#quantify');
	const row = quantify.getByRole('button', { name: 'Opinion', exact: true });
	await row.click();
	const sheet = quantify.getByRole('region', { name: 'All about Opinion' });
	await sheet.getByRole('button', { name: 'Remove “Opinion” …' }).press('Enter');
	const remove = sheet.getByRole('button', { name: 'Remove “Opinion”', exact: true });
	await expect(remove).toBeDisabled();
	// The question stands once.
	await expect(sheet.getByText('Would the customer miss', { exact: false })).toHaveCount(1);
	await answer('no')(sheet);
	await remove.press('Enter');
	await expect(row).toHaveCount(0);
	await expect(quantify.getByRole('button', { name: 'Notice', exact: true })).toBeFocused();
	await expect(undo(page)).toHaveAttribute('title', /remove “Opinion”/);
	await undo(page).click();
	await expect(row).toBeVisible();
	// The answer went with it.
	await expect(quantify.getByLabel('Would the customer miss Opinion?')).not.toHaveValue('waste');
});
