// What is drawn on the page now, for whoever takes it along as a whole: reports, images of the map.
import type { Attachment } from 'svelte/attachments';
import type { Table } from './table.ts';

export interface Drawing {
	/** The finding, and what a mark is. */
	title: string;
	/** For those who don't see it. */
	description: string;
	/** As it is on the page. */
	svg: SVGSVGElement;
	/** Null where its numbers are elsewhere. */
	table: Table | null;
}

const kept = new Map<Element, () => Drawing>();

/** Keeps a drawing for as long as its element is on the page. read: as it is when it is asked for. */
export function keepDrawing(read: () => Drawing): Attachment<Element> {
	return (element) => {
		kept.set(element, read);
		return () => kept.delete(element);
	};
}

/** Those within an element (or that element itself), in the order in which they are read. */
export function listDrawings(within: Element): Drawing[] {
	return [...kept]
		.filter(([element]) => within.contains(element))
		.sort(([a], [b]) => (a.compareDocumentPosition(b) & 4 ? -1 : 1))
		.map(([, read]) => read());
}
