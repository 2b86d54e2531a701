// The numbers behind a chart: what "Show numbers" shows and the CSV file holds.
import { csvFormatRows } from 'd3';

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
