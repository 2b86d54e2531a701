// The notebook as one HTML file that opens anywhere, offline and without JavaScript: its figures as they are now, its drawings, its tables, and
// the document itself, which Streamwise reads back.
import type { StreamDocument } from '#sim';
import { fileName, fileText } from './file.ts';

export interface Report {
	document: StreamDocument;
	/** Where to open it: an address with the document in its fragment; null where it is too long for one. */
	href: string | null;
	/** Below the title: from where to where, for whom. */
	route: string;
	/** What the figures rest on, and when it was made. */
	about: string;
	sections: ReportSection[];
	/** The stream in words, a paragraph each. */
	description: string[];
	words: ReportWords;
}

export interface ReportSection {
	heading: string;
	/** Sentences. */
	findings: string[];
	drawings: ReportDrawing[];
	tables: ReportTable[];
}

export interface ReportDrawing {
	title: string;
	description: string;
	/** A whole SVG element that needs nothing else. */
	svg: string;
	table: ReportTable | null;
}

export interface ReportTable {
	caption: string;
	columns: string[];
	rows: string[][];
}

export type ReportWords = Record<'open' | 'file' | 'numbers' | 'inWords' | 'plain', string>;

/** Marks the document in the file. */
const MARK = '<script type="application/json" id="streamwise-document">';

/** The file's text. Everything that a person wrote is escaped. */
export function formatReport(report: Report): string {
	const { document, href, route, about, sections, description, words } = report;
	const links = [
		...(href === null ? [] : [`<a href="${escape(href)}">${escape(words.open)}</a>`]),
		`<a href="data:application/json;base64,${encode(fileText(document))}" download="${escape(fileName(document))}">${escape(words.file)}</a>`
	];
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(document.name)} · Streamwise</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(document.name)}</h1>
${route ? `<p class="lead">${escape(route)}</p>` : ''}
<p class="about">${escape(about)} ${escape(words.plain)}</p>
<p class="links">${links.join(' ')}</p>
${sections.map(formatSection(words)).join('\n')}
<section>
<h2>${escape(words.inWords)}</h2>
${description.map((line) => `<p>${escape(line)}</p>`).join('\n')}
</section>
</main>
${MARK}${JSON.stringify(document).replaceAll('<', '\\u003c')}</script>
</body>
</html>
`;
}

/** The document in a report, as JSON text; any other text as it is. */
export function readReport(text: string): string {
	const at = text.indexOf(MARK);
	if (at < 0) return text;
	const from = at + MARK.length;
	const to = text.indexOf('</script>', from);
	return text.slice(from, to < 0 ? undefined : to);
}

/** What a report is called as a file. */
export function reportName(document: StreamDocument): string {
	return fileName(document).replace(/\.streamwise\.json$/, '.html');
}

function formatSection(words: ReportWords) {
	return ({ heading, findings, drawings, tables }: ReportSection): string => `<section>
<h2>${escape(heading)}</h2>
${findings.map((finding, i) => `<p class="${i ? 'more' : 'finding'}">${escape(finding)}</p>`).join('\n')}
${tables.map(formatTable).join('\n')}
<div class="figures">
${drawings.map((drawing) => formatDrawing(drawing, words)).join('\n')}
</div>
</section>`;
}

function formatDrawing({ title, description, svg, table }: ReportDrawing, words: ReportWords) {
	const isWide = Number(/ width="([\d.]+)"/.exec(svg)?.[1]) > WIDE;
	return `<figure${isWide ? ' class="wide"' : ''}>
<div class="drawing" role="img" aria-label="${escape(`${title}. ${description}`)}">${svg}</div>
${table ? `<details><summary>${escape(words.numbers)}</summary>${formatTable(table)}</details>` : ''}
</figure>`;
}

function formatTable({ caption, columns, rows }: ReportTable): string {
	const cells = (row: string[]) =>
		row.map((cell, i) => `<td${i ? '' : ' class="name"'}>${escape(cell)}</td>`).join('');
	return `<div class="scroll"><table>
<caption>${escape(caption)}</caption>
<thead><tr>${columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody>
</table></div>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
	return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}

/** UTF-8 as base64. */
function encode(text: string): string {
	const bytes = new TextEncoder().encode(text);
	let binary = '';
	// In pieces: a call takes only so many arguments.
	for (let at = 0; at < bytes.length; at += 8192)
		binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
	return btoa(binary);
}

/** Pixels; narrower drawings stand side by side where there is room. */
const WIDE = 620;

/** Light only, whatever the reader’s device prefers: its drawings are made light, as for paper, and would be islands on dark. */
const STYLE = `
:root{color-scheme:light}
body{margin:0;background:#fcfbf8;color:#1c2630;font:15px/1.55 Inter,system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1080px;margin:0 auto;padding:48px 24px 96px}
h1{margin:0 0 8px;font:400 40px/1.15 Newsreader,Georgia,serif;overflow-wrap:anywhere}
h2{margin:0 0 4px;color:#56626e;font:500 13px/1.4 Inter,system-ui,sans-serif}
p{margin:0 0 8px;max-width:760px}
.lead{color:#56626e;font:19px/1.5 Newsreader,Georgia,serif}
.about{color:#56626e;font-size:13px}
.links a{display:inline-block;min-height:24px;margin-right:16px;color:#0068a3}
section{margin-top:56px}
.finding{max-width:820px;margin-bottom:16px;font:25px/1.32 Newsreader,Georgia,serif}
.more{font:19px/1.5 Newsreader,Georgia,serif}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,460px),1fr));gap:32px 40px;margin-top:24px}
figure{margin:0;min-width:0}
.wide{grid-column:1/-1}
.drawing svg{display:block;max-width:100%;height:auto}
summary{min-height:24px;color:#56626e;font-size:13px;cursor:pointer}
.scroll{overflow-x:auto}
table{border-collapse:collapse;margin:8px 0;font-size:13px}
caption{padding:4px 0;text-align:left;color:#56626e}
th,td{padding:5px 12px;border-bottom:1px solid #efece5;text-align:right;vertical-align:top}
th{border-bottom-color:#dedad1;color:#56626e;font-weight:500}
th:first-child,td.name{padding-left:0;text-align:left}
@media print{body{background:#fff}section,figure{break-inside:avoid}}
`;
