// The comparison as a table: groups of rows, and each row as it is read across.
import type { Also, Estimate, Figures, ScenarioSummary, StreamDocument, Summary } from '#sim';
import { formatBeside, formatBounds, formatChange, formatDifferenceBeside } from './beside.ts';
import { alsoOf, comparisonOf } from './comparison.ts';
import {
	chooseTimeScale,
	COUNT,
	NOTHING,
	POINTS,
	SHARE,
	sharePlaces,
	type Scale
} from './format.ts';
import { listMetrics, type Metric } from './metrics.ts';

/** Where a row reads its figure: of a scenario, or of the difference between two. */
export interface RowSource {
	figures: Figures;
	/** Null without views. */
	also: Also | null;
}

export interface Row extends Pick<Metric, 'id' | 'label' | 'scale'> {
	get: (source: RowSource) => Estimate;
}

export interface RowGroup {
	id: string;
	/** Null: it opens the table. */
	title: string | null;
	rows: Row[];
}

const HOURS: Scale = { factor: 1, unit: ' h', words: ' hours' };

/** Everything that is worth a row: the whole, then kinds of work side by side, then people and money. */
export function listRowGroups(document: StreamDocument, summary: Summary): RowGroup[] {
	const metrics = listMetrics(document, summary).map(({ id, label, scale, get }): Row => ({
		id,
		label,
		scale,
		get: ({ figures }) => get(figures)
	}));
	const isOfPeople = ({ id }: Row) => id === 'effort' || id === 'cost';
	const whole = metrics.filter((row) => !row.id.startsWith('p50-') && !isOfPeople(row));
	const groups: RowGroup[] = [
		{ id: 'whole', title: null, rows: whole },
		...listKinds(document, summary),
		{
			id: 'people',
			title: 'People and money',
			rows: [...metrics.filter(isOfPeople), ...listPeople(document, summary)]
		}
	];
	return groups.filter(({ rows }) => rows.length > 0);
}

/** What one kind lives through beside the others: only where there are several. */
function listKinds(document: StreamDocument, summary: Summary): RowGroup[] {
	const kinds = [
		...new Set(Object.values(summary.scenarios).flatMap(({ work }) => Object.keys(work)))
	];
	if (kinds.length < 2) return [];
	const hasPromise = (kind: string) =>
		Object.values(summary.views ?? {}).some(({ also }) => also.late[kind]);
	return kinds.map((kind) => {
		const lead = (name: 'p50' | 'p85' | 'mean', label: string): Row => ({
			id: `${name}-${kind}`,
			label,
			get: ({ figures }) => figures.work[kind]?.leadTime[name] ?? null,
			scale: chooseTimeScale
		});
		return {
			id: `kind-${kind}`,
			title: document.work[kind]?.name ?? kind,
			rows: [
				lead('p50', 'Median'),
				lead('p85', '85 of 100 within'),
				lead('mean', 'Mean'),
				...(hasPromise(kind)
					? [
							{
								id: `late-${kind}`,
								label: 'Later than promised',
								get: ({ also }: RowSource) => also?.late[kind] ?? null,
								scale: () => SHARE
							}
						]
					: [])
			]
		};
	});
}

function listPeople(document: StreamDocument, summary: Summary): Row[] {
	const scenarios = Object.values(summary.scenarios);
	const pools = [...new Set(scenarios.flatMap(({ people }) => Object.keys(people)))];
	const hasCost = Object.values(summary.views ?? {}).some(({ also }) => also.weeklyCost);
	return [
		...(hasCost
			? [
					{
						id: 'weekly-cost',
						label: 'Cost a week',
						get: ({ also }: RowSource) => also?.weeklyCost ?? null,
						scale: () => COUNT
					}
				]
			: []),
		...pools.map((pool): Row => ({
			id: `hours-${pool}`,
			label: `${document.people?.[pool]?.name ?? pool}, work a week`,
			get: ({ figures }) => figures.people[pool]?.hoursPerWeek ?? null,
			scale: () => HOURS
		}))
	];
}

/** A row as it is read: every scenario's figure, and the difference of the pair with its interval. */
export interface RowTexts {
	values: Record<string, string>;
	change: string;
	interval: string;
}

/** ids: the scenarios of the table. The unit and the digits are those that suit the pair, as in the sentences. */
export function formatRow(
	row: Row,
	summary: Summary,
	ids: string[],
	from: string,
	to: string | null
): RowTexts {
	const estimate = (id: string) => {
		const figures = summary.scenarios[id];
		return figures ? row.get({ figures, also: summary.views?.[id]?.also ?? null }) : null;
	};
	const pair = [estimate(from), to === null ? null : estimate(to)];
	const own = (size: number) => row.scale(Math.abs(size), summary.unit);
	const scale = own(Math.max(...pair.map((each) => Math.abs(each?.value ?? 0))));
	const places = sharePlaces(pair, scale);
	const values = Object.fromEntries(
		ids.map((id) => [id, formatBeside(estimate(id), scale, places, own).text])
	);
	const figures = to === null ? null : comparisonOf(summary, from, to);
	if (!figures) return { values, change: NOTHING, interval: '' };
	const change = row.get({ figures, also: alsoOf(summary, from, to!) });
	if (!change) return { values, change: NOTHING, interval: '' };
	if (change.value === 0 && change.low === 0 && change.high === 0)
		return { values, change: 'the same', interval: '' };
	const told =
		scale === SHARE
			? formatDifferenceBeside(change, POINTS, places)
			: formatChange(change, pair[0], pair[1], own);
	return { values, change: told.text, interval: formatBounds(change, told) };
}

/** Whether waiting and work, which are those of finished items, are not what the mean with all items still inside consists of. */
export function isSplitAside({ leadTime, waitTime, touchTime }: ScenarioSummary): boolean {
	if (!leadTime.censored || !leadTime.mean || !waitTime || !touchTime) return false;
	const rest = leadTime.mean.value - waitTime.value - touchTime.value;
	return Math.abs(rest) > 0.01 * leadTime.mean.value;
}
