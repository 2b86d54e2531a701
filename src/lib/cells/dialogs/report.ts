// A report of the page as it stands: what its cells say, draw and list, gathered from what is in sight.
import { describe } from '#sim';
import type { StreamDocument, Summary } from '#sim';
import { listDrawings } from '../../charts/drawings.ts';
import { formatCell } from '../../charts/table.ts';
import {
	formatReport,
	type ReportDrawing,
	type ReportSection,
	type ReportTable
} from '../../share/report.ts';
import { REPORT_WORDS, tellReport } from '../../text/share.ts';

/** href: the share link; null where it is too long. Cells are the page's sections, in its order. */
export function createReport(
	document: StreamDocument,
	summary: Summary | null,
	href: string | null
): string {
	const cells = [...window.document.querySelectorAll<HTMLElement>('main section[aria-labelledby]')];
	return formatReport({
		document,
		href,
		route: textOf(window.document.querySelector('#title .route')),
		about: summary ? tellReport(summary.replications, summary.seed, new Date()) : '',
		sections: cells.map(readSection).filter(isTelling),
		description: describe(document),
		words: REPORT_WORDS
	});
}

function readSection(section: HTMLElement): ReportSection {
	return {
		heading: textOf(section.querySelector('h2')),
		findings: [...section.querySelectorAll('.finding, .safety')].map(textOf).filter(Boolean),
		drawings: listDrawings(section).map(
			({ title, note, description, svg, table }): ReportDrawing => ({
				title: note ? `${title} · ${note}` : title,
				description,
				svg: svg(),
				table: table && {
					caption: title,
					columns: table.columns,
					rows: table.rows.map((row) => row.map(formatCell))
				}
			})
		),
		tables: [...section.querySelectorAll('table')].filter(isFigures).map(readTable)
	};
}

function isTelling({ drawings, tables }: ReportSection): boolean {
	return drawings.length > 0 || tables.length > 0;
}

/** Tables of fields are the stream, which is told in words; those of charts come with them. */
function isFigures(table: HTMLTableElement): boolean {
	return !table.querySelector('input, select, button') && !table.closest('figure');
}

function readTable(table: HTMLTableElement): ReportTable {
	const [head, ...rows] = [...table.rows].map((row) => [...row.cells].map(textOf));
	return { caption: textOf(table.caption), columns: head ?? [], rows };
}

function textOf(element: Element | null): string {
	return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
