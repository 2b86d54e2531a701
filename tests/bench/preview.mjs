// How long the page takes to answer a hand: 50 moves of a slider, each from the input event to the frame that shows the new figures.
// Usage: npm run build && node tests/bench/preview.mjs
import { chromium } from 'playwright';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findBrowser, launchOptions } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from './bundle.mjs';

const MOVES = 50;
/** Milliseconds between an answer and the next move. */
const PAUSE = 150;
/** Milliseconds after which a move counts as never answered. */
const PATIENCE = 2_000;

/**
 * Milliseconds from a move to the frame that shows the new figures: of all moves, how many, the median, the 95th percentile, the longest. Of
 * the page as it is built now; null where there is no browser.
 * @returns {Promise<{ moves: number, median: number, p95: number, longest: number } | null>}
 */
export async function measurePreview() {
	if (!findBrowser()) return null;
	const { address, server } = await serve({ port: 4293 });
	const browser = await chromium.launch(launchOptions());
	try {
		const page = await browser.newPage({
			viewport: { width: 1440, height: 1000 },
			locale: 'en-US'
		});
		await page.goto(address);
		await page.locator('#compare').getByText('fresh').waitFor({ timeout: 60_000 });
		const slider = page.getByRole('slider', { name: 'Maintainers', exact: true }).last();
		await slider.scrollIntoViewIfNeeded();
		const waits = await slider.evaluate(drag, { moves: MOVES, pause: PAUSE, patience: PATIENCE });
		const sorted = waits.toSorted((a, b) => a - b);
		const at = (/** @type {number} */ p) => sorted[Math.ceil(p * sorted.length) - 1];
		return { moves: sorted.length, median: at(0.5), p95: at(0.95), longest: at(1) };
	} finally {
		await browser.close();
		server.close();
	}
}

/** Builds the page as it is released. */
export function buildPage() {
	const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
		cwd: root,
		stdio: 'inherit'
	});
	if (status !== 0) throw new Error('the page cannot be built');
}

/**
 * In the page: moves the slider up and down its range, and takes the time of each answer, in milliseconds.
 * @param {HTMLElement | SVGElement} element
 * @param {{ moves: number, pause: number, patience: number }} how
 */
async function drag(element, { moves, pause, patience }) {
	const input = /** @type {HTMLInputElement} */ (element);
	const figures = /** @type {Element} */ (document.querySelector('#compare table'));
	const [min, max] = [Number(input.min), Number(input.max)];
	const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
	/** @type {number[]} */
	const waits = [];
	for (let i = 0; waits.length < moves; i++) {
		const value = String(min + ((i * 7 + 3) % (max - min + 1)));
		if (value === input.value) continue;
		const began = performance.now();
		const shown = new Promise((resolve) => {
			const observer = new MutationObserver(() => {
				observer.disconnect();
				// The frame is on its way to the screen when the task after its callback runs.
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
			});
			observer.observe(figures, { subtree: true, childList: true, characterData: true });
		});
		input.value = value;
		input.dispatchEvent(new Event('input', { bubbles: true }));
		waits.push(await Promise.race([shown, wait(patience).then(() => Infinity)]));
		await wait(pause);
	}
	return waits;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const found = await measurePreview();
	if (!found) throw new Error('there is no browser here');
	const [median, p95, longest] = [found.median, found.p95, found.longest].map((ms) =>
		ms.toFixed(0)
	);
	console.log(
		`A slider moved ${found.moves} times, until the new figures were on the page: median ${median} ms, 95th percentile ${p95} ms, longest ${longest} ms.`
	);
}
