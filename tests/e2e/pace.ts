// A machine that is slower than this one, to find what depends on its speed: `SLOW=6 LAG=300 npm run test:e2e`.
import type { BrowserContext, Page } from '@playwright/test';

/** How many times slower the page's thread is made. */
export const slow = Number(process.env.SLOW || 1);

/** Milliseconds by which every script of the page comes later; the service worker, which has them all, stays out. */
export const lag = Number(process.env.LAG || 0);

/** Holds back all that is opened in this context from now on. */
export async function holdBack(context: BrowserContext): Promise<void> {
	if (lag) {
		await context.addInitScript(() => {
			if ('serviceWorker' in navigator)
				navigator.serviceWorker.register = () => new Promise(() => {});
		});
		await context.route('**/_app/immutable/**', async (route) => {
			await new Promise((resolve) => setTimeout(resolve, lag));
			// The page may be gone by then.
			await route.continue().catch(() => {});
		});
	}
	if (slow === 1) return;
	const throttle = async (page: Page) => {
		const devtools = await context.newCDPSession(page);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow });
	};
	context.on('page', (page) => void throttle(page).catch(() => {}));
}
