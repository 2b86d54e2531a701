// What the share dialog and what it hands out say.
import type { ReportWords } from '../share/report.ts';
import { formatNumber } from './format.ts';

export const REPORT_WORDS: ReportWords = {
	open: 'Open it in Streamwise, where it can be run and changed',
	file: 'Take the notebook out of this report, as a file',
	numbers: 'Numbers',
	inWords: 'The stream in words',
	plain: 'A picture of one moment: it does not calculate.'
};

/** Of the flowchart's two ends and of what leaves on the way, where the document has no words for them. */
export const FLOW_WORDS = { begin: 'begins', end: 'done', out: 'leaves' };

/** What the figures of a report rest on. */
export function tellReport(replications: number, seed: string, made: Date): string {
	const date = made.toLocaleDateString('en-US', { dateStyle: 'long' });
	return `Made with Streamwise on ${date}; figures are means of ${formatNumber(replications, 0)} simulated runs (seed “${seed}”), with 95% intervals where they are given.`;
}

/** The size of a file: “12 kB”. */
export function formatSize(text: string): string {
	return `${formatNumber(Math.ceil(new Blob([text]).size / 1024), 0)} kB`;
}

/** Below a map that is taken along. */
export const MAP_NOTE =
	'Bars: mean waiting of an item, true to scale. Left border of a box: its share of the lead time.';

/** What each of the things that can be taken along is good for. */
export const TAKE_ALONG = {
	file: 'All of it, to be opened in Streamwise. Nothing can cut it.',
	report:
		'One page to read anywhere, offline and without Streamwise: figures, drawings and tables as they are now. It does not calculate, but the notebook is in it: Open reads it.',
	map: 'A picture (SVG, PNG), or Mermaid text for wikis that draw flowcharts.',
	charts: 'Every chart has its own CSV, SVG and PNG below it.',
	embed: 'A frame for a page of your own: map and comparison only.',
	print: 'On paper or as PDF: light, without controls, with the tables.'
};

/** The dialog. */
export const SHARE_DIALOG = {
	title: 'Share this notebook',
	tooLarge: 'It is too large for a link. Send the file.',
	field: 'Link to this notebook',
	link: 'The link',
	copy: 'Copy link',
	copied: (what: string) => `${what} is copied.`,
	byHand: 'This browser does not let the page copy. Select the link and copy it by hand.',
	length: (characters: number, isLong: boolean) =>
		`${formatNumber(characters, 0)} characters. ${isLong ? 'That is over 2,000: many chat programs cut such links. Better send the file.' : 'Short enough for mail and chat.'}`,
	travels: 'What travels',
	stream: (steps: number) =>
		`The stream: ${steps} ${steps === 1 ? 'step' : 'steps'}, its people, work and flaws.`,
	ideas: (count: number, inView: string | null) =>
		`${count} ${count === 1 ? 'redesign' : 'redesigns'}${inView === null ? '' : `, with “${inView}” in view`}.`,
	claim: 'The medians that you see, so that the reader’s own run can confirm them.',
	source: 'The note about where the numbers come from.',
	notes: (count: number) => `Also your ${count === 1 ? 'note' : `${count} notes`} beside the cells`,
	traces: 'Also the items that were followed, and what was observed',
	inLink:
		'All of it is in the link itself, after the “#”, which is never sent to a server. Whoever opens it looks at a copy; their own work stays untouched.',
	along: 'Take it along',
	noLink: 'This browser cannot make a link. Send a file instead.',
	saveFile: 'Save as file',
	saveReport: 'Save as report',
	map: 'The map',
	mapAs: (format: string, name: string) => `Map as ${format}: ${name}`,
	copyMap: (name: string) => `Copy the map as Mermaid: ${name}`,
	flowchart: 'The flowchart',
	copyMermaid: 'Copy Mermaid',
	frame: 'The frame',
	copyFrame: 'Copy frame',
	print: 'Print'
} as const;

/** Formats, as they are called everywhere. */
export const FORMATS = { svg: 'SVG', png: 'PNG', mermaid: 'Mermaid' } as const;
