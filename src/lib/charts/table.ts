// The numbers behind a chart: what "Show numbers" shows and the CSV file holds.
import { csvFormatRows } from 'd3';
import { formatNumber, NOTHING } from '../text/format.ts';

export interface Table {
	/** Headings, with their units. */
	columns: string[];
	/** Figures as they are in the summary, not rounded; null where nothing was observed. */
	rows: (string | number | null)[][];
}

/** Comma-separated, headings first (RFC 4180); what was not observed is left empty. */
export function formatCsv(table: Table): string {
	const rows = table.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
	return `${csvFormatRows([table.columns, ...rows])}\n`;
}

/** A cell to be read: four digits of a figure; the file has them all. */
export function formatCell(cell: string | number | null): string {
	if (cell === null) return NOTHING;
	if (typeof cell === 'string') return cell;
	const digits = Math.floor(Math.log10(Math.abs(cell) || 1)) + 1;
	return formatNumber(cell, Number.isInteger(cell) ? 0 : Math.min(4, Math.max(0, 4 - digits)));
}

/** Rows that a page of paper has room for beside other things. */
const PAPER = 24;

/** A long table for paper: rows evenly chosen, the first and the last among them. The same table where it is short. */
export function thin(table: Table): Table {
	const { columns, rows } = table;
	if (rows.length <= PAPER) return table;
	const chosen = Array.from({ length: PAPER }, (_, i) =>
		Math.round((i / (PAPER - 1)) * (rows.length - 1))
	);
	return { columns, rows: chosen.map((index) => rows[index]) };
}
