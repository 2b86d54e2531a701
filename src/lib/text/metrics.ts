// The rows of the comparison: which figure, in which words, on which scale.
import type { Estimate, Figures, StreamDocument, Summary } from '#sim';
import { chooseRateScale, chooseTimeScale, COUNT, SHARE, type Scale, type Unit } from './format.ts';
import type { Term } from './glossary.ts';

export interface Metric {
	id: string;
	label: string;
	/** Of one scenario, or of a comparison: redesign − baseline. */
	get: (figures: Figures) => Estimate;
	/** A scale that suits all scenarios at once, so that a row can be read across. */
	scale: (largest: number, unit: Unit) => Scale;
	/** Which way is better for those who wait for the result; none where it depends. */
	better?: 'less' | 'more';
	why: Term;
	/** Few streams have it: shown where this holds for a scenario. */
	isOptional?: (estimate: Estimate) => boolean;
}

const time = chooseTimeScale;
const HOURS: Scale = { factor: 1, unit: ' h', words: ' hours' };

/** The rows that this stream has figures for, the most telling first. */
export function listMetrics(document: StreamDocument, summary: Summary): Metric[] {
	const scenarios = Object.values(summary.scenarios);
	return listAll(document).filter(
		({ get, isOptional }) => !isOptional || scenarios.some((figures) => isOptional(get(figures)))
	);
}

const isGiven = (estimate: Estimate) => estimate !== null;
/** Without a top door there is never anybody before it. */
const isSomething = (estimate: Estimate) => !!estimate?.value;

function listAll(document: StreamDocument): Metric[] {
	const kinds = Object.entries(document.work);
	return [
		{
			id: 'p50',
			label: 'Median lead time',
			get: (f) => f.leadTime.p50,
			scale: time,
			better: 'less',
			why: 'percentile'
		},
		...(kinds.length > 1
			? kinds.map(([id, kind]): Metric => ({
					id: `p50-${id}`,
					label: `Median, ${kind.name ?? id}`,
					get: (f) => f.work[id]?.leadTime.p50 ?? null,
					scale: time,
					better: 'less',
					why: 'percentile'
				}))
			: []),
		{
			id: 'p85',
			label: '85 of 100 within',
			get: (f) => f.leadTime.p85,
			scale: time,
			better: 'less',
			why: 'percentile'
		},
		{
			id: 'late',
			label: 'Later than promised',
			get: (f) => f.late,
			scale: () => SHARE,
			better: 'less',
			why: 'late',
			isOptional: isGiven
		},
		{
			id: 'mean',
			label: 'Mean lead time',
			get: (f) => f.leadTime.mean,
			scale: time,
			better: 'less',
			why: 'leadTime'
		},
		{
			id: 'wait',
			label: 'of it waiting',
			get: (f) => f.waitTime,
			scale: time,
			better: 'less',
			why: 'touchTime'
		},
		{ id: 'touch', label: 'of it work', get: (f) => f.touchTime, scale: time, why: 'touchTime' },
		{
			id: 'throughput',
			label: 'Finished',
			get: (f) => f.throughput,
			scale: chooseRateScale,
			better: 'more',
			why: 'throughput'
		},
		{
			id: 'wip',
			label: 'Open at any moment',
			get: (f) => f.wip,
			scale: () => COUNT,
			better: 'less',
			why: 'leadTime'
		},
		{
			id: 'backlog',
			label: 'Waiting to be let in',
			get: (f) => f.backlog,
			scale: () => COUNT,
			better: 'less',
			why: 'backlog',
			isOptional: isSomething
		},
		{
			id: 'effort',
			label: 'Work per finished item',
			get: (f) => f.effort,
			scale: () => HOURS,
			better: 'less',
			why: 'touchTime'
		},
		{
			id: 'cost',
			label: 'Cost per finished item',
			get: (f) => f.cost,
			scale: () => COUNT,
			better: 'less',
			why: 'cost',
			isOptional: isGiven
		},
		{
			id: 'rework',
			label: 'Repeated work per item',
			get: (f) => f.rework,
			scale: () => COUNT,
			better: 'less',
			why: 'escaped'
		},
		...Object.entries(document.flaws ?? {}).map(([id, flaw]): Metric => ({
			id: `escaped-${id}`,
			label: `Escaped per 1,000: ${flaw.name ?? id}`,
			get: (f) => f.flaws[id]?.escaped ?? null,
			scale: () => COUNT,
			better: 'less',
			why: 'escaped'
		})),
		{
			id: 'flow',
			label: 'Flow efficiency',
			get: (f) => f.flowEfficiency,
			scale: () => SHARE,
			better: 'more',
			why: 'flowEfficiency'
		}
	];
}

/** The scale of one row over all scenarios of a summary. */
export function chooseRowScale(metric: Metric, summary: Summary): Scale {
	const values = Object.values(summary.scenarios).map((s) => Math.abs(metric.get(s)?.value ?? 0));
	return metric.scale(Math.max(0, ...values), summary.unit);
}

/** All escaped flaws together, per 1,000. The bounds are added up too, so they are wider than needed, never narrower. */
export function sumEscaped(figures: Figures): Estimate {
	const parts = Object.values(figures.flaws).map((f) => f.escaped);
	if (!parts.length || parts.includes(null)) return null;
	const add = (pick: (e: NonNullable<Estimate>) => number | null) =>
		parts.reduce<number | null>((sum, e) => {
			const part = pick(e!);
			return sum === null || part === null ? null : sum + part;
		}, 0);
	return { value: add((e) => e.value)!, low: add((e) => e.low), high: add((e) => e.high) };
}
