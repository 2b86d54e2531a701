// The notebook as a file.
import type { StreamDocument } from '#sim';

/** The name that a notebook's file gets: its own, in letters that every system takes. */
export function fileName(document: StreamDocument): string {
	const name = document.name
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '')
		.toLowerCase()
		.slice(0, 60);
	return `${name || 'stream'}.streamwise.json`;
}

/** The file's text, as a person might want to read it. */
export function fileText(document: StreamDocument): string {
	return `${JSON.stringify(document, null, '\t')}\n`;
}

/** Hands the file to the browser, which puts it where downloads go. */
export function saveFile(document: StreamDocument): void {
	const url = URL.createObjectURL(new Blob([fileText(document)], { type: 'application/json' }));
	const link = Object.assign(window.document.createElement('a'), {
		href: url,
		download: fileName(document)
	});
	link.click();
	// The download has begun by the next turn; until then the address must hold.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
