// At build time: the example that the page opens on, and what the others are called.
import { readFileSync } from 'node:fs';
import type { StreamDocument } from '#sim';
import { GALLERY } from '$lib/text/gallery.ts';

const OPENING = 'seven-gates';

function read(id: string): StreamDocument {
	return JSON.parse(readFileSync(`static/examples/${id}.json`, 'utf8')) as StreamDocument;
}

export function load() {
	const entries = GALLERY.flatMap((group) => group.entries);
	const examples = entries.map(({ id, about }) => ({ id, about, name: read(id).name }));
	return { opening: read(OPENING), examples };
}
