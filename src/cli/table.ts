/** Columns side by side, the first to the left, the others to the right. Rows may differ in length. */
export function formatTable(rows: string[][]): string {
	const columns = Math.max(...rows.map((row) => row.length));
	const widths = Array.from({ length: columns }, (_, column) =>
		Math.max(...rows.map((row) => [...(row[column] ?? '')].length))
	);
	return rows
		.map((row) =>
			row
				.map((cell, column) =>
					column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])
				)
				.join('   ')
				.trimEnd()
		)
		.join('\n');
}
