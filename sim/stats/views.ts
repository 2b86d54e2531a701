// What the charts draw, put together from all replications: docs/views.md. Times in the document's unit.
import { CHARGES, type Labels } from '../kernel/observations.ts';
import { summarizeAlso } from './also.ts';
import { summarizeHoldUp } from './bottleneck.ts';
import { summarizeChangeOver } from './changeOver.ts';
import { summarizeCounts } from './counts.ts';
import { estimate, mean } from './estimate.ts';
import { listFigures } from './figures.ts';
import { summarizeFlow } from './flow.ts';
import { DOOR } from './growth.ts';
import type { Measured } from './measure.ts';
import { DOTS, type MeasuredViews } from './measuredViews.ts';
import type { ScenarioViews } from './summary.ts';

/** Points of the pooled distribution. */
const POINTS = 200;

/** replications: at least one, all measured with views, in the order of their numbers. */
export function summarizeViews(replications: Measured[]): ScenarioViews {
	const { labels } = replications[0];
	const views = replications.map((replication) => replication.views!);
	const weeks = views[0].arrivedByWeek.length;
	const changeOver = summarizeChangeOver(views.map(({ changeOver }) => changeOver));
	return {
		quantileDots: Array.from(
			{ length: DOTS },
			(_, i) => estimate(views.map(({ dots }) => dots[i]))?.value ?? null
		),
		distribution: pool(views),
		weeks: Array.from({ length: weeks }, (_, week) => ({
			arrived: mean(views.map(({ arrivedByWeek }) => arrivedByWeek[week])),
			finished: mean(views.map(({ finishedByWeek }) => finishedByWeek[week]))
		})),
		counts: summarizeCounts(views.map(({ finishedByWeek }) => finishedByWeek)),
		...listByReplication(replications),
		ladder: summarizeLadder(labels, views),
		offHours: summarizeOff(labels, views),
		lanes: summarizeLanes(labels, views),
		flow: summarizeFlow(
			labels,
			views.map(({ flow }) => flow)
		),
		also: summarizeAlso(replications),
		holdUp: summarizeHoldUp(replications),
		...(changeOver ? { changeOver } : {})
	};
}

/** The share of all items at or below each lead time; who is still inside is above all. */
function pool(views: MeasuredViews[]): [leadTime: number, share: number][] {
	const finished = views.reduce((sum, view) => sum + view.finished, 0);
	if (!finished) return [];
	// Where the points lie is a matter of taste: where the first replications have items, up to the longest of all.
	const some = views.slice(0, 10).flatMap(({ leads }) => Array.from(leads));
	const longest = Math.max(0, ...views.map(({ leads }) => leads.at(-1) ?? 0));
	const kept = Float64Array.of(...some, longest).sort();
	const even = Array.from({ length: POINTS }, (_, i) =>
		Math.round((i / (POINTS - 1)) * (kept.length - 1))
	);
	const points = Array.from(new Set(even.map((rank) => kept[rank])));
	const below = points.map(() => 0);
	for (const { leads, finished: items } of views) {
		let count = 0;
		points.forEach((leadTime, i) => {
			while (leads[count] <= leadTime) count++;
			if (count) below[i] += (items * count) / leads.length;
		});
	}
	const all = views.reduce((sum, { inside }) => sum + inside, finished);
	return points.map((leadTime, i) => [leadTime, below[i] / all]);
}

function listByReplication(
	replications: Measured[]
): Pick<ScenarioViews, 'replications' | 'escaped'> {
	const { labels } = replications[0];
	const paths = listFigures(labels).map((figure) => figure.path);
	const column = (path: string) => {
		const at = paths.indexOf(path);
		return replications.map(({ figures }) => finite(figures[at]));
	};
	const flaws = labels.flaws.map((flaw) => column(`flaws.${flaw}.escaped`));
	return {
		replications: {
			leadTime: column('leadTime.mean'),
			p50: column('leadTime.p50'),
			p85: column('leadTime.p85'),
			throughput: column('throughput'),
			waitTime: column('waitTime'),
			touchTime: column('touchTime'),
			effort: column('effort'),
			wip: column('wip')
		},
		escaped: replications.map((_, i) =>
			flaws.length ? finite(flaws.reduce((sum, each) => sum + (each[i] ?? NaN), 0)) : null
		)
	};
}

function finite(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}

/** Steps always; doors where somebody waited before them. */
function summarizeLadder(labels: Labels, views: MeasuredViews[]): ScenarioViews['ladder'] {
	const rows = [...labels.steps, ...labels.blocks, DOOR];
	const ladder: ScenarioViews['ladder'] = {};
	rows.forEach((id, row) => {
		const cell = (charge: number) => row * CHARGES.length + charge;
		const isDoor = row >= labels.steps.length;
		if (isDoor && !views.some((view) => CHARGES.some((_, i) => view.ladder[cell(i)] > 0))) return;
		const entries = CHARGES.map((charge, i) => [
			charge,
			estimate(views.map((view) => view.ladder[cell(i)]))
		]);
		ladder[id] = Object.fromEntries(entries) as ScenarioViews['ladder'][string];
	});
	return ladder;
}

/** Steps at which any of the time fell off shift. */
function summarizeOff(labels: Labels, views: MeasuredViews[]): ScenarioViews['offHours'] {
	return Object.fromEntries(
		labels.steps.flatMap((id, step) =>
			views.some(({ offByStep }) => offByStep[step] > 0)
				? [[id, estimate(views.map(({ offByStep }) => offByStep[step]))]]
				: []
		)
	);
}

/** The share of a block's visits that each lane ended; zeros where nobody came. */
function summarizeLanes(labels: Labels, views: MeasuredViews[]): Record<string, number[]> {
	let first = 0;
	const entries = labels.blocks.map((id, block) => {
		const ended = Array.from({ length: labels.lanes[block] }, (_, lane) =>
			views.reduce((sum, view) => sum + view.laneEnded[first + lane], 0)
		);
		first += labels.lanes[block];
		const visits = ended.reduce((sum, times) => sum + times, 0);
		return [id, ended.map((times) => (visits ? times / visits : 0))] as const;
	});
	return Object.fromEntries(entries);
}
