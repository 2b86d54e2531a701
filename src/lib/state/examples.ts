// An example of the gallery, fetched from where the page came from.
import type { Result, StreamDocument } from '#sim';
import { base } from '$app/paths';
import { EXAMPLE } from '../text/opening.ts';

/** The document, or why it is not there. */
export async function fetchExample(id: string): Promise<Result<StreamDocument>> {
	const { parseDocument } = await import('../share/read.ts');
	const refuse = (message: string): Result<StreamDocument> => ({
		ok: false,
		issues: [{ code: 'no-example', severity: 'error', path: '', message, hint: '' }]
	});
	try {
		const response = await fetch(`${base}/examples/${id}.json`);
		if (!response.ok) return refuse(EXAMPLE.status(response.status));
		return parseDocument(await response.text());
	} catch (error) {
		return refuse(EXAMPLE.failed(error instanceof Error ? error.message : String(error)));
	}
}
