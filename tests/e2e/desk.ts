// A small stream with all that a move can be about, and how cell 6 is worked.
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Small, and with all that a move can be about. */
export const desk = {
	streamwise: 1,
	name: 'Desk',
	unit: 'h',
	calendars: { office: { week: ['Mon-Fri 09:00-17:00'] } },
	people: {
		clerks: {
			name: 'Clerks',
			capacity: 3,
			calendar: 'office',
			duties: [{ id: 'round', name: 'Morning round', every: '1d', takes: '30min', first: '9h' }]
		},
		experts: { name: 'Experts', capacity: 2, calendar: 'office' }
	},
	work: {
		case: { name: 'Case', arrives: { perWeek: 40 } },
		urgent: { name: 'Urgent case', arrives: { of: 'case', share: 0.1 } }
	},
	flaws: { slip: { name: 'Slip', severity: 'minor', perItem: 0.2 } },
	steps: [
		{ id: 'intake', name: 'Intake', by: 'clerks', time: '20min', pickup: '1 to 4 h' },
		{
			id: 'check',
			name: 'Check',
			by: 'clerks',
			time: '30min',
			catches: { slip: 0.5 },
			keep: 'the law wants it'
		},
		{ id: 'opinion', name: 'Opinion', by: 'experts', time: '1h' },
		{ id: 'notice', name: 'Notice', by: 'clerks', time: '10min' }
	],
	redesigns: [{ id: 'first', name: 'First idea', moves: [] }],
	run: { seed: 'desk', horizon: '6wk', warmup: '1wk', replications: 4 }
};

export const redesign = (page: Page) => page.locator('#redesign');
export const card = (page: Page, name = 'First idea') =>
	redesign(page).getByRole('article', { name: new RegExp(`: ${name}$`) });
export const undo = (page: Page) =>
	page.locator('header.strip').getByRole('button', { name: 'Undo', exact: true });

export async function open(page: Page, document: object = desk) {
	await page.goto('./');
	await page.locator('header.strip').getByRole('button', { name: 'Open' }).click();
	await page.getByLabel('A .streamwise.json file').setInputFiles({
		name: 'desk.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(document))
	});
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Desk');
}

/** Does what the palette finds first under these words. */
export async function command(page: Page, words: string) {
	const field = page.getByRole('dialog').getByRole('combobox');
	await page.keyboard.press('Control+k');
	await expect(field).toBeFocused();
	await page.keyboard.type(words);
	await page.keyboard.press('Enter');
	await expect(field).toBeHidden();
}

/** Opens the form of one change. */
export async function begin(article: Locator, change: string) {
	await article.getByRole('button', { name: 'Add a change' }).click();
	await article.getByRole('button', { name: change, exact: true }).click();
	return article.getByRole('group', { name: 'Add a change' });
}

export const choose = (label: string, option: string) => (form: Locator) =>
	form.getByLabel(label, { exact: true }).selectOption({ label: option });
export const fill = (label: string, text: string) => (form: Locator) =>
	form.getByLabel(label, { exact: true }).fill(text);
/** The answer to “Would the customer miss it?” where a step is to be left out. */
export const answer = (words: string) => (form: Locator) =>
	form.getByRole('radio', { name: new RegExp(`^${words} · `) }).check();
export const tick = (label: string) => (form: Locator) =>
	form.getByLabel(label, { exact: true }).check();
