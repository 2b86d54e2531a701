// At build time: the examples with their figures, as `npm run gallery` measured them.
import { readFileSync } from 'node:fs';
import type { StreamDocument } from '#sim';
import type { GalleryFigures } from '$lib/cells/gallery/figures.ts';
import { GALLERY } from '$lib/text/gallery.ts';
import figures from './figures.json';

function read(id: string): StreamDocument {
	return JSON.parse(readFileSync(`static/examples/${id}.json`, 'utf8')) as StreamDocument;
}

/** What the picture needs of a stream: how it runs, not how long it takes. */
function outline({ streamwise, name, unit, work, steps, run }: StreamDocument): StreamDocument {
	const bare = JSON.stringify(steps, (field, value: unknown) =>
		['measured', 'time', 'wait', 'pickup', 'handoff', 'keep', 'by'].includes(field)
			? undefined
			: value
	);
	return { streamwise, name, unit, work, steps: JSON.parse(bare) as StreamDocument['steps'], run };
}

export function load() {
	const groups = GALLERY.map(({ title, about, entries }) => ({
		title,
		about,
		entries: entries.map(({ id, about }) => {
			const document = read(id);
			return {
				id,
				about,
				name: document.name,
				outline: outline(document),
				figures: figures[id as keyof typeof figures] as GalleryFigures
			};
		})
	}));
	return { groups };
}
