// At build time: the example that the page opens on, and what the others are called.
import { readdirSync, readFileSync } from 'node:fs';
import type { StreamDocument } from '#sim';

const FOLDER = 'static/examples';
const OPENING = 'seven-gates';

function read(id: string): StreamDocument {
	return JSON.parse(readFileSync(`${FOLDER}/${id}.json`, 'utf8')) as StreamDocument;
}

function describe(id: string) {
	const { name, begins, ends } = read(id);
	return { id, name, about: begins && ends ? `From “${begins}” to “${ends}”` : '' };
}

export function load() {
	const ids = readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.slice(0, -'.json'.length))
		.sort((a, b) => Number(b === OPENING) - Number(a === OPENING) || (a < b ? -1 : 1));
	return { opening: read(OPENING), examples: ids.map(describe) };
}
