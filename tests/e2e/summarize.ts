// Bundled and sent into a page by bytes.test.ts: drives the page's own worker files, through the page's own driver.
import type { StreamDocument } from '#sim';
import { createThreadedEngine } from '../../src/lib/engine/threads.ts';

/** The summary as `streamwise run --views` prints it. */
export async function summarize(
	workerUrl: string,
	document: StreamDocument,
	workers: number
): Promise<string> {
	const engine = createThreadedEngine(() => new Worker(workerUrl, { type: 'module' }), workers);
	try {
		const outcome = await engine.run({ document, views: true });
		if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome));
		return `${JSON.stringify(outcome.summary, null, 2)}\n`;
	} finally {
		engine.close();
	}
}
