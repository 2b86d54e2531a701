// C15, the other way round: how many are done in so many weeks, and how sure that is.
import { extent, scaleLinear } from 'd3';
import type { ScenarioViews, Summary } from '#sim';
import { COUNT_CHART } from '../text/charts.ts';
import { layShares, type ShareLayout, type SharePoints } from './shares.ts';
import type { Table } from './table.ts';

type AtLeast = ScenarioViews['counts'][number]['atLeast'];

/** The lengths of time, in weeks, that there are counts of in all scenarios. */
export function spansOf(summary: Summary, scenarios: string[]): number[] {
	const [first = [], ...rest] = scenarios.map((id) =>
		(summary.views?.[id]?.counts ?? []).map(({ weeks }) => weeks)
	);
	return first.filter((weeks) => rest.every((each) => each.includes(weeks)));
}

export function atLeastIn(summary: Summary, scenario: string, weeks: number): AtLeast {
	const counts = summary.views?.[scenario]?.counts ?? [];
	return counts.find((each) => each.weeks === weeks)?.atLeast ?? [];
}

/** The most items of which at least so many are done with that share of certainty; null where nothing is known. */
export function countAt(atLeast: AtLeast, share: number): number | null {
	return atLeast.findLast(([, sure]) => sure >= share)?.[0] ?? null;
}

export function layCount(
	summary: Summary,
	scenarios: string[],
	weeks: number,
	{ left, width, height }: { left: number; width: number; height: number }
): ShareLayout {
	const curves = scenarios.map((id) => atLeastIn(summary, id, weeks));
	const [low = 0, high = 1] = extent(curves.flat(), ([count]) => count);
	const margin = Math.max(1, (high - low) * 0.08);
	const x = scaleLinear([Math.max(0, low - margin), high + margin], [left, width]);
	const [from, to] = x.domain();
	const ticks = x
		.ticks(Math.max(2, Math.min(6, (width - left) / 60)))
		.filter(Number.isInteger)
		.map((count) => ({ at: x(count), label: count.toLocaleString('en-US') }));
	const lines = scenarios.map((scenario, i) => ({
		scenario,
		outline: stair(curves[i], from, to),
		markOf: (share: number) => countAt(curves[i], share)
	}));
	return layShares(lines, x, ticks, height);
}

/** As sure as each count is every number below it, down to the count before. */
function stair(atLeast: AtLeast, from: number, to: number): SharePoints {
	if (!atLeast.length) return [];
	const steps = atLeast.flatMap(([count, share], i): SharePoints => {
		const before = i === 0 ? from : atLeast[i - 1][0];
		return [
			[before, share],
			[count, share]
		];
	});
	const end = atLeast[atLeast.length - 1][0];
	return [...steps, [end, 0], [to, 0]];
}

/** A row a count, for the weeks shown. */
export function countTable(
	summary: Summary,
	scenarios: { id: string; name: string }[],
	weeks: number
): Table {
	return {
		columns: [COUNT_CHART.scenario, COUNT_CHART.items(weeks), COUNT_CHART.share],
		rows: scenarios.flatMap(({ id, name }) =>
			atLeastIn(summary, id, weeks).map(([count, share]) => [name, count, share])
		)
	};
}
