// What a run says, for somebody at a terminal who has never heard of queueing theory.
import type { Estimate, Figures, StreamDocument, Summary } from '#sim';
import { formatBounds, formatChange } from '../lib/text/beside.ts';
import { tellChangeOver } from '../lib/text/changeOver.ts';
import {
	chooseTimeScale,
	formatEstimate,
	formatInterval,
	formatPercent,
	formatSpan,
	POINTS,
	SHARE,
	type Scale
} from '../lib/text/format.ts';
import { chooseRowScale, listMetrics } from '../lib/text/metrics.ts';
import { nameOfScenario } from '../lib/text/names.ts';
import { PART_NAMES, type Part } from '../lib/text/parts.ts';
import { plain, type Sentence } from '../lib/text/sentence.ts';
import { tellConstraint, tellTrouble, tellWaiting } from '../lib/text/sentences.ts';
import { tellSafety } from '../lib/text/escaped.ts';
import { tellComparison } from '../lib/text/verdict.ts';
import { oneLine } from './refusal.ts';
import { formatTable } from './table.ts';

const ALWAYS = ['Finished', 'Later than promised'];

interface Row {
	label: string;
	get: (figures: Figures) => Estimate;
	scale: Scale;
}

/** Ends without a line break. */
export function formatReport(document: StreamDocument, summary: Summary): string {
	const rows = listRows(document, summary);
	const redesigns = Object.keys(summary.comparisons);
	return [
		formatHead(summary),
		formatBaseline(document, summary, rows),
		...redesigns.map((id) => formatRedesign(document, summary, id, rows))
	].join('\n\n');
}

function formatHead(summary: Summary): string {
	const { name, unit, horizon, warmup, replications, seed, precisionReached } = summary;
	const head = [
		oneLine(name),
		`Simulated for ${formatSpan(horizon, unit)}${warmup > 0 ? `, the first ${formatSpan(warmup, unit)} to warm up` : ''}; ${replications} ${replications === 1 ? 'run' : 'runs'} of each, seed "${oneLine(seed)}".`,
		replications === 1
			? 'One run has no interval: take more to see how sure this is.'
			: 'In parentheses: where the true figure lies, with 95% confidence.'
	];
	if (precisionReached !== undefined)
		head.push(
			`The wanted precision was not reached: the mean lead time is known to ± ${formatPercent(precisionReached)}.`
		);
	return head.join('\n');
}

function listRows(document: StreamDocument, summary: Summary): Row[] {
	const scenarios = Object.values(summary.scenarios);
	const metrics = listMetrics(document, summary).map((metric) => ({
		label: metric.label,
		get: (figures: Figures) => metric.get(figures),
		scale: chooseRowScale(metric, summary)
	}));
	const causes = (Object.keys(PART_NAMES) as Part[]).filter((part) => part !== 'touch');
	const waits = causes.map((cause) => {
		const get = (figures: Figures) => figures.waits[cause];
		const largest = Math.max(...scenarios.map((figures) => get(figures)?.value ?? 0));
		return {
			label: `  ${PART_NAMES[cause]} (${cause})`,
			get,
			scale: chooseTimeScale(largest, summary.unit)
		};
	});
	const at = metrics.findIndex(({ label }) => label === 'of it waiting') + 1;
	// What never happens has no row; that nothing was finished, or late, is worth one.
	const isSomething = ({ get }: Row) =>
		scenarios.some((figures) => (get(figures)?.value ?? 0) !== 0);
	const isFinding = (row: Row) => ALWAYS.includes(row.label) || isSomething(row);
	return [...metrics.slice(0, at), ...waits, ...metrics.slice(at)].filter(isFinding);
}

function formatBaseline(document: StreamDocument, summary: Summary, rows: Row[]): string {
	const now = summary.scenarios.baseline;
	return [
		'NOW',
		...paragraphs(
			// Where a queue grows without end, both say so.
			tellWaiting(document, summary, 'baseline'),
			tellConstraint(document, summary, 'baseline')
		),
		...inside(now.leadTime.censored),
		'',
		formatTable(rows.map(({ label, get, scale }) => [label, show(get(now), scale)]))
	].join('\n');
}

function formatRedesign(
	document: StreamDocument,
	summary: Summary,
	id: string,
	rows: Row[]
): string {
	const now = summary.scenarios.baseline;
	const then = summary.scenarios[id];
	const change = summary.comparisons[id];
	return [
		`WITH ${oneLine(nameOfScenario(document, id)).toUpperCase()} (${id})`,
		...plan(document, summary, id),
		...paragraphs(tellComparison(document, summary, id), tellSafety(summary, id)),
		...inside(then.leadTime.censored),
		'',
		formatTable([
			['', 'now', 'then', 'difference'],
			...rows.map(({ label, get, scale }) => [
				label,
				formatEstimate(get(now), scale),
				formatEstimate(get(then), scale),
				showDifference(get(change), get(now), get(then), scale)
			])
		])
	].join('\n');
}

/** That it changes over amid the run, where the comparison does not say so: there are no views, or a queue that grows comes first. */
function plan(document: StreamDocument, summary: Summary, id: string): string[] {
	const isSeen =
		summary.views?.[id]?.changeOver && !tellTrouble(document, summary, summary.scenarios[id]);
	const planned = isSeen ? null : tellChangeOver(document, id);
	return planned === null ? [] : [planned];
}

function paragraphs(...sentences: (Sentence | null)[]): string[] {
	const lines = sentences.map((sentence) => oneLine(plain(sentence ?? [])));
	return [...new Set(lines)].filter((line) => line !== '');
}

function inside(censored: number | undefined): string[] {
	return censored
		? [
				`${censored} were not finished at the end of the runs: they count as at least their age in the lead times, and are not in waiting and work, which are those of the finished.`
			]
		: [];
}

function show(estimate: Estimate, scale: Scale): string {
	const interval = formatInterval(estimate, scale);
	return formatEstimate(estimate, scale) + (interval ? ` (${interval})` : '');
}

/** As the page's table has it. */
function showDifference(change: Estimate, now: Estimate, then: Estimate, scale: Scale): string {
	if (change?.value === 0 && change.low === 0 && change.high === 0) return 'the same';
	const told = formatChange(change, now, then, () => (scale === SHARE ? POINTS : scale));
	const interval = formatBounds(change, told);
	return told.text + (interval ? ` (${interval})` : '');
}
