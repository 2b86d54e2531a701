// A map of two hundred steps.
import { expect, test } from './fixtures.ts';
import { report, watch } from './frames.ts';
import { desk, map, open, step } from './onMap.ts';
import { placeOf } from './settle.ts';

// A trace would take a picture of all of it at every move of the mouse.
test.use({ trace: 'off' });

test('200 steps can be panned; what a frame costs is reported', async ({ page }, info) => {
	const steps = Array.from({ length: 200 }, (_, i) => ({
		id: `s${i}`,
		name: `Station number ${i + 1}`,
		by: i % 2 ? 'clerk' : 'boss',
		time: '5min',
		pickup: '1h',
		...(i % 9 === 8 && { next: [{ to: `s${i - 3}`, share: 0.1 }] })
	}));
	const people = { clerk: { capacity: 20 }, boss: { capacity: 20 } };
	await open(page, {
		...desk,
		people,
		steps,
		redesigns: [],
		run: { horizon: '4wk', replications: 2 }
	});
	const frame = map(page).locator('.frame');
	// Wholly below the strip, which covers what is only scrolled into view.
	await frame.evaluate((element) => element.scrollIntoView({ block: 'start' }));
	const { x, y } = await placeOf(frame);
	await page.mouse.move(x + 900, y + 8);
	await page.mouse.down();
	const frames = await watch(page, async () => {
		for (let i = 0; i < 60; i++) await page.mouse.move(x + 900 - i * 8, y + 8);
	});
	report(info, 'panning 200 steps', frames);
	await page.mouse.up();
	await expect(step(page, 'Station number 1')).not.toBeInViewport();
});
