// The map, as one works with it: by pointer, by keyboard, in its list.
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { placeOf } from './settle.ts';

export const map = (page: Page) => page.locator('#map');
export const strip = (page: Page) => page.locator('header.strip');
export const step = (page: Page, name: string) =>
	map(page).getByRole('button', { name: new RegExp(`^${name}, step `) });
export const actions = (page: Page) => map(page).getByRole('group', { name: /^Actions for/ });
export const undo = (page: Page) => strip(page).getByRole('button', { name: 'Undo' });

export const desk = {
	streamwise: 1,
	name: 'Letters',
	unit: 'h',
	begins: 'letter comes in',
	ends: 'answer sent',
	people: { clerk: { name: 'Clerks', capacity: 3 }, boss: { name: 'Heads', capacity: 2 } },
	work: { letter: { name: 'Letter', arrives: { perWeek: 30 } } },
	steps: [
		{ id: 'open', name: 'Open', by: 'clerk', time: '10min', pickup: '2h' },
		{ id: 'read', name: 'Read', by: 'clerk', time: '20min', pickup: '3h' },
		{ id: 'check', name: 'Check', by: 'clerk', time: '30min', keep: 'the law wants four eyes' },
		{ id: 'answer', name: 'Answer', by: 'boss', time: '1h', pickup: '4h' }
	],
	redesigns: [{ id: 'more', name: 'More people', moves: [{ capacity: 'boss', to: 3 }] }],
	run: { horizon: '13wk', replications: 20 }
};

export async function open(page: Page, content: object = desk) {
	await page.goto('./');
	await strip(page).getByRole('button', { name: 'Open' }).click();
	await page.getByLabel('A .streamwise.json file').setInputFiles({
		name: 'letters.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(content))
	});
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Letters');
	await isFresh(page);
}

export async function isFresh(page: Page) {
	await expect(page.locator('#compare').getByText('fresh')).toBeVisible();
}

/** The steps come to be read in this order, which is that of the stream. */
export const inOrder = (page: Page, names: string[]) =>
	expect.poll(() => listNames(page), 'the order of the steps').toEqual(names);

async function listNames(page: Page): Promise<string[]> {
	const boxes = map(page).getByRole('button', { name: /, step \d+ of \d+/ });
	const labels = await boxes.evaluateAll((all) =>
		all.map((one) => one.getAttribute('aria-label')!)
	);
	const place = (label: string) => Number(/step (\d+) of/.exec(label)![1]);
	return labels.toSorted((a, b) => place(a) - place(b)).map((label) => label.split(', step')[0]);
}

export async function drag(page: Page, from: Locator, to: [x: number, y: number]) {
	const box = await placeOf(from);
	await page.mouse.move(box.x + box.width / 2, box.y + 20);
	await page.mouse.down();
	await page.mouse.move(to[0] - 20, to[1] - 5, { steps: 4 });
	await page.mouse.move(to[0], to[1], { steps: 3 });
}
