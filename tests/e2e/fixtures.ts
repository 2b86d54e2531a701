import { test as base, expect } from '@playwright/test';
import { holdBack } from './pace.ts';

/** Every test fails on a console error or warning, an uncaught error, a failed request or a breach of the content security policy. */
export const test = base.extend<{ problems: string[] }>({
	context: async ({ context }, use) => {
		await holdBack(context);
		await use(context);
	},
	problems: [
		async ({ page }, use) => {
			const problems: string[] = [];
			page.on('console', (message) => {
				if (['error', 'warning'].includes(message.type()))
					problems.push(`${message.type()}: ${message.text()}`);
			});
			page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
			page.on('requestfailed', (request) => {
				// Whoever leaves a page no longer wants what it was still fetching.
				const isLeft = request.failure()?.errorText === 'net::ERR_ABORTED';
				if (!isLeft) problems.push(`failed: ${request.url()}`);
			});
			page.on('response', (response) => {
				if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
			});
			await page.addInitScript(() => {
				document.addEventListener('securitypolicyviolation', (event) =>
					console.error(
						`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`
					)
				);
			});
			await use(problems);
			expect(problems).toEqual([]);
		},
		{ auto: true }
	]
});
export { expect };
