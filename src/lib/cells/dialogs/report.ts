// A report of the page as it stands: what its cells say, draw and list, gathered from what is in sight.
import { describe } from '#sim';
import type { StreamDocument, Summary } from '#sim';
import { exportSvg } from '../../charts/export.ts';
import { listDrawings } from '../../charts/drawings.ts';
import { formatCell } from '../../charts/table.ts';
import {
	formatReport,
	type ReportDrawing,
	type ReportSection,
	type ReportTable
} from '../../share/report.ts';
import { REPORT_WORDS, tellReport } from '../../text/sharing.ts';

/** The whole map of a scenario, whatever part of it is on the page. */
export interface ReportMap {
	name: string;
	svg: string;
}

interface Asked {
	/** What travels. */
	document: StreamDocument;
	summary: Summary | null;
	/** The share link; null where it is too long. */
	href: string | null;
	/** For the cell of the map. */
	maps: ReportMap[];
}

/** Cells are the page's sections, in its order. */
export function createReport({ document, summary, href, maps }: Asked): string {
	const cells = [...window.document.querySelectorAll<HTMLElement>('main section[aria-labelledby]')];
	return formatReport({
		document,
		href,
		route: textOf(window.document.querySelector('#title .route')),
		about: summary ? tellReport(summary.replications, summary.seed, new Date()) : '',
		sections: cells
			.map((cell) => {
				const section = readSection(cell);
				return cell.id === 'map' ? addMaps(section, maps) : section;
			})
			.filter(isTelling),
		description: describe(document),
		words: REPORT_WORDS
	});
}

function readSection(section: HTMLElement): ReportSection {
	return {
		heading: textOf(section.querySelector('h2')),
		findings: [...section.querySelectorAll('.finding, .asides p')].map(textOf).filter(Boolean),
		drawings: listDrawings(section).map(({ title, description, svg, table }): ReportDrawing => ({
			title,
			description,
			svg: exportSvg(svg, title),
			table: table && {
				caption: title,
				columns: table.columns,
				rows: table.rows.map((row) => row.map(formatCell))
			}
		})),
		tables: [...section.querySelectorAll('table')].filter(isFigures).map(readTable)
	};
}

/** Maps come first; in words they are at the end of the report. */
function addMaps(section: ReportSection, maps: ReportMap[]): ReportSection {
	const drawings = maps.map(({ name, svg }): ReportDrawing => ({
		title: name,
		description: REPORT_WORDS.inWords,
		svg,
		table: null
	}));
	return { ...section, drawings: [...drawings, ...section.drawings] };
}

function isTelling({ drawings, tables }: ReportSection): boolean {
	return drawings.length > 0 || tables.length > 0;
}

/** Tables of fields are the stream, which is told in words; those of charts come with them. */
function isFigures(table: HTMLTableElement): boolean {
	return !table.querySelector('input, select, button') && !table.closest('figure');
}

function readTable(table: HTMLTableElement): ReportTable {
	const [head, ...rows] = [...table.rows].map((row) => [...row.cells].map(wordsOf));
	return { caption: textOf(table.caption), columns: head ?? [], rows };
}

/** What stands apart on the page, with spaces between. */
function wordsOf(cell: HTMLElement): string {
	return [...cell.childNodes]
		.map((node) => node.textContent?.replace(/\s+/g, ' ').trim() ?? '')
		.filter(Boolean)
		.join(' ');
}

function textOf(element: Element | null): string {
	return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
