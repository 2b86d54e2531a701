// Where the reader is among the cells, and how to get to another one.
import { CELLS, type CellId } from '../state/sheet.svelte.ts';

/** Below the strip, in pixels: a cell whose head is above this line is being read. */
const LINE = 120;

function listCells(): { id: CellId; element: HTMLElement }[] {
	return CELLS.flatMap((id) => {
		const element = document.getElementById(id);
		return element ? [{ id, element }] : [];
	});
}

/** The cell that has the focus, or else the one that is being read. */
export function currentCell(): CellId {
	const cells = listCells();
	const focused = cells.find(({ element }) => element.contains(document.activeElement));
	if (focused && isInSight(focused.element)) return focused.id;
	return (cells.findLast(({ element }) => top(element) <= LINE) ?? cells[0])?.id ?? 'title';
}

/** To a cell: into view, and its head gets the focus. */
export function goToCell(id: string): void {
	const cell = document.getElementById(id);
	if (!cell) return;
	cell.scrollIntoView();
	cell.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true });
}

/** To the cell after or before the current one. */
export function goToNext(by: 1 | -1): void {
	const cells = listCells();
	const current = currentCell();
	const at = cells.findIndex(({ id }) => id === current);
	// Above the head of the current cell lies, first, that head.
	const isBelowHead = by === -1 && top(cells[at]?.element) < LINE - 80;
	const next = cells[isBelowHead ? at : at + by];
	if (next) goToCell(next.id);
}

function top(element: HTMLElement | undefined): number {
	return element ? Math.round(element.getBoundingClientRect().top) : 0;
}

function isInSight(element: HTMLElement): boolean {
	const { top, bottom } = element.getBoundingClientRect();
	return top < innerHeight && bottom > 0;
}
